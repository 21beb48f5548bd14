// Which reading a round takes: kind, period, what is carried and what is missing.
import type { Measure, Reading } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import { type Period, yearOf } from '../periods/period.ts'
import { askedFor, type FoundReading, missingReading, pick } from './asked-reading.ts'
import { consolidate } from './consolidate.ts'
import { type Facts, seriesOf } from './facts.ts'
import { outcomeIn } from './outcome-in.ts'

/** Whether the measure is asked in that year at all (a survey of even years is not, in an odd one). */
const isAskedIn = (measure: Measure, year: number): boolean =>
  measure.asked.is !== 'years' || (year - measure.asked.from) % measure.asked.every === 0

const hasValue = (reading: Reading): boolean =>
  reading.value !== undefined || reading.answer !== undefined

/** A yearly outcome of an earlier year, reported or put together from the units', no older than the model allows. */
const carry = (facts: Facts, measure: Measure, mostYears: number): FoundReading | undefined => {
  for (let age = 1; age <= mostYears; age += 1) {
    const carriedFrom = facts.round.year - age
    const { reading, consolidated } = outcomeIn(facts, measure, String(carriedFrom))
    if (reading !== undefined && hasValue(reading))
      return {
        is: 'found',
        reading,
        carriedFrom,
        ...(consolidated === undefined ? {} : { consolidated }),
      }
  }
  return undefined
}

/** What the last outcome before the round's year is about; undefined where there is none with a value. */
export const latestOutcome = (facts: Facts, measure: Measure): Period | undefined =>
  seriesOf(facts, measure.id)
    .filter((r) => r.kind === 'outcome' && r.sex === 'all' && hasValue(r))
    .map(({ period }) => period)
    .filter((period) => yearOf(period) < facts.round.year)
    .sort()
    .at(-1)

/** Whether the round comes more often than the measure is asked. */
const isSeldom = (facts: Facts, measure: Measure): boolean =>
  !isAskedIn(measure, facts.round.year) ||
  (facts.round.kind === 'outcome' &&
    facts.round.to < 12 &&
    (measure.asked.is === 'year' || measure.asked.is === 'years'))

/** The reading a rule sees for a measure in this round, and how it was found. */
export const findReading = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
): FoundReading => {
  const series = seriesOf(facts, measure.id)
  const own = pick(series, askedFor(facts, measure, kind))
  if (own !== undefined && hasValue(own)) return { is: 'found', reading: own }
  const consolidated = own === undefined ? consolidate(facts, measure, kind) : null
  const isNothingYet = consolidated === null || consolidated.consolidated?.counted === 0
  if (own === undefined && isNothingYet && isSeldom(facts, measure))
    return findSeldom(facts, measure, kind)
  if (consolidated !== null) return consolidated
  return {
    is: 'missing',
    missing: missingReading(facts, measure, kind, own?.missing ?? 'notReported'),
  }
}

const findSeldom = (facts: Facts, measure: Measure, kind: ReadingKind | 'round'): FoundReading => {
  const missing = missingReading(facts, measure, kind, 'notAsked')
  const { seldom } = facts.model
  if (seldom.is === 'leftOut') return { is: 'leftOut', missing }
  const carried = seldom.is === 'carry' ? carry(facts, measure, seldom.atMostYears) : undefined
  return carried ?? { is: 'missing', missing }
}
