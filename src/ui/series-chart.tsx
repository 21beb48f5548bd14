// A measure over time against its limit and others' mean: drawn, titled, and as a table.
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Axes, Breaks } from './series-axes.tsx'
import { type Drawing, type Line, layOut, NARROW, type Size, WIDE } from './series-layout.ts'
import { across, LimitNames, WantedArea } from './series-limits.tsx'
import { spreadLabels } from './text-width.ts'

type Words = {
  readonly asTable: string
  readonly scrollHint: string
  readonly madeUp: string
  readonly breaks: string
  readonly kinds: { readonly outcome: string; readonly forecast: string }
}
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
      const end = line.kind === 'peers' ? line.values.at(-1) : undefined
      return end === undefined ? [] : [{ text: line.said, value: end.value, className: 'peers' }]
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
      <Axes drawing={drawing} points={series.points} size={size} />
      <WantedArea lines={series.lines} drawing={drawing} />
      <Breaks drawing={drawing} points={series.points} />
      {series.lines.map((line) => (
        <path
          key={line.said}
          className={line.kind}
          d={line.kind === 'limit' ? across(drawing, line) : path(drawing, line.values)}
        />
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
      <LimitNames lines={series.lines} points={series.points} drawing={drawing} size={size} />
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

/** What a ring and a line across are, where the drawing has them. */
const Key = ({
  points,
  words,
}: {
  readonly points: readonly PointView[]
  readonly words: Words
}): ReactNode => {
  const shown = [
    {
      mark: 'ring',
      word: words.kinds.forecast,
      is: points.some(({ kind, value }) => kind === 'forecast' && value !== null),
    },
    { mark: 'break', word: words.breaks, is: points.slice(1).some(({ breaks }) => breaks) },
  ].filter(({ is }) => is)
  return shown.length === 0 ? null : (
    <p className="series-key">
      {shown.map(({ mark, word }) => (
        <span key={mark}>
          <i className={mark} aria-hidden="true" />
          {word}
        </span>
      ))}
    </p>
  )
}

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
      <figcaption>
        {series.headline} {series.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
      </figcaption>
      <div className="wide-only">
        <Drawn series={series} size={WIDE} id={`${id}w`} />
      </div>
      <div className="narrow-only">
        <Drawn series={series} size={NARROW} id={`${id}n`} />
      </div>
      <Key points={series.points} words={words} />
      {series.points.length === 0 ? null : (
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
                    <th scope="row">{point.said}</th>
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
      )}
      {series.source === undefined ? null : <p className="quiet">{series.source}</p>}
    </figure>
  )
}
