// Each condition of a rule as it turned out, in a clause with its values: «utfallet 46,2 ligger 7,6 % under …».
import type { ConditionReason, QuantityReason, RuleReason } from '../domain/assessment/reasons.ts'
import { compare, fromText, negate, ZERO } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Comparison } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { type Clause, join, type Language } from './language.ts'
import {
  decimalsApart,
  sayDifference,
  sayDistance,
  sayMargin,
  sayNumber,
  sayPercent,
  sayShort,
  saySigned,
} from './numerals.ts'
import {
  gradeNames,
  membersNoun,
  operand,
  operandValue,
  quantityName,
  sayMissing,
  sayRounding,
} from './operands.ts'
import { besideEdges, isEqualByRounding, toldApart } from './told-apart.ts'
import {
  assessmentLabel,
  contextOfNode,
  gradeName,
  measureOf,
  type ReasonContext,
  scaleOfAssessment,
  scaleOfReason,
} from './words-of-model.ts'

export type Of<Is extends ConditionReason['is']> = Extract<ConditionReason, { is: Is }>

/** The subject's measure, which gives units; absent for a rule over grades. */
export type Looking = { readonly context: ReasonContext; readonly measure: Measure | undefined }

const OPPOSITE: Record<Comparison, Comparison> = {
  '<': '>=',
  '<=': '>',
  '=': '=',
  '>=': '<',
  '>': '<=',
}

const value = (reason: QuantityReason, { context, measure }: Looking): string =>
  operand(reason, measure, context)

/** Why an operand has no number; null when it has one. */
const operandGap = (reason: QuantityReason, { context }: Looking): Clause | null => {
  const words = catalogueOf(context.language)
  if (reason.value !== undefined || reason.interval !== undefined) return null
  const name = quantityName(reason.quantity, context, reason.reading?.kind)
  if (reason.undefinedBecause === 'noDirection') return words.noDirection
  if (reason.undefinedBecause === 'referenceNotPositive') return words.noPercentOf(name)
  if (reason.unset === true)
    return reason.quantity.is === 'peers' || reason.quantity.is === 'rank'
      ? words.noComparison
      : words.notSet(name)
  return reason.missing === undefined
    ? words.noValue(name)
    : { subject: sayMissing(reason.missing, context), predicate: '' }
}

const undefinedClause = (
  reason: Of<'reaches' | 'beats' | 'worse'>,
  looking: Looking,
): Clause | null => {
  const words = catalogueOf(looking.context.language)
  if (reason.undefinedBecause === 'referenceNotPositive')
    return words.noPercentOf(value(reason.right, looking))
  if (reason.undefinedBecause === 'noDirection') return words.noDirection
  return operandGap(reason.left, looking) ?? operandGap(reason.right, looking)
}

/** Two numbers with their names, shown apart where they differ and with their rounding where only it makes them equal. */
const besideEachOther = (
  left: QuantityReason,
  right: QuantityReason,
  looking: Looking,
): readonly [string, string] => {
  const apart = toldApart(left, right)
  const rounding = (one: QuantityReason) =>
    isEqualByRounding(left, right) ? sayRounding(one, looking.measure, looking.context) : ''
  return [
    value(apart.left, looking) + rounding(left),
    value(apart.right, looking) + rounding(right),
  ]
}

const reachesClause = (reason: Of<'reaches' | 'beats'>, looking: Looking): Clause => {
  const words = catalogueOf(looking.context.language)
  const met = reason.truth === 'true'
  const { interval } = reason.right
  if (interval !== undefined) {
    const own = value(besideEdges(reason.left, [interval.from, interval.to]), looking)
    const within = value(reason.right, looking)
    return met ? words.inside(own, within) : words.outside(own, within)
  }
  const [left, right] = besideEachOther(reason.left, reason.right, looking)
  if (met) return words.reaches(left, right)
  const apart = toldApart(reason.left, reason.right)
  if (apart.barely) return placeClause(reason.left, reason.right, '', looking)
  const own =
    reason.left.quantity.is === 'value'
      ? (operandValue(apart.left, looking.measure, looking.context) ?? left)
      : left
  return reason.better === 'lower'
    ? words.reachesNotLower(own, right)
    : words.reachesNot(own, right)
}

