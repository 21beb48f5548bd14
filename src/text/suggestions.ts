// The one sentence that says why: a grade, ingen regel, saknar underlag, a judgement.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type {
  CaseReason,
  ConditionReason,
  MemberReason,
  QuantityReason,
  RuleReason,
} from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Scale } from '../domain/model/model.ts'
import type { Condition } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { join, joinClauses, joinSome, lowerFirst } from './language.ts'
import { sayMargin, sayNumber, sayPercent, sayShort } from './numerals.ts'
import { membersNoun, operandValue, quantityName, sayMissing } from './operands.ts'
import {
  decidingLeaves,
  factClause,
  improvementAsked,
  improvementDemand,
  isLeaf,
  type Leaf,
  type Looking,
  lookingFor,
} from './reasons.ts'
import { besideEdges, toldApart } from './told-apart.ts'
import {
  gradeName,
  type ReasonContext,
  say,
  scaleOfReason,
  scaleOfSelection,
} from './words-of-model.ts'

const MOST_FACTS = 4

/** Whether «nås inte» says less than «ligger 8 % under» about the same reference, said beside it. */
const isSaidBetter = (leaf: Leaf, leaves: readonly Leaf[]): boolean =>
  leaf.is === 'reaches' &&
  leaf.truth === 'false' &&
  leaf.right.value !== undefined &&
  leaves.some(
    (other) =>
      other.is === 'worse' &&
      other.right.value === leaf.right.value &&
      other.undefinedBecause === undefined &&
      other.right.quantity.is === leaf.right.quantity.is,
  )

/** Facts of several conditions as one list of clauses, each said once. */
const sayFacts = (leaves: readonly Leaf[], looking: Looking): string => {
  const seen = new Set<string>()
  const clauses = leaves
    .filter((leaf) => leaf.is !== 'otherwise' && !isSaidBetter(leaf, leaves))
    .map((leaf) => factClause(leaf, looking))
    .filter(({ subject, predicate }) => {
      const text = `${subject} ${predicate}`
      return seen.has(text) ? false : seen.add(text) !== undefined
    })
  return joinClauses(clauses.slice(0, MOST_FACTS), catalogueOf(looking.context.language).and)
}

/** What kept earlier cases from deciding; that something was there is no news. */
const whatFailed = (cases: readonly CaseReason[]): readonly Leaf[] => {
  const leaves = cases.flatMap(({ condition }) => decidingLeaves(condition))
  const telling = leaves.filter(({ is, truth }) => is !== 'missing' || truth === 'true')
  return telling.length > 0 ? telling : leaves
}

/** The same reference seen from the other side, in a later case: where the next worse grade begins. */
const boundaryAfter = (
  reason: RuleReason,
  leaves: readonly Leaf[],
  scale: Scale | undefined,
  looking: Looking,
): string => {
  const { context, measure } = looking
  const words = catalogueOf(context.language)
  const worse = leaves.find((leaf) => leaf.is === 'worse')
  if (worse?.is !== 'worse' || reason.suggestion.is !== 'grade') return ''
  if (fromText(worse.margin.amount).n === 0n) return ''
  const margin = { amount: fromText(worse.margin.amount), in: worse.margin.in }
  const amount = sayMargin(margin, measure, context.language)
  if (worse.bound === 'over')
    return `; ${words.boundaryFor(gradeName(reason.suggestion.grade, scale, context), amount)}`
  const rule = context.model.rules.get(reason.rule)
  const next =
    rule?.body.is === 'cases'
      ? rule.body.cases.slice(reason.suggestion.case + 1).find(({ when }) => goesFurther(when))
      : undefined
  return `; ${next === undefined ? words.allowedWorse(amount) : words.boundaryFor(gradeName(next.grade, scale, context), amount)}`
}

const goesFurther = (when: Condition): boolean =>
  when.is === 'otherwise' || (when.is === 'worse' && when.bound === 'over')

