// Where a series' drawing has its scale, its room for names, and each period.
import { scaleLinear } from 'd3-scale'
import type { SeriesView } from '../contract/views.ts'
import { textWidth } from './text-width.ts'

export type Size = { readonly width: number; readonly height: number; readonly label: number }
export const WIDE: Size = { width: 760, height: 260, label: 13 }
export const NARROW: Size = { width: 340, height: 220, label: 12 }

export type Line = SeriesView['lines'][number]
export type Drawing = {
  readonly x: (period: string) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

export const layOut = (
  series: SeriesView,
  { width, height, label }: Size,
  endLabels: readonly string[],
): Drawing => {
  const values = [
    ...series.points.flatMap((p) => p.value ?? []),
    ...series.lines.flatMap((l) => l.values.map((v) => v.value)),
  ]
  const least = Math.min(...values)
  const most = Math.max(...values)
  const margin = (most - least) * 0.12 || Math.abs(most) * 0.1 || 1
  const y = scaleLinear()
    .domain([least - margin, most + margin])
    .nice(5)
  const ticks = y.ticks(4)
  const left = 14 + Math.max(...ticks.map((t) => textWidth(tickText(t), label - 1)))
  const right = width - 10 - Math.max(0, ...endLabels.map((text) => textWidth(text, label)))
  const isInParts = series.points.some(({ tick }) => tick.part !== undefined)
  const bottom = height - (isInParts ? 42 : 26)
  y.range([bottom, 12])
  const periods = series.points.map((p) => p.period)
  const step = periods.length > 1 ? (right - left - 16) / (periods.length - 1) : 0
  return {
    x: (period) => left + 8 + Math.max(0, periods.indexOf(period)) * step,
    y: (v) => y(v),
    ticks,
    left,
    right,
    bottom,
    top: 12,
  }
}

export const tickText = (value: number): string =>
  String(Number(value.toPrecision(6)))
    .replace('.', ',')
    .replace('-', '−')
