// What level is reasonable: how far those that once stood where we stand had come after some years.
import { absolute, add, compare, type Exact, HUNDRED, multiply, subtract } from '../exact/exact.ts'
import type { Better } from './area-values.ts'
import { aFourthOf, median } from './statistics.ts'
import type { Tolerance, YearValue } from './trend.ts'

/** How near is «where we stand», and how many there must be for anything to be told. */
export type LevelMethod = {
  readonly band: Tolerance
  readonly after: readonly number[]
  readonly least: number
  /** It is the one that comes with the program, which a page calls «vår förvalda». */
  readonly ours?: true
}

/** Our own choice, no source gives one: within 5 per cent, after one, three and five years, ten municipalities. */
export const LEVEL_METHOD: LevelMethod = {
  band: { amount: { n: 5n, d: 1n }, in: 'percent' },
  after: [1, 3, 5],
  least: 10,
  ours: true,
}

export type LevelAsked = {
  readonly own: { readonly area: string; readonly value: Exact; readonly year: number }
  /** Every area's series of the key figure, oneself among them or not. */
  readonly series: ReadonlyMap<string, readonly YearValue[]>
  readonly method: LevelMethod
}

/** One municipality that stood there: in which year, and how much it had changed. */
export type StoodThere = {
  readonly area: string
  readonly year: number
  readonly value: Exact
  readonly change: Exact
}

/** Quarter limits: a fourth of them, rounded up, had come no further than `low`, a fourth as far as `high`. */
export type Quarters = { readonly low: Exact; readonly median: Exact; readonly high: Exact }

/** @term rimlig nivå – how far those that stood where we stand had come after so many years */
export type LevelAfter = { readonly after: number } & (
  | {
      readonly is: 'told'
      readonly stood: readonly StoodThere[]
      /** The first and the last year in which one of them stood there. */
      readonly from: number
      readonly to: number
      readonly change: Quarters
      /** Our own value with their change. */
      readonly level: Quarters
    }
  | { readonly is: 'tooFew'; readonly count: number; readonly least: number }
)

const isNear = (value: Exact, own: Exact, { amount, in: unit }: Tolerance): boolean => {
  const apart = absolute(subtract(value, own))
  return unit === 'unit'
    ? compare(apart, amount) <= 0
    : compare(multiply(apart, HUNDRED), multiply(absolute(own), amount)) <= 0
}

/** The latest year in which it stood there and that is followed, unbroken, by so many years. */
const stoodThere = (
  area: string,
  series: readonly YearValue[],
  { own, method }: LevelAsked,
  after: number,
): StoodThere | null => {
  const byYear = new Map(series.map((one) => [one.year, one]))
  const years = [...byYear.keys()].sort((a, b) => b - a)
  for (const year of years) {
    const value = byYear.get(year)?.value ?? null
    const later = byYear.get(year + after)?.value ?? null
    // What came after our own year is not yet known to anybody who stands there now.
    if (value === null || later === null || year + after > own.year) continue
    const between = years.filter((one) => one > year && one <= year + after)
    if (between.some((one) => byYear.get(one)?.breaks === true)) continue
    if (isNear(value, own.value, method.band))
      return { area, year, value, change: subtract(later, value) }
  }
  return null
}

const quartersOf = (values: readonly Exact[]): Quarters => {
  const sorted = [...values].sort(compare)
  const fourth = aFourthOf(sorted.length)
  const [low, high] = [sorted[fourth - 1], sorted[sorted.length - fourth]]
  if (low === undefined || high === undefined) throw new RangeError('quartersOf: no values')
  return { low, median: median(sorted), high }
}

/**
 * How far others had come after so many years, of those whose value lay within the band around ours in
 * some year. Each municipality counts once for each number of years, with the latest year it stood there;
 * never oneself, never across a break of the series. Fewer than `least`: nothing is told.
 */
export const reasonableLevel = (asked: LevelAsked): readonly LevelAfter[] =>
  asked.method.after.map((after) => {
    const stood = [...asked.series].flatMap(([area, series]) => {
      const found = area === asked.own.area ? null : stoodThere(area, series, asked, after)
      return found === null ? [] : [found]
    })
    const { least } = asked.method
    if (stood.length < Math.max(least, 1))
      return { after, is: 'tooFew', count: stood.length, least }
    const change = quartersOf(stood.map((one) => one.change))
    const { value } = asked.own
    const years = stood.map(({ year }) => year)
    return {
      after,
      is: 'told',
      stood: stood.sort((a, b) => (a.area < b.area ? -1 : 1)),
      from: Math.min(...years),
      to: Math.max(...years),
      change,
      level: {
        low: add(value, change.low),
        median: add(value, change.median),
        high: add(value, change.high),
      },
    }
  })

/** How many of them, had they begun at our value, would have reached a limit that is thought of. */
export const reachedLimit = (
  stood: readonly StoodThere[],
  own: Exact,
  limit: Exact,
  better: Better,
): { readonly reached: number; readonly of: number } => ({
  reached: stood.filter(({ change }) => {
    const side = compare(add(own, change), limit)
    return better === 'higher' ? side >= 0 : side <= 0
  }).length,
  of: stood.length,
})
