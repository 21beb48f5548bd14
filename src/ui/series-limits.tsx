// A series' limits: a line each with its name, and the side where the value is wanted.
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import type { Drawing, Line, Size } from './series-layout.ts'
import { spreadLabels } from './text-width.ts'

/** A limit runs over the whole drawing, also where there is one value alone. */
export const across = (drawing: Drawing, line: Line): string => {
  const [first, last] = [line.values[0], line.values.at(-1)]
  if (first === undefined || last === undefined) return ''
  const inner = line.values
    .map(({ period, value }) => `L${drawing.x(period).toFixed(1)} ${drawing.y(value).toFixed(1)}`)
    .join('')
  return `M${drawing.left} ${drawing.y(first.value).toFixed(1)}${inner}L${drawing.right.toFixed(1)} ${drawing.y(last.value).toFixed(1)}`
}

type Limits = { readonly lines: SeriesView['lines']; readonly drawing: Drawing }

/** Where the value is wanted; the names at its limits say the same in words. */
export const WantedArea = ({ lines, drawing }: Limits): ReactNode => {
  const above = lines.find(({ wanted }) => wanted === 'above')
  const below = lines.find(({ wanted }) => wanted === 'below')
  if (above === undefined && below === undefined) return null
  const edge = (y: number) => `L${drawing.right.toFixed(1)} ${y}L${drawing.left} ${y}Z`
  const d =
    above !== undefined && below !== undefined
      ? `${across(drawing, above)}${backward(across(drawing, below).replace('M', 'L'))}Z`
      : above === undefined
        ? `${below === undefined ? '' : across(drawing, below)}${edge(drawing.bottom)}`
        : `${across(drawing, above)}${edge(drawing.top)}`
  return <path className="wanted" d={d} />
}

/** The corners of a path of straight lines, the last first. */
const backward = (d: string): string =>
  d
    .split('L')
    .filter((corner) => corner !== '')
    .reverse()
    .map((corner) => `L${corner}`)
    .join('')

/** Each limit is named where its line begins, on the side where the values are not, apart from the other names. */
export const LimitNames = ({
  lines,
  points,
  drawing,
  size,
}: Limits & { readonly points: readonly PointView[]; readonly size: Size }): ReactNode => {
  const first = points.find(({ value }) => value !== null)?.value ?? 0
  const named = lines.filter(({ kind }) => kind === 'limit')
  const wanted = named.map(({ values }) => {
    const limit = values[0]?.value ?? 0
    return drawing.y(limit) + size.label * (first >= limit ? 0.9 : -0.6)
  })
  const places = spreadLabels(wanted, size.label + 4, drawing.top, drawing.bottom)
  return named.map((line, i) => (
    <text
      key={line.said}
      className="limit-name"
      x={drawing.left + 4}
      y={places[i]}
      dy="0.3em"
      fontSize={size.label - 1}
    >
      {line.said}
    </text>
  ))
}
