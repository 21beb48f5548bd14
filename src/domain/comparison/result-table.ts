// Resultatvisaren: result measures of several municipalities over three years, weighed by aspect, and their role in the steering.
import type { Exact } from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import { positionsAmong } from './position.ts'
import { type Tolerance, type Trend, trendOf, type YearValue } from './trend.ts'

/** What part an own indicator plays in the municipality's steering. */
export const INDICATOR_ROLES = [
  'inBudget',
  'inCommitteePlan',
  'reportedYearly',
  'hasTarget',
] as const
export type IndicatorRole = (typeof INDICATOR_ROLES)[number]

/** A result measure: what it is about, and what a change must exceed to count. */
export type ResultMeasure = {
  readonly id: string
  readonly aspect: string
  readonly better: Direction
  readonly tolerance: Tolerance
  /** Each municipality's series. */
  readonly series: ReadonlyMap<string, readonly YearValue[]>
}

/** What a standing is read from: the trend over three years, or the place among the municipalities. */
export type StandingBy = 'trend' | 'position'

/** How aspects are weighed together. No source gives the formula, so it is configuration. */
export type ResultMethod = {
  readonly by: StandingBy
  /** Weight by aspect, nought or more; an aspect that is not named weighs one. */
  readonly weights: Readonly<Record<string, number>>
  readonly ours?: true
}

/** Ours: every aspect weighs the same, and the trend counts. */
export const RESULT_METHOD: ResultMethod = { by: 'trend', weights: {}, ours: true }

/** The span that Resultatvisaren compares: the first and the last of three years. */
export const RESULT_YEARS = 3

/** One measure of one municipality. */
export type ResultCell = {
  readonly measure: string
  readonly area: string
  /** The three years' values, the oldest first; null where there is none. */
  readonly values: readonly (Exact | null)[]
  readonly trend: Trend
  /** 1 for the better, 0 even or in the middle, −1 for the worse; null where it cannot be told. */
  readonly standing: 1 | 0 | -1 | null
}

/** How a municipality stands in an aspect: the mean of its measures' standings, −1 to 1. */
export type AspectStanding = {
  readonly aspect: string
  readonly standing: number | null
  readonly better: number
  readonly even: number
  readonly worse: number
  readonly unknown: number
}

export type AreaStanding = {
  readonly area: string
  readonly aspects: readonly AspectStanding[]
  /** The weighed mean of the aspects that can be told; null where none can. */
  readonly whole: number | null
}

/** @term resultattabell – measures, municipalities and three years, with trends, and what they weigh together */
export type ResultTable = {
  readonly years: readonly number[]
  readonly cells: readonly ResultCell[]
  readonly standings: readonly AreaStanding[]
}

export type ResultRefusal =
  | { readonly refused: 'notAWeight'; readonly aspect: string; readonly weight: number }
  | { readonly refused: 'nothingWeighs' }

const SIGNS = { better: 1, even: 0, worse: -1 } as const
const COLOURS = { green: 1, yellow: 0, red: -1, grey: null } as const

/** Both ends must be there: the sign of the change is from the first year to the third, nothing nearer. */
const strictTrend = (series: readonly YearValue[], measure: ResultMeasure, year: number): Trend => {
  const asked = { year, years: RESULT_YEARS, tolerance: measure.tolerance, better: measure.better }
  const trend = trendOf(series, asked)
  if (trend.is === 'none' || trend.wanted === undefined) return trend
  const { from, to, gaps, preliminary, brokenIn } = trend
  const broken = brokenIn === undefined ? {} : { brokenIn }
  const because = brokenIn === undefined ? 'onlyOne' : 'onlyOneSinceBreak'
  return { is: 'none', because, from, to, gaps, preliminary, ...broken }
}

