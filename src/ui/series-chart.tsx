// A measure over time against its limit and others' mean: drawn, titled, and as a table.
import type { ReactNode } from 'react'
import type { PointView, SeriesView } from '../contract/views.ts'
import { Origin } from './area-list.tsx'
import { GradeIcon } from './grade-badge.tsx'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { SeriesDrawing } from './series-drawing.tsx'
import { SIZES } from './series-layout.ts'
import { Source } from './source.tsx'

type Words = {
  readonly asTable: string
  readonly scrollHint: string
  readonly madeUp: string
  readonly breaks: string
  readonly kinds: { readonly outcome: string; readonly forecast: string }
  readonly bandsNote: string
  readonly source: string
}

const noteOf = (point: PointView, words: Words): string =>
  [point.kind === 'forecast' ? words.kinds.forecast : '', point.breaks ? words.breaks : '']
    .filter((x) => x !== '')
    .join(', ')

/**
 * What the drawing's marks are: the grades where they have no words at the edge, those of other years
 * than the round's, a ring, a line across, and limits and others' figures where they are made up.
 */
const Key = ({
  series: { points, bands, graded, lines },
  words,
}: {
  readonly series: SeriesView
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
  // NOTE a round that grades no value has no fields drawn, of any year.
  const beyond = (bands.length === 0 ? [] : graded)
    .flatMap((other) => other.bands)
    .filter(
      ({ word }, at, all) =>
        !bands.some((band) => band.word === word) &&
        all.findIndex((one) => one.word === word) === at,
    )
  const others = lines.filter(({ madeUp }) => madeUp === true)
  return shown.length + bands.length + beyond.length + others.length === 0 ? null : (
    <p className="series-key">
      {bands.length === 0 ? null : <span className="band-key">{words.bandsNote}</span>}
      {bands.toReversed().map((band) => (
        <span key={band.said} className="band-key" data-tone={band.tone}>
          <GradeIcon grade={band} />
          {band.word}
        </span>
      ))}
      {beyond.map((band) => (
        <span key={band.word} className="band-key of-other-years" data-tone={band.tone}>
          <GradeIcon grade={band} />
          {band.word}
        </span>
      ))}
      {shown.map(({ mark, word }) => (
        <span key={mark}>
          <i className={mark} aria-hidden="true" />
          {word}
        </span>
      ))}
      {others.map(({ said, label, kind }) => (
        <span key={said}>
          <i className={kind === 'peers' ? 'others' : kind} aria-hidden="true" />
          {label} <MadeUpMark word={words.madeUp} />
        </span>
      ))}
    </p>
  )
}

/** Every value with its limits and the others' mean, and how a value is graded. */
const AsTable = ({
  series,
  words,
}: {
  readonly series: SeriesView
  readonly words: Words
}): ReactNode => (
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
              <th scope="col" className="number" key={line.said}>
                {line.label} {line.madeUp === true ? <MadeUpMark word={words.madeUp} /> : null}
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
                <td className="number" key={line.said}>
                  {line.values.find((v) => v.period === point.period)?.shown ?? '–'}
                </td>
              ))}
              <td>
                {noteOf(point, words)} {point.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
    {series.bands.length === 0 ? null : (
      <>
        <p>{words.bandsNote}</p>
        <ul>
          {series.bands.toReversed().map(({ said }) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </>
    )}
  </details>
)

/** The drawing in each width that a page can give it. */
export const SeriesDrawings = ({ series }: { readonly series: SeriesView }): ReactNode => {
  const id = `s${series.headline.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40)}`
  return SIZES.map((size) => (
    <div key={size.name} className={`at-${size.name}`}>
      <SeriesDrawing series={series} size={size} id={`${id}${size.name}`} />
    </div>
  ))
}

/** A figure with its finding as headline, the drawing in three widths, the table and the source. */
export const SeriesChart = ({
  series,
  words,
  href,
}: {
  readonly series: SeriesView
  readonly words: Words
  /** The measure's own page, where this is not it. */
  readonly href?: string
}): ReactNode => {
  // NOTE without a number there is no drawing, and a key would be of nothing.
  const isDrawn = series.points.some(({ value }) => value !== null)
  return (
    <figure className="chart">
      <figcaption>
        {href === undefined ? series.headline : <a href={href}>{series.headline}</a>}{' '}
        {series.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
      </figcaption>
      <SeriesDrawings series={series} />
      {isDrawn ? <Key series={series} words={words} /> : null}
      {series.points.length === 0 ? null : <AsTable series={series} words={words} />}
      {series.source === undefined ? null : (
        <p className="quiet">
          {words.source}: <Source {...series.source} />
        </p>
      )}
      {series.lines.map(({ said, origin }) =>
        origin === undefined ? null : <Origin key={said} {...origin} />,
      )}
    </figure>
  )
}
