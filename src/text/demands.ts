// What a better grade would have asked for: «Grönt kräver minst målvärdet 48 …».
import type { CaseReason, ConditionReason, RuleReason } from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Scale } from '../domain/model/model.ts'
import { catalogueOf } from './catalogues.ts'
import { improvementAsked, improvementDemand } from './change-clauses.ts'
import { join } from './language.ts'
import type { Looking } from './looking.ts'
import { sayNearest, valueGiving } from './nearest-in-words.ts'
import { sayMargin } from './numerals.ts'
import { operandValue, quantityName } from './operands.ts'
import { isLeaf, type Leaf } from './reasons.ts'
import { toldApart } from './told-apart.ts'
import { gradeName, type ReasonContext } from './words-of-model.ts'

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
export const betterSentence = (
  reason: RuleReason,
  cases: readonly CaseReason[],
  decided: readonly Leaf[],
  scale: Scale | undefined,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  if (reason.better !== undefined && ('members' in reason.better || 'steps' in reason.better))
    return sayNearest(reason, looking, scale)
  if (reason.suggestion.is !== 'grade' || scale === undefined || !scale.ordered) return ''
  const place = (grade: string) => scale.grades.findIndex(({ id }) => id === grade)
  const own = place(reason.suggestion.grade)
  // NOTE a value can pass the next better grade by: then the sentence is of the one it comes to.
  const better = cases
    .filter(({ grade }) => place(grade) >= 0 && place(grade) < own)
    .sort((a, b) => place(b.grade) - place(a.grade))
  const next = better.find(({ grade }) => grade === reason.better?.grade) ?? better[0]
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

/** Whether a condition allows a margin or asks for a change, so that its value must be worked out. */
const hasMargin = (condition: ConditionReason): boolean => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.some(hasMargin)
    case 'worse':
      return condition.bound === 'atMost' && fromText(condition.margin.amount).n !== 0n
    case 'improves':
      return true
    default:
      return false
  }
}

/** What the grade itself asks of the person who gives it: «Bedömningen kräver en motivering.» */
export const demandsOfGrade = (grade: string, scale: Scale | undefined, context: ReasonContext) => {
  const words = catalogueOf(context.language)
  const requires = scale?.grades.find(({ id }) => id === grade)?.requires ?? []
  return requires.map((one) =>
    one === 'motivation' ? words.motivationNeeded : words.analysisNeeded,
  )
}
