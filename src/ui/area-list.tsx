// Those a value is compared with: a list to unfold, the best first, the municipality itself marked.
import type { ReactNode } from 'react'
import type { AreasView, AreaView, OriginView, OthersView } from '../contract/views.ts'
import { FigureCells } from './figure-cells.tsx'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Source } from './source.tsx'

/** An area's name, with a word where it is the municipality itself. */
const Name = ({ area, own }: { readonly area: string; readonly own?: string }): ReactNode => (
  <>
    {area} {own === undefined ? null : <small>{own}</small>}
  </>
)

const AreaRow = ({
  row,
  columns,
  madeUp,
}: {
  readonly row: AreaView
  readonly columns: AreasView['columns']
  readonly madeUp: string
}): ReactNode => (
  <tr data-own={row.own === undefined ? undefined : ''} data-counted={row.isCounted}>
    {columns.place === undefined ? null : <td className="number">{row.place ?? '–'}</td>}
    <th scope="row">
      <Name area={row.area} {...(row.own === undefined ? {} : { own: row.own })} />
    </th>
    <td>{row.year}</td>
    <td className="number">
      {row.value} {row.madeUp === true ? <MadeUpMark word={madeUp} /> : null}
    </td>
    {columns.source === undefined ? null : (
      <td>{row.source === undefined ? '–' : <Source {...row.source} />}</td>
    )}
  </tr>
)

/** The list behind a number in the reasons; it unfolds without a script. */
export const AreaList = ({
  areas: { summary, caption, columns, rows },
  madeUp,
}: {
  readonly areas: AreasView
  /** The word of the mark. */
  readonly madeUp: string
}): ReactNode => (
  <details className="areas">
    <summary>{summary}</summary>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.place === undefined ? null : (
            <th scope="col" className="number">
              {columns.place}
            </th>
          )}
          <th scope="col">{columns.area}</th>
          <th scope="col">{columns.year}</th>
          <th scope="col" className="number">
            {columns.value}
          </th>
          {columns.source === undefined ? null : <th scope="col">{columns.source}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AreaRow key={row.area} row={row} columns={columns} madeUp={madeUp} />
        ))}
      </tbody>
    </table>
  </details>
)

/** Where others' values come from, and when they were fetched. */
export const Origin = ({ label, source, fetched }: OriginView): ReactNode => (
  <p className="quiet">
    {label}: <Source {...source} />
    {fetched === undefined ? null : `. ${fetched}`}
  </p>
)

/** What each municipality of a group has had through the years. */
export const OthersValues = ({
  others: { heading, caption, area, years, rows, madeUp, kept, origin },
  hint,
  word,
}: {
  readonly others: OthersView
  /** Seen only where there is more to the side. */
  readonly hint: string
  /** The word of the mark that a value is made up. */
  readonly word: string
}): ReactNode => (
  <details className="areas others">
    <summary>
      {heading} {madeUp ? <MadeUpMark word={word} /> : null}
    </summary>
    <ScrollBox label={heading} hint={hint}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{area}</th>
            {years.map((year) => (
              <th scope="col" className="number" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area} data-own={row.own === undefined ? undefined : ''}>
              <th scope="row">
                <Name area={row.area} {...(row.own === undefined ? {} : { own: row.own })} />
              </th>
              <FigureCells headings={years} cells={row.cells} word={word} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
    {kept === undefined ? null : <p>{kept}</p>}
    {origin === undefined ? null : <Origin {...origin} />}
  </details>
)
