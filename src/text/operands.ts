// The numbers a rule looks at, named in words: «utfallet 46,2», «länets medel 50,0».

import type { QuantityReason } from '../domain/assessment/reasons.ts'
import { isExactAt } from '../domain/exact/decimals-apart.ts'
import { fromText } from '../domain/exact/exact.ts'
import { isOwnIn } from '../domain/goals/group-members.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { isInPercent } from '../domain/model/in-percent.ts'
import type { PeerChoice, Quantity, ReadingKind, Selection } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import {
  decimalsUnrounded,
  sayDifference,
  sayNumber,
  sayPercent,
  sayShort,
  withUnit,
} from './numerals.ts'
import { gradeNames, membersNoun } from './selections-in-words.ts'
import {
  groupLabel,
  limitLabel,
  type ModelContext,
  measureOf,
  measureTitle,
} from './words-of-model.ts'

/** Whether a comparison leaves out a municipality that is in its group: then it has another figure. */
const isWithoutOwn = ({ group, own }: PeerChoice, { chain, model }: ModelContext): boolean =>
  own === 'excluded' && chain !== undefined && isOwnIn(chain, group, model.groups)

const peersName = (quantity: Extract<Quantity, { is: 'peers' }>, context: ModelContext): string => {
  const name = statisticName(quantity, context)
  return isWithoutOwn(quantity, context) ? catalogueOf(context.language).withoutOwn(name) : name
}

const statisticName = (
  quantity: Extract<Quantity, { is: 'peers' }>,
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language)
  const group = groupLabel(quantity.group, context)
  switch (quantity.statistic) {
    case 'mean':
      return words.mean(group)
    case 'median':
      return words.median(group)
    case 'quartile':
      return words.quartile(quantity.side, group)
    case 'top':
      return words.top(quantity.places, group)
    default:
      throw new Error(`statisticName: ${JSON.stringify(quantity satisfies never)}`)
  }
}

/** What a number is called, without its value: «utfallet», «målvärdet», «90 % av länets medel». */
export const quantityName = (
  quantity: Quantity,
  context: ModelContext,
  kind?: ReadingKind,
): string => {
  const words = catalogueOf(context.language)
  const members = (of: Selection) => membersNoun(of, [], context)
  switch (quantity.is) {
    case 'value':
      return words.kinds[kind ?? quantity.kind]
    case 'number': {
      const number = sayShort(quantity.value, 1, context.language)
      return quantity.percent ? sayPercent(number, context.language) : number
    }
    case 'limit':
      return words.limit(limitLabel(quantity.limit, context))
    case 'peers':
      return peersName(quantity, context)
    case 'rank':
      return words.rank(groupLabel(quantity.group, context))
    case 'change':
      return words.changeSince(words.since(quantity.since, quantity.over))
    case 'measure':
      return words.measure(measureTitle(quantity.measure, context))
    case 'scaled': {
      const by = sayPercent(sayShort(quantity.by, 1, context.language), context.language)
      return words.scaled(by, quantityName(quantity.of, context))
    }
    case 'degree':
      return words.degree(quantityName(quantity.of, context))
    case 'difference':
      return words.difference(
        quantityName(quantity.of, context),
        quantityName(quantity.from, context),
      )
    case 'share':
      return words.shareOf(members(quantity.of))
    case 'count': {
      const grades = gradeNames(quantity.grades ?? [], quantity.of, [], context)
      const are = grades.length === 0 ? '' : words.areGraded(grades, 2)
      return words.countOf(members(quantity.of), are)
    }
    case 'weightedMean':
      return words.weightedMeanOf(members(quantity.of))
    case 'sum':
      return words.sumOf(members(quantity.of), quantity.of.of === 'measures')
    default:
      throw new Error(`quantityName: ${JSON.stringify(quantity satisfies never)}`)
  }
}

/** Limits and given numbers stand as they were written; what was read or computed, with its decimals. */
export const isWritten = ({
  quantity: { is },
  parts,
}: Pick<QuantityReason, 'quantity' | 'parts'>): boolean =>
  (is === 'limit' && parts === undefined) || is === 'number'

/** What a number is called where it was read: a limit relative to others with what it is, «målvärdet (länets medel)». */
export const nameOf = (
  { quantity, parts, reading }: Pick<QuantityReason, 'quantity' | 'parts' | 'reading'>,
  context: ModelContext,
  kind: ReadingKind | undefined = reading?.kind,
): string => {
  const name = quantityName(quantity, context, kind)
  const [others] = parts ?? []
  return quantity.is === 'limit' && others !== undefined
    ? `${name} (${quantityName(others.quantity, context)})`
    : name
}

const isPlain = ({ is }: Quantity): boolean =>
  is === 'count' || is === 'weightedMean' || is === 'rank'

