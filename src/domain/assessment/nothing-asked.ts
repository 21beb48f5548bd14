// Whether a node has no grade only since the round asks nothing that it could have one from.
import { type Facts, measureOf } from './facts.ts'
import { findReading, latestOutcome } from './find-reading.ts'
import type { Missing, NotAsked } from './missing.ts'
import type { Suggestion } from './reasons.ts'

const notAskedIn = (facts: Facts, missing: Missing): readonly NotAsked[] | null => {
  if (missing.what === 'emptyGroup') return missing.notAsked ?? null
  if (missing.what !== 'reading') return null
  const measure = measureOf(facts, missing.measure)
  if (findReading(facts, measure, 'round').is !== 'leftOut') return null
  const latest = latestOutcome(facts, measure)
  return [{ measure: measure.id, ...(latest === undefined ? {} : { latest }) }]
}

/**
 * The measures that a node's grade would rest on, where the round asks about none of them and the model
 * leaves such measures out; null where it lacks anything else, or nothing.
 */
export const nothingAsked = (facts: Facts, suggested: Suggestion): readonly NotAsked[] | null => {
  if (suggested.is !== 'noBasis' || suggested.missing.length === 0) return null
  const all = suggested.missing.map((missing) => notAskedIn(facts, missing))
  return all.every((one) => one !== null) ? all.flat() : null
}
