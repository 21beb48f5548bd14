// One value as a rule reads it: rounded as the page shows it, with the reading behind it.
import { type Exact, roundTo, toText } from '../exact/exact.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Quantity, ReadingKind } from '../model/rule.ts'
import { yearOf } from '../periods/period.ts'
import { findReading } from './find-reading.ts'
import type { QuantityReason } from './reasons.ts'
import type { Subject } from './subject.ts'

export const shown = (
  subject: Subject,
  value: Exact,
  decimals: number,
): Pick<QuantityReason, 'value' | 'unrounded'> => {
  const compared = subject.rule.compare === 'raw' ? value : roundTo(value, decimals)
  return {
    value: toText(compared),
    ...(toText(compared) === toText(value) ? {} : { unrounded: toText(value) }),
  }
}

export const needMeasure = (subject: Subject): Measure => {
  if (subject.measure === null)
    throw new Error(
      `rule «${subject.rule.id}» reads a measure but stands on node «${subject.node.id}»`,
    )
  return subject.measure
}

/** With how many decimals a measure's value is told. */
export const decimalsOf = (subject: Subject, measure: Measure): number =>
  measure === subject.measure ? (subject.decimals ?? measure.decimals) : measure.decimals

export const readingReason = (
  measure: Measure,
  reading: Reading,
  carriedFrom?: number,
): QuantityReason['reading'] => ({
  measure: measure.id,
  period: reading.period,
  kind: reading.kind,
  madeUp: reading.madeUp,
  ...(reading.source === undefined ? {} : { source: reading.source }),
  ...(reading.recorded === undefined ? {} : { recorded: reading.recorded }),
  ...(carriedFrom === undefined ? {} : { carriedFrom }),
})

/** The year of what was read, where it is not the round's own. */
export const anotherYear = (
  { facts }: Pick<Subject, 'facts'>,
  year: number,
): Pick<QuantityReason, 'ofYear'> => (year === facts.round.year ? {} : { ofYear: year })

export const readValue = (
  subject: Subject,
  quantity: Quantity,
  measure: Measure,
  kind: ReadingKind | 'round',
  instead?: Exact,
): QuantityReason => {
  const decimals = decimalsOf(subject, measure)
  const found = findReading(subject.facts, measure, kind)
  if (found.is !== 'found')
    return {
      quantity,
      decimals,
      missing: found.missing,
      ...('consolidated' in found && found.consolidated !== undefined
        ? { consolidated: found.consolidated }
        : {}),
    }
  const { reading } = found
  if (reading.value === undefined)
    return {
      quantity,
      decimals,
      missing: {
        what: 'reading',
        measure: measure.id,
        period: reading.period,
        kind: reading.kind,
        reason: 'notApplicable',
      },
    }
  return {
    quantity,
    decimals,
    ...shown(subject, instead ?? reading.value, decimals),
    ...anotherYear(subject, yearOf(reading.period)),
    reading: readingReason(measure, reading, found.carriedFrom),
    ...(found.consolidated === undefined ? {} : { consolidated: found.consolidated }),
  }
}

/** The reading that the rule itself looks at, of the kind it names. */
export const readOwn = (subject: Subject, quantity: Quantity): QuantityReason =>
  readValue(subject, quantity, needMeasure(subject), subject.rule.value, subject.instead)