/**
 * A number as it is shown. One that was written can be given decimals, beside an equal one that has
 * them, and a bare number the unit of what it is held `against`.
 */
export type Shown = QuantityReason & {
  readonly withDecimals?: true
  readonly against?: QuantityReason
}

/** Part of a number is counted in what the number is. */
const unscaled = (quantity: Quantity): Quantity =>
  quantity.is === 'scaled' ? unscaled(quantity.of) : quantity

/** A number with what it is counted in: places and members are bare, a change in per cent is per cent. */
const withUnitOf = (
  text: string,
  { quantity, reading, parts }: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string => {
  const { language } = context
  const counted = unscaled(quantity)
  const read = reading ?? parts?.find((part) => part.reading)?.reading
  const own = measureOf(read?.measure, context) ?? measure
  if (isInPercent(counted)) return sayPercent(text, language)
  if (isPlain(counted)) return text
  return counted.is === 'change' || counted.is === 'difference'
    ? sayDifference(text, own, language)
    : withUnit(text, own, language)
}

/** The number a reason carries with its unit; null where it carries none. */
export const operandValue = (
  reason: Shown,
  measure: Measure | undefined,
  context: ModelContext,
): string | null => {
  const { decimals } = reason
  const { language } = context
  const number = (text: string) =>
    isWritten(reason) && reason.withDecimals !== true
      ? sayShort(fromText(text), decimals, language)
      : sayNumber(fromText(text), decimals, language)
  const withItsUnit = (text: string) => withUnitOf(text, reason.against ?? reason, measure, context)
  const { interval, value, consolidated } = reason
  const words = catalogueOf(language)
  if (interval !== undefined)
    return withItsUnit(words.between(number(interval.from), number(interval.to)))
  if (value === undefined) return null
  return consolidated === undefined || consolidated.counted === consolidated.of
    ? withItsUnit(number(value))
    : words.fromUnits(withItsUnit(number(value)), consolidated.counted, consolidated.of)
}

/**
 * What a missing number lies between, «mellan 40 % och 65 %»; null where nothing is known of it.
 */
export const operandSpan = (
  { span, missing: _why, ...number }: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string | null => {
  const words = catalogueOf(context.language)
  const end = (value: string | undefined): string | null =>
    value === undefined ? null : operandValue({ ...number, value }, measure, context)
  const [least, most] = [end(span?.least), end(span?.most)]
  if (least === null) return most === null ? null : words.atMost(most)
  if (most === null) return words.atLeast(least)
  return least === most ? least : words.spanning(least, most)
}

/** «avrundat från 9,13», for a number that is compared rounded; nothing where rounding changed nothing. */
export const roundedFrom = (
  reason: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string => {
  const { consolidated: _units, unrounded, value, ...number } = reason
  if (unrounded === undefined || value === undefined) return ''
  const to = { rounded: fromText(value), decimals: reason.decimals }
  const decimals = decimalsUnrounded(fromText(unrounded), to)
  const shown = operandValue({ ...number, value: unrounded, decimals }, measure, context)
  const words = catalogueOf(context.language)
  if (shown === null) return ''
  return words.roundedFrom(isExactAt(fromText(unrounded), decimals) ? shown : words.about(shown))
}

/** What is noted of a number after it, in brackets. */
export const withNotes = (said: string, ...notes: readonly string[]): string => {
  const told = notes.filter((note) => note !== '')
  return told.length === 0 ? said : `${said} (${told.join(', ')})`
}

/** «för 2025», of a limit of another year than the round's; empty for every other number. */
export const limitYear = ({ limitOf }: QuantityReason, { language }: ModelContext): string =>
  limitOf === undefined ? '' : catalogueOf(language).forYear(limitOf)

/** The year that a number is of, where it is not the round's: «för 2025» of a limit, else «2025»; empty for the rest. */
const sayYear = (reason: QuantityReason, context: ModelContext): string =>
  reason.ofYear === undefined ? limitYear(reason, context) : String(reason.ofYear)

/** A number with its year where it is not the round's, «46,2 (2025)». */
export const inItsYear = (
  value: string,
  reason: QuantityReason,
  context: ModelContext,
  note = '',
): string => withNotes(value, sayYear(reason, context), note)

/** Name and value together, «utfallet 46,2», with what is noted of it; the name alone where there is no value. */
export const operand = (
  reason: Shown,
  measure: Measure | undefined,
  context: ModelContext,
  note = '',
): string => {
  const value = operandValue(reason, measure, context)
  const { quantity } = reason
  if (quantity.is === 'number') return value ?? quantityName(quantity, context)
  const name = nameOf(reason, context)
  return value === null ? name : inItsYear(`${name} ${value}`, reason, context, note)
}

/** A band's limit in the unit of the number it cuts. */
export const sayBandFrom = (
  from: string,
  number: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string => withUnitOf(sayShort(fromText(from), 1, context.language), number, measure, context)
