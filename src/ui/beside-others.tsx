// Our own line with the others': the middle half as a field, mean and median, women and men.
import type { ReactNode } from 'react'
import type { BesideOthersView, BesideView, OwnPointView } from '../contract/comparison.ts'
import { BesideOthersDrawing } from './beside-others-drawing.tsx'
import { ChartFrame, type ChartWords, KeyLine } from './chart-frame.tsx'
import { MadeUpMark } from './notice.tsx'
import type { Size } from './series-layout.ts'

const Key = ({
  series: { points, middle, beside, words },
}: {
  readonly series: BesideOthersView
}): ReactNode => {
  const isPreliminary = points.some(({ preliminary, value }) => preliminary && value !== null)
  const isBroken = points.slice(1).some(({ breaks }) => breaks)
  return (
    <p className="series-key">
      {middle === undefined ? null : (
        <span>
          <i className="field" aria-hidden="true" />
          {middle.label}
        </span>
      )}
      {beside.map(({ kind, label }) => (
        <span key={kind}>
          <KeyLine kind={kind} />
          {label}
        </span>
      ))}
      {isPreliminary ? (
        <span>
          <i className="ring" aria-hidden="true" />
          {words.preliminary}
        </span>
      ) : null}
      {isBroken ? (
        <span>
          <i className="break" aria-hidden="true" />
          {words.breaks}
        </span>
      ) : null}
    </p>
  )
}

const noteOf = (point: OwnPointView, { preliminary, breaks }: BesideOthersView['words']): string =>
  [point.preliminary ? preliminary : '', point.breaks ? breaks : '']
    .filter((note) => note !== '')
    .join(', ')

const shownIn = (values: BesideView['values'], period: string): string =>
  values.find((one) => one.period === period)?.shown ?? '–'

const Table = ({
  series: { points, middle, beside, columns, words },
  madeUp,
}: {
  readonly series: BesideOthersView
  readonly madeUp: string
}): ReactNode => (
  <>
    <thead>
      <tr>
        <th scope="col">{columns.period}</th>
        <th scope="col" className="number">
          {columns.value}
        </th>
        {beside.map(({ kind, label }) => (
          <th scope="col" className="number" key={kind}>
            {label}
          </th>
        ))}
        {middle === undefined ? null : (
          <th scope="col" className="number">
            {middle.label}
          </th>
        )}
        <th scope="col">{columns.note}</th>
      </tr>
    </thead>
    <tbody>
      {points.map((point) => (
        <tr key={point.period}>
          <th scope="row">{point.said}</th>
          <td className="number">{point.shown}</td>
          {beside.map(({ kind, values }) => (
            <td className="number" key={kind}>
              {shownIn(values, point.period)}
            </td>
          ))}
          {middle === undefined ? null : (
            <td className="number">
              {middle.values.find(({ period }) => period === point.period)?.shown ?? '–'}
            </td>
          )}
          <td>
            {noteOf(point, words)} {point.madeUp ? <MadeUpMark word={madeUp} /> : null}
          </td>
        </tr>
      ))}
    </tbody>
  </>
)

export const BesideOthers = ({
  series,
  words,
}: {
  readonly series: BesideOthersView
  readonly words: ChartWords
}): ReactNode => {
  const isDrawn =
    series.points.some(({ value }) => value !== null) ||
    series.beside.some(({ values }) => values.length > 0)
  return (
    <ChartFrame
      chart={series}
      words={words}
      {...(isDrawn
        ? {
            draw: (size: Size) => <BesideOthersDrawing series={series} size={size} />,
            legend: <Key series={series} />,
            table: <Table series={series} madeUp={words.madeUp} />,
          }
        : {})}
    />
  )
}