/** Where a number lies against another: over, under or equal, by how much where asked. */
const placeClause = (
  left: QuantityReason,
  right: QuantityReason,
  by: string,
  looking: Looking,
): Clause => {
  const words = catalogueOf(looking.context.language)
  const [leftWords, rightWords] = besideEachOther(left, right, looking)
  const how = by === '' && toldApart(left, right).barely ? words.barely : by
  if (left.value === undefined || right.value === undefined)
    return words.isNotEqual(leftWords, rightWords)
  const order = compare(fromText(left.value), fromText(right.value))
  if (order === 0) return words.equal(leftWords, rightWords)
  return order > 0
    ? words.above(leftWords, how, rightWords)
    : words.below(leftWords, how, rightWords)
}

const worseClause = (reason: Of<'worse'>, looking: Looking): Clause => {
  const { left, right, margin } = reason
  if (left.value === undefined || right.value === undefined)
    return placeClause(left, right, '', looking)
  const how = { in: margin.in, decimals: left.decimals, limit: fromText(margin.amount) }
  const { language } = looking.context
  const [own, reference] = [fromText(left.value), fromText(right.value)]
  const by = sayDistance(own, reference, how, looking.measure, language)
  return placeClause(left, right, by ?? '', looking)
}

const compareClause = (reason: Of<'compare'>, looking: Looking): Clause => {
  const words = catalogueOf(looking.context.language)
  const [left, right] = besideEachOther(reason.left, reason.right, looking)
  if (reason.op === '=' && reason.truth === 'false') return words.isNotEqual(left, right)
  return words.isWay(left, reason.truth === 'true' ? reason.op : OPPOSITE[reason.op], right)
}

const withinClause = (reason: Of<'within'>, looking: Looking): Clause => {
  const words = catalogueOf(looking.context.language)
  const own = besideEdges(reason.left, [reason.from.value, reason.to.value])
  const [left, from, to] = [own, reason.from, reason.to].map((one) => value(one, looking))
  const say = reason.truth === 'true' ? words.isBetween : words.isNotBetween
  return say(left ?? '', from ?? '', to ?? '')
}

/** A yes or no in the reader's language; any other answer in its own words. */
export const answerWord = (answer: string, language: Language): string => {
  const { yes, no } = catalogueOf(language)
  if (/^(yes|true|ja)$/i.test(answer)) return yes
  return /^(no|false|nej)$/i.test(answer) ? no : answer
}
/** The same inside a sentence. */
export const sayAnswer = (answer: string, { language }: ReasonContext): string =>
  catalogueOf(language).quote(answerWord(answer, language))

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

/** A change with its sign, with the decimals it takes to see on which side of what is asked it lies. */
const sayChange = (
  value: string,
  { change, by }: Of<'improves'>,
  { context: { language }, measure }: Looking,
): string => {
  const amount = fromText(by.amount)
  const decimals = decimalsApart(fromText(value), [ZERO, amount, negate(amount)], change.decimals)
  const signed = saySigned(value, decimals, language)
  return by.in === 'percent'
    ? sayPercent(signed, language)
    : sayDifference(signed, measure, language)
}

/** «en förbättring med mer än 10 %». */
export const improvementAsked = (
  { by }: Of<'improves'>,
  { context: { language }, measure }: Looking,
): string => {
  const amount = fromText(by.amount)
  const needed = amount.n === 0n ? '' : sayMargin({ amount, in: by.in }, measure, language)
  return catalogueOf(language).improvementOf(needed)
}

