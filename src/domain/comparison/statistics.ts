// Mean, median, quartile, rank and place in a group: the only home of these formulas.
import { compare, divide, type Exact, exact, sum, toText } from '../exact/exact.ts'

/** Unweighted mean, exact (Σ and count as one fraction). Throws on an empty group: callers refuse it first. */
export const mean = (values: readonly Exact[]): Exact => divide(sum(values), exact(values.length))

const bestFirst = (values: readonly Exact[], better: 'higher' | 'lower'): Exact[] =>
  [...values].sort(better === 'higher' ? (a, b) => compare(b, a) : compare)

/** The middle value, or the mean of the two in the middle. Throws on an empty group. */
export const median = (values: readonly Exact[]): Exact => {
  const sorted = [...values].sort(compare)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new RangeError('median: empty group')
  return mean([lower, upper])
}

/**
 * The value at a place counted from the best, 1 first; null when the group has fewer values.
 * Values that tie take one place each, in line («1, 2, 2, 4» has 2 at places 2 and 3).
 */
export const valueAtPlace = (
  values: readonly Exact[],
  place: number,
  better: 'higher' | 'lower',
): Exact | null => bestFirst(values, better)[place - 1] ?? null

/** How many a fourth of so many are: ⌈n/4⌉. */
export const aFourthOf = (count: number): number => Math.ceil(count / 4)

/** The place from the best of the last in the best fourth, or of the last that is not in the worst. */
export const quartilePlace = (count: number, side: 'best' | 'worst'): number =>
  side === 'best' ? aFourthOf(count) : count - aFourthOf(count)

/**
 * The value a municipality must reach to be in the best (or stay out of the worst) fourth.
 * The fourth is counted as ⌈n/4⌉ municipalities; ties with the boundary belong to the better side.
 * Sources name the shares (25/50/25) but no method for ties, so this one is ours.
 */
export const quartileLimit = (
  values: readonly Exact[],
  side: 'best' | 'worst',
  better: 'higher' | 'lower',
): Exact | null => valueAtPlace(values, quartilePlace(values.length, side), better)

/** Competition rank from the best, 1 first: one more than the number that is strictly better. */
export const rankOf = (
  value: Exact,
  others: readonly Exact[],
  better: 'higher' | 'lower',
): number =>
  1 + others.filter((other) => compare(other, value) === (better === 'higher' ? 1 : -1)).length

/**
 * The competition rank of each value among them all, in the order given: those that tie share the best
 * of their places, «1, 2, 2, 4».
 */
export const ranksOf = (
  values: readonly Exact[],
  better: 'higher' | 'lower',
): readonly number[] => {
  const places = new Map<string, number>()
  for (const [index, value] of bestFirst(values, better).entries()) {
    const key = toText(value)
    if (!places.has(key)) places.set(key, index + 1)
  }
  return values.flatMap((value) => places.get(toText(value)) ?? [])
}
