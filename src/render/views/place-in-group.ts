// The municipality's place among a group in a year, of what a measure had then.
import { isKept, valueOfArea } from '../../domain/assessment/others-values.ts'
import { type AreaValue, roundValues } from '../../domain/comparison/area-values.ts'
import { positionsAmong } from '../../domain/comparison/position.ts'
import { areasOf } from '../../domain/goals/group-members.ts'
import { isNumber, type Measure } from '../../domain/measures/measure.ts'
import { sayRank } from './position-view.ts'
import type { Viewing } from './viewing.ts'

/**
 * «plats 7 av 15», of values as they are shown; the municipality is counted whether it is in the group or
 * not. Empty: it has no outcome of the year, neither way is better, or what others had is not kept.
 */
export const placeInGroup = (
  { chain, facts, language }: Viewing,
  measure: Measure,
  group: string,
  year: number,
): string => {
  const own = chain.area
  if (own === undefined || !isNumber(measure.unit)) return ''
  const areas = [...new Set([...areasOf(chain, group, measure), own])]
  if (!isKept(facts, measure, year, areas)) return ''
  const values = areas.flatMap((area): readonly AreaValue[] => {
    const found = valueOfArea(facts, measure, year, area)
    return found === undefined ? [] : [{ area, value: found.value }]
  })
  const place = positionsAmong(roundValues(values, measure.decimals), measure.better).find(
    ({ area }) => area === own,
  )
  return place === undefined || place.colour === 'grey' ? '' : sayRank(place, language)
}
