// Each condition of a rule as it turned out, in a clause with its values, whatever sort it is.
import type { ConditionReason } from '../domain/assessment/reasons.ts'
import { sayAnswer } from './answers.ts'
import { catalogueOf } from './catalogues.ts'
import { improvesClause } from './change-clauses.ts'
import { groupClause, isSameGroup } from './group-clauses.ts'
import { type Clause, join } from './language.ts'
import type { Looking, Of } from './looking.ts'
import { sayMissing } from './missing-in-words.ts'
import {
  compareClause,
  operandGap,
  placeClause,
  reachesClause,
  undefinedClause,
  withinClause,
  worseClause,
} from './number-clauses.ts'
import { assessmentLabel, gradeName, scaleOfAssessment } from './words-of-model.ts'

const answerClause = (reason: Of<'answer'>, { context }: Looking): Clause => {
  const words = catalogueOf(context.language)
  if (reason.answer === undefined)
    return reason.because === undefined
      ? words.noAnswer
      : { subject: sayMissing(reason.because, context), predicate: '' }
  const answer = sayAnswer(reason.answer, context)
  const among = join(
    reason.among.map((one) => sayAnswer(one, context)),
    words.or,
  )
  return reason.truth === 'true' ? words.answerIs(answer) : words.answerIsNot(answer, among)
}

/** How another assessment turned out and, where it was not so, what was asked of it. */
const verdictClause = (reason: Of<'verdict'>, { context }: Looking, asked = true): Clause => {
  const words = catalogueOf(context.language)
  const label = words.assessmentNamed(assessmentLabel(reason.assessment, context))
  if (reason.grade === null) return words.noVerdict(label)
  const scale = scaleOfAssessment(reason.assessment, context)
  const named = (grade: string) => words.graded(gradeName(grade, scale, context))
  const grade = named(reason.grade)
  return reason.truth === 'false' && asked
    ? words.verdictIsNot(label, grade, join(reason.grades.map(named), words.or))
    : words.verdictIs(label, grade, reason.decided)
}

const dueClause = (reason: Of<'due'>, { context }: Looking): Clause => {
  const words = catalogueOf(context.language)
  if (reason.due === undefined) return words.noDue
  const passed = (reason.when === 'passed') === (reason.truth === 'true')
  return passed ? words.duePassed(reason.due) : words.dueAhead(reason.due, reason.at)
}

const missingClause = (reason: Of<'missing'>, { context }: Looking): Clause => {
  const words = catalogueOf(context.language)
  if (reason.truth === 'false')
    return reason.what === 'outcome' && context.roundKind === 'forecast'
      ? words.outcomeOrForecastFound
      : words.found[reason.what]
  return reason.because === undefined
    ? words.rule.missing[reason.what]
    : { subject: sayMissing(reason.because, context), predicate: '' }
}

/** A condition that looks at something itself, not one that joins others. */
export type Leaf = Exclude<ConditionReason, { is: 'all' | 'any' | 'not' }>

/**
 * What one condition found, as a main clause with its values: says how it is, whether the condition
 * held, did not hold or could not be told.
 */
export const leafClause = (reason: Leaf, looking: Looking): Clause => {
  switch (reason.is) {
    case 'missing':
      return missingClause(reason, looking)
    case 'reaches':
      return undefinedClause(reason, looking) ?? reachesClause(reason, looking)
    case 'beats':
      return (
        undefinedClause(reason, looking) ??
        (reason.right.interval === undefined
          ? placeClause(reason.left, reason.right, '', looking)
          : reachesClause(reason, looking))
      )
    case 'worse':
      return undefinedClause(reason, looking) ?? worseClause(reason, looking)
    case 'compare':
      return (
        (reason.truth === 'unknown' ||
        (reason.left.span === undefined && reason.right.span === undefined)
          ? operandGap([reason.left, reason.right], looking)
          : null) ?? compareClause(reason, looking)
      )
    case 'within':
      return (
        operandGap([reason.left, reason.from, reason.to], looking) ?? withinClause(reason, looking)
      )
    case 'answer':
      return answerClause(reason, looking)
    case 'improves':
      return improvesClause(reason, looking)
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return groupClause(reason, looking)
    case 'verdict':
      return verdictClause(reason, looking)
    case 'due':
      return dueClause(reason, looking)
    case 'otherwise':
      return catalogueOf(looking.context.language).otherwise
    default:
      throw new Error(`leafClause: ${JSON.stringify(reason satisfies never)}`)
  }
}

type GroupLeaf = Of<'share' | 'count' | 'every' | 'some' | 'none'>
const isGroup = (reason: Leaf): reason is GroupLeaf => 'met' in reason

/**
 * The same as one fact among `all`: several conditions on one assessment or one group then say how it
 * is in the same words, so that it can be said once.
 */
export const factClause = (reason: Leaf, all: readonly Leaf[], looking: Looking): Clause => {
  if (reason.is === 'verdict') return verdictClause(reason, looking, false)
  if (!isGroup(reason)) return leafClause(reason, looking)
  const isAskedOnce = !all.some(
    (other) => other !== reason && isGroup(other) && isSameGroup(reason, other),
  )
  return groupClause(reason, looking, isAskedOnce)
}

/** Whether a condition looks at something itself. */
export const isLeaf = (reason: ConditionReason): reason is Leaf =>
  reason.is !== 'all' && reason.is !== 'any' && reason.is !== 'not'

/** The conditions under one that made it what it is, each with a truth of its own, in order. */
export const decidingLeaves = (reason: ConditionReason): readonly Leaf[] => {
  switch (reason.is) {
    case 'all':
    case 'any':
      return reason.of
        .filter(({ truth }) => truth === reason.truth)
        .flatMap((one) => decidingLeaves(one))
    case 'not':
      return decidingLeaves(reason.of)
    default:
      return [reason]
  }
}
