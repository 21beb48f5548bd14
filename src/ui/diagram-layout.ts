// Where the boxes and lines of a levelled diagram lie: a line that passes a level has a place of its own in it, so none runs behind a box.
import type { DiagramView } from '../contract/views.ts'
import {
  boxSlot,
  type Link,
  mean,
  neighbours,
  ordered,
  passage,
  type Rows,
  type Slot,
  slotsAndLinks,
} from './diagram-slots.ts'

/** So narrow that a small model needs no scrolling on a phone. */
const LEAST_WIDTH = 340
/** Between neighbours in a level, and between levels. */
const GAP = 18
const BETWEEN = 54
const EDGE = 8
const SWEEPS = 6

export type Placed = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly retired?: readonly string[]
}
/** A line: straight to the edge of its level, a bend between the levels, straight again to its end. */
export type Stroke = {
  readonly from: Point
  readonly fromEdge: number
  /** The height that the bend is drawn toward. */
  readonly bend: number
  readonly toEdge: number
  readonly to: Point
  readonly arrow: boolean
}
export type Point = { readonly x: number; readonly y: number }
export type Layout = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Placed[]
  readonly strokes: readonly Stroke[]
  /** Where those begin that nothing leads to or from; null where there are none. */
  readonly besideAt: number | null
}

/** Each as far from the one before as the widths ask for, else where it wants to be. */
const pushed = (row: readonly Slot[], wanted: readonly number[]): number[] => {
  let least = Number.NEGATIVE_INFINITY
  return row.map((slot, i) => {
    const x = Math.max(wanted[i] ?? 0, least + slot.width / 2)
    least = x + slot.width / 2 + GAP
    return x
  })
}

/** Centres as near the wanted ones as the order and the widths allow: half pushed right, half left. */
const spread = (row: readonly Slot[], wanted: readonly number[]): number[] => {
  const right = pushed(row, wanted)
  const mirrored = pushed(row.toReversed(), wanted.map((x) => -x).toReversed())
  const left = mirrored.map((x) => -x).toReversed()
  return right.map((x, i) => (x + (left[i] ?? x)) / 2)
}

const centres = (rows: Rows, links: readonly Link[]): Map<string, number> => {
  const { up, down } = neighbours(links)
  const at = new Map<string, number>()
  for (const row of rows) {
    const start = row.map((_slot, i) => i)
    for (const [i, x] of pushed(row, start).entries()) at.set(row[i]?.key ?? '', x)
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const row of sweep % 2 === 0 ? rows.toReversed() : rows) {
      const wanted = row.map(({ key }) => {
        const around = [...(up.get(key) ?? []), ...(down.get(key) ?? [])]
        return mean(around.map((other) => at.get(other) ?? 0)) ?? at.get(key) ?? 0
      })
      for (const [i, x] of spread(row, wanted).entries()) at.set(row[i]?.key ?? '', x)
    }
  return at
}

/** The whole moved to the middle, and how wide the drawing must be. */
const centred = (rows: Rows, at: ReadonlyMap<string, number>) => {
  const slots = rows.flat()
  if (slots.length === 0) return { width: LEAST_WIDTH, at }
  const left = Math.min(...slots.map((slot) => (at.get(slot.key) ?? 0) - slot.width / 2))
  const right = Math.max(...slots.map((slot) => (at.get(slot.key) ?? 0) + slot.width / 2))
  const width = Math.max(LEAST_WIDTH, right - left + 2 * EDGE)
  const move = (width - left - right) / 2
  return { width, at: new Map([...at].map(([key, x]) => [key, x + move])) }
}

/** Lines that meet at one side of a box stand apart, in the order of where they come from. */
const portsOf = (slot: Slot, others: readonly string[], at: ReadonlyMap<string, number>) => {
  const centre = at.get(slot.key) ?? 0
  const inOrder = others.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
  const step = slot.isBox ? Math.min(16, (slot.width - 24) / Math.max(1, others.length - 1)) : 0
  return new Map(inOrder.map((key, i) => [key, centre + (i - (others.length - 1) / 2) * step]))
}

type Levels = { readonly tops: readonly number[]; readonly bottoms: readonly number[] }
type Lying = Levels & {
  readonly slots: ReadonlyMap<string, Slot>
  readonly at: ReadonlyMap<string, number>
}

const reversed = ({ from, fromEdge, to, toEdge, ...rest }: Stroke): Stroke => ({
  ...rest,
  from: to,
  fromEdge: toEdge,
  to: from,
  toEdge: fromEdge,
})

