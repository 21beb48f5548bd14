// Where each municipality stands in a strip of all: along the scale, in rows so that none hides another.
import { scaleLinear } from 'd3-scale'
import type { DotView, StripView } from '../contract/comparison.ts'
import { sayDrawn } from '../text/numerals.ts'
import type { Size } from './series-layout.ts'
import { textWidth, wrapText } from './text-width.ts'

export type PlacedDot = DotView & { readonly x: number; readonly y: number }

export type Strip = {
  readonly radius: number
  /** What stands at our own dot, as many lines as it needs. */
  readonly own: readonly string[]
  /** Where the dots end and the words of the marks begin. */
  readonly top: number
  readonly bottom: number
  /** The line of the scale. */
  readonly axis: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly x: (value: number) => number
  readonly dots: readonly PlacedDot[]
  readonly ticks: readonly { readonly x: number; readonly said: string }[]
}

const RADIUS = { wide: 5, medium: 4, narrow: 3 } as const
/** The rows that a strip has room for on each side of its middle, before they are drawn closer. */
const ROWS = { wide: 9, medium: 9, narrow: 10 } as const
/** How far our own words' lines stand apart, as a share of their size. */
export const LINE = 1.25

/** Row 0 is the middle, then one above, one beneath, and so on. */
const rowAt = (order: number): number => (order % 2 === 1 ? 1 : -1) * Math.ceil(order / 2)

/**
 * The row of each of the places along the scale, rising: the nearest to the middle in which the last dot
 * leaves room. Each place looks at the rows alone and never at the other places.
 */
export const rowsFor = (places: readonly number[], apart: number): readonly number[] => {
  const lastIn: number[] = []
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= apart)
    const order = free === -1 ? lastIn.length : free
    lastIn[order] = place
    return rowAt(order)
  })
}

const ticksOf = (values: readonly number[], { axis, language }: StripView) => {
  const written = values.map((value) => String(Number(value.toPrecision(6))))
  const decimals = Math.max(0, ...written.map((text) => text.split('.')[1]?.length ?? 0))
  return values.map((value) => ({
    value,
    said: sayDrawn(value, decimals, axis.percent, language),
  }))
}

const layOut = (strip: StripView, size: Size): Strip => {
  const values = strip.dots.map(({ value }) => value)
  const radius = RADIUS[size.name]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = (most - least) * 0.02 || Math.abs(most) * 0.1 || 1
  const [left, right] = [radius * 3, size.width - radius * 3]
  const scale = scaleLinear([least - margin, most + margin], [left, right])
  const sorted = strip.dots.toSorted((a, b) => a.value - b.value)
  const apart = radius * 2 + 1
  const rows = rowsFor(
    sorted.map(({ value }) => scale(value)),
    apart,
  )
  const outermost = Math.max(2, ...rows.map(Math.abs))
  const step = Math.min(apart, (ROWS[size.name] * apart) / outermost)
  const own = strip.own === undefined ? [] : wrapText(strip.own, size.label + 1, size.width - 6)
  const top = (size.label + 1) * LINE * own.length + 22
  const half = outermost * step + radius + 3
  const bottom = top + half * 2
  const axis = bottom + size.label + 14
  const every = Math.max(2, Math.floor((right - left) / 90))
  const ticks = ticksOf(scale.ticks(every), strip)
    .map(({ value, said }) => ({ x: scale(value), said }))
    .filter(({ x, said }) => {
      const wide = textWidth(said, size.label - 1) / 2
      return x - wide >= 0 && x + wide <= size.width
    })
  return {
    ...{ radius, own, top, bottom, axis, left, right, ticks },
    height: axis + size.label * 2 + (strip.axis.unit === '' ? 0 : size.label + 6),
    x: (value) => scale(value),
    dots: sorted.map((dot, at) => ({
      ...dot,
      x: scale(dot.value),
      y: top + half + (rows[at] ?? 0) * step,
    })),
  }
}

const known = new WeakMap<StripView, Map<Size['name'], Strip>>()

/** The strip laid out; a view that has been laid out once is not laid out anew. */
export const layOutStrip = (strip: StripView, size: Size): Strip => {
  const bySize = known.get(strip) ?? new Map<Size['name'], Strip>()
  known.set(strip, bySize)
  const found = bySize.get(size.name) ?? layOut(strip, size)
  bySize.set(size.name, found)
  return found
}

export type Labelled = { readonly text: string; readonly x: number }
export type LabelPlace = Labelled & { readonly left: number }

const GAP = 10

/**
 * Words under their lines, in one row, moved apart where they would meet; null where they have no room
 * beside each other.
 */
export const placeInRow = (
  labels: readonly Labelled[],
  font: number,
  from: number,
  to: number,
): readonly LabelPlace[] | null => {
  const widths = labels.map(({ text }) => textWidth(text, font))
  if (widths.reduce((sum, width) => sum + width + GAP, -GAP) > to - from) return null
  const order = labels.map((_, at) => at).sort((a, b) => (labels[a]?.x ?? 0) - (labels[b]?.x ?? 0))
  const lefts = labels.map(({ x }, at) => x - (widths[at] ?? 0) / 2)
  let least = from
  for (const at of order) {
    lefts[at] = Math.max(lefts[at] ?? from, least)
    least = (lefts[at] ?? from) + (widths[at] ?? 0) + GAP
  }
  let most = to
  for (const at of order.toReversed()) {
    lefts[at] = Math.min(lefts[at] ?? from, most - (widths[at] ?? 0))
    most = (lefts[at] ?? from) - GAP
  }
  return labels.map((label, at) => ({ ...label, left: lefts[at] ?? from }))
}
