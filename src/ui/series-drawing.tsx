// One drawing of a series: what a value is worth, others' span, the limits, the line and its words.
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import { Axes, Breaks, breaksIn } from './series-axes.tsx'
import { Bands, BandWords, PeersSpan, spanEdges } from './series-bands.tsx'
import {
  type Placed,
  type PlacedWords,
  type Point,
  placeWords,
  type Wanted,
} from './series-labels.ts'
import { type Drawing, layOut, type Size } from './series-layout.ts'
import { levelsAcross, pathOf, WantedArea } from './series-limits.tsx'

type Valued = PointView & { readonly value: number }

/** Parts of the line between gaps and breaks. */
const strokesOf = (points: readonly PointView[]): Valued[][] => {
  const parts: Valued[][] = []
  for (const point of points) {
    const { value } = point
    if (value === null) {
      parts.push([])
      continue
    }
    if (point.breaks || parts.length === 0) parts.push([])
    parts.at(-1)?.push({ ...point, value })
  }
  return parts.filter((part) => part.length > 0)
}

type Valuable = { readonly period: string; readonly value: number }

/** Everything drawn as a line, as corners in the drawing. */
const linesIn = (drawing: Drawing, series: SeriesView) => {
  const corners = (values: readonly Valuable[]): readonly Point[] =>
    values.map(({ period, value }) => ({ x: drawing.x(period), y: drawing.y(value) }))
  return {
    own: strokesOf(series.points).map(corners),
    others: series.lines.map((line) => {
      if (line.kind === 'limit') return { line, ...levelsAcross(drawing, line) }
      const named = corners(line.values)
      return { line, parts: [named], named }
    }),
  }
}

type Lines = ReturnType<typeof linesIn>

/** The words inside the drawing: the last value, then the limits' names, then the others'. */
const wordsIn = (
  { own, others }: Lines,
  last: PointView,
  size: Size,
  isLastInside: boolean,
): readonly Wanted[] => {
  const named = (kind: 'limit' | 'peers') =>
    others
      .filter(({ line }) => line.kind === kind)
      .map(({ line, named: at }) => ({
        ...{ text: line.said, className: `${kind}-name`, line: at },
        ...{ size: size.label - 1, atEnd: false },
      }))
  const value = {
    ...{ text: last.shown, className: 'end own', line: own.at(-1)?.slice(-1) ?? [] },
    ...{ size: size.label + 1, atEnd: true },
  }
  return [...(isLastInside ? [value] : []), ...named('limit'), ...named('peers')]
}

type Drawn = {
  readonly series: SeriesView
  readonly lines: Lines
  readonly drawing: Drawing
  readonly size: Size
  readonly last: Valued
}

/** Whether the last value stands in the drawing, and not at its edge. */
const isLastInside = ({ series, drawing, last }: Drawn): boolean =>
  series.bands.length > 0 || drawing.x(last.period) < drawing.right - 12

const wordsOf = (drawn: Drawn): PlacedWords => {
  const { series, lines, drawing, size, last } = drawn
  const wanted = wordsIn(lines, last, size, isLastInside(drawn))
  const breaks = breaksIn({ drawing, points: series.points }).map((x) => [
    { x, y: drawing.top },
    { x, y: drawing.bottom },
  ])
  const spans = series.lines.flatMap((line) => spanEdges(drawing, line))
  const strokes = [...lines.own, ...lines.others.flatMap(({ parts }) => parts), ...spans, ...breaks]
  return placeWords(wanted, strokes, drawing, lines.own.flat())
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

const LastAtEdge = ({ drawing, size, last }: Drawn): ReactNode => (
  <text
    className="end own"
    x={drawing.right + 8}
    y={drawing.y(last.value)}
    dy="0.35em"
    fontSize={size.label}
  >
    {last.shown}
  </text>
)

const MARKS: Readonly<Record<string, string>> = { 'limit-name': 'limit', 'peers-name': 'others' }

/** Beneath the drawing, the names that have no room beside their lines. */
const Beneath = ({ without }: Pick<PlacedWords, 'without'>): ReactNode =>
  without.length === 0 ? null : (
    <p className="series-key names">
      {without.map(({ text, className }) => (
        <span key={text}>
          <i className={MARKS[className]} aria-hidden="true" />
          {text}
        </span>
      ))}
    </p>
  )

/** The series drawn in one size; nothing where it has no value. */
export const SeriesDrawing = ({
  series,
  size,
  id,
}: {
  readonly series: SeriesView
  readonly size: Size
  readonly id: string
}): ReactNode => {
  const last = strokesOf(series.points).at(-1)?.at(-1)
  if (last === undefined) return null
  const drawing = layOut(series, size, [last.shown])
  const lines = linesIn(drawing, series)
  const peers = series.lines.find(({ kind }) => kind === 'peers')
  const drawn = { series, lines, drawing, size, last }
  const { placed, without } = wordsOf(drawn)
  return (
    <>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        className="series"
      >
        <title id={`${id}-t`}>{series.headline}</title>
        <desc id={`${id}-d`}>{series.description}</desc>
        {series.bands.length > 0 ? (
          <Bands graded={series.graded} drawing={drawing} />
        ) : (
          <WantedArea lines={series.lines} drawing={drawing} />
        )}
        {peers === undefined ? null : <PeersSpan line={peers} drawing={drawing} />}
        <Axes series={series} drawing={drawing} size={size} />
        <Breaks drawing={drawing} points={series.points} />
        {lines.others.map(({ line, parts }) => (
          <path key={line.said} className={line.kind} d={parts.map(pathOf).join('')} />
        ))}
        {lines.own.map((part) => (
          <path key={part[0]?.x} className="own" d={pathOf(part)} />
        ))}
        {series.points.map((p) =>
          p.value === null ? null : (
            <circle
              key={p.period}
              className={p.kind === 'outcome' ? 'outcome' : 'forecast'}
              cx={drawing.x(p.period)}
              cy={drawing.y(p.value)}
              r={p.period === last.period ? 6 : 4}
            />
          ),
        )}
        {series.bands.length > 0 ? (
          <BandWords bands={series.graded.at(-1)?.bands ?? series.bands} {...{ drawing, size }} />
        ) : null}
        <Words placed={placed} />
        {isLastInside(drawn) ? null : <LastAtEdge {...drawn} />}
      </svg>
      <Beneath without={without} />
    </>
  )
}
