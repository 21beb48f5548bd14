// A measure's values year by year: the body's own, else what its units' make together.
import { consolidate } from '../../domain/assessment/consolidate.ts'
import { type Facts, seriesOf } from '../../domain/assessment/facts.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import type { Viewing } from './viewing.ts'

const ORDER = { outcome: 0, preliminary: 1, forecast: 2, outcomeToDate: 3 } as const

/** What units have reported, where the body's value is made of theirs. */
const ofUnits = (facts: Facts, measure: Measure): readonly Reading[] => {
  const how = measure.consolidation
  if (how === undefined || how.is === 'own') return []
  const base = how.is === 'ratio' ? how.numerator : measure.id
  const units = facts.unitsOf.get(base) ?? []
  return units
    .flatMap((unit) => seriesOf(facts, base, unit))
    .filter(({ period }) => /^\d{4}$/.test(period))
}

/** What the units make together: an earlier year's outcome, in the round's own year what the round takes. */
const consolidatedIn = (facts: Facts, measure: Measure, year: number): Reading | null => {
  const { round } = facts
  const whole = { ...round, year, kind: 'outcome' as const, from: 1, to: 12 }
  const found =
    year === round.year
      ? consolidate(facts, measure, 'round')
      : consolidate({ ...facts, round: whole }, measure, 'outcome')
  return found?.is === 'found' ? found.reading : null
}

/** One reading a year up to the round's, an outcome before a forecast. Parts of a year are shown in the reporting pages. */
export const yearly = ({ facts, round }: Viewing, measure: Measure): Reading[] => {
  const found = new Map<string, Reading>()
  for (const reading of seriesOf(facts, measure.id)) {
    if (!/^\d{4}$/.test(reading.period) || reading.sex !== 'all') continue
    if (Number(reading.period) > round.year) continue
    const known = found.get(reading.period)
    if (known === undefined || ORDER[reading.kind] < ORDER[known.kind])
      found.set(reading.period, reading)
  }
  const seen = new Set(found.keys())
  for (const { period, source } of ofUnits(facts, measure)) {
    if (Number(period) > round.year || seen.has(period)) continue
    seen.add(period)
    const reading = consolidatedIn(facts, measure, Number(period))
    if (reading !== null) found.set(period, source === undefined ? reading : { ...reading, source })
  }
  return [...found.values()].sort((a, b) => a.period.localeCompare(b.period))
}
