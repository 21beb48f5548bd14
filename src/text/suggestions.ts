// The one sentence that says why: a grade, ingen regel, saknar underlag, a judgement.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { CaseReason, RuleReason } from '../domain/assessment/reasons.ts'
import { compare, fromText, isZero } from '../domain/exact/exact.ts'
import type { Scale } from '../domain/model/model.ts'
import type { Case, Condition, Margin, Quantity } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { betterSentence, demandsOfGrade } from './demands.ts'
import { joinClauses, joinSome, lowerFirst } from './language.ts'
import { type Looking, lookingFor } from './looking.ts'
import { sayMissing } from './missing-in-words.ts'
import { operandGap } from './number-clauses.ts'
import { sayMargin, sayNumber } from './numerals.ts'
import { decidingLeaves, factClause, type Leaf } from './reasons.ts'
import {
  countedGrades,
  sayRuleNumber,
  sentenceForNumber,
  sentenceForRoll,
} from './weighed-sentences.ts'
import { bodyTitle, gradeName, type ReasonContext, scaleOfReason } from './words-of-model.ts'

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
    .map((leaf) => factClause(leaf, leaves, looking))
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

type Worse = Extract<Condition, { is: 'worse' }>

/** Exact numbers hold whole numbers that JSON cannot write. */
const asWritten = (quantity: Quantity): string =>
  JSON.stringify(quantity, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
const areOfTheSame = (a: Worse, b: Worse): boolean =>
  a.margin.in === b.margin.in &&
  asWritten(a.left) === asWritten(b.left) &&
  asWritten(a.right) === asWritten(b.right)

/**
 * The case that takes what lies beyond a margin, and where it begins: the next one that looks at the
 * value, where it looks at the same distance or takes all that is left. null: that cannot be told.
 */
const caseBeyond = (
  own: Condition | undefined,
  later: readonly Case[],
): { readonly grade: string; readonly from: Margin } | null => {
  if (own?.is !== 'worse') return null
  const next = later.find(({ when }) => when.is !== 'missing' && when.is !== 'answer')
  if (next === undefined) return null
  const { grade, when } = next
  if (when.is === 'otherwise') return { grade, from: own.margin }
  if (when.is !== 'worse' || !areOfTheSame(own, when)) return null
  if (when.bound === 'over') return { grade, from: when.margin }
  return compare(when.margin.amount, own.margin.amount) > 0 ? { grade, from: own.margin } : null
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
  const allowed = { amount: fromText(worse.margin.amount), in: worse.margin.in }
  if (isZero(allowed.amount)) return ''
  const begins = (grade: string, { amount, in: unit }: Margin): string =>
    words.boundaryFor(
      gradeName(grade, scale, context),
      sayMargin({ amount, in: unit }, measure, context.language),
    )
  if (worse.bound === 'over') return `; ${begins(reason.suggestion.grade, allowed)}`
  const rule = context.model.rules.get(reason.rule)
  const cases = rule?.body.is === 'cases' ? rule.body.cases : []
  const { case: own } = reason.suggestion
  const beyond = caseBeyond(cases[own]?.when, cases.slice(own + 1))
  return `; ${beyond === null ? words.allowedWorse(sayMargin(allowed, measure, context.language)) : begins(beyond.grade, beyond.from)}`
}

/** What kept each better-placed grade away, and which those were: facts over a group do not say so themselves. */
const ruledOut = (
  facts: string,
  before: readonly CaseReason[],
  scale: Scale | undefined,
  { context }: Looking,
): string => {
  const grades = [...new Set(before.map(({ grade }) => gradeName(grade, scale, context)))]
  return catalogueOf(context.language).ruledOut(facts, grades)
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
  const said = sayFacts(leaves, looking)
  const facts =
    own !== leaves && reason.subject.sort === 'node' ? ruledOut(said, before, scale, looking) : said
  const boundary = own === leaves ? boundaryAfter(reason, leaves, scale, looking) : ''
  return [
    `${gradeName(grade, scale, context)}: ${facts}${boundary}.`,
    ...demandsOfGrade(grade, scale, context),
    betterSentence(reason, before, leaves, scale, looking),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const sentenceForGrade = (reason: RuleReason, grade: string, looking: Looking): string => {
  const { body } = reason
  switch (body.is) {
    case 'cases':
      return sentenceForCases(reason, body.cases, grade, looking)
    case 'roll':
      return sentenceForRoll(reason, body, grade, looking)
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
  if (body.is === 'number') {
    const gap = operandGap([body.number], looking)
    return words.noRule(
      gap === null
        ? lowerFirst(sayRuleNumber(reason, body.number, looking))
        : joinClauses([gap], words.and),
    )
  }
  return words.noRule(countedGrades(body.members, scaleOfReason(reason, context), context))
}

/** Whose delivery a grade waits for. */
const sentenceForNotTold = (rooms: readonly string[], context: ReasonContext): string => {
  const words = catalogueOf(context.language)
  const bodies = rooms.map((body) => bodyTitle(body, context))
  return words.notTold(joinSome(bodies, words.and, words.moreBodies), rooms.length)
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
        : `${sayNumber(fromText(suggestion.number), 1, context.language)}.`
    case 'noBasis': {
      const missing = [...new Set(suggestion.missing.map((one) => sayMissing(one, context)))]
      return missing.length === 0
        ? words.noBasisPlain
        : words.noBasis(joinSome(missing, words.and, words.more))
    }
    case 'judgement':
      return words.judgement
    case 'notTold':
      return sentenceForNotTold(suggestion.rooms, context)
    case 'notYet':
      return words.notYet(
        gradeName(suggestion.grade, scaleOfReason(reason, context), context),
        sayDate(suggestion.due, context.language),
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
    return words.notYet(name, sayDate(suggested.due, context.language))
  }
  if (suggested.is === 'notTold') return sentenceForNotTold(suggested.rooms, context)
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
