// How many decimals it takes to show a number so that it is seen on which side of others it lies.
import { compare, type Exact, roundTo } from './exact.ts'

/** More would not be read; what differs less than this is said to lie «knappt» over or under. */
export const MOST_DECIMALS = 6

/**
 * The fewest decimals, from `fewest` up, with which a number looks neither like one it differs from nor
 * as if it lay on the other side of it.
 */
export const decimalsApart = (value: Exact, others: readonly Exact[], fewest: number): number => {
  const different = others.filter((other) => compare(value, other) !== 0)
  const isSeen = (decimals: number) => {
    const shown = roundTo(value, decimals)
    return different.every((other) => compare(shown, other) === compare(value, other))
  }
  for (let decimals = fewest; decimals < MOST_DECIMALS; decimals += 1)
    if (isSeen(decimals)) return decimals
  return different.length === 0 ? fewest : Math.max(fewest, MOST_DECIMALS)
}

/** Whether a number has no more decimals than these. */
export const isExactAt = (value: Exact, decimals: number): boolean =>
  compare(roundTo(value, decimals), value) === 0
