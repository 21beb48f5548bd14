// Where the words inside a drawing stand: at their line, crossed by none, apart from each other.
import { textWidth, wrapText } from './text-width.ts'

export type Point = { readonly x: number; readonly y: number }
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** Lines of words in a box. */
export type Placed = Box & {
  readonly lines: readonly string[]
  readonly className: string
  readonly size: number
}

/** Whether a stroke between two points goes through a box. */
const crosses = (box: Box, a: Point, b: Point): boolean => {
  const [from, to] = [
    Math.max(box.left, Math.min(a.x, b.x)),
    Math.min(box.right, Math.max(a.x, b.x)),
  ]
  if (from > to) return false
  const at = (x: number) => (a.x === b.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x))
  const ends = a.x === b.x ? [a.y, b.y] : [at(from), at(to)]
  return Math.max(...ends) > box.top && Math.min(...ends) < box.bottom
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isInside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom

/** How the line runs over a stretch: its highest and lowest place there. */
const heightsOver = (line: readonly Point[], from: number, to: number): readonly number[] => {
  const inside = line.flatMap((a, i) => {
    const b = line[i + 1]
    if (b === undefined || b.x < from || a.x > to) return []
    const at = (x: number) => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1)
    return [at(Math.max(a.x, from)), at(Math.min(b.x, to))]
  })
  return inside.length > 0 ? inside : line.map(({ y }) => y).slice(0, 1)
}

export type Wanted = {
  readonly text: string
  readonly className: string
  readonly size: number
  /** The line that the words belong to. */
  readonly line: readonly Point[]
  /** Whether they stand where the line ends; else as near its beginning as there is room. */
  readonly atEnd: boolean
}

const STEPS = 16
/** Shares of a text's own width that its lines may take: short lines find room between strokes. */
const SHORTER = [0.62, 0.45]

/** From one place towards another, the first one first. */
const stepsBetween = (from: number, to: number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS)

/** The ways to break words into lines, the fewest lines first. */
const brokenIn = ({ text, size, atEnd }: Wanted, most: number): (readonly string[])[] => {
  // NOTE a value stays on one line with its unit.
  const widths = (atEnd ? [] : SHORTER).map((share) =>
    Math.min(most, textWidth(text, size) * share),
  )
  const ways = [most, ...widths].map((width) => wrapText(text, size, width))
  return ways.filter((lines, at) => lines.length !== ways[at - 1]?.length)
}

/** Every place beside its line that words could have, the best first. */
const placesFor = (wanted: Wanted, frame: Box): Placed[] =>
  brokenIn(wanted, frame.right - frame.left - 12).flatMap((lines) => placesOf(wanted, lines, frame))

const placesOf = (
  { size, line, atEnd, className }: Wanted,
  lines: readonly string[],
  frame: Box,
): Placed[] => {
  const width = Math.max(...lines.map((one) => textWidth(one, size)))
  const height = lines.length * size * 1.2
  const [least, most] = [frame.left + 6, frame.right - width - 6]
  const begin = Math.min(Math.max(least, (line[0]?.x ?? least) - 2), most)
  const end = (line.at(-1)?.x ?? frame.right) - width + 6
  const lefts = atEnd
    ? stepsBetween(end, least)
    : [...stepsBetween(begin, most), ...stepsBetween(begin, least)]
  const near = atEnd ? 10 : 5
  return [near, near + size * 1.5].flatMap((away) =>
    lefts.flatMap((left) => {
      const heights = heightsOver(line, left, left + width)
      const tops = [Math.min(...heights) - height - away, Math.max(...heights) + away]
      return tops.map((top) => ({
        ...{ left, right: left + width, top, bottom: top + height },
        ...{ lines, className, size },
      }))
    }),
  )
}

const AROUND = 7

/** The place that a value's dot takes, with air around it. */
const dotAt = ({ x, y }: Point): Box => ({
  left: x - AROUND,
  right: x + AROUND,
  top: y - AROUND,
  bottom: y + AROUND,
})

export type PlacedWords = {
  readonly placed: readonly Placed[]
  /** The names that have no room beside their line. */
  readonly without: readonly Wanted[]
}

/**
 * Places words one after the other, the first ones first: where no stroke crosses them and no value's
 * dot and no other words stand. Where there is no such place a line's name is left out, and a value
 * at its end stands where the fewest do.
 */
export const placeWords = (
  wanted: readonly Wanted[],
  strokes: readonly (readonly Point[])[],
  frame: Box,
  dots: readonly Point[] = [],
): PlacedWords => {
  const taken = dots.map(dotAt)
  const segments = strokes.flatMap((line) =>
    line.flatMap((a, i) => {
      const b = line[i + 1]
      return b === undefined ? [] : [[a, b] as const]
    }),
  )
  const placed: Placed[] = []
  const without: Wanted[] = []
  for (const one of wanted) {
    const faults = (box: Box): number =>
      segments.filter(([a, b]) => crosses(box, a, b)).length +
      [...placed, ...taken].filter((other) => overlaps(box, other)).length * 10 +
      (isInside(box, frame) ? 0 : 100)
    const [best] = placesFor(one, frame)
      .map((box) => ({ box, faults: faults(box) }))
      .sort((a, b) => a.faults - b.faults)
    if (best !== undefined && (one.atEnd || best.faults === 0)) placed.push(best.box)
    else without.push(one)
  }
  return { placed, without }
}