/** From one level to the next; a box that is lower than its level is reached by a straight part. */
const betweenLevels = (links: readonly Link[], { slots, at, tops, bottoms }: Lying): Stroke[] => {
  const { up, down } = neighbours(links)
  return links.map(({ below, above, arrow }) => {
    const low = slots.get(below) ?? passage(below, 0)
    const high = slots.get(above) ?? passage(above, 0)
    const top = tops[low.level] ?? 0
    const bottom = bottoms[high.level] ?? 0
    const end = high.isBox ? (tops[high.level] ?? 0) + high.height : bottom
    const stroke = {
      from: { x: portsOf(low, up.get(below) ?? [], at).get(above) ?? 0, y: top },
      fromEdge: top,
      bend: (top + bottom) / 2,
      toEdge: bottom,
      to: { x: portsOf(high, down.get(above) ?? [], at).get(below) ?? 0, y: end },
      arrow: arrow !== null,
    }
    return arrow === 'down' ? reversed(stroke) : stroke
  })
}

/** Straight through each level that a line passes. */
const throughLevels = ({ slots, at, tops, bottoms }: Lying): Stroke[] =>
  [...slots.values()]
    .filter(({ isBox }) => !isBox)
    .map(({ key, level }) => {
      const x = at.get(key) ?? 0
      const [top, bottom] = [tops[level] ?? 0, bottoms[level] ?? 0]
      const to = { x, y: top }
      return { from: { x, y: bottom }, fromEdge: bottom, bend: top, toEdge: top, to, arrow: false }
    })

/** Two on one level, each above the other: a bend under the level. */
const withinLevels = (arrows: DiagramView['arrows'], { slots, at, tops, bottoms }: Lying) =>
  arrows.flatMap(({ from, to }): Stroke[] => {
    const [a, b] = [slots.get(from), slots.get(to)]
    if (a === undefined || b === undefined || a.level !== b.level) return []
    const edge = bottoms[a.level] ?? 0
    const under = (slot: Slot, side: number): Point => ({
      x: (at.get(slot.key) ?? 0) + side * (slot.width / 2 - 10),
      y: (tops[slot.level] ?? 0) + slot.height,
    })
    const right = (at.get(from) ?? 0) < (at.get(to) ?? 0) ? 1 : -1
    const [start, end] = [under(a, right), under(b, -right)]
    const bend = edge + BETWEEN / 2
    return [{ from: start, fromEdge: edge, bend, toEdge: edge, to: end, arrow: true }]
  })

/** Those that nothing leads to or from, in rows of their own. */
const besideOf = (slots: readonly Slot[], width: number, top: number): Placed[] => {
  const placed: Placed[] = []
  let [x, y, tallest] = [EDGE, top, 0]
  for (const slot of slots) {
    if (x + slot.width > width - EDGE) [x, y, tallest] = [EDGE, y + tallest + GAP, 0]
    placed.push({ ...slot, id: slot.key, x, y })
    x += slot.width + GAP
    tallest = Math.max(tallest, slot.height)
  }
  return placed
}

const HEADING = 28

export const layOutDiagram = (diagram: DiagramView): Layout => {
  const tied = new Set(diagram.arrows.flatMap(({ from, to }) => [from, to]))
  const inChain = diagram.boxes.filter(({ id }) => tied.has(id))
  const alone = diagram.boxes.filter(({ id }) => !tied.has(id)).map(boxSlot)
  const { slots, links } = slotsAndLinks(diagram, inChain)
  const levels = [...new Set([...slots.values()].map(({ level }) => level))].sort((a, b) => a - b)
  const byLevel = levels.map((level) => [...slots.values()].filter((s) => s.level === level))
  const rows = ordered(byLevel, links)
  const { width, at } = centred(rows, centres(rows, links))
  const tops: number[] = []
  const bottoms: number[] = []
  let y = EDGE
  for (const row of rows) {
    const level = row[0]?.level ?? 0
    tops[level] = y
    bottoms[level] = y + Math.max(0, ...row.map(({ height }) => height))
    y = (bottoms[level] ?? y) + BETWEEN
  }
  const end = rows.length === 0 ? 0 : y - BETWEEN
  const beside = besideOf(alone, width, rows.length === 0 ? EDGE : end + HEADING + GAP)
  const boxes = [...slots.values()]
    .filter(({ isBox }) => isBox)
    .map((slot) => ({
      ...slot,
      id: slot.key,
      x: (at.get(slot.key) ?? 0) - slot.width / 2,
      y: tops[slot.level] ?? 0,
    }))
  const all = [...boxes, ...beside]
  const lying = { slots, at, tops, bottoms }
  return {
    width,
    height: Math.max(...all.map((box) => box.y + box.height)) + EDGE,
    boxes: all,
    strokes: [
      ...betweenLevels(links, lying),
      ...throughLevels(lying),
      ...withinLevels(diagram.arrows, lying),
    ],
    besideAt: beside.length === 0 || rows.length === 0 ? null : end + HEADING,
  }
}
