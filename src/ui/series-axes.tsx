// What stands around a series: its scale, its periods, and where the way of measuring changed.
import type { ReactNode } from 'react'
import type { PointView } from '../contract/views.ts'
import { type Drawing, type Size, tickText } from './series-layout.ts'
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

export const Axes = ({
  drawing,
  points,
  size,
}: Around & {
  readonly size: Size
}): ReactNode => {
  const label = size.label - 1
  return (
    <g className="axes" fontSize={label}>
      {drawing.ticks.map((tick) => (
        <g key={tick}>
          <line x1={drawing.left} x2={drawing.right} y1={drawing.y(tick)} y2={drawing.y(tick)} />
          <text x={drawing.left - 6} y={drawing.y(tick)} dy="0.35em" textAnchor="end">
            {tickText(tick)}
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

/** Between the last value counted the old way and the first counted the new. */
export const Breaks = ({ drawing, points }: Around): ReactNode =>
  points.map((point, i) => {
    const before = points[i - 1]
    if (!point.breaks || before === undefined) return null
    const x = (drawing.x(before.period) + drawing.x(point.period)) / 2
    return (
      <line
        key={point.period}
        className="break"
        x1={x}
        x2={x}
        y1={drawing.top}
        y2={drawing.bottom}
      />
    )
  })
