// Which way a series has gone over some years: up, down or even within a tolerance, for better or worse.
import {
  absolute,
  compare,
  divide,
  type Exact,
  HUNDRED,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import { betterOf } from './area-values.ts'
import type { GreyCause } from './key-figures.ts'

/** One year of a series. A year that is not there, or has no value, is a gap. */
export type YearValue = {
  readonly year: number
  readonly value: Exact | null
  readonly cause?: GreyCause
  /** Counted in another way than the year before: years are not compared across it. */
  readonly breaks?: boolean
  readonly preliminary?: boolean
}

/** A change no greater than this is even. */
export type Tolerance = { readonly amount: Exact; readonly in: 'percent' | 'unit' }

export type TrendAsked = {
  /** The last year looked at. */
  readonly year: number
  /** Over how many years, the last one counted: 3 is from two years before. At least 2. */
  readonly years: number
  readonly tolerance: Tolerance
  readonly better: Direction
}

/** What was looked at, and what stands in the way of reading it plainly. */
export type Looked = {
  readonly from: number
  readonly to: number
  /** Years between them without a value. */
  readonly gaps: readonly number[]
  /** The year from which the series is counted in another way; only what comes after is read. */
  readonly brokenIn?: number
  /** Years whose value may still change. */
  readonly preliminary: readonly number[]
}

/** @term trend – how a value has changed from the first to the last of some years, held against a tolerance */
export type Trend =
  | (Looked & {
      readonly is: 'trend'
      readonly first: Exact
      readonly last: Exact
      readonly change: Exact
      /** In per cent of the size of the first; null where that is zero. */
      readonly percent: Exact | null
      readonly moved: 'up' | 'down' | 'even'
      /** null where the measure has no direction. */
      readonly meaning: 'better' | 'worse' | 'even' | null
      /** The first year that was asked for, where the series begins later. */
      readonly wanted?: number
    })
  | (Looked & {
      readonly is: 'none'
      readonly because: 'noLatest' | 'onlyOne' | 'onlyOneSinceBreak' | 'percentOfZero'
      readonly cause?: GreyCause
    })

/** Whether a change is greater than the tolerance; null where it is per cent of nothing. */
export const exceeds = (change: Exact, first: Exact, { amount, in: unit }: Tolerance) => {
  if (unit === 'unit') return compare(absolute(change), amount) > 0
  if (isZero(first)) return isZero(change) ? false : null
  // Cross multiplied, so that exactly the tolerance is even.
  return compare(multiply(absolute(change), HUNDRED), multiply(absolute(first), amount)) > 0
}

/** Reads the trend of a series. Preliminary years count, and are told. */
export const trendOf = (series: readonly YearValue[], asked: TrendAsked): Trend => {
  const { year: to, years, tolerance } = asked
  if (years < 2) throw new RangeError(`trendOf: a trend is over at least two years, not ${years}`)
  const wanted = to - years + 1
  const byYear = new Map(series.map((one) => [one.year, one]))
  const span = Array.from({ length: years }, (_, index) => wanted + index)
  // A break in the first year itself stands between it and the year before, which is not looked at.
  const brokenIn = span.slice(1).findLast((year) => byYear.get(year)?.breaks === true)
  const read = span.filter((year) => brokenIn === undefined || year >= brokenIn)
  const known = read.flatMap((year) => {
    const value = byYear.get(year)?.value ?? null
    return value === null ? [] : [{ year, value }]
  })
  const [first] = known
  const last = known.at(-1)
  const from = first?.year ?? wanted
  const looked: Looked = {
    from,
    to,
    gaps: read.filter((year) => year > from && year < to && !known.some((k) => k.year === year)),
    ...(brokenIn === undefined ? {} : { brokenIn }),
    preliminary: known
      .filter(({ year }) => byYear.get(year)?.preliminary === true)
      .map(({ year }) => year),
  }
  if (first === undefined || last?.year !== to) {
    const cause = byYear.get(to)?.cause
    return { ...looked, is: 'none', because: 'noLatest', ...(cause === undefined ? {} : { cause }) }
  }
  if (known.length < 2)
    return {
      ...looked,
      is: 'none',
      because: brokenIn === undefined ? 'onlyOne' : 'onlyOneSinceBreak',
    }
  const change = subtract(last.value, first.value)
  const isMoved = exceeds(change, first.value, tolerance)
  if (isMoved === null) return { ...looked, is: 'none', because: 'percentOfZero' }
  const moved = !isMoved ? 'even' : compare(change, ZERO) > 0 ? 'up' : 'down'
  const better = betterOf(asked.better)
  const meaning =
    better === null
      ? null
      : moved === 'even'
        ? 'even'
        : (moved === 'up') === (better === 'higher')
          ? 'better'
          : 'worse'
  const percent = isZero(first.value)
    ? null
    : divide(multiply(change, HUNDRED), absolute(first.value))
  return {
    ...looked,
    is: 'trend',
    first: first.value,
    last: last.value,
    change,
    percent,
    moved,
    meaning,
    ...(from === wanted ? {} : { wanted }),
  }
}
