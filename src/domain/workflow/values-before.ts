// What units that have gone up in another have reported: read beside the value that is asked of it.
import type { Facts } from '../assessment/facts.ts'
import { isExpected, madeOf, reportingUnits } from '../assessment/reporting-units.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import { goneUpIn } from '../organisation/succession.ts'
import { lastDayOfRound } from '../periods/period.ts'
import {
  type AskedValue,
  askedAbout,
  daysAsked,
  isAnswered,
  outcomeBefore,
  reportedValue,
  sexesOf,
} from './asked-values.ts'

export type ValueBefore = {
  /** The unit that has ended. */
  readonly unit: string
  readonly reading: Reading
  /** What it means beside the value that is asked for: a value of an earlier time, or one of the same that counts until there is one, or counts as well. */
  readonly is: 'earlier' | 'until' | 'beside'
}

/** In the chain's order; none where the value is of the measure's own body, or nothing has gone up in its unit. */
export const valuesBefore = (facts: Facts, asked: AskedValue): readonly ValueBefore[] => {
  const { bodies } = facts.chain
  const { unit } = asked
  if (unit === null) return []
  const within = new Set(madeOf(bodies, unit))
  return goneUpIn(bodies, unit, lastDayOfRound(facts.round)).flatMap((id): ValueBefore[] => {
    const own = { ...asked, unit: id }
    const same = reportedValue(facts, own)
    if (same !== undefined && isAnswered(same) && same.missing === undefined)
      return [{ unit: id, reading: same, is: within.has(id) ? 'until' : 'beside' }]
    const earlier = outcomeBefore(facts, own)
    return earlier === undefined ? [] : [{ unit: id, reading: earlier, is: 'earlier' }]
  })
}

/** Values of units that are asked no more since something has taken over, where they have reported one: to be mended. */
export const valuesOfEnded = (facts: Facts, measure: Measure): readonly AskedValue[] => {
  const { chain, round } = facts
  const { consolidation } = measure
  if (consolidation === undefined || consolidation.is === 'own') return []
  return askedAbout(measure, round).flatMap(({ period, kinds }) =>
    reportingUnits(facts, measure.id)
      .filter((unit) => chain.bodies.get(unit)?.successors !== undefined)
      .filter((unit) => !isExpected(chain.bodies, unit, daysAsked(facts, period)))
      .flatMap((unit) =>
        sexesOf(measure).map((sex) => ({ measure: measure.id, unit, sex, period, kinds })),
      )
      .filter((asked) => reportedValue(facts, asked) !== undefined),
  )
}