/** What a number must be for a leaf to hold, «minst målvärdet 48»; null where that is not one number. */
const demandOf = (leaf: Leaf, said: ReadonlySet<string>, looking: Looking): string | null => {
  const { context, measure } = looking
  const words = catalogueOf(context.language)
  if (leaf.is === 'improves')
    return said.has(improvementAsked(leaf, looking)) ? null : improvementDemand(leaf, looking)
  if (leaf.is !== 'reaches' && leaf.is !== 'beats' && leaf.is !== 'worse') return null
  const shown = operandValue(toldApart(leaf.left, leaf.right).right, measure, context)
  if (shown === null || leaf.undefinedBecause !== undefined) return null
  const name = quantityName(leaf.right.quantity, context)
  const named = said.has(name) || leaf.right.quantity.is === 'number' ? shown : `${name} ${shown}`
  if (leaf.right.interval !== undefined) return words.within(named)
  const lower = leaf.better === 'lower'
  if (leaf.is === 'worse') {
    if (leaf.bound === 'over') return null
    const margin = { amount: fromText(leaf.margin.amount), in: leaf.margin.in }
    if (margin.amount.n === 0n) return lower ? words.atMost(named) : words.atLeast(named)
    return words.atMostWorse(sayMargin(margin, measure, context.language), named, leaf.better)
  }
  if (leaf.is === 'reaches') return lower ? words.atMost(named) : words.atLeast(named)
  return lower ? words.lessThan(named) : words.moreThan(named)
}

/** All demands of a condition as one phrase; null when some part cannot be said as a number. */
const demandsOf = (
  condition: ConditionReason,
  said: ReadonlySet<string>,
  looking: Looking,
): string | null => {
  const words = catalogueOf(looking.context.language)
  if (condition.is === 'not') return null
  if (isLeaf(condition)) return demandOf(condition, said, looking)
  const parts = condition.of.map((one) => demandsOf(one, said, looking))
  const known = parts.filter((part) => part !== null)
  if (condition.is === 'all') return known.length === parts.length ? join(known, words.and) : null
  return known.length === 0 ? null : join(known, words.or)
}

/** The references and improvements a sentence has already named, so that the next need not. */
const namesIn = (leaves: readonly Leaf[], looking: Looking): ReadonlySet<string> =>
  new Set(
    leaves.flatMap((leaf) =>
      leaf.is === 'improves'
        ? [improvementAsked(leaf, looking)]
        : 'right' in leaf
          ? [quantityName(leaf.right.quantity, looking.context)]
          : [],
    ),
  )

/** What the nearest better grade would have asked for, or the value that would have given it. */
const betterSentence = (
  reason: RuleReason,
  cases: readonly CaseReason[],
  decided: readonly Leaf[],
  scale: Scale | undefined,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  if (reason.suggestion.is !== 'grade' || scale === undefined || !scale.ordered) return ''
  const place = (grade: string) => scale.grades.findIndex(({ id }) => id === grade)
  const own = place(reason.suggestion.grade)
  const next = cases
    .filter(({ grade }) => place(grade) >= 0 && place(grade) < own)
    .sort((a, b) => place(b.grade) - place(a.grade))[0]
  const demands =
    next === undefined ? null : demandsOf(next.condition, namesIn(decided, looking), looking)
  if (next !== undefined && demands !== null) {
    const given = hasMargin(next.condition) ? valueGiving(next.grade, reason, looking) : null
    const bound = looking.measure?.better === 'lower' ? words.atMost : words.atLeast
    const needed = given === null ? demands : words.thatIs(demands, bound(given))
    return words.gradeNeeds(gradeName(next.grade, scale, context), needed)
  }
  return reason.better === undefined ? '' : sayNearest(reason, looking, scale)
}

/** Whether a condition allows a margin, so that what it asks for must be worked out. */
const hasMargin = (condition: ConditionReason): boolean => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.some(hasMargin)
    case 'worse':
      return condition.bound === 'atMost' && fromText(condition.margin.amount).n !== 0n
    default:
      return false
  }
}

/** The value nearest to the one read that would have given the grade; null where none is known. */
const valueGiving = (
  grade: string,
  { better }: RuleReason,
  { context, measure }: Looking,
): string | null => {
  if (better?.grade !== grade) return null
  const { value, decimals } = better
  return operandValue(
    { quantity: { is: 'value', kind: 'round' }, value, decimals },
    measure,
    context,
  )
}

/** «Närmaste ändring: 48,0 hade gett grönt.», or nothing where there is no such value. */
export const sayNearest = (
  reason: RuleReason,
  looking: Looking,
  scale: Scale | undefined,
): string => {
  if (reason.better === undefined) return ''
  const { context } = looking
  const { grade } = reason.better
  const value = valueGiving(grade, reason, looking)
  return value === null
    ? ''
    : catalogueOf(context.language).nearestChange(value, gradeName(grade, scale, context))
}

