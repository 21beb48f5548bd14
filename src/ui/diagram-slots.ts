// A levelled diagram as slots in rows: its boxes, and a place in each level that a line passes on its way.
import type { DiagramView } from '../contract/views.ts'
import { textWidth, wrapText } from './text-width.ts'

export const LINE = 17
export const FONT = 13
const MOST_TEXT = 150
const PADDING = 20
const SWEEPS = 6

export type Slot = {
  readonly key: string
  readonly level: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** Lines under the name, where the level is no longer in use. */
  readonly retired?: readonly string[]
  readonly isBox: boolean
}
export type Link = {
  readonly below: string
  readonly above: string
  readonly arrow: 'up' | 'down' | null
}

export const boxSlot = ({ id, label, level, retired }: DiagramView['boxes'][number]): Slot => {
  const longest = Math.max(...label.split(' ').map((word) => textWidth(word, FONT)))
  const most = Math.max(longest, MOST_TEXT)
  const lines = wrapText(label, FONT, most)
  const under = retired === undefined ? [] : wrapText(retired, FONT, most)
  const all = [...lines, ...under]
  const width = Math.max(...all.map((line) => textWidth(line, FONT))) + PADDING
  const slot = { key: id, level, width, height: 22 + all.length * LINE, lines, isBox: true }
  return retired === undefined ? slot : { ...slot, retired: under }
}

export const passage = (key: string, level: number): Slot => ({
  key,
  level,
  width: 6,
  height: 0,
  lines: [],
  isBox: false,
})

/** The slots of every level, and the links between slots of neighbouring levels; lines to the same box share a way. */
export const slotsAndLinks = (diagram: DiagramView, boxes: DiagramView['boxes']) => {
  const slots = new Map(boxes.map((box) => [box.id, boxSlot(box)]))
  const links = new Map<string, Link>()
  for (const { from, to } of diagram.arrows) {
    const [child, parent] = [slots.get(from), slots.get(to)]
    if (child === undefined || parent === undefined || child.level === parent.level) continue
    const isUp = parent.level < child.level
    const [low, high] = isUp ? [child, parent] : [parent, child]
    let below = low.key
    for (let level = low.level - 1; level >= high.level; level--) {
      const isLast = level === high.level
      const above = isLast ? high.key : `${to}@${level}`
      if (!slots.has(above)) slots.set(above, passage(above, level))
      const first = below === low.key
      const arrow = isUp ? (isLast ? 'up' : null) : first ? 'down' : null
      links.set(`${below} ${above}`, { below, above, arrow })
      below = above
    }
  }
  return { slots, links: [...links.values()] }
}

export type Rows = readonly (readonly Slot[])[]

export const neighbours = (links: readonly Link[]) => {
  const up = new Map<string, string[]>()
  const down = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, key: string, other: string) =>
    map.set(key, [...(map.get(key) ?? []), other])
  for (const { below, above } of links) {
    add(up, below, above)
    add(down, above, below)
  }
  return { up, down }
}

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length

const crossings = (rows: Rows, links: readonly Link[]): number => {
  const at = new Map(rows.flatMap((row) => row.map((slot, i) => [slot.key, i] as const)))
  const level = new Map(rows.flatMap((row) => row.map((slot) => [slot.key, slot.level] as const)))
  let count = 0
  for (const [i, a] of links.entries())
    for (const b of links.slice(i + 1)) {
      if (level.get(a.below) !== level.get(b.below)) continue
      const belows = (at.get(a.below) ?? 0) - (at.get(b.below) ?? 0)
      const aboves = (at.get(a.above) ?? 0) - (at.get(b.above) ?? 0)
      if (belows * aboves < 0) count++
    }
  return count
}

/** The order within each level that leaves fewest crossings of those tried. */
export const ordered = (rows: Rows, links: readonly Link[]): Rows => {
  const { up, down } = neighbours(links)
  let best = rows
  let now = rows
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const toward = sweep % 2 === 0 ? up : down
    const at = new Map<string, number>()
    const note = (row: readonly Slot[]) =>
      row.forEach(({ key }, i) => {
        at.set(key, i / Math.max(1, row.length - 1))
      })
    for (const row of now) note(row)
    const inTurn = toward === up ? now : now.toReversed()
    const next = inTurn.map((row) => {
      const wanted = new Map(
        row.map(({ key }) => {
          const places = (toward.get(key) ?? []).map((other) => at.get(other) ?? 0)
          return [key, mean(places) ?? at.get(key) ?? 0]
        }),
      )
      const sorted = row.toSorted((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0))
      note(sorted)
      return sorted
    })
    now = toward === up ? next : next.toReversed()
    if (crossings(now, links) < crossings(best, links)) best = now
  }
  return best
}
