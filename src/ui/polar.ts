// Places round a middle: the first spoke straight up, the others clockwise.
import type { Point } from './series-labels.ts'
import { textWidth, wrapText } from './text-width.ts'

export type Wheel = {
  readonly middle: Point
  /** How far from the middle the outermost value stands. */
  readonly radius: number
  readonly spokes: number
}

/** The place on a spoke, `share` of the way out. */
export const onSpoke = ({ middle, radius, spokes }: Wheel, spoke: number, share: number): Point => {
  const angle = (2 * Math.PI * spoke) / spokes - Math.PI / 2
  return {
    x: middle.x + radius * share * Math.cos(angle),
    y: middle.y + radius * share * Math.sin(angle),
  }
}

const cornersOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** A ring with a corner on each spoke, all as far out. */
export const ringPath = (wheel: Wheel, share: number): string =>
  `${cornersOf(Array.from({ length: wheel.spokes }, (_, spoke) => onSpoke(wheel, spoke, share)))}Z`

/**
 * A ring through a share on each spoke; where a spoke has none it is open there, in parts, since a
 * missing value is neither nothing nor what its neighbours are.
 */
export const profilePath = (
  wheel: Wheel,
  shares: readonly (number | null)[],
): { readonly path: string; readonly isClosed: boolean } => {
  const points = shares.map((share, spoke) =>
    share === null ? null : onSpoke(wheel, spoke, share),
  )
  const gap = points.indexOf(null)
  if (gap === -1) return { path: `${cornersOf(points.flatMap((p) => p ?? []))}Z`, isClosed: true }
  const turned = [...points.slice(gap), ...points.slice(0, gap)]
  const parts: Point[][] = []
  for (const point of turned) {
    if (point === null) parts.push([])
    else parts.at(-1)?.push(point)
  }
  return { path: parts.map(cornersOf).join(''), isClosed: false }
}

export type SpokeLabel = {
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
  readonly x: number
  /** The first line's base. */
  readonly y: number
}

const LINE = 1.2

/** Words at the end of a spoke, turned away from the wheel and broken to keep inside `width`. */
export const spokeLabel = (
  wheel: Wheel,
  spoke: number,
  { text, also, size, width }: { text: string; also: string; size: number; width: number },
): SpokeLabel => {
  const end = onSpoke(wheel, spoke, 1 + 14 / wheel.radius)
  const [across, down] = [end.x - wheel.middle.x, end.y - wheel.middle.y]
  const isStraight = Math.abs(across) < 1
  // Straight up or down, the words keep between those of the spokes beside.
  const beside = 2 * Math.sin(Math.min(Math.PI / 2, (2 * Math.PI) / wheel.spokes))
  const room = isStraight
    ? Math.min(width - 4, beside * (wheel.radius + 14) - 12)
    : across > 0
      ? width - end.x - 2
      : end.x - 2
  const lines = [...wrapText(text, size, room), ...(also === '' ? [] : [also])]
  const height = lines.length * size * LINE
  const share = Math.max(-1, Math.min(1, down / wheel.radius))
  const middle = end.y + (share * height) / 2
  return {
    lines,
    anchor: isStraight ? 'middle' : across > 0 ? 'start' : 'end',
    x: end.x,
    y: middle - height / 2 + size * 0.95,
  }
}

/** The widest single word: what a label at the side cannot be narrower than. */
export const widestWord = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(' ').map((word) => textWidth(word, size))))
