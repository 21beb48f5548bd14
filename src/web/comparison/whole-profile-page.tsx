// A municipality's whole profile: the finding, how it stands area by area, and every key figure a page at a time.
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WholeProfileView } from '../../contract/whole-profile.ts'
import { wholeProfileWords } from '../../text/whole-profile.ts'
import { MadeUpMark } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Choice } from './choices.tsx'
import { type ProfileSearch, readProfile } from './comparison-search.ts'
import { ProfileBars } from './profile-bars.tsx'
import { ProfiledTable } from './profiled-table.tsx'

const FROM = '/$organisation/jamfor/profil'

/** As the server is asked, but for the page. */
const askedBy = ({ dataset, omrade, lage, foljs, ordning }: ProfileSearch) => ({
  dataset,
  operatingArea: omrade,
  place: lage,
  followed: foljs === undefined ? undefined : foljs === 'ja' ? 'yes' : 'no',
  order: ordning,
})

const Choices = ({ choices }: Pick<WholeProfileView, 'choices'>): ReactNode => {
  const words = wholeProfileWords(useReader().language)
  const navigate = useNavigate()
  // NOTE whatever is chosen anew is shown from its first page.
  const go = (change: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '.',
      search: (was: object) => readProfile({ ...was, ...change, sida: undefined }),
      replace: true,
    })
  const inSwedish = { yes: 'ja', no: 'nej' } as const
  return (
    <fieldset className="narrowing">
      <legend className="sr-only">{words.narrow}</legend>
      <Choice
        label={words.choices.operatingArea}
        choice={choices.operatingArea}
        choose={(omrade) => go({ omrade })}
      />
      <Choice label={words.choices.place} choice={choices.place} choose={(lage) => go({ lage })} />
      <Choice
        label={words.choices.followed}
        choice={choices.followed}
        choose={(one) => go({ foljs: one === 'yes' || one === 'no' ? inSwedish[one] : '' })}
      />
      <Choice
        label={words.choices.order}
        choice={choices.order}
        choose={(ordning) => go({ ordning })}
      />
    </fieldset>
  )
}

const Pages = ({ page, pages }: Pick<WholeProfileView, 'page' | 'pages'>): ReactNode => {
  const words = wholeProfileWords(useReader().language)
  if (pages === 1) return null
  const to = (sida: number) => (was: object) => readProfile({ ...was, sida })
  return (
    <nav className="profile-pages" aria-label={words.pages}>
      {page === 1 ? null : (
        <Link to="." search={to(page - 1)} className="button quiet-button" rel="prev">
          {words.before}
        </Link>
      )}
      <span>{words.page(String(page), String(pages))}</span>
      {page === pages ? null : (
        <Link to="." search={to(page + 1)} className="button quiet-button" rel="next">
          {words.after}
        </Link>
      )}
    </nav>
  )
}

const Content = ({ view }: { readonly view: WholeProfileView }): ReactNode => {
  const { language, pages } = useReader()
  const { organisation } = usePlace()
  const words = wholeProfileWords(language)
  const search = useSearch({ from: FROM })
  useTitle(view.heading)
  return (
    <>
      <h1>
        {view.heading} {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </h1>
      <p className="lead">{view.headline}</p>
      <p>{view.lead}</p>
      {view.guessed === null ? null : <p>{view.guessed}</p>}
      <ProfileBars bars={view.bars} />
      <section id="nyckeltal">
        <h2>{words.table}</h2>
        <Choices choices={view.choices} />
        <p role="status">{view.shown}</p>
        {view.rows.length === 0 ? null : <ProfiledTable view={view} />}
        <div className="table-buttons buttons">
          <Pages page={view.page} pages={view.pages} />
          <ExcelButton
            path={`/api/${organisation}/profile`}
            parameters={askedBy(search)}
            of={view.heading}
          />
        </div>
      </section>
      <section>
        <h2>{words.methodHeading}</h2>
        <ul>
          {view.method.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p className="quiet">
          {view.sources.join(' ')} {view.imported}
        </p>
      </section>
    </>
  )
}

export const WholeProfilePage = (): ReactNode => {
  const { organisation } = usePlace()
  const search = useSearch({ from: FROM })
  const query = useAsked<WholeProfileView>(`/api/${organisation}/profile`, {
    ...askedBy(search),
    page: search.sida === undefined ? undefined : String(search.sida),
  })
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
