// A measure over the years against its limit and others' mean: drawn, titled, and as a table.
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { spreadLabels, textWidth } from './text-width.ts'

type Words = {
  readonly asTable: string
  readonly scrollHint: string
  readonly madeUp: string
  readonly breaks: string
  readonly kinds: { readonly outcome: string; readonly forecast: string }
}
type Size = { readonly width: number; readonly height: number; readonly label: number }
const WIDE: Size = { width: 760, height: 260, label: 13 }
const NARROW: Size = { width: 340, height: 220, label: 12 }

type Line = SeriesView['lines'][number]
type Drawing = {
  readonly x: (period: string) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

const layOut = (
  series: SeriesView,
  { width, height, label }: Size,
  endLabels: readonly string[],
): Drawing => {
  const values = [
    ...series.points.flatMap((p) => p.value ?? []),
    ...series.lines.flatMap((l) => l.values.map((v) => v.value)),
  ]
  const least = Math.min(...values)
  const most = Math.max(...values)
  const margin = (most - least) * 0.12 || Math.abs(most) * 0.1 || 1
  const y = scaleLinear()
    .domain([least - margin, most + margin])
    .nice(5)
  const ticks = y.ticks(4)
  const left = 14 + Math.max(...ticks.map((t) => textWidth(tickText(t), label - 1)))
  const right = width - 10 - Math.max(0, ...endLabels.map((text) => textWidth(text, label)))
  const bottom = height - 26
  y.range([bottom, 12])
  const periods = series.points.map((p) => p.period)
  const step = periods.length > 1 ? (right - left - 16) / (periods.length - 1) : 0
  return {
    x: (period) => left + 8 + Math.max(0, periods.indexOf(period)) * step,
    y: (v) => y(v),
    ticks,
    left,
    right,
    bottom,
    top: 12,
  }
}

const tickText = (value: number): string =>
  String(Number(value.toPrecision(6)))
    .replace('.', ',')
    .replace('-', '−')

/** Parts of the line between gaps and breaks. */
const strokes = (points: readonly PointView[]): PointView[][] => {
  const parts: PointView[][] = []
  for (const point of points) {
    if (point.value === null) {
      parts.push([])
      continue
    }
    if (point.breaks || parts.length === 0) parts.push([])
    parts.at(-1)?.push(point)
  }
  return parts.filter((part) => part.length > 0)
}

const path = (
  drawing: Drawing,
  points: readonly { readonly period: string; readonly value: number | null }[],
): string =>
  points
    .map(
      (p, i) =>
        `${i === 0 ? 'M' : 'L'}${drawing.x(p.period).toFixed(1)} ${drawing.y(p.value ?? 0).toFixed(1)}`,
    )
    .join('')

const Axes = ({
  drawing,
  periods,
  size,
}: {
  readonly drawing: Drawing
  readonly periods: readonly string[]
  readonly size: Size
}): ReactNode => {
  const every = Math.max(
    1,
    Math.ceil(
      (periods.length * (textWidth('2026', size.label) + 12)) / (drawing.right - drawing.left),
    ),
  )
  return (
    <g className="axes" fontSize={size.label - 1}>
      {drawing.ticks.map((tick) => (
        <g key={tick}>
          <line x1={drawing.left} x2={drawing.right} y1={drawing.y(tick)} y2={drawing.y(tick)} />
          <text x={drawing.left - 6} y={drawing.y(tick)} dy="0.35em" textAnchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, i) =>
        (periods.length - 1 - i) % every === 0 ? (
          <text key={period} x={drawing.x(period)} y={drawing.bottom + 18} textAnchor="middle">
            {period}
          </text>
        ) : null,
      )}
    </g>
  )
}

const Drawn = ({
  series,
  size,
  id,
}: {
  readonly series: SeriesView
  readonly size: Size
  readonly id: string
}): ReactNode => {
  const last = series.points.findLast((p) => p.value !== null)
  if (last === undefined || last.value === null) return null
  const ends = [
    { text: last.shown, value: last.value, className: 'own' },
    ...series.lines.flatMap((line: Line) => {
      const end = line.values.at(-1)
      return end === undefined
        ? []
        : [
            {
              text: `${line.kind === 'limit' ? line.label : line.label.split(',')[0]} ${end.shown}`,
              value: end.value,
              className: line.kind,
            },
          ]
    }),
  ]
  const drawing = layOut(
    series,
    size,
    ends.map((e) => e.text),
  )
  const places = spreadLabels(
    ends.map((e) => drawing.y(e.value)),
    size.label + 4,
    drawing.top,
    drawing.bottom,
  )
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="series"
    >
      <title id={`${id}-t`}>{series.headline}</title>
      <desc id={`${id}-d`}>{series.description}</desc>
      <Axes drawing={drawing} periods={series.points.map((p) => p.period)} size={size} />
      {series.lines.map((line) => (
        <path key={line.label} className={line.kind} d={path(drawing, line.values)} />
      ))}
      {strokes(series.points).map((part) => (
        <path key={part[0]?.period} className="own" d={path(drawing, part)} />
      ))}
      {series.points.map((p) =>
        p.value === null ? null : (
          <circle
            key={p.period}
            className={p.kind === 'outcome' ? 'outcome' : 'forecast'}
            cx={drawing.x(p.period)}
            cy={drawing.y(p.value)}
            r={p === last ? 5 : 3.5}
          />
        ),
      )}
      {ends.map((end, i) => (
        <text
          key={end.text}
          className={`end ${end.className}`}
          x={drawing.right + 8}
          y={places[i]}
          dy="0.35em"
          fontSize={size.label}
        >
          {end.text}
        </text>
      ))}
    </svg>
  )
}

const noteOf = (point: PointView, words: Words): string =>
  [point.kind === 'forecast' ? words.kinds.forecast : '', point.breaks ? words.breaks : '']
    .filter((x) => x !== '')
    .join(', ')

/** A figure with its finding as headline, the drawing in two widths, the table and the source. */
export const SeriesChart = ({
  series,
  words,
}: {
  readonly series: SeriesView
  readonly words: Words
}): ReactNode => {
  const id = `s${series.headline.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40)}`
  return (
    <figure className="chart">
      <figcaption>{series.headline}</figcaption>
      <div className="wide-only">
        <Drawn series={series} size={WIDE} id={`${id}w`} />
      </div>
      <div className="narrow-only">
        <Drawn series={series} size={NARROW} id={`${id}n`} />
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <ScrollBox label={series.headline} hint={words.scrollHint}>
          <table>
            <caption className="sr-only">{series.headline}</caption>
            <thead>
              <tr>
                <th scope="col">{series.columns.period}</th>
                <th scope="col" className="number">
                  {series.columns.value}
                </th>
                {series.lines.map((line) => (
                  <th scope="col" className="number" key={line.label}>
                    {line.label}
                  </th>
                ))}
                <th scope="col">{series.columns.note}</th>
              </tr>
            </thead>
            <tbody>
              {series.points.map((point) => (
                <tr key={point.period}>
                  <th scope="row">{point.period}</th>
                  <td className="number">{point.shown}</td>
                  {series.lines.map((line) => (
                    <td className="number" key={line.label}>
                      {line.values.find((v) => v.period === point.period)?.shown ?? '–'}
                    </td>
                  ))}
                  <td>
                    {noteOf(point, words)}{' '}
                    {point.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
      {series.source === undefined ? null : <p className="quiet">{series.source}</p>}
    </figure>
  )
}
