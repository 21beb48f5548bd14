// Values on one scale: how many standard deviations each lies from the mean. For distances and drawings, never for a grade.
import type { Exact } from '../exact/exact.ts'
import type { Better, KnownValue } from './area-values.ts'

/** As near as a floating point number comes; for what has no exact answer, as a square root. */
export const toNumber = ({ n, d }: Exact): number => {
  // Both parts may be longer than a number holds: the quotient is taken to 17 digits first.
  const size = 10n ** 17n
  const whole = n / d
  return Number(whole) + Number(((n - whole * d) * size) / d) / 1e17
}

/** @term spridning – the mean of some values and their standard deviation, all of them counted (divided by n) */
export type Spread = { readonly mean: number; readonly deviation: number; readonly count: number }

export const spreadOf = (values: readonly number[]): Spread => {
  const count = values.length
  if (count === 0) throw new RangeError('spreadOf: no values')
  const mean = values.reduce((sum, one) => sum + one, 0) / count
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  // Values that are all alike differ by rounding alone.
  const isAlike = values.every((one) => one === values[0])
  return { mean, deviation: isAlike ? 0 : Math.sqrt(squares / count), count }
}

/** How many standard deviations from the mean; null where all are alike, so that none lies anywhere. */
export const standardised = (value: number, { mean, deviation }: Spread): number | null =>
  deviation === 0 ? null : (value - mean) / deviation

/** As `standardised`, turned so that above nought is better than the mean. */
export const betterThanMean = (value: number, spread: Spread, better: Better): number | null => {
  const found = standardised(value, spread)
  return found === null ? null : better === 'higher' ? found : 0 - found
}

/** The spread of a group's known values. */
export const spreadOfGroup = (known: readonly KnownValue[]): Spread =>
  spreadOf(known.map(({ value }) => toNumber(value)))
