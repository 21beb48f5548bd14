// Units beside each other, measure by measure, for citizens and staff alike.
import type { ReactNode } from 'react'
import type { PublicServicesView, ServiceUnitsView, UnitsTableView } from '../contract/services.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { FigureCells } from './figure-cells.tsx'
import { LinkList } from './link-list.tsx'
import { MadeUpMark, Notice } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'

const UnitsTable = ({
  table,
  words,
}: {
  readonly table: UnitsTableView
  readonly words: PageWords
}): ReactNode => (
  <ScrollBox label={table.measure.title} hint={words.scrollHint}>
    <table className="units-table">
      <caption className="sr-only">{table.measure.title}</caption>
      <thead>
        <tr>
          <th scope="col">{table.unit}</th>
          {table.periods.map((period) => (
            <th scope="col" className="number" key={period}>
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, title, lang, cells }) => (
          <tr key={id}>
            <th scope="row" lang={lang}>
              {title}
            </th>
            <FigureCells headings={table.periods} cells={cells} word={words.madeUp} />
          </tr>
        ))}
        <tr className="whole">
          <th scope="row">{table.whole.title}</th>
          <FigureCells headings={table.periods} cells={table.whole.cells} word={words.madeUp} />
        </tr>
      </tbody>
    </table>
  </ScrollBox>
)

export const UnitsPage = ({
  view,
  words,
  actions,
  drawn,
}: {
  readonly view: ServiceUnitsView
  readonly words: PageWords
  readonly actions?: ReactNode
  /** What stands in place of a measure's finding, with it; null: the finding alone. */
  readonly drawn?: (table: UnitsTableView) => ReactNode
}): ReactNode => (
  <article>
    <h1 lang={view.lang}>{view.title}</h1>
    {view.madeUp ? <Notice tone="madeUp">{words.madeUpNote}</Notice> : null}
    <p className="lead">{view.lead}</p>
    {actions}
    {view.none === null ? null : <Notice tone="info">{view.none}</Notice>}
    {view.tables.map((table) => (
      <section key={table.id} aria-labelledby={`m-${table.id}`} className="units-of-measure">
        <h2 id={`m-${table.id}`}>
          <a href={table.measure.href} lang={table.measure.lang}>
            {table.measure.title}
          </a>{' '}
          {table.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
        </h2>
        {drawn?.(table) ?? <p>{table.headline}</p>}
        <UnitsTable table={table} words={words} />
        {table.elsewhere === null ? null : <p>{table.elsewhere}</p>}
        {[...table.about, ...(table.hidden === null ? [] : [table.hidden])].map((line) => (
          <p className="quiet" key={line}>
            {line}
          </p>
        ))}
      </section>
    ))}
  </article>
)

export const PublicServicesPage = ({
  view,
  heading,
  lead,
}: {
  readonly view: PublicServicesView
  readonly heading: string
  readonly lead: string
}): ReactNode => (
  <>
    <h1>{heading}</h1>
    <p className="lead">{lead}</p>
    <LinkList links={view.services} />
  </>
)
