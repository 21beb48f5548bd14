// Where a compass rose has its spokes, its profiles and the words around it.
import type { ProfileView, RoseView } from '../contract/evaluation-result.ts'
import { textWidth, wrapText } from './text-width.ts'

export type RoseSize = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly label: number
}
/** The narrow one has the spokes' numbers; their names are in the table. */
export const ROSE_SIZES: readonly RoseSize[] = [
  { name: 'wide', width: 860, height: 620, radius: 190, label: 14 },
  { name: 'narrow', width: 340, height: 330, radius: 96, label: 13 },
]
/** On paper: as narrow as its words allow, so that they are read at the width of a page's text. */
export const PAPER_ROSE: RoseSize = {
  ...{ name: 'wide', width: 700, height: 580, radius: 165, label: 14 },
}

export type Point = { readonly x: number; readonly y: number }

/** The direction of a spoke, the first one up, then as the clock goes. */
export const directionOf = (place: number, count: number): Point => {
  const angle = -Math.PI / 2 + (place * 2 * Math.PI) / count
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

export const centreOf = ({ width, height }: RoseSize): Point => ({ x: width / 2, y: height / 2 })

/** Where a share of a spoke is. */
export const pointAt = (size: RoseSize, place: number, count: number, share: number): Point => {
  const { x, y } = centreOf(size)
  const to = directionOf(place, count)
  return { x: x + to.x * size.radius * share, y: y + to.y * size.radius * share }
}

/** A profile's corners in strokes: a missing value parts the line; whole where it goes all round. */
export const strokesOf = (
  size: RoseSize,
  { values }: Pick<ProfileView, 'values'>,
): { readonly isWhole: boolean; readonly strokes: readonly (readonly Point[])[] } => {
  const count = values.length
  const corners = values.map((value, place) =>
    value === null ? null : pointAt(size, place, count, value),
  )
  if (corners.every((one) => one !== null))
    return { isWhole: true, strokes: [corners.flatMap((one) => one ?? [])] }
  const strokes = corners.flatMap((from, place) => {
    const to = corners[(place + 1) % count]
    return from === null || to === null || to === undefined ? [] : [[from, to]]
  })
  return { isWhole: false, strokes }
}

export const pathOf = (points: readonly Point[], isClosed: boolean): string =>
  points.length === 0
    ? ''
    : `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}${isClosed ? 'Z' : ''}`

/** A line of words at a spoke: a title’s, or a profile’s value with its mark. */
export type RoseLine = {
  readonly text: string
  /** Which profile it is of; null: it is of the title. */
  readonly profile: number | null
  readonly x: number
  readonly y: number
}

export type RoseLabel = {
  readonly lines: readonly RoseLine[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const AWAY = 18
const MARK = 14
/** How far from straight up or down a spoke’s words stand in the middle of it. */
const UPRIGHT = 0.3

/** A spoke’s own words, and each profile’s value; the first spoke says the profiles’ names too. */
const wordsAt = (
  { spokes, profiles }: RoseView,
  place: number,
  { name, label }: RoseSize,
  room: number,
): readonly { readonly text: string; readonly profile: number | null }[] => {
  const spoke = spokes[place]
  const title = `${spoke?.number ?? ''} ${name === 'wide' ? (spoke?.title ?? '') : ''}`.trim()
  const values = profiles.map(({ said, name: called }, profile) => {
    const value = said[place] ?? ''
    const named = `${value}  ${called}`
    const isNamed = name === 'wide' && place === 0 && textWidth(named, label) + MARK <= room
    return { text: isNamed ? named : value, profile }
  })
  const shown = name === 'wide' ? values : values.slice(0, 1)
  return [...wrapText(title, label, room).map((text) => ({ text, profile: null })), ...shown]
}

/** The words at a spoke’s end, outside the rose and inside the drawing. */
export const labelAt = (rose: RoseView, place: number, size: RoseSize): RoseLabel => {
  const { width, label, radius } = size
  const centre = centreOf(size)
  const to = directionOf(place, rose.spokes.length)
  const end = {
    x: centre.x + to.x * (radius + AWAY),
    y: centre.y + to.y * (radius + AWAY),
  }
  const isUpright = Math.abs(to.x) < UPRIGHT
  // NOTE what stands over or under the rose keeps between the words of the spokes beside it.
  const beside = directionOf(1, rose.spokes.length).x * (radius + AWAY) * 2
  const room = isUpright ? beside - 8 : (to.x > 0 ? width - end.x : end.x) - 4
  const words = wordsAt(rose, place, size, room)
  const widths = words.map(
    ({ text, profile }) => textWidth(text, label) + (profile === null ? 0 : MARK),
  )
  const widest = Math.max(...widths)
  const left = isUpright ? centre.x - widest / 2 : to.x > 0 ? end.x : end.x - widest
  const step = label * 1.35
  const height = step * words.length
  const top =
    Math.abs(to.y) < UPRIGHT ? end.y - height / 2 : to.y < 0 ? end.y - height : end.y - step * 0.2
  const lines = words.map(({ text, profile }, index) => ({
    ...{ text, profile },
    x: isUpright
      ? centre.x - (widths[index] ?? 0) / 2
      : to.x > 0
        ? left
        : left + widest - (widths[index] ?? 0),
    y: top + step * (index + 0.8),
  }))
  return { lines, left, right: left + widest, top, bottom: top + height }
}

export const MARK_WIDTH = MARK
