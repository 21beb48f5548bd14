// Where a series' drawing has its scale, its room for names, and each period.
import { scaleLinear } from 'd3-scale'
import type { SeriesView } from '../contract/views.ts'
import { sayDrawn } from '../text/numerals.ts'
import { textWidth } from './text-width.ts'

/** A drawing's measures in its own units; `words`: the room for the grades' words at its right edge. */
export type Size = {
  readonly name: 'wide' | 'medium' | 'narrow'
  readonly width: number
  readonly height: number
  readonly label: number
  readonly words: number
}
/** Also for a page of paper. */
export const MEDIUM: Size = { name: 'medium', width: 620, height: 320, label: 13, words: 150 }
/** One drawing for each width that a page can give it; the narrowest has the grades' words beneath. */
export const SIZES: readonly Size[] = [
  { name: 'wide', width: 960, height: 360, label: 14, words: 190 },
  MEDIUM,
  { name: 'narrow', width: 340, height: 260, label: 12, words: 0 },
]

export type Line = SeriesView['lines'][number]
export type Drawing = {
  /** The periods along the drawing, and how far apart they stand. */
  readonly periods: readonly string[]
  readonly step: number
  readonly x: (period: string) => number
  /** Kept inside the frame: what lies further out is drawn at its edge. */
  readonly y: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly said: string }[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly domain: readonly [number, number]
}

/** From where to where periods beside each other reach: halfway to the next, the outermost to the drawing's edge. */
export const acrossPeriods = (
  { periods, step, x, left, right }: Drawing,
  [first = '', ...rest]: readonly string[],
): { readonly from: number; readonly to: number } => {
  const last = rest.at(-1) ?? first
  return {
    from: first === periods[0] ? left : x(first) - step / 2,
    to: last === periods.at(-1) ? right : x(last) + step / 2,
  }
}

type Range = { readonly least: number; readonly most: number }

const rangeOf = (values: readonly number[]): Range => ({
  least: Math.min(...values),
  most: Math.max(...values),
})

/** Widened by what lies near enough not to flatten the line: where grades begin, and the others' span. */
const withNear = ({ least, most }: Range, further: readonly number[]): Range => {
  const near = (most - least || Math.abs(most) * 0.1 || 1) * 1.2
  return rangeOf([least, most, ...further.filter((v) => v > least - near && v < most + near)])
}

const domainOf = ({ points, lines, bands, graded, axis }: SeriesView) => {
  const values = [
    ...points.flatMap((p) => p.value ?? []),
    ...lines.flatMap((l) => l.values.map((v) => v.value)),
  ]
  const spans = lines.flatMap((l) => l.values.flatMap(({ span }) => span ?? []))
  const ends = [...bands, ...graded.flatMap((one) => one.bands)]
  const further = [...ends, ...spans].flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
  const { least, most } = withNear(rangeOf(values), further)
  const margin = (most - least) * 0.12 || Math.abs(most) * 0.1 || 1
  const from = Math.max(least - margin, axis.least ?? Number.NEGATIVE_INFINITY)
  const to = Math.min(most + margin, axis.most ?? Number.POSITIVE_INFINITY)
  return from < to ? [from, to] : [least - margin, most + margin]
}

/** As many decimals on every number of the scale as the one that needs most. */
const ticksOf = (values: readonly number[], { axis, language }: SeriesView): Drawing['ticks'] => {
  const written = values.map((value) => String(Number(value.toPrecision(6))))
  const decimals = Math.max(...written.map((text) => text.split('.')[1]?.length ?? 0))
  return values.map((value) => ({
    value,
    said: sayDrawn(value, decimals, axis.percent, language),
  }))
}

/** Room at the right edge: the grades' words, else the words that stand at the lines' ends. */
const roomAtRight = (series: SeriesView, { label, words }: Size, ends: readonly string[]) => {
  if (series.bands.length === 0)
    return 14 + Math.max(0, ...ends.map((text) => textWidth(text, label)))
  return words === 0 ? 24 : words
}

export const layOut = (series: SeriesView, size: Size, endLabels: readonly string[]): Drawing => {
  const { width, height, label } = size
  const [from = 0, to = 1] = domainOf(series)
  const y = scaleLinear().domain([from, to])
  const ticks = ticksOf(y.ticks(5), series)
  const left = 14 + Math.max(...ticks.map(({ said }) => textWidth(said, label - 1)))
  const right = width - roomAtRight(series, size, endLabels)
  const isInParts = series.points.some(({ tick }) => tick.part !== undefined)
  const bottom = height - (isInParts ? label * 3 + 4 : label * 2)
  const top = series.axis.unit === '' ? 10 : label + 14
  y.range(series.axis.turned ? [top, bottom] : [bottom, top]).clamp(true)
  const periods = series.points.map((p) => p.period)
  const step = (right - left - 16) / Math.max(1, periods.length - 1)
  // NOTE one value alone stands in the middle.
  const first = periods.length > 1 ? left + 8 : (left + right) / 2
  return {
    periods,
    step,
    x: (period) => first + Math.max(0, periods.indexOf(period)) * step,
    y: (v) => y(v),
    ticks,
    left,
    right,
    bottom,
    top,
    domain: [from, to],
  }
}
