// The outcome of a period that is not the round's own: what is compared with, changed from or carried.
import type { Measure, Reading } from '../measures/measure.ts'
import { type Period, yearOf } from '../periods/period.ts'
import { consolidate } from './consolidate.ts'
import { type Facts, seriesOf } from './facts.ts'
import type { ConsolidationReason } from './reasons.ts'

export type OutcomeIn = {
  /** left out: there is none. */
  readonly reading?: Reading
  /** Where it is put together from the units' values. */
  readonly consolidated?: ConsolidationReason
}

/** The outcome of a period: the body's own, or for a whole year what its units' give together. */
export const outcomeIn = (facts: Facts, measure: Measure, period: Period): OutcomeIn => {
  const own = seriesOf(facts, measure.id).find(
    (r) => r.period === period && r.kind === 'outcome' && r.sex === 'all',
  )
  if (own !== undefined) return { reading: own }
  if (period.length > 4) return {}
  const year = { ...facts.round, kind: 'outcome', year: yearOf(period), from: 1, to: 12 } as const
  const made = consolidate({ ...facts, round: year }, measure, 'outcome')
  if (made?.is !== 'found') return {}
  const { reading, consolidated } = made
  return { reading, ...(consolidated === undefined ? {} : { consolidated }) }
}
