// The resultatvisare: the key figures followed here, of several municipalities over three years, weighed by area.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ResultsPageView, RolesTableView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { Icon } from '../../ui/icons.tsx'
import { ResultsTable } from '../../ui/results-table.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Choice } from './choices.tsx'

const WeightForm = ({ weights }: Pick<ResultsPageView, 'weights'>): ReactNode => {
  const { results } = comparingWords(useReader().language)
  const navigate = useNavigate()
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const vikt = weights
      .map(({ aspect, weight }) => ({ aspect, weight: (written[aspect] ?? weight).trim() }))
      .filter(({ weight }) => weight !== '1' && weight !== '')
      .map(({ aspect, weight }) => `${aspect}:${weight}`)
    void navigate({ to: '.', search: (was: object) => ({ ...was, vikt }), replace: true })
  }
  return (
    <details>
      <summary>{results.weights}</summary>
      <form className="form-card weights" onSubmit={onSubmit}>
        <div className="form-row">
          {weights.map(({ aspect, weight }) => (
            <label key={aspect} className="field">
              {results.weightOf(aspect)}
              <input
                inputMode="decimal"
                size={5}
                maxLength={6}
                value={written[aspect] ?? weight}
                onChange={({ target }) => setWritten((was) => ({ ...was, [aspect]: target.value }))}
              />
            </label>
          ))}
        </div>
        <p className="buttons">
          <button type="submit" className="button">
            {results.weigh}
          </button>
        </p>
      </form>
    </details>
  )
}

/** Other key figures than those that are followed, by their numbers. */
const FiguresForm = ({
  figures,
  choose,
}: {
  readonly figures: string
  readonly choose: (figures: string | undefined) => void
}): ReactNode => {
  const { results, page } = comparingWords(useReader().language)
  const [written, setWritten] = useState(figures)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const ids = written.split(/[\s,;]+/).filter((id) => id !== '')
    choose(ids.length === 0 ? undefined : ids.join(','))
  }
  return (
    <form className="own-list" onSubmit={onSubmit}>
      <label>
        <span>{results.figures}</span>
        <input
          value={written}
          maxLength={1000}
          size={36}
          onChange={({ target }) => setWritten(target.value)}
        />
      </label>
      <button type="submit" className="button quiet-button">
        {page.show}
      </button>
    </form>
  )
}

const Standings = ({ standings }: Pick<ResultsPageView, 'standings'>): ReactNode => (
  <ul className="standings">
    {standings.map(({ area, isOwn, whole, aspects }) => (
      <li key={area} data-own={isOwn ? '' : undefined}>
        {isOwn ? <strong>{whole}</strong> : whole}
        <small>{aspects.join(' ')}</small>
      </li>
    ))}
  </ul>
)

const Whether = ({
  is,
  said,
}: {
  readonly is: boolean | null
  readonly said: string
}): ReactNode =>
  is === null ? (
    <span className="quiet">{said}</span>
  ) : (
    <span className="whether" data-is={is ? 'yes' : 'no'}>
      <Icon name={is ? 'check' : 'dash'} /> {said}
    </span>
  )

/** Each own measure with its part in the steering. */
const RolesTable = ({
  table: { columns, roles, rows },
  label,
  hint,
}: {
  readonly table: RolesTableView
  readonly label: string
  readonly hint: string
}): ReactNode => (
  <ScrollBox label={label} hint={hint}>
    <table className="roles-table">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          {[columns.measure, ...roles, columns.met].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ measure, has, said, met, metSaid }) => (
          <tr key={measure.href}>
            <th scope="row">
              <a href={measure.href}>{measure.title}</a>
            </th>
            {roles.map((role, at) => (
              <td key={role}>
                <Whether is={has[at] ?? false} said={said[at] ?? ''} />
              </td>
            ))}
            <td>
              <Whether is={met} said={metSaid} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)

const Sentences = ({
  heading,
  sentences,
}: {
  readonly heading: string
  readonly sentences: readonly string[]
}): ReactNode =>
  sentences.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )

const Content = ({
  view,
  parameters,
}: {
  readonly view: ResultsPageView
  readonly parameters: Readonly<Record<string, string | undefined>>
}): ReactNode => {
  const { pages, language } = useReader()
  const { organisation } = usePlace()
  const navigate = useNavigate()
  const { page, results } = comparingWords(language)
  useTitle(view.heading)
  const go = (change: object) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }), replace: true })
  const figures = (
    <FiguresForm
      key={parameters.figures}
      figures={parameters.figures ?? ''}
      choose={(nyckeltal) => go({ nyckeltal })}
    />
  )
  const words = { asTable: pages.asTable, scrollHint: pages.scrollHint, madeUp: pages.madeUp }
  return (
    <>
      <p className="trail">
        <a href={`/app/${organisation}/jamfor`}>{page.picker}</a>
      </p>
      <h1>{view.heading}</h1>
      <p className="lead">{view.lead}</p>
      {view.table === null ? figures : null}
      {view.table === null ? null : (
        <>
          <div className="comparison-choices">
            <fieldset className="narrowing">
              <legend className="sr-only">{page.choose}</legend>
              <Choice
                label={page.choose}
                choice={view.choices.group}
                choose={(grupp) => go({ grupp })}
              />
              <Choice
                label={page.year}
                choice={view.choices.year}
                choose={(year) => go({ ar: Number(year) })}
              />
            </fieldset>
            {figures}
          </div>
          <ResultsTable table={view.table} words={words} />
          <p className="buttons table-buttons">
            <ExcelButton
              path={`/api/${organisation}/results`}
              parameters={parameters}
              of={view.heading}
            />
          </p>
          <section>
            <h2>{results.standings}</h2>
            <Standings standings={view.standings} />
            <WeightForm key={JSON.stringify(view.weights)} weights={view.weights} />
          </section>
          {view.rolesTable === null ? null : (
            <section>
              <h2>{results.roles}</h2>
              <RolesTable table={view.rolesTable} label={results.roles} hint={pages.scrollHint} />
              {view.roles.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          )}
          <Sentences heading={results.explained} sentences={view.explained} />
        </>
      )}
      <p className="quiet">{view.imported}</p>
    </>
  )
}

export const ResultsPage = (): ReactNode => {
  const { organisation } = usePlace()
  const { nyckeltal, grupp, ar, vikt = [] } = useSearch({ from: '/$organisation/jamfor/resultat' })
  const parameters = {
    figures: nyckeltal,
    group: grupp,
    year: ar === undefined ? undefined : String(ar),
    weights: vikt.length === 0 ? undefined : vikt.join(';'),
  }
  const query = useAsked<ResultsPageView>(`/api/${organisation}/results`, parameters)
  return <Asked query={query}>{(view) => <Content view={view} parameters={parameters} />}</Asked>
}
