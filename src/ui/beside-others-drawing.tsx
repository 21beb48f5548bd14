// One drawing of our line beside the others': scale, middle half, the lines and the last values' words.
import type { ReactNode } from 'react'
import type { BesideOthersView } from '../contract/comparison.ts'
import type { PointView, SeriesView } from '../contract/views.ts'
import { Image } from './chart-frame.tsx'
import { Axes, Breaks, breaksIn } from './series-axes.tsx'
import { type Placed, type Point, placeWords, type Wanted } from './series-labels.ts'
import { type Drawing, layOut, type Size } from './series-layout.ts'
import { pathOf } from './series-limits.tsx'

/** The same as a series with lines beside it, for the scale that they share. */
const asSeries = (series: BesideOthersView): SeriesView => {
  const { points, beside, middle } = series
  const edges = (['from', 'to'] as const).map((end) => ({
    kind: 'peers' as const,
    label: end,
    said: end,
    values: (middle?.values ?? []).map((one) => ({
      ...{ period: one.period, value: one[end], shown: one.shown },
    })),
  }))
  return {
    ...{ headline: series.headline, description: series.description, language: series.language },
    points,
    axis: { ...series.axis, turned: false },
    bands: [],
    graded: [],
    lines: [
      ...beside.map((line) => ({ ...line, said: line.label, kind: 'peers' as const })),
      ...edges,
    ],
    columns: series.columns,
    madeUp: series.madeUp,
  }
}

/** Runs of points without a gap; a break begins a new one. */
const strokesOf = (
  points: readonly PointView[],
  drawing: Drawing,
): readonly (readonly Point[])[] => {
  const parts: Point[][] = [[]]
  for (const { value, breaks, period } of points) {
    if (value === null || breaks) parts.push([])
    if (value !== null) parts.at(-1)?.push({ x: drawing.x(period), y: drawing.y(value) })
  }
  return parts.filter((part) => part.length > 0)
}

/** A line beside ours: broken where a year between has no value. */
const partsOf = (
  values: readonly { readonly period: string; readonly value: number }[],
  drawing: Drawing,
): readonly (readonly Point[])[] => {
  const parts: Point[][] = []
  let before = -2
  for (const { period, value } of values) {
    const at = drawing.periods.indexOf(period)
    if (at === -1) continue
    if (at !== before + 1) parts.push([])
    parts.at(-1)?.push({ x: drawing.x(period), y: drawing.y(value) })
    before = at
  }
  return parts
}

/** The field of the middle half, in parts where years between have none; one year alone is a stroke. */
const fieldOf = ({ middle }: BesideOthersView, drawing: Drawing): string => {
  const edge = (end: 'from' | 'to') =>
    partsOf(
      (middle?.values ?? []).map((one) => ({ period: one.period, value: one[end] })),
      drawing,
    )
  const under = edge('from')
  return edge('to')
    .map((over, at) => {
      const [one] = over
      if (over.length === 1 && one !== undefined) {
        const [low] = under[at] ?? []
        const wide = [-3, 3].map((by) => ({ x: one.x + by, y: one.y }))
        const back = [3, -3].map((by) => ({ x: one.x + by, y: low?.y ?? one.y }))
        return `${pathOf([...wide, ...back])}Z`
      }
      return `${pathOf([...over, ...(under[at] ?? []).toReversed()])}Z`
    })
    .join('')
}

const Words = ({ placed }: { readonly placed: readonly Placed[] }): ReactNode =>
  placed.map(({ lines, className, size, left, top }) => (
    <text key={lines.join(' ')} className={className} fontSize={size}>
      {lines.map((text, at) => (
        <tspan key={text} x={left.toFixed(1)} y={(top + (at + 0.92) * size * 1.2 - 2).toFixed(1)}>
          {text}
        </tspan>
      ))}
    </text>
  ))

export const BesideOthersDrawing = ({
  series,
  size,
}: {
  readonly series: BesideOthersView
  readonly size: Size
}): ReactNode => {
  const last = series.points.findLast(({ value }) => value !== null)
  const drawing = layOut(asSeries(series), size, [last?.shown ?? ''])
  const own = strokesOf(series.points, drawing)
  const beside = series.beside.map((line) => ({ line, parts: partsOf(line.values, drawing) }))
  const names = beside.map(
    ({ line, parts }): Wanted => ({
      ...{ text: line.label, className: 'peers-name', line: parts.at(-1) ?? [] },
      ...{ size: size.label - 1, atEnd: false },
    }),
  )
  const value: Wanted = {
    ...{ text: last?.shown ?? '', className: 'end own', line: own.at(-1)?.slice(-1) ?? [] },
    ...{ size: size.label + 1, atEnd: true },
  }
  const isAtEdge = last !== undefined && drawing.x(last.period) >= drawing.right - 12
  const wanted = [...(last === undefined || isAtEdge ? [] : [value]), ...names]
  const breaks = breaksIn({ drawing, points: series.points }).map((x) => [
    { x, y: drawing.top },
    { x, y: drawing.bottom },
  ])
  const strokes = [...own, ...beside.flatMap(({ parts }) => parts), ...breaks]
  // NOTE a name that has no room stands in the key beneath, as all of them do.
  const { placed } = placeWords(wanted, strokes, drawing, own.flat())
  return (
    <Image chart={series} size={size} className="series beside-others">
      <path className="middle" d={fieldOf(series, drawing)} />
      <Axes series={asSeries(series)} drawing={drawing} size={size} />
      <Breaks drawing={drawing} points={series.points} />
      {beside.map(({ line, parts }) => (
        <path key={line.kind} className={line.kind} d={parts.map(pathOf).join('')} />
      ))}
      {own.map((part) => (
        <path key={part[0]?.x} className="own" d={pathOf(part)} />
      ))}
      {series.points.map((point) =>
        point.value === null ? null : (
          <circle
            key={point.period}
            className={point.preliminary ? 'forecast' : 'outcome'}
            cx={drawing.x(point.period)}
            cy={drawing.y(point.value)}
            r={point.period === last?.period ? 6 : 4}
          />
        ),
      )}
      <Words placed={placed} />
      {last?.value === undefined || last.value === null || !isAtEdge ? null : (
        <text
          className="end own"
          x={drawing.right + 8}
          y={drawing.y(last.value)}
          dy="0.35em"
          fontSize={size.label}
        >
          {last.shown}
        </text>
      )}
    </Image>
  )
}
