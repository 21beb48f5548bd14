// A series' limits: a level for each period that has one, and the side where the value is wanted.
import type { ReactNode } from 'react'
import type { SeriesView } from '../contract/views.ts'
import type { Point } from './series-labels.ts'
import { acrossPeriods, type Drawing, type Line } from './series-layout.ts'

type Level = { readonly from: number; readonly to: number; readonly y: number }

/** A limit's level in each period that has one, to halfway to the next; the outermost to the drawing's edge. */
const levelsOf = (drawing: Drawing, line: Line): readonly Level[] =>
  line.values.map(({ period, value }) => ({
    ...acrossPeriods(drawing, [period]),
    y: drawing.y(value),
  }))

/** Whether two ends meet, but for what halving loses. */
const meets = (a: number, b: number): boolean => Math.abs(a - b) < 0.01

const cornersOf = (levels: readonly Level[]): readonly Point[] =>
  levels.flatMap(({ from, to, y }) => [
    { x: from, y },
    { x: to, y },
  ])

/** The corners of a limit's line, in parts where periods between have none; the last level is named. */
export const levelsAcross = (
  drawing: Drawing,
  line: Line,
): { readonly parts: readonly (readonly Point[])[]; readonly named: readonly Point[] } => {
  const parts: Level[][] = []
  for (const level of levelsOf(drawing, line)) {
    const last = parts.at(-1)?.at(-1)
    if (last !== undefined && meets(last.to, level.from)) parts.at(-1)?.push(level)
    else parts.push([level])
  }
  const latest = parts.at(-1) ?? []
  const other = latest.findLastIndex(({ y }) => y !== latest.at(-1)?.y)
  return { parts: parts.map(cornersOf), named: cornersOf(latest.slice(other + 1)) }
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

type Limits = { readonly lines: SeriesView['lines']; readonly drawing: Drawing }

/** Where the value is wanted; the names at its limits say the same in words. */
export const WantedArea = ({ lines, drawing }: Limits): ReactNode => {
  const sideOf = (wanted: 'above' | 'below') => {
    const line = lines.find((one) => one.wanted === wanted)
    return line === undefined ? null : levelsAcross(drawing, line).parts
  }
  const [above, below] = [sideOf('above'), sideOf('below')]
  const [least, most] = drawing.domain
  const outlines = (above ?? below ?? []).map((part, index) => {
    const edge = (value: number): readonly Point[] =>
      [part[0], part.at(-1)].flatMap((end) =>
        end === undefined ? [] : [{ x: end.x, y: drawing.y(value) }],
      )
    const [over, under] =
      above === null ? [edge(least), part] : [part, below?.[index] ?? edge(most)]
    return `${pathOf([...over, ...under.toReversed()])}Z`
  })
  return outlines.length === 0 ? null : <path className="wanted" d={outlines.join('')} />
}
