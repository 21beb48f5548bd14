// How much a measure has changed: since the period before, its base year or a year the rule names.
import { compare, divide, HUNDRED, multiply, subtract, toText, ZERO } from '../exact/exact.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Quantity } from '../model/rule.ts'
import { lastDayOf, type Period, periodBefore } from '../periods/period.ts'
import { type Facts, measureOf, seriesOf } from './facts.ts'
import { numberIn } from './number-in.ts'
import { outcomeIn } from './outcome-in.ts'
import { decimalsOf, needMeasure, readingReason, readOwn, shown } from './read-value.ts'
import type { QuantityReason } from './reasons.ts'
import type { Subject } from './subject.ts'

type Change = Extract<Quantity, { is: 'change' }>

/** What the change is from: so many periods back, or the same part of another year. */
const baselineOf = (measure: Measure, { since, over }: Change, now: Period): Period | null => {
  const every = measure.asked.is === 'years' ? measure.asked.every : 1
  if (since === 'previous') return periodBefore(now, over * every)
  const year = since === 'base' ? measure.baseYear : since
  return year === undefined ? null : `${year}${now.slice(4)}`
}

/** All readings a measure's value may be made of: the body's, its units' and those of a ratio's parts. */
const readingsBehind = (facts: Facts, measure: Measure): readonly Reading[] => {
  const { consolidation } = measure
  const made =
    consolidation?.is === 'ratio'
      ? [consolidation.numerator, consolidation.denominator].map((id) => measureOf(facts, id))
      : []
  return [measure, ...made].flatMap(({ id }) =>
    [undefined, ...(facts.unitsOf.get(id) ?? [])].flatMap((unit) => seriesOf(facts, id, unit)),
  )
}

/** Whether the series breaks after the baseline, up to and with the value itself. */
const isBroken = (facts: Facts, measure: Measure, from: Period, to: Period): boolean =>
  readingsBehind(facts, measure).some(
    ({ breaks, period }) =>
      breaks && lastDayOf(period) > lastDayOf(from) && lastDayOf(period) <= lastDayOf(to),
  )

/** The change in the measure's unit or in per cent of the baseline, with both values behind it. */
export const readChange = (subject: Subject, quantity: Change): QuantityReason => {
  const measure = needMeasure(subject)
  const decimals = decimalsOf(subject, measure)
  const asValue = { is: 'value', kind: subject.rule.value } as const
  const now = readOwn(subject, asValue)
  const value = numberIn(now)
  if (value === null || now.reading === undefined) return { ...now, quantity }
  const to = now.reading.period
  const from = baselineOf(measure, quantity, to)
  const lacking = { what: 'baseline', measure: measure.id } as const
  if (from === null) return { quantity, decimals, missing: { ...lacking, reason: 'noBaseYear' } }
  const noBaseline = (reason: 'noReading' | 'seriesBreak'): QuantityReason => ({
    quantity,
    decimals,
    missing: { ...lacking, period: from, reason },
  })
  if (isBroken(subject.facts, measure, from, to)) return noBaseline('seriesBreak')
  const { reading, consolidated } = outcomeIn(subject.facts, measure, from)
  if (reading?.value === undefined) return noBaseline('noReading')
  const before: QuantityReason = {
    quantity: asValue,
    decimals,
    ...shown(subject, reading.value, decimals),
    reading: readingReason(measure, reading),
    ...(consolidated === undefined ? {} : { consolidated }),
  }
  const old = numberIn(before) ?? ZERO
  const difference = subtract(value, old)
  const base = { quantity, years: { from, to }, parts: [before, now] }
  if (quantity.in === 'unit') return { ...base, decimals, value: toText(difference) }
  if (compare(old, ZERO) <= 0)
    return { ...base, decimals, undefinedBecause: 'referenceNotPositive' }
  return { ...base, decimals: 1, value: toText(multiply(divide(difference, old), HUNDRED)) }
}
