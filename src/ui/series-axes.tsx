// What stands around a series: its scale, its periods, and where the way of measuring changed.
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import type { Drawing, Size } from './series-layout.ts'
import { textWidth } from './text-width.ts'

type Around = { readonly drawing: Drawing; readonly points: readonly PointView[] }

/** The periods that have room for their names, the last always among them; a year is named where it begins. */
const namedOf = ({ drawing, points }: Around, size: number) => {
  const widest = Math.max(
    ...points.flatMap(({ tick }) => [tick.part ?? '', tick.year].map((t) => textWidth(t, size))),
  )
  const room = drawing.right - drawing.left
  const every = Math.max(1, Math.ceil((points.length * (widest + 12)) / room))
  return points
    .filter((_, i) => (points.length - 1 - i) % every === 0)
    .map((point, i, named) => ({
      ...point,
      year: named[i - 1]?.tick.year === point.tick.year ? undefined : point.tick.year,
    }))
}

/** The scale with what it counts, and the periods. */
export const Axes = ({
  drawing,
  series,
  size,
}: {
  readonly drawing: Drawing
  readonly series: SeriesView
  readonly size: Size
}): ReactNode => {
  const label = size.label - 1
  const { points, axis } = series
  return (
    <g className="axes" fontSize={label}>
      {axis.unit === '' ? null : (
        <text x={4} y={label}>
          {axis.unit}
        </text>
      )}
      {drawing.ticks.map(({ value, said }) => (
        <g key={said}>
          <line x1={drawing.left} x2={drawing.right} y1={drawing.y(value)} y2={drawing.y(value)} />
          <text x={drawing.left - 6} y={drawing.y(value)} dy="0.35em" textAnchor="end">
            {said}
          </text>
        </g>
      ))}
      {namedOf({ drawing, points }, label).map(({ period, tick, year }) => {
        const x = drawing.x(period)
        return (
          <text key={period} x={x} y={drawing.bottom + 18} textAnchor="middle">
            {tick.part}
            {tick.part === undefined || year === undefined ? null : ' '}
            {year === undefined ? null : (
              <tspan x={x} dy={tick.part === undefined ? undefined : label + 3}>
                {year}
              </tspan>
            )}
          </text>
        )
      })}
    </g>
  )
}

/** Where the way of counting changed: between the last value counted the old way and the first counted the new. */
export const breaksIn = ({ drawing, points }: Around): readonly number[] =>
  points.flatMap((point, i) => {
    const before = points[i - 1]
    if (!point.breaks || before === undefined) return []
    return [(drawing.x(before.period) + drawing.x(point.period)) / 2]
  })

export const Breaks = (around: Around): ReactNode =>
  breaksIn(around).map((x) => (
    <line
      key={x}
      className="break"
      x1={x}
      x2={x}
      y1={around.drawing.top}
      y2={around.drawing.bottom}
    />
  ))
