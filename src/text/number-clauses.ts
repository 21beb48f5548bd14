// Two numbers held against each other, in a clause: «utfallet 46,2 ligger 7,6 % under …».
import type { QuantityReason } from '../domain/assessment/reasons.ts'
import { compare, fromText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Comparison } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import type { Clause } from './language.ts'
import type { Looking, Of } from './looking.ts'
import { sayMissing, whyMissing } from './missing-in-words.ts'
import { isPlace, sayDistance } from './numerals.ts'
import {
  nameOf,
  operand,
  operandSpan,
  operandValue,
  quantityName,
  roundedFrom,
  type Shown,
} from './operands.ts'
import { besideEdges, heldAgainst, isEqualByRounding, toldApart } from './told-apart.ts'

const OPPOSITE: Record<Comparison, Comparison> = {
  '<': '>=',
  '<=': '>',
  '=': '=',
  '>=': '<',
  '>': '<=',
}

const value = (reason: Shown, { context, measure }: Looking, note = ''): string =>
  operand(reason, measure, context, note)

/** What a number in per cent is a part of: what a change is from, what a degree is divided by. */
const referenceOf = (
  reason: QuantityReason,
  better: Measure['better'] | undefined,
): QuantityReason | undefined => {
  const [first, second] = reason.parts ?? []
  switch (reason.quantity.is) {
    case 'change':
      return first
    case 'degree':
      return better === 'lower' ? first : second
    case 'scaled':
      return first === undefined ? undefined : referenceOf(first, better)
    default:
      return undefined
  }
}

/** Why an operand has no number; null when it has one. */
const gapIn = (reason: QuantityReason, looking: Looking): Clause | null => {
  const { context } = looking
  const words = catalogueOf(context.language)
  if (reason.value !== undefined || reason.interval !== undefined) return null
  const name = nameOf(reason, context)
  if (reason.undefinedBecause === 'noDirection') return words.noDirection
  if (reason.undefinedBecause === 'referenceNotPositive') {
    const reference = referenceOf(reason, looking.measure?.better)
    const limit = reason.parts?.[1]
    const isTurned = reason.quantity.is === 'degree' && looking.measure?.better === 'lower'
    if (isTurned && reference !== undefined && limit !== undefined)
      return words.notDividedBy(
        name,
        quantityName(limit.quantity, context),
        value(reference, looking),
      )
    return reference === undefined
      ? words.noPercentOf(name)
      : words.notPercentOf(name, value(reference, looking))
  }
  if (reason.unset === true)
    return reason.quantity.is === 'peers' || reason.quantity.is === 'rank'
      ? words.noComparison
      : words.notSet(name)
  return reason.missing === undefined
    ? words.noValue(name)
    : { subject: sayMissing(reason.missing, context), predicate: '' }
}

/**
 * Why the operands cannot be held against each other; null when they can. A limit that was never set
 * comes first: it decides, whatever else is missing.
 */
export const operandGap = (
  operands: readonly QuantityReason[],
  looking: Looking,
): Clause | null => {
  const unset = operands.filter((one) => one.unset === true)
  for (const one of [...unset, ...operands]) {
    const gap = gapIn(one, looking)
    if (gap !== null) return gap
  }
  return null
}

/** Why a comparison cannot be made; null when it can. */
export const undefinedClause = (
  reason: Of<'reaches' | 'beats' | 'worse'>,
  looking: Looking,
): Clause | null => {
  const words = catalogueOf(looking.context.language)
  if (reason.undefinedBecause === 'referenceNotPositive')
    return words.noPercentOf(value(reason.right, looking))
  if (reason.undefinedBecause === 'noDirection') return words.noDirection
  return operandGap([reason.left, reason.right], looking)
}

/** Two numbers with their names, shown apart where they differ and with their rounding where only it makes them equal. */
const besideEachOther = (
  left: QuantityReason,
  right: QuantityReason,
  looking: Looking,
): readonly [string, string] => {
  const apart = toldApart(left, right)
  const rounding = (one: QuantityReason) =>
    isEqualByRounding(left, right) ? roundedFrom(one, looking.measure, looking.context) : ''
  return [value(apart.left, looking, rounding(left)), value(apart.right, looking, rounding(right))]
}

/** «utfallet 48,0 når målvärdet 48», or that it does not. */
export const reachesClause = (reason: Of<'reaches' | 'beats'>, looking: Looking): Clause => {
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
  const bare = operandValue(apart.left, looking.measure, looking.context)
  const { ofYear, quantity } = reason.left
  const dated = ofYear === undefined || bare === null ? bare : `${ofYear}: ${bare}`
  const own = quantity.is === 'value' ? (dated ?? left) : left
  return reason.better === 'lower'
    ? words.reachesNotLower(own, right)
    : words.reachesNot(own, right)
}

/** Where a number lies against another: over, under or equal, by how much where asked. */
export const placeClause = (
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
  if (left.quantity.is === 'value' && looking.measure !== undefined && isPlace(looking.measure))
    return order > 0
      ? words.worsePlace(leftWords, how, rightWords)
      : words.betterPlace(leftWords, how, rightWords)
  return order > 0
    ? words.above(leftWords, how, rightWords)
    : words.below(leftWords, how, rightWords)
}

/** «utfallet 46,2 ligger 7,6 % under länets medel 50,0». */
export const worseClause = (reason: Of<'worse'>, looking: Looking): Clause => {
  const { left, right, margin } = reason
  if (left.value === undefined || right.value === undefined)
    return placeClause(left, right, '', looking)
  const how = { in: margin.in, decimals: left.decimals, limit: fromText(margin.amount) }
  const { language } = looking.context
  const [own, reference] = [fromText(left.value), fromText(right.value)]
  const by = sayDistance(own, reference, how, looking.measure, language)
  return placeClause(left, right, by ?? '', looking)
}

/** A number that is missing by what it lies between, «måluppfyllelsen mellan 50 % och 75 % (1 av 4 saknar bedömning)». */
const spanned = (reason: Shown, looking: Looking): string => {
  const { context, measure } = looking
  const between = operandSpan(reason, measure, context)
  if (reason.missing === undefined || between === null) return value(reason, looking)
  const name = nameOf(reason, context)
  return `${name} ${between} (${whyMissing(reason.missing, context)})`
}

/** «utfallet 46,2 är mindre än 48». */
export const compareClause = (reason: Of<'compare'>, looking: Looking): Clause => {
  const words = catalogueOf(looking.context.language)
  const [left, right] = [reason.left, reason.right].some((one) => one.span !== undefined)
    ? [spanned(reason.left, looking), spanned(heldAgainst(reason.right, reason.left), looking)]
    : besideEachOther(reason.left, reason.right, looking)
  if (reason.op === '=' && reason.truth === 'false') return words.isNotEqual(left, right)
  return words.isWay(left, reason.truth === 'true' ? reason.op : OPPOSITE[reason.op], right)
}

/** «utfallet 46,2 ligger mellan 40 och 60», or that it does not. */
export const withinClause = (reason: Of<'within'>, looking: Looking): Clause => {
  const words = catalogueOf(looking.context.language)
  const own = besideEdges(reason.left, [reason.from.value, reason.to.value])
  const [left, from, to] = [own, reason.from, reason.to].map((one) =>
    value(heldAgainst(one, reason.left), looking),
  )
  const say = reason.truth === 'true' ? words.isBetween : words.isNotBetween
  return say(left ?? '', from ?? '', to ?? '')
}