const cellsOf = (
  measure: ResultMeasure,
  areas: readonly string[],
  years: readonly number[],
  by: StandingBy,
): readonly ResultCell[] => {
  const last = years.at(-1) ?? 0
  const valueIn = (area: string, year: number): Exact | null =>
    measure.series.get(area)?.find((one) => one.year === year)?.value ?? null
  const placed = positionsAmong(
    areas.map((area) => ({ area, value: valueIn(area, last) })),
    measure.better,
  )
  return areas.map((area, index) => {
    const trend = strictTrend(measure.series.get(area) ?? [], measure, last)
    const moved = trend.is === 'trend' && trend.meaning !== null ? SIGNS[trend.meaning] : null
    const standing = by === 'trend' ? moved : COLOURS[placed[index]?.colour ?? 'grey']
    return {
      measure: measure.id,
      area,
      values: years.map((year) => valueIn(area, year)),
      trend,
      standing,
    }
  })
}

const aspectStanding = (aspect: string, cells: readonly ResultCell[]): AspectStanding => {
  const told = cells.flatMap(({ standing }) => (standing === null ? [] : [standing]))
  const count = (wanted: number) => told.filter((one) => one === wanted).length
  const [better, even, worse] = [count(1), count(0), count(-1)]
  return {
    aspect,
    standing: told.length === 0 ? null : (better - worse) / told.length,
    better,
    even,
    worse,
    unknown: cells.length - told.length,
  }
}

/** The table of three years, the last one given. Refused where a weight is none, or nothing weighs anything. */
export const resultTable = (
  measures: readonly ResultMeasure[],
  areas: readonly string[],
  year: number,
  method: ResultMethod,
): ResultTable | ResultRefusal => {
  const aspects = [...new Set(measures.map(({ aspect }) => aspect))]
  const weightOf = (aspect: string): number => method.weights[aspect] ?? 1
  for (const aspect of aspects) {
    const weight = weightOf(aspect)
    if (!(Number.isFinite(weight) && weight >= 0)) return { refused: 'notAWeight', aspect, weight }
  }
  if (aspects.length > 0 && aspects.every((aspect) => weightOf(aspect) === 0))
    return { refused: 'nothingWeighs' }
  const years = Array.from({ length: RESULT_YEARS }, (_, index) => year - RESULT_YEARS + 1 + index)
  const cells = measures.flatMap((measure) => cellsOf(measure, areas, years, method.by))
  const aspectOf = new Map(measures.map(({ id, aspect }) => [id, aspect]))
  const standings = areas.map((area) => {
    const own = aspects.map((aspect) =>
      aspectStanding(
        aspect,
        cells.filter((cell) => cell.area === area && aspectOf.get(cell.measure) === aspect),
      ),
    )
    const weighed = own.flatMap(({ aspect, standing }) =>
      standing === null || weightOf(aspect) === 0 ? [] : [{ standing, weight: weightOf(aspect) }],
    )
    const weight = weighed.reduce((sum, one) => sum + one.weight, 0)
    const whole =
      weight === 0
        ? null
        : weighed.reduce((sum, one) => sum + one.standing * one.weight, 0) / weight
    return { area, aspects: own, whole }
  })
  return { years, cells, standings }
}

/** An own indicator: its roles, and whether its goal is met where it is known. */
export type OwnIndicator = {
  readonly measure: string
  readonly roles: readonly IndicatorRole[]
  /** null where nothing is reported, or no target says when it is met. */
  readonly met: boolean | null
}

/** How many have each role, and the share met of those that have a verdict. */
export const countRoles = (
  indicators: readonly OwnIndicator[],
): {
  readonly of: number
  readonly roles: Readonly<Record<IndicatorRole, number>>
  readonly met: { readonly met: number; readonly of: number; readonly unknown: number }
} => {
  const roles = { inBudget: 0, inCommitteePlan: 0, reportedYearly: 0, hasTarget: 0 }
  for (const { roles: own } of indicators) for (const role of new Set(own)) roles[role] += 1
  const judged = indicators.filter(({ met }) => met !== null)
  return {
    of: indicators.length,
    roles,
    met: {
      met: judged.filter(({ met }) => met === true).length,
      of: judged.length,
      unknown: indicators.length - judged.length,
    },
  }
}
