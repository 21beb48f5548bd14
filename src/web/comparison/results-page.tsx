// The resultatvisare: the key figures followed here, of several municipalities over three years, weighed by area.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ResultsPageView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { ResultsTable } from '../../ui/results-table.tsx'
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
  const words = { asTable: pages.asTable, scrollHint: pages.scrollHint, madeUp: pages.madeUp }
  return (
    <>
      <p className="trail">
        <a href={`/app/${organisation}/jamfor`}>{page.picker}</a>
      </p>
      <h1>{view.heading}</h1>
      <p className="lead">{view.lead}</p>
      <FiguresForm
        key={parameters.figures}
        figures={parameters.figures ?? ''}
        choose={(nyckeltal) => go({ nyckeltal })}
      />
      {view.table === null ? null : (
        <>
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
          <Sentences heading={results.roles} sentences={view.roles} />
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
