// Limits of a measure that overlap, leave a gap, or lack a year.
import { add, compare, type Exact, fraction, toText } from '../exact/exact.ts'
import type { LimitValue, Measure } from '../measures/measure.ts'
import type { Finding } from './finding.ts'

type Named = { readonly limit: string; readonly value: LimitValue }

const yearsOf = (measure: Measure): readonly number[] => [
  ...new Set([...measure.limits.values()].flatMap((years) => [...years.keys()])),
]

const limitsIn = (measure: Measure, year: number): readonly Named[] =>
  [...measure.limits].flatMap(([limit, years]) => {
    const value = years.get(year) ?? years.get(0)
    return value === undefined ? [] : [{ limit, value }]
  })

/** What a rule answers on a value of the measure in a year; null: nothing can be told. */
export type Answering = (
  value: Exact,
  year: number,
) => Required<Extract<Finding, { warns: 'limitsGap' }>>['gets'] | null

/** Two limits of a measure, with what both findings of them say. */
type Pair = Omit<Extract<Finding, { warns: 'limitsGap' }>, 'warns' | 'example' | 'gets'>

const told = (
  measure: Measure,
  year: number,
  pair: readonly [string, string],
  values: readonly [Exact, Exact],
): Pair => ({
  measure: measure.id,
  limits: pair,
  values: [toText(values[0]), toText(values[1])],
  year,
  on: ['measures', measure.id, 'limits', pair[1]],
})

type Interval = { readonly limit: string; readonly from: Exact; readonly to: Exact }

/** Whether an interval only widens a better one: «near» round «target», for a value that may not be too high or too low. */
const widensBetter = (
  outer: Interval,
  intervals: readonly Interval[],
  order: readonly string[],
): boolean =>
  intervals.some(
    (inner) =>
      order.indexOf(inner.limit) < order.indexOf(outer.limit) &&
      compare(outer.from, inner.from) <= 0 &&
      compare(inner.to, outer.to) <= 0,
  )

/** Intervals in order: the next may begin where one ends, or one shown step after. */
const lintIntervals = (
  measure: Measure,
  year: number,
  order: readonly string[],
  answering: Answering,
): readonly Finding[] => {
  const all = limitsIn(measure, year).flatMap(({ limit, value }) =>
    value.is === 'interval' && order.includes(limit) ? [{ limit, ...value }] : [],
  )
  const intervals = all
    .filter((one) => !widensBetter(one, all, order))
    .sort((a, b) => compare(a.from, b.from))
  const step = fraction(1n, 10n ** BigInt(measure.decimals))
  return intervals.flatMap((next, index): readonly Finding[] => {
    const before = intervals[index - 1]
    if (before === undefined) return []
    const pair = [before.limit, next.limit] as const
    if (compare(next.from, before.to) < 0) {
      return [{ warns: 'limitsOverlap', ...told(measure, year, pair, [before.to, next.from]) }]
    }
    const example = add(before.to, step)
    if (compare(next.from, example) <= 0) return []
    const gap = told(measure, year, pair, [before.to, next.from])
    const gets = answering(example, year)
    return [
      {
        ...{ warns: 'limitsGap', ...gap, example: toText(example) },
        ...(gets === null ? {} : { gets }),
      },
    ]
  })
}

/** Numbers in the model's order, best first: each next one must be worse than the one before. */
const lintNumbers = (
  measure: Measure,
  year: number,
  order: readonly string[],
): readonly Finding[] => {
  if (measure.better !== 'higher' && measure.better !== 'lower') return []
  const worse = measure.better === 'higher' ? -1 : 1
  const numbers = limitsIn(measure, year)
    .flatMap(({ limit, value }) => (value.is === 'number' ? [{ limit, value: value.value }] : []))
    .filter(({ limit }) => order.includes(limit))
    .sort((a, b) => order.indexOf(a.limit) - order.indexOf(b.limit))
  return numbers.flatMap((next, index): readonly Finding[] => {
    const before = numbers[index - 1]
    if (before === undefined || compare(next.value, before.value) === worse) return []
    const values = [before.value, next.value] as const
    return [{ warns: 'limitsCrossed', ...told(measure, year, [before.limit, next.limit], values) }]
  })
}

const lintYears = (measure: Measure): readonly Finding[] =>
  [...measure.limits].flatMap(([limit, years]) => {
    if (years.has(0) || years.size < 2 || measure.asked.is === 'years') return []
    const first = Math.min(...years.keys())
    const last = Math.max(...years.keys())
    return Array.from({ length: last - first }, (_, index) => first + index)
      .filter((year) => !years.has(year))
      .map(
        (year): Finding => ({
          warns: 'limitYearMissing',
          measure: measure.id,
          limit,
          year,
          on: ['measures', measure.id, 'limits', limit],
        }),
      )
  })

/** `order`: the limits of the node types the measure stands on, best first as the model lists them. */
export const lintLimits = (
  measure: Measure,
  order: readonly string[],
  answering: Answering,
): readonly Finding[] => [
  ...yearsOf(measure).flatMap((year) => [
    ...lintIntervals(measure, year, order, answering),
    ...lintNumbers(measure, year, order),
  ]),
  ...lintYears(measure),
]