/** What is asked with how it is now, «en förbättring med mer än 10 % (nu +10,0 %)»; null where there is no change. */
export const improvementDemand = (reason: Of<'improves'>, looking: Looking): string | null => {
  const { change, by, undefinedBecause } = reason
  if (change.value === undefined || undefinedBecause !== undefined) return null
  const asked = improvementAsked(reason, looking)
  return by.in === 'percent'
    ? catalogueOf(looking.context.language).asItIsNow(
        asked,
        sayChange(change.value, reason, looking),
      )
    : asked
}

const improvesClause = (reason: Of<'improves'>, looking: Looking): Clause => {
  const { change, better } = reason
  const { language } = looking.context
  const words = catalogueOf(language)
  const gap = operandGap(change, looking)
  if (gap !== null || change.value === undefined || change.quantity.is !== 'change')
    return gap ?? words.noValue(quantityName(change.quantity, looking.context))
  if (better !== 'higher' && better !== 'lower') return words.noDirection
  const since =
    change.years === undefined
      ? words.since(change.quantity.since, change.quantity.over)
      : sayPeriod(change.years.from, language)
  const shown = sayChange(change.value, reason, looking)
  return words.changed(since, shown, improvementAsked(reason, looking))
}

/** «4 av 5 verksamhetsmål är gröna (80,0 %; kravet är minst 80 %; 1 saknar bedömning)». */
const groupClause = (
  reason: Of<'share' | 'count' | 'every' | 'some' | 'none'>,
  { context }: Looking,
): Clause => {
  const { language } = context
  const words = catalogueOf(language)
  const members = membersNoun(reason.of, reason.members, context)
  if (reason.empty === true)
    return reason.members.length === 0
      ? words.emptyGroup(members)
      : words.noneCounts(reason.members.length, members)
  const names = gradeNames(reason.grades, reason.of, reason.members, context)
  const bounds = reason.bounds.map(({ op, than }) => {
    const number = sayShort(fromText(than), 1, language)
    return words.bound(op, reason.is === 'share' ? sayPercent(number, language) : number)
  })
  const needed =
    reason.is === 'share' || reason.is === 'count'
      ? join(bounds, words.and)
      : words.needs[reason.is]
  const percent = reason.is === 'share' ? shareOf(reason, context) : null
  const beside = [
    ...(percent === null ? [] : [percent]),
    words.needed(needed),
    ...(reason.missing > 0 ? [words.membersMissing(reason.missing, reason.policy)] : []),
  ]
  const of = reason.counted + (reason.policy === 'unknown' ? reason.missing : 0)
  const are = words.areGraded(names, reason.met)
  return words.someOf(reason.met, of, members, `${are} (${beside.join('; ')})`)
}

const shareOf = (
  reason: Of<'share' | 'count' | 'every' | 'some' | 'none'>,
  { language }: ReasonContext,
): string | null =>
  reason.value === undefined
    ? null
    : sayPercent(
        sayNumber(
          fromText(reason.value),
          decimalsApart(
            fromText(reason.value),
            reason.bounds.map(({ than }) => fromText(than)),
            1,
          ),
          language,
        ),
        language,
      )

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
        operandGap(reason.left, looking) ??
        operandGap(reason.right, looking) ??
        compareClause(reason, looking)
      )
    case 'within':
      return (
        operandGap(reason.left, looking) ??
        operandGap(reason.from, looking) ??
        operandGap(reason.to, looking) ??
        withinClause(reason, looking)
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

/** The same as one fact among others: several conditions on one assessment then say it once. */
export const factClause = (reason: Leaf, looking: Looking): Clause =>
  reason.is === 'verdict' ? verdictClause(reason, looking, false) : leafClause(reason, looking)

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

/** What a reason's words are said from: its node's type, its scale and its measure. */
export const lookingFor = (reason: RuleReason, given: ReasonContext): Looking => {
  const { subject } = reason
  const scale = scaleOfReason(reason, given)
  const context = contextOfNode(subject.node, given)
  return {
    context: scale === undefined ? context : { ...context, scale },
    measure: subject.sort === 'measure' ? measureOf(subject.id, context) : undefined,
  }
}
