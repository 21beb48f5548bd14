// A group's values of every key figure put in order, so that each municipality's rank is found without counting.
import type { Cube } from './cube.ts'

/** @term rangordning – a group's values row by row as the cube, each row's in rising order */
export type Ranking = {
  /** How many values a row has room for: the members of the group. */
  readonly width: number
  readonly sorted: Float64Array
  /** How many of the row's members have a value; those stand first in it. */
  readonly counted: Int32Array
}

/** Puts the values of the areas in these places in order. */
export const rankingOf = ({ values, keyFigures, areas }: Cube, group: Int32Array): Ranking => {
  const width = group.length
  const sorted = new Float64Array(keyFigures.length * width)
  const counted = new Int32Array(keyFigures.length)
  for (let row = 0; row < keyFigures.length; row += 1) {
    const [from, base] = [row * areas.codes.length, row * width]
    let count = 0
    for (const place of group) {
      const value = values[from + place] ?? Number.NaN
      if (Number.isNaN(value)) continue
      // NOTE 0 and −0 are the same value, and would be put in order.
      sorted[base + count] = value + 0
      count += 1
    }
    counted[row] = count
    sorted.subarray(base, base + count).sort()
  }
  return { width, sorted, counted }
}

/** How many of the row's first values are below the value, or at most it. */
const countUpTo = (
  { width, sorted, counted }: Ranking,
  row: number,
  value: number,
  isWith: boolean,
): number => {
  const base = row * width
  let low = 0
  let high = counted[row] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = sorted[base + middle] as number
    if (other < value || (isWith && other === value)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the row's values are lower. */
export const countBelow = (ranking: Ranking, row: number, value: number): number =>
  countUpTo(ranking, row, value, false)

/** How many of the row's values are higher. */
export const countAbove = (ranking: Ranking, row: number, value: number): number =>
  (ranking.counted[row] ?? 0) - countUpTo(ranking, row, value, true)

/** How much memory it takes, in bytes. */
export const sizeOfRanking = ({ sorted, counted }: Ranking): number =>
  sorted.byteLength + counted.byteLength
