// The resultatvisare: measures down, municipalities across, three years in each with their trend.
import { Fragment, type ReactNode } from 'react'
import type { ResultsTableView, TrendView } from '../contract/comparison.ts'
import type { ChartWords } from './chart-frame.tsx'
import { Icon, type IconName } from './icons.tsx'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Source } from './source.tsx'

const ICON_OF = {
  better: 'up',
  worse: 'down',
  same: 'dash',
  up: 'up',
  down: 'down',
  none: 'question',
} as const satisfies Record<TrendView['is'], IconName>

export const Trend = ({ trend: { is, word } }: { readonly trend: TrendView }): ReactNode => (
  <span className="trend" data-trend={is}>
    <Icon name={ICON_OF[is]} />
    {word}
  </span>
)

const Head = ({ table }: { readonly table: ResultsTableView }): ReactNode => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        {table.columns.measure}
      </th>
      <th scope="col" rowSpan={2} className="number">
        {table.columns.weight}
      </th>
      {table.areas.map(({ area, name, isOwn }) => (
        <th
          key={area}
          scope="colgroup"
          colSpan={table.years.length + 1}
          className={isOwn ? 'of-own' : undefined}
        >
          {name}
        </th>
      ))}
    </tr>
    <tr>
      {table.areas.map(({ area, isOwn }) => (
        <Fragment key={area}>
          {table.years.map((year) => (
            <th key={year} scope="col" className={isOwn ? 'number of-own' : 'number'}>
              {year}
            </th>
          ))}
          <th scope="col" className={isOwn ? 'of-own' : undefined}>
            {table.columns.trend}
          </th>
        </Fragment>
      ))}
    </tr>
  </thead>
)

type Row = ResultsTableView['aspects'][number]['rows'][number]

const MeasureRow = ({
  row,
  table,
}: {
  readonly row: Row
  readonly table: ResultsTableView
}): ReactNode => (
  <tr>
    <th scope="row">
      <a href={row.measure.href}>{row.measure.title}</a>
      {row.roles.length === 0 ? null : <small>{row.roles.join(', ')}</small>}
      {row.chance === null ? null : <small>{row.chance}</small>}
    </th>
    <td className="number">{row.weight}</td>
    {table.areas.map(({ area, isOwn }, at) => (
      <Fragment key={area}>
        {table.years.map((year, index) => (
          <td key={year} className={isOwn ? 'number of-own' : 'number'}>
            {row.cells[at]?.values[index] ?? '–'}
          </td>
        ))}
        <td className={isOwn ? 'of-own' : undefined}>
          {row.cells[at] === undefined ? null : <Trend trend={row.cells[at].trend} />}
        </td>
      </Fragment>
    ))}
  </tr>
)

export const ResultsTable = ({
  table,
  words,
}: {
  readonly table: ResultsTableView
  readonly words: ChartWords
}): ReactNode => (
  <figure className="chart results-table">
    <figcaption>
      {table.headline} {table.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </figcaption>
    <ScrollBox label={table.headline} hint={words.scrollHint}>
      <table>
        <caption className="sr-only">{table.headline}</caption>
        <Head table={table} />
        {table.aspects.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="aspect">
              <th scope="rowgroup" colSpan={2 + table.areas.length * (table.years.length + 1)}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <MeasureRow key={row.measure.href} row={row} table={table} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
    {table.sources.map((source) => (
      <p className="quiet" key={source.text}>
        <Source {...source} />
      </p>
    ))}
  </figure>
)
