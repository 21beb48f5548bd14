// The finansiella profilen: the finding, the rings of three years, and the table with values, places and points.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FinancialProfilePageView, ProfileRowView } from '../../contract/financial-profile.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import { FinancialProfile } from '../../ui/financial-profile.tsx'
import { MadeUpMark } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Choice, OwnList } from './choices.tsx'

const Told = ({ told, how }: Pick<ProfileRowView, 'told' | 'how'>): ReactNode => (
  <>
    {told === null ? null : (
      <a href={told.href} lang={told.lang}>
        {told.title}
      </a>
    )}
    {how === '' ? null : <small>{how}</small>}
  </>
)

const Row = ({ row }: { readonly row: ProfileRowView }): ReactNode => (
  <tr>
    <th scope="row">
      {row.title}
      <Told told={row.told} how={row.how} />
    </th>
    {row.cells.map(({ value, rank, points }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: one cell a year, which never change places
      <td key={at}>
        <strong>{points ?? value}</strong>
        {points === null || value === '' || value === points ? null : <span>{value}</span>}
        {rank === null ? null : <small>{rank}</small>}
      </td>
    ))}
  </tr>
)

const Table = ({ view }: { readonly view: FinancialProfilePageView }): ReactNode => {
  const { language, pages } = useReader()
  const words = profilePageWords(language)
  return (
    <ScrollBox label={words.table} hint={pages.scrollHint}>
      <table className="profile-table">
        <caption className="sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.title}</th>
            {view.columns.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {[view.figures, view.perspectives].map((rows, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: figures, then perspectives
          <tbody key={at}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}

const Choices = ({ view }: { readonly view: FinancialProfilePageView }): ReactNode => {
  const words = profilePageWords(useReader().language)
  const navigate = useNavigate()
  const go = (change: object) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }), replace: true })
  const { group, year } = view.choices
  return (
    <div className="comparison-choices">
      <fieldset className="narrowing">
        <legend className="sr-only">{words.choose}</legend>
        <Choice label={words.choose} choice={group} choose={(grupp) => go({ grupp })} />
        <Choice label={words.year} choice={year} choose={(one) => go({ ar: Number(one) })} />
      </fieldset>
      <OwnList choose={(grupp) => go({ grupp })} />
    </div>
  )
}

const Content = ({ view }: { readonly view: FinancialProfilePageView }): ReactNode => {
  const { language, pages } = useReader()
  const { organisation } = usePlace()
  const words = profilePageWords(language)
  const { dataset } = useSearch({ from: '/$organisation/finansiell-profil' })
  const { group, year } = view.choices
  const [latest, ...earlier] = view.years
  const charts = { asTable: pages.asTable, scrollHint: pages.scrollHint, madeUp: pages.madeUp }
  useTitle(view.heading)
  return (
    <>
      <h1>{view.heading}</h1>
      <p className="lead">
        {view.lead} {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </p>
      <Choices view={view} />
      {latest === undefined ? null : (
        <section>
          <h2>{words.years(latest.year)}</h2>
          <FinancialProfile profile={latest} words={charts} />
        </section>
      )}
      <section>
        <h2>{words.table}</h2>
        <Table view={view} />
        <p className="buttons table-buttons">
          <ExcelButton
            path={`/api/${organisation}/financial-profile`}
            parameters={{
              dataset,
              group: group.chosen,
              year: year.chosen === '' ? undefined : year.chosen,
            }}
            of={view.heading}
          />
          <a href={view.permanent}>{words.permanent}</a>
        </p>
      </section>
      {earlier.length === 0 ? null : (
        <section className="earlier-profiles">
          <h2>{words.earlier}</h2>
          {earlier.map((one) => (
            <FinancialProfile key={one.year} profile={one} words={charts} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.method}</h2>
        <ul>
          {view.method.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {view.sources.map((one) => (
          <p key={one} className="quiet">
            {one}
          </p>
        ))}
      </section>
    </>
  )
}

export const FinancialProfilePage = (): ReactNode => {
  const { organisation } = usePlace()
  const { dataset, grupp, ar } = useSearch({ from: '/$organisation/finansiell-profil' })
  const query = useAsked<FinancialProfilePageView>(`/api/${organisation}/financial-profile`, {
    dataset,
    group: grupp,
    year: ar === undefined ? undefined : String(ar),
  })
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
