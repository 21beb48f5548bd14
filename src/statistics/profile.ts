// A municipality's whole profile: every key figure with its rank, its fourth and a mean, over typed arrays.
import { aFourthOf } from '../domain/comparison/statistics.ts'
import type { Cube } from './cube.ts'
import { countAbove, countBelow, type Ranking } from './ranking.ts'

/**
 * @term profil – where one area stands in every key figure, row by row as the cube; the same formulas as
 * src/domain/comparison/statistics.ts, in floating point
 */
export type Profile = {
  /** The area's own value; NaN: none, and then nothing else is said of the row. */
  readonly own: Float64Array
  /** How many of the group have a value. */
  readonly counted: Int32Array
  /** How many of them are higher, and how many lower, than the own. */
  readonly higher: Int32Array
  readonly lower: Int32Array
  /** The mean of those that it is taken of, and how many have a value; NaN: none has. */
  readonly mean: Float64Array
  readonly meanOf: Int32Array
}

export type ProfileAsked = {
  /** The place of the area that it is about. */
  readonly own: number
  /** The places of the areas that it is ranked among; or these, put in order before: ten times as fast. */
  readonly group: Int32Array | Ranking
  /** The places of the areas that the mean is of: those of the county. */
  readonly meanOf: Int32Array
}

/** Counts those with a value, the higher and the lower. */
const rankRow = (
  values: Float64Array,
  base: number,
  group: Int32Array,
  { own, counted, higher, lower }: Profile,
  row: number,
): void => {
  const value = own[row] ?? Number.NaN
  let all = 0
  let above = 0
  let below = 0
  for (let index = 0; index < group.length; index += 1) {
    const other = values[base + (group[index] as number)] as number
    // NOTE without branches: which way the next value goes cannot be guessed.
    above += other > value ? 1 : 0
    below += other < value ? 1 : 0
    all += Number.isNaN(other) ? 0 : 1
  }
  counted[row] = all
  higher[row] = above
  lower[row] = below
}

/** As `rankRow`, where the group's values have been put in order before. */
const rankInOrder = (
  ranking: Ranking,
  { own, counted, higher, lower }: Profile,
  row: number,
): void => {
  const value = own[row] ?? Number.NaN
  counted[row] = ranking.counted[row] ?? 0
  higher[row] = countAbove(ranking, row, value)
  lower[row] = countBelow(ranking, row, value)
}

const meanRow = (
  values: Float64Array,
  base: number,
  places: Int32Array,
  { mean, meanOf }: Profile,
  row: number,
): void => {
  let sum = 0
  let count = 0
  for (let index = 0; index < places.length; index += 1) {
    const value = values[base + (places[index] as number)] as number
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  mean[row] = count === 0 ? Number.NaN : sum / count
  meanOf[row] = count
}

/** Where the area stands in every key figure of the cube. */
export const profileOf = (
  { values, keyFigures, areas }: Cube,
  { own: place, group, meanOf }: ProfileAsked,
): Profile => {
  const rows = keyFigures.length
  const width = areas.codes.length
  const profile: Profile = {
    own: new Float64Array(rows),
    counted: new Int32Array(rows),
    higher: new Int32Array(rows),
    lower: new Int32Array(rows),
    mean: new Float64Array(rows).fill(Number.NaN),
    meanOf: new Int32Array(rows),
  }
  for (let row = 0; row < rows; row += 1) {
    const base = row * width
    const value = values[base + place] ?? Number.NaN
    profile.own[row] = value
    if (Number.isNaN(value)) continue
    if (group instanceof Int32Array) rankRow(values, base, group, profile, row)
    else rankInOrder(group, profile, row)
    meanRow(values, base, meanOf, profile, row)
  }
  return profile
}

/** Competition rank from the best, 1 first; null: the area has no value. */
export const rankIn = (
  { own, higher, lower }: Profile,
  row: number,
  better: 'higher' | 'lower',
): number | null => {
  if (Number.isNaN(own[row] ?? Number.NaN)) return null
  return 1 + ((better === 'higher' ? higher[row] : lower[row]) ?? 0)
}

export const FOURTHS = ['best', 'between', 'worst'] as const
export type Fourth = (typeof FOURTHS)[number]

/**
 * In which part of the group the area stands: the best fourth, the worst, or the half between; ⌈n/4⌉ are a
 * fourth, and ties with its boundary belong to the better side. Null: no value, or nobody to compare with.
 */
export const fourthIn = (
  profile: Profile,
  row: number,
  better: 'higher' | 'lower',
): Fourth | null => {
  const rank = rankIn(profile, row, better)
  const counted = profile.counted[row] ?? 0
  if (rank === null || counted === 0) return null
  const fourth = aFourthOf(counted)
  if (rank <= fourth) return 'best'
  const notWorst = counted - fourth
  // NOTE one alone is its own best fourth, which leaves no limit to fall below.
  return notWorst > 0 && rank > notWorst ? 'worst' : 'between'
}
