// A series' limits: a line each over the whole drawing, and the side where the value is wanted.
import type { ReactNode } from 'react'
import type { SeriesView } from '../contract/views.ts'
import type { Point } from './series-labels.ts'
import type { Drawing, Line } from './series-layout.ts'

/** The corners of a limit's line: over the whole drawing, also where there is one value alone. */
export const cornersAcross = (drawing: Drawing, line: Line): readonly Point[] => {
  const inner = line.values.map(({ period, value }) => ({
    x: drawing.x(period),
    y: drawing.y(value),
  }))
  const [first, last] = [inner[0], inner.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ x: drawing.left, y: first.y }, ...inner, { x: drawing.right, y: last.y }]
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

type Limits = { readonly lines: SeriesView['lines']; readonly drawing: Drawing }

/** Where the value is wanted; the names at its limits say the same in words. */
export const WantedArea = ({ lines, drawing }: Limits): ReactNode => {
  const sideOf = (wanted: 'above' | 'below') => {
    const line = lines.find((one) => one.wanted === wanted)
    return line === undefined ? null : cornersAcross(drawing, line)
  }
  const [above, below] = [sideOf('above'), sideOf('below')]
  if (above === null && below === null) return null
  const [least, most] = drawing.domain
  const edgeAt = (value: number) =>
    [drawing.left, drawing.right].map((x) => ({ x, y: drawing.y(value) }))
  const corners = [...(above ?? edgeAt(least)), ...(below ?? edgeAt(most)).toReversed()]
  return <path className="wanted" d={`${pathOf(corners)}Z`} />
}
