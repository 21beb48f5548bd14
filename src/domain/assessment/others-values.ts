// What each area of a comparison had in a year: others' figures, and the municipality's own outcome beside them.
import type { PeerValue } from '../comparison/peers.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Facts } from './facts.ts'
import { outcomeIn } from './outcome-in.ts'

/** The own outcome of a whole year, reported or put together from the units'; a forecast is none. */
const ownOutcome = (facts: Facts, measure: Measure, year: number): Reading | undefined =>
  outcomeIn(facts, measure, String(year)).reading

/**
 * What an area had in a year. The municipality's own row among the others' figures goes before what it
 * has reported: it is from the same source as theirs, and so is alike.
 */
export const valueOfArea = (
  facts: Facts,
  measure: Measure,
  year: number,
  area: string,
): PeerValue | undefined => {
  const known = facts.others.valueOf(measure.id, year, area)
  if (known !== undefined || area !== facts.chain.area) return known
  const own = ownOutcome(facts, measure, year)
  if (own?.value === undefined) return undefined
  const { value, madeUp, source } = own
  const origin = source === undefined ? {} : { source }
  return { area, measure: measure.id, year, value, madeUp, ...origin }
}

/** Whether an area had anything in a year. */
export const hasValueOfArea = (
  facts: Facts,
  measure: Measure,
  year: number,
  area: string,
): boolean =>
  facts.others.hasValue(measure.id, year, area) ||
  (area === facts.chain.area && ownOutcome(facts, measure, year)?.value !== undefined)

/**
 * Whether what others of a group had in a year is there to read: what was frozen tells of every year who
 * had a value, and keeps the values of those years alone that were compared.
 */
export const isKept = (
  { others }: Facts,
  { id }: Measure,
  year: number,
  areas: readonly string[],
): boolean => {
  const told = areas.find((area) => others.hasValue(id, year, area))
  return told === undefined || others.valueOf(id, year, told) !== undefined
}

/** Whether it is the own reading that stands for the municipality in a comparison of that year. */
export const isOwnReadingCounted = (facts: Facts, measure: Measure, year: number): boolean => {
  const { area } = facts.chain
  return (
    area !== undefined &&
    !facts.others.hasValue(measure.id, year, area) &&
    ownOutcome(facts, measure, year)?.value !== undefined
  )
}
