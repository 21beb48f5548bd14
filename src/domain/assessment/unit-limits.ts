// A unit's own limits beside its value: which there are for the year, and whether they are reached.
import { type Exact, roundTo, toText } from '../exact/exact.ts'
import type { FixedLimit, Measure } from '../measures/measure.ts'
import type { QuantityReason, UnitLimit } from './reasons.ts'
import { judgeAgainst } from './truth.ts'

const sideOf = (limit: FixedLimit): Pick<QuantityReason, 'value' | 'interval'> =>
  limit.is === 'number'
    ? { value: toText(limit.value) }
    : { interval: { from: toText(limit.from), to: toText(limit.to) } }

/** Whether a value reaches a limit in the measure's direction; null where that cannot be said. */
export const isReached = (
  measure: Measure,
  value: Exact,
  limit: Pick<QuantityReason, 'value' | 'interval'>,
): boolean | null => {
  const { decimals, better } = measure
  const left: QuantityReason = {
    quantity: { is: 'number', value, percent: false },
    value: toText(roundTo(value, decimals)),
    decimals,
  }
  const right: QuantityReason = {
    quantity: { is: 'limit', limit: '' },
    ...limit,
    decimals,
  }
  const { truth } = judgeAgainst('reaches', left, right, better)
  return truth === 'unknown' ? null : truth === 'true'
}

/** The limits set for one unit in a year, each reached or not by the unit's value, in the measure's direction. */
export const limitsOfUnit = (
  measure: Measure,
  unit: string,
  year: number,
  value: Exact,
): readonly UnitLimit[] => {
  return [...(measure.unitLimits?.get(unit) ?? [])].flatMap(([limit, byYear]): UnitLimit[] => {
    const set = byYear.get(year) ?? byYear.get(0)
    if (set === undefined) return []
    const reached = isReached(measure, value, sideOf(set))
    const madeUp = set.madeUp === undefined ? {} : { madeUp: set.madeUp }
    return [{ limit, ...sideOf(set), ...madeUp, ...(reached === null ? {} : { reached }) }]
  })
}