const demandsOfGrade = (grade: string, scale: Scale | undefined, context: ReasonContext) => {
  const words = catalogueOf(context.language)
  const requires = scale?.grades.find(({ id }) => id === grade)?.requires ?? []
  return requires.map((one) =>
    one === 'motivation' ? words.motivationNeeded : words.analysisNeeded,
  )
}

const sentenceForCases = (
  reason: RuleReason,
  cases: readonly CaseReason[],
  grade: string,
  looking: Looking,
): string => {
  const { context } = looking
  const scale = scaleOfReason(reason, context)
  const number = reason.suggestion.is === 'grade' ? reason.suggestion.case : -1
  const deciding = cases.find((one) => one.case === number) ?? cases[cases.length - 1]
  const before = cases.filter((one) => one.case < (deciding?.case ?? 0))
  const own = deciding === undefined ? [] : decidingLeaves(deciding.condition)
  const leaves = own.some(({ is }) => is !== 'otherwise') ? own : whatFailed(before)
  const facts = sayFacts(leaves, looking)
  const boundary = own === leaves ? boundaryAfter(reason, leaves, scale, looking) : ''
  return [
    `${gradeName(grade, scale, context)}: ${facts}${boundary}.`,
    ...demandsOfGrade(grade, scale, context),
    betterSentence(reason, before, leaves, scale, looking),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Members by grade in the scale's order, «4 hela, 2 halva och 3 inga av 9»; nothing where there are none. */
const countedGrades = (
  members: readonly MemberReason[],
  scale: Scale | undefined,
  context: ReasonContext,
): string => {
  const words = catalogueOf(context.language)
  const grades = scale?.grades.map(({ id }) => id) ?? [
    ...new Set(members.flatMap((m) => m.grade ?? [])),
  ]
  if (members.length === 0) return ''
  const found = grades
    .map((grade) => ({
      word: gradeName(grade, scale, context),
      count: members.filter((one) => one.grade === grade).length,
    }))
    .filter(({ count }) => count > 0)
  const named = found.some(({ word }) => words.isNamed(word))
  const [only] = found
  if (named && only?.count === members.length) return words.allSame(members.length, only.word)
  const without = members.filter(({ grade }) => grade === null).length
  const counts = [
    ...found.map(({ word, count }) => words.countedGrade(count, word)),
    ...(without === 0 ? [] : [words.withoutGrade(without, named)]),
  ]
  return words.ofAll(counts, members.length, named)
}

const sentenceForRoll = (
  reason: RuleReason,
  body: Extract<RuleReason['body'], { is: 'roll' }>,
  grade: string,
  context: ReasonContext,
): string => {
  const words = catalogueOf(context.language)
  const scale = scaleOfReason(reason, context)
  const name = gradeName(grade, scale, context)
  const members = membersNoun(body.of, body.members, context)
  const met = body.members.filter((one) => one.grade === grade).length
  const are = words.areGraded([name], met)
  const { subject, predicate } = words.someOf(met, body.members.length, members, are)
  return [`${name}: ${subject} ${predicate}; ${words.rolls[body.how]}.`]
    .concat(demandsOfGrade(grade, scale, context))
    .join(' ')
}

/** «Måluppfyllelse 55,6 %: 4 hela, 2 halva, 3 inga av 9». */
const sayRuleNumber = (reason: RuleReason, number: QuantityReason, looking: Looking): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const label = say(context.model.rules.get(reason.rule)?.label, context, words.attainment)
  const value = operandValue(number, looking.measure, context)
  if (value === null) return label
  const members = number.members ?? []
  const { quantity } = number
  if (
    members.length > 0 &&
    'of' in quantity &&
    (quantity.is === 'share' || quantity.is === 'weightedMean')
  ) {
    const scale = scaleOfSelection(quantity.of, members, context) ?? scaleOfReason(reason, context)
    return `${label} ${value}: ${countedGrades(members, scale, context)}`
  }
  const parts = (number.parts ?? []).map((part) =>
    [
      quantityName(part.quantity, context, part.reading?.kind),
      operandValue(part, looking.measure, context),
    ]
      .filter((one) => one !== null)
      .join(' '),
  )
  return parts.length === 0 ? `${label} ${value}` : `${label} ${value}: ${join(parts, words.and)}`
}

const sentenceForNumber = (
  reason: RuleReason,
  body: Extract<RuleReason['body'], { is: 'number' }>,
  grade: string | null,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const number = besideEdges(
    body.number,
    body.bands.map(({ from }) => from),
  )
  const what = sayRuleNumber(reason, number, looking)
  if (grade === null) return `${what}.`
  const scale = scaleOfReason(reason, context)
  const band = body.bands.find((one) => one.grade === grade)
  const from = band?.from === undefined ? null : sayBandFrom(band.from, body.number, context)
  const needed =
    from === null || band === undefined || band.op === 'rest'
      ? ''
      : `; ${words.boundaryFor(gradeName(grade, scale, context), words.tree.bandNeeds(band.op, from))}`
  return `${gradeName(grade, scale, context)}: ${lowerFirst(what)}${needed}.`
}

/** A band's limit in the unit of the number it cuts. */
export const sayBandFrom = (
  from: string,
  { quantity }: QuantityReason,
  { language }: ReasonContext,
): string => {
  const number = sayShort(fromText(from), 1, language)
  return quantity.is === 'share' || quantity.is === 'degree' ? sayPercent(number, language) : number
}

const sentenceForGrade = (reason: RuleReason, grade: string, looking: Looking): string => {
  const { body } = reason
  switch (body.is) {
    case 'cases':
      return sentenceForCases(reason, body.cases, grade, looking)
    case 'roll':
      return sentenceForRoll(reason, body, grade, looking.context)
    case 'number':
      return sentenceForNumber(reason, body, grade, looking)
    default:
      throw new Error(`sentenceForGrade: ${JSON.stringify(body satisfies never)}`)
  }
}

const sentenceForNoRule = (reason: RuleReason, looking: Looking): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const { body } = reason
  if (body.is === 'cases') return words.noRule(sayFacts(whatFailed(body.cases), looking))
  if (body.is === 'number')
    return words.noRule(lowerFirst(sayRuleNumber(reason, body.number, looking)))
  return words.noRule(countedGrades(body.members, scaleOfReason(reason, context), context))
}

