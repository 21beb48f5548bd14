// One key figure compared: the finding, our series beside the group's, the whole country, and municipality by municipality.
import { useParams, useSearch } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { ComparisonPageView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { followingWords } from '../../text/following.ts'
import { BesideOthers } from '../../ui/beside-others.tsx'
import { FieldList } from '../../ui/field-list.tsx'
import { MadeUpMark } from '../../ui/notice.tsx'
import { PositionMark } from '../../ui/position-mark.tsx'
import { StripChart } from '../../ui/strip-chart.tsx'
import { withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Choices } from './choices.tsx'
import { ComparedTable } from './compared-table.tsx'
import { FollowForm } from './follow-form.tsx'

const Positions = ({ view }: { readonly view: ComparisonPageView }): ReactNode => {
  const { everybody } = comparingWords(useReader().language)
  return (
    <dl className="positions">
      <div>
        <dt>{view.group}</dt>
        <dd>
          <PositionMark position={view.inGroup} />
        </dd>
      </div>
      {view.amongAll === null ? null : (
        <div>
          <dt>{everybody}</dt>
          <dd>
            <PositionMark position={view.amongAll} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** What of a difference may be chance, where it is known of how many the shares are. */
const Chance = ({ said }: { readonly said: ComparisonPageView['chance'] }): ReactNode =>
  said.length === 0 ? null : <p>{said.join(' ')}</p>

const Missing = ({ missing }: Pick<ComparisonPageView, 'missing'>): ReactNode => {
  const { page, municipalities } = comparingWords(useReader().language)
  if (missing.length === 0) return null
  const count = missing.reduce((sum, { names }) => sum + names.length, 0)
  return (
    <details className="missing">
      <summary>
        {page.missing}: {municipalities(count)}
      </summary>
      <dl className="fields">
        {missing.map(({ because, names }) => (
          <div key={because}>
            <dt>{because}</dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const Followers = ({ followedBy }: Pick<ComparisonPageView, 'followedBy'>): ReactNode => {
  const { language } = useReader()
  const { page } = comparingWords(language)
  const { measures } = followingWords(language)
  return (
    <section>
      <h2>{page.follows}</h2>
      {followedBy.length === 0 ? (
        <p>{page.followedByNone}</p>
      ) : (
        <ul>
          {followedBy.map(({ href, title, goals }) => (
            <li key={href}>
              <a href={href}>{title}</a>
              {goals.map((goal, at) => (
                <Fragment key={goal.href}>
                  {at === 0 ? ` ${measures} ` : ', '}
                  <a href={goal.href}>{goal.title}</a>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Outings = ({ view }: { readonly view: ComparisonPageView }): ReactNode => {
  const { language } = useReader()
  const { page } = comparingWords(language)
  const { organisation } = usePlace()
  const path = `/api/${organisation}/key-figures/${encodeURIComponent(view.keyFigure)}`
  const { group, own, year, sex } = view.choices
  const parameters = {
    dataset: view.dataset,
    group: group.chosen,
    own: own.chosen,
    year: year.chosen === '' ? undefined : year.chosen,
    sex: sex.chosen,
  }
  return (
    <p className="buttons table-buttons">
      <ExcelButton path={path} parameters={parameters} of={view.title} />
      <a
        className="button quiet-button"
        href={withParameters(`${path}/values.csv`, { ...parameters, language })}
        download=""
        aria-label={page.csvOf(view.title)}
      >
        {page.csv}
      </a>
      <a href={view.permanent}>{page.permanent}</a>
    </p>
  )
}

const Content = ({ view }: { readonly view: ComparisonPageView }): ReactNode => {
  const { pages, language } = useReader()
  const { organisation } = usePlace()
  const words = comparingWords(language)
  const { page } = words
  useTitle(view.title)
  const charts = { asTable: pages.asTable, scrollHint: pages.scrollHint, madeUp: pages.madeUp }
  return (
    <>
      <p className="trail">
        <a href={`/app/${organisation}/jamfor`}>{page.picker}</a>
      </p>
      <h1 lang={view.lang}>{view.title}</h1>
      <p className="lead">
        {view.headline} {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </p>
      {view.gone === null ? null : <p className="notice">{view.gone}</p>}
      <Positions view={view} />
      <Chance said={view.chance} />
      <Choices choices={view.choices} />
      <BesideOthers series={view.series} words={charts} />
      <StripChart strip={view.strip} words={charts} />
      <section>
        <h2>{page.table}</h2>
        <p>{view.table.caption}</p>
        <ComparedTable table={view.table} />
        {[...view.table.sources.map(({ text }) => text), ...view.table.notes].map((text) => (
          <p key={text} className="quiet">
            {text}
          </p>
        ))}
        <Outings view={view} />
        <Missing missing={view.missing} />
      </section>
      <Followers followedBy={view.followedBy} />
      {view.follow === null ? null : <FollowForm key={view.keyFigure} follow={view.follow} />}
      <section>
        <h2>{page.about}</h2>
        {view.definition === '' ? null : (
          <p className="definition" lang={view.lang}>
            {view.definition}
          </p>
        )}
        <FieldList fields={view.about} tags={[]} tagsLabel="" madeUp={pages.madeUp} />
        <p className="quiet">{view.imported}</p>
      </section>
    </>
  )
}

export const ComparisonPage = (): ReactNode => {
  const { organisation } = usePlace()
  const { keyFigure } = useParams({ from: '/$organisation/jamfor/$keyFigure' })
  const { dataset, grupp, egen, ar, kon } = useSearch({ from: '/$organisation/jamfor/$keyFigure' })
  const query = useAsked<ComparisonPageView>(
    `/api/${organisation}/key-figures/${encodeURIComponent(keyFigure)}`,
    {
      ...{ dataset, group: grupp, sex: kon },
      own: egen === undefined ? undefined : egen === 'med' ? 'included' : 'excluded',
      year: ar === undefined ? undefined : String(ar),
    },
  )
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
