// A unit's own limits beside its value: which there are for the year, and whether they are reached.
import { type Exact, toText } from '../exact/exact.ts'
import type { LimitValue, Measure } from '../measures/measure.ts'
import type { QuantityReason, UnitLimit } from './reasons.ts'
import { judgeAgainst } from './truth.ts'

const sideOf = (limit: LimitValue): Pick<QuantityReason, 'value' | 'interval'> =>
  limit.is === 'number'
    ? { value: toText(limit.value) }
    : { interval: { from: toText(limit.from), to: toText(limit.to) } }

/** The limits set for one unit in a year, each reached or not by the unit's value, in the measure's direction. */
export const limitsOfUnit = (
  measure: Measure,
  unit: string,
  year: number,
  value: Exact,
): readonly UnitLimit[] => {
  const { decimals, better } = measure
  return [...(measure.unitLimits?.get(unit) ?? [])].flatMap(([limit, byYear]): UnitLimit[] => {
    const set = byYear.get(year) ?? byYear.get(0)
    if (set === undefined) return []
    const side = sideOf(set)
    const left: QuantityReason = {
      quantity: { is: 'number', value, percent: false },
      value: toText(value),
      decimals,
    }
    const right: QuantityReason = { quantity: { is: 'limit', limit }, ...side, decimals }
    const { truth } = judgeAgainst('reaches', left, right, better)
    return [{ limit, ...side, ...(truth === 'unknown' ? {} : { reached: truth === 'true' }) }]
  })
}
