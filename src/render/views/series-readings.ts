// A measure's values over time, in parts of the length it is asked for: the body's own, else what its units' make together.
import { consolidate } from '../../domain/assessment/consolidate.ts'
import { type Facts, seriesOf } from '../../domain/assessment/facts.ts'
import { isOtherLength } from '../../domain/measures/asked-period.ts'
import type { Asked, Measure, Reading } from '../../domain/measures/measure.ts'
import { type Period, periodBefore, type Round, spanOf } from '../../domain/periods/period.ts'
import type { Viewing } from './viewing.ts'

export const ORDER = { outcome: 0, preliminary: 1, forecast: 2, outcomeToDate: 3 } as const

/** Whether a reading of that period is part of the series: of its length, and no later than the round. */
export const isDrawn = (asked: Asked, { period, kind }: Reading, round: Round): boolean => {
  const span = spanOf(period)
  if (span === null || isOtherLength(asked, period) || span.year > round.year) return false
  const isWhole = span.length === 'year'
  return isWhole || span.year < round.year || span.to <= round.to || kind === 'forecast'
}

/** Whether a reading is told of in the round at all: in the parts it is asked for or as a year, and no later. */
export const isOfRound = (measure: Measure, reading: Reading, round: Round): boolean =>
  isDrawn(measure.asked, reading, round) || isDrawn({ is: 'year' }, reading, round)

/** What units have reported, where the body's value is made of theirs. */
const ofUnits = (facts: Facts, measure: Measure): readonly Reading[] => {
  const how = measure.consolidation
  if (how === undefined || how.is === 'own') return []
  const base = how.is === 'ratio' ? how.numerator : measure.id
  const units = facts.unitsOf.get(base) ?? []
  return units.flatMap((unit) => seriesOf(facts, base, unit))
}

/** What the units make together: the outcome of a part or an earlier year, in the round's own year what the round takes. */
const consolidatedIn = (facts: Facts, measure: Measure, period: Period): Reading | null => {
  const { round } = facts
  const span = spanOf(period)
  if (span === null) return null
  const { year, from, to, length } = span
  const then = { ...facts, round: { ...round, year, kind: 'outcome' as const, from, to } }
  const isRounds = length === 'year' && year === round.year
  const found = isRounds
    ? consolidate(facts, measure, 'round')
    : consolidate(then, measure, length === 'year' ? 'outcome' : 'round')
  return found?.is === 'found' && found.reading.period === period ? found.reading : null
}

/** A part of a year that nobody has reported is a gap in the line; a year may be one that is not asked about. */
const withGaps = (measure: Measure, readings: readonly Reading[]): Reading[] =>
  readings.flatMap((reading, at) => {
    const before = readings[at - 1]
    const gap: Reading[] = []
    if (before === undefined || spanOf(reading.period)?.length === 'year') return [reading]
    for (
      let period = periodBefore(reading.period, 1);
      period > before.period;
      period = periodBefore(period, 1)
    )
      gap.unshift({
        measure: measure.id,
        period,
        kind: 'outcome',
        sex: 'all',
        missing: 'notReported',
        breaks: false,
        madeUp: false,
      })
    return [...gap, reading]
  })

/** One reading a period up to the round's, an outcome before a forecast; of parts of a year also those foretold. */
const readingsBy = ({ facts, round }: Viewing, measure: Measure, asked: Asked): Reading[] => {
  const found = new Map<Period, Reading>()
  for (const reading of seriesOf(facts, measure.id)) {
    if (reading.sex !== 'all' || !isDrawn(asked, reading, round)) continue
    const known = found.get(reading.period)
    if (known === undefined || ORDER[reading.kind] < ORDER[known.kind])
      found.set(reading.period, reading)
  }
  const seen = new Set(found.keys())
  for (const reading of ofUnits(facts, measure)) {
    const { period, source } = reading
    if (seen.has(period) || !isDrawn(asked, reading, round)) continue
    seen.add(period)
    const together = consolidatedIn(facts, measure, period)
    if (together !== null)
      found.set(period, source === undefined ? together : { ...together, source })
  }
  const inOrder = [...found.values()].sort((a, b) => a.period.localeCompare(b.period))
  return withGaps(measure, inOrder)
}

/** The series in the parts of a year that the measure is asked for; in years where it has nothing else. */
export const seriesReadings = (viewing: Viewing, measure: Measure): Reading[] => {
  const parts = readingsBy(viewing, measure, measure.asked)
  return parts.length > 0 ? parts : readingsBy(viewing, measure, { is: 'year' })
}
