// A number with all that lies behind it in words: its value and source, the group, the units, the parts.
import type { QuantityReason } from '../domain/assessment/reasons.ts'
import type { ReadingKind } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { join, upperFirst } from './language.ts'
import type { Looking } from './looking.ts'
import { memberLines } from './members-in-words.ts'
import { whyMissing } from './missing-in-words.ts'
import { operandValue, quantityName, sayRounding } from './operands.ts'
import { sayOrigin } from './origin.ts'
import { line, type ReasonWords } from './reason-words.ts'
import { consolidatedLines } from './units-in-words.ts'
import { groupLabel, measureOf, type ReasonContext } from './words-of-model.ts'

const groupLines = ({ group }: QuantityReason, context: ReasonContext): readonly ReasonWords[] => {
  if (group === undefined) return []
  const { and, tree } = catalogueOf(context.language)
  const label = groupLabel(group.id, context)
  // NOTE a model may include the own municipality where the group does not hold it or it has no value.
  const own = group.counted.includes(context.chain.area ?? '') ? 'included' : 'excluded'
  const counted = line(tree.group(label, own, group.counted.length, group.year))
  const years = group.ownYear === group.year ? [] : [line(tree.ownYear(group.ownYear, group.year))]
  const missing =
    group.missing.length === 0
      ? []
      : [line(tree.areasMissing(group.missing.length, join(group.missing, and)))]
  return [counted, ...years, ...missing]
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
  const named = upperFirst(quantityName(reason.quantity, context, kind))
  const name = period === undefined ? named : `${named} ${sayPeriod(period, context.language)}`
  const value = operandValue(reason, measure, context)
  if (value !== null) return words.tree.operand(name, value + sayRounding(reason, measure, context))
  if (reason.undefinedBecause !== undefined)
    return words.tree.operandMissing(
      name,
      reason.undefinedBecause === 'noDirection' ? words.directionless : words.notPositive,
    )
  if (reason.unset === true)
    return reason.quantity.is === 'peers' || reason.quantity.is === 'rank'
      ? words.tree.operandMissing(name, words.missing.peerReasons.notComparable)
      : words.tree.operandUnset(name)
  return words.tree.operandMissing(name, whyMissing(reason.missing, context))
}

/**
 * A number with all that lies behind it: value with unit and period, source and date, the group and
 * who in it has no value, the year it was carried from, the units it was put together from, the
 * members it counts and the numbers it was computed from.
 */
export const wordsOfQuantity = (reason: QuantityReason, looking: Looking): ReasonWords => {
  const { context } = looking
  const { tree } = catalogueOf(context.language)
  const source = sayOrigin(reason.reading ?? {}, context.language)
  const { quantity, years } = reason
  const carried = reason.reading?.carriedFrom
  const of =
    quantity.is === 'share' || quantity.is === 'count' || quantity.is === 'weightedMean'
      ? quantity.of
      : null
  const asked = quantity.is === 'measure' ? quantity.measure : undefined
  const own = measureOf(reason.reading?.measure ?? asked, context) ?? looking.measure
  return {
    sentence: quantitySentence(reason, looking),
    ...(source === '' ? {} : { source }),
    ...(reason.reading?.madeUp === true ? { madeUp: true as const } : {}),
    ...(reason.reading === undefined
      ? {}
      : { about: { sort: 'measure' as const, id: reason.reading.measure } }),
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
      ...groupLines(reason, context),
      ...consolidatedLines(reason, own, context),
      ...(of === null ? [] : memberLines(of, reason.members ?? [], context)),
      ...(reason.parts ?? []).map((part) => wordsOfQuantity(part, looking)),
    ],
  }
}
