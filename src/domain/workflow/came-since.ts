// What has come since the first of the open rounds was opened, and where each lies among the values.
import { seriesKey } from '../assessment/facts.ts'
import type { Chain, Judgement, NodeText } from '../goals/chain.ts'
import type { Reading } from '../measures/measure.ts'

export type ChangedFact<One> = { readonly fact: One; readonly change: number }

/** What has come since the first of the open rounds was opened, and what stood in those places before. */
export type CameSince = {
  /** Oldest first, replaced ones included. */
  readonly readings: readonly ChangedFact<Reading>[]
  readonly judgements: readonly ChangedFact<Judgement>[]
  readonly texts: readonly ChangedFact<NodeText>[]
  readonly stood: Pick<Chain, 'readings' | 'judgements' | 'texts'>
}

/** The values that have come to one measure and unit, oldest first, and what stood there before. */
export type CameToSeries = {
  readonly measure: string
  readonly unit: string | undefined
  readonly came: readonly ChangedFact<Reading>[]
  readonly stood: readonly Reading[]
}

type Building = CameToSeries & { readonly came: ChangedFact<Reading>[]; readonly stood: Reading[] }

const index = ({ readings, stood }: CameSince): ReadonlyMap<string, CameToSeries> => {
  const found = new Map<string, Building>()
  for (const one of readings) {
    const { measure, unit } = one.fact
    const key = seriesKey(measure, unit)
    const known = found.get(key)
    if (known === undefined) found.set(key, { measure, unit, came: [one], stood: [] })
    else known.came.push(one)
  }
  for (const reading of stood.readings)
    found.get(seriesKey(reading.measure, reading.unit))?.stood.push(reading)
  return found
}

// NOTE what has come never changes in place: what comes later makes another.
const indexed = new WeakMap<CameSince, ReadonlyMap<string, CameToSeries>>()

/** The values that have come, by measure and unit (`seriesKey`). */
export const cameBySeries = (came: CameSince): ReadonlyMap<string, CameToSeries> => {
  const known = indexed.get(came) ?? index(came)
  indexed.set(came, known)
  return known
}
