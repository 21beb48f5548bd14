// The sum of measures' values: what areas with points come to together.
import { add, fromText, toText, ZERO } from '../exact/exact.ts'
import { summedMeasures } from '../goals/selected-nodes.ts'
import { possibleIn } from '../measures/accept-value.ts'
import type { Measure } from '../measures/measure.ts'
import type { Quantity } from '../model/rule.ts'
import { aroundOf, measureOf } from './facts.ts'
import { findReading } from './find-reading.ts'
import { allows } from './read-over-group.ts'
import { readValue, shown } from './read-value.ts'
import type { QuantityReason, Span } from './reasons.ts'
import { spanBetween } from './span.ts'
import type { Subject } from './subject.ts'

/** Between what a sum lies where some values are missing: each is one that its measure can have. */
const spanOf = (
  subject: Subject,
  measures: readonly Measure[],
  parts: readonly QuantityReason[],
): Span => {
  const end = (side: 'least' | 'most'): string | undefined => {
    const each = parts.map(({ value }, index) => {
      const measure = measures[index]
      if (value !== undefined || measure === undefined) return value
      const at = possibleIn(measure)[side]
      return at === undefined ? undefined : shown(subject, at, measure.decimals).value
    })
    return each.every((one) => one !== undefined)
      ? toText(each.map(fromText).reduce(add, ZERO))
      : undefined
  }
  return spanBetween(end('least'), end('most'))
}

/**
 * Adds the values of the selected measures, each as the round asks for it, exactly; with the decimals of
 * the finest of them. One without a value makes the sum missing, unless the model leaves it out or counts
 * it as nothing (`notMet`). The parts are the values it was made of, those that are missing too.
 */
export const readSum = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'sum' }>,
): QuantityReason => {
  const { facts, node } = subject
  const around = { ...aroundOf(facts), measures: facts.chain.measures }
  const measures = summedMeasures(around, node, quantity.of)
    .map((id) => measureOf(facts, id))
    // NOTE not asked this round, and left out by the model: no part of the sum at all.
    .filter((measure) => findReading(facts, measure, 'round').is !== 'leftOut')
  const parts = measures.map((measure) =>
    readValue(subject, { is: 'measure', measure: measure.id }, measure, 'round'),
  )
  const decimals = Math.max(0, ...measures.map((measure) => measure.decimals))
  const base = { quantity, decimals, parts }
  const known = parts.flatMap(({ value }) => (value === undefined ? [] : [fromText(value)]))
  const without = parts.length - known.length
  if (parts.length === 0) return { ...base, missing: { what: 'emptyGroup', of: quantity.of } }
  if (known.length === 0 && quantity.missing.is === 'leftOut')
    return { ...base, missing: parts[0]?.missing }
  if (!allows(quantity.missing, known.length, without))
    return {
      ...base,
      missing: parts.find(({ missing }) => missing !== undefined)?.missing,
      ...(quantity.missing.is === 'unknown' ? { span: spanOf(subject, measures, parts) } : {}),
    }
  return { ...base, value: toText(known.reduce(add, ZERO)) }
}
