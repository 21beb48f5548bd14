// A number with all that lies behind it in words: its value and source, the group, the units, the parts.
import { isNumberMadeUp } from '../domain/assessment/made-up-operands.ts'
import type { GroupReason, QuantityReason } from '../domain/assessment/reasons.ts'
import { aFourthOf, quartilePlace } from '../domain/comparison/statistics.ts'
import type { Quantity, ReadingKind } from '../domain/model/rule.ts'
import { linesOfAreas, sayOriginOfAreas, wordsOfAreas } from './areas-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { comparisonWords } from './comparison.ts'
import { sayPeriod } from './dates.ts'
import { upperFirst } from './language.ts'
import type { Looking } from './looking.ts'
import { memberLines } from './members-in-words.ts'
import { whyMissing } from './missing-in-words.ts'
import { limitYear, nameOf, operandSpan, operandValue, roundedFrom, withNotes } from './operands.ts'
import { sayOrigin } from './origin.ts'
import { line, type ReasonWords } from './reason-words.ts'
import { consolidatedLines } from './units-in-words.ts'
import { measureOf, type ReasonContext } from './words-of-model.ts'

/** How a fourth of a group was counted, where the number is its limit. */
const fourthLines = (
  quantity: Quantity,
  { counted: { length } }: GroupReason,
  context: ReasonContext,
): readonly ReasonWords[] => {
  if (quantity.is !== 'peers' || quantity.statistic !== 'quartile') return []
  const { side } = quantity
  const place = quartilePlace(length, side)
  return [line(comparisonWords(context.language).fourth(side, aFourthOf(length), place, length))]
}

/** The years, where the own value is of another than the others', and those that have no value. */
const groupLines = (
  quantity: Quantity,
  group: GroupReason | undefined,
  context: ReasonContext,
): readonly ReasonWords[] => {
  if (group === undefined) return []
  const words = comparisonWords(context.language)
  const { ownYear, year } = group
  return [
    ...fourthLines(quantity, group, context),
    ...(ownYear === year ? [] : [line(words.ownYear(ownYear, year))]),
    ...linesOfAreas(group, context),
  ]
}

/** What was read, or looked for and not found: its kind and period. */
const aboutReading = ({ quantity, reading, missing }: QuantityReason) => {
  const about = reading ?? (missing?.what === 'reading' ? missing : undefined)
  const isReading = quantity.is === 'value' || quantity.is === 'measure'
  return {
    kind: about?.kind as ReadingKind | undefined,
    period: isReading ? about?.period : undefined,
  }
}

const quantitySentence = (reason: QuantityReason, { context, measure }: Looking): string => {
  const words = catalogueOf(context.language)
  const { kind, period } = aboutReading(reason)
  const called = [nameOf(reason, context, kind), limitYear(reason, context)]
  const named = upperFirst(called.join(' ').trim())
  const name = period === undefined ? named : `${named} ${sayPeriod(period, context.language)}`
  const value = operandValue(reason, measure, context)
  if (value !== null)
    return words.tree.operand(name, withNotes(value, roundedFrom(reason, measure, context)))
  if (reason.undefinedBecause !== undefined)
    return words.tree.operandMissing(
      name,
      reason.undefinedBecause === 'noDirection' ? words.directionless : words.notPositive,
    )
  if (reason.unset === true)
    return reason.quantity.is === 'peers' || reason.quantity.is === 'rank'
      ? words.tree.operandMissing(name, words.missing.peerReasons.notComparable)
      : words.tree.operandUnset(name)
  const span = operandSpan(reason, measure, context)
  const why = whyMissing(reason.missing, context)
  return span === null
    ? words.tree.operandMissing(name, why)
    : words.tree.operandSpan(name, span, why)
}

/**
 * A number with all that lies behind it: value with unit and period, source and date, the group and
 * who in it has no value, the year it was carried from, the units it was put together from, the
 * members it counts and the numbers it was computed from.
 */
export const wordsOfQuantity = (reason: QuantityReason, looking: Looking): ReasonWords => {
  const { context } = looking
  const { tree } = catalogueOf(context.language)
  const { reading } = reason
  // NOTE a part of a number is told under it, with the group that it is of.
  const group =
    reason.quantity.is === 'scaled' || reason.quantity.is === 'limit' ? undefined : reason.group
  const source =
    reading === undefined && group !== undefined
      ? sayOriginOfAreas(group, context)
      : sayOrigin(reading ?? {}, context)
  const { quantity, years } = reason
  const carried = reading?.carriedFrom
  const of =
    quantity.is === 'share' || quantity.is === 'count' || quantity.is === 'weightedMean'
      ? quantity.of
      : null
  const asked = quantity.is === 'measure' ? quantity.measure : undefined
  const own = measureOf(reading?.measure ?? asked, context) ?? looking.measure
  return {
    sentence: quantitySentence(reason, looking),
    ...(source === '' ? {} : { source }),
    ...(isNumberMadeUp(reason) ? { madeUp: true as const } : {}),
    ...(group === undefined ? {} : { areas: wordsOfAreas(reason, group, looking) }),
    ...(reading === undefined ? {} : { about: { sort: 'measure' as const, id: reading.measure } }),
    children: [
      ...(carried === undefined ? [] : [line(tree.carried(carried))]),
      ...(years === undefined || reason.parts !== undefined
        ? []
        : [
            line(
              tree.years(
                sayPeriod(years.from, context.language),
                sayPeriod(years.to, context.language),
              ),
            ),
          ]),
      ...groupLines(quantity, group, context),
      ...consolidatedLines(reason, own, context),
      ...(of === null ? [] : memberLines(of, reason.members ?? [], context)),
      ...(reason.parts ?? []).map((part) => wordsOfQuantity(part, looking)),
    ],
  }
}