/**
 * Why, in a sentence or two: the grade with the facts that gave it and what the next better one asks
 * for; or that no case fits, that something is missing and what, that a person judges, or from when
 * the grade can be set. In the reader's language, with the model's own words for grades and levels.
 */
export const sentenceForRule = (reason: RuleReason, given: ReasonContext): string => {
  const looking = lookingFor(reason, given)
  const { context } = looking
  const words = catalogueOf(context.language)
  const { suggestion } = reason
  switch (suggestion.is) {
    case 'grade':
      return sentenceForGrade(reason, suggestion.grade, looking)
    case 'noRule':
      return sentenceForNoRule(reason, looking)
    case 'number':
      return reason.body.is === 'number'
        ? sentenceForNumber(reason, reason.body, null, looking)
        : `${words.attainment} ${sayNumber(fromText(suggestion.number), 1, context.language)}.`
    case 'noBasis': {
      const missing = [...new Set(suggestion.missing.map((one) => sayMissing(one, context)))]
      return missing.length === 0
        ? words.noBasisPlain
        : words.noBasis(joinSome(missing, words.and, words.more))
    }
    case 'judgement':
      return words.judgement
    case 'notYet':
      return words.notYet(
        gradeName(suggestion.grade, scaleOfReason(reason, context), context),
        suggestion.due,
      )
    default:
      throw new Error(`sentenceForRule: ${JSON.stringify(suggestion satisfies never)}`)
  }
}

/**
 * The same for a node's assessment as a whole: holds back with the date where the grade cannot be set
 * yet, and says that a person judges where the model gives no rule.
 */
export const sentenceForAssessed = (assessed: AssessedNode, context: ReasonContext): string => {
  const { node, reasons, scale, suggested } = assessed
  const words = catalogueOf(context.language)
  if (suggested.is === 'notYet') {
    const name = gradeName(suggested.grade, context.model.scales.get(scale), context)
    return words.notYet(name, suggested.due)
  }
  if (reasons !== null) return sentenceForRule({ ...reasons, suggestion: suggested }, context)
  if (suggested.is === 'noBasis' || suggested.is === 'noRule')
    return sentenceForRule(
      {
        rule: suggested.rule,
        scale,
        subject: { sort: 'node', id: node, node },
        suggestion: suggested,
        body: { is: 'cases', cases: [] },
      },
      context,
    )
  return words.judgement
}
