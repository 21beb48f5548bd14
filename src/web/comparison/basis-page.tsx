// The planning basis of a service: own standing, cost against quality, what cannot be measured, and suggestions.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BasisFigureView, BasisReply } from '../../contract/services.ts'
import { BASIS_SORTS } from '../../domain/comparison/planning-basis.ts'
import { serviceWords } from '../../text/services.ts'
import { CostQuality } from '../../ui/cost-quality.tsx'
import { MadeUpMark, Notice } from '../../ui/notice.tsx'
import { PositionMark } from '../../ui/position-mark.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { ReportButtons } from '../documents/report-buttons.tsx'
import { usePlace, versionIn } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { YearChoice } from '../plan/year-choice.tsx'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { BasisLines } from './basis-lines.tsx'
import { GoodExamples } from './good-examples.tsx'

/** How far others had come, unfolded by who wants it; on paper it is always there. */
const Level = ({ level, of }: { readonly level: readonly string[]; readonly of: string }) => {
  const { basis } = serviceWords(useReader().language)
  if (level.length === 0) return null
  return (
    <details className="level">
      <summary>
        {basis.level}
        <span className="sr-only">: {of}</span>
      </summary>
      {level.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  )
}

const FigureRow = ({ figure }: { readonly figure: BasisFigureView }): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const { keyFigure, about, value, position, said, series, spark, level, followedBy } = figure
  return (
    <tr>
      <th scope="row">
        <a href={keyFigure.href} lang={keyFigure.lang}>
          {keyFigure.title}
        </a>
        {about === '' ? null : <small>{about}</small>}
        {followedBy.length === 0 ? null : (
          <small>
            {basis.followed}{' '}
            {followedBy.map(({ title, href, lang }) => (
              <a key={href} href={href} lang={lang}>
                {title}
              </a>
            ))}
          </small>
        )}
      </th>
      <td>
        <strong>{value}</strong>{' '}
        {position === null ? null : (
          <PositionMark position={{ place: position.place, word: position.word }} />
        )}
        <p>{said}</p>
        {series === '' ? null : (
          <p className="quiet">
            {series} <Sparkline values={spark} />
          </p>
        )}
        <Level level={level} of={keyFigure.title} />
      </td>
    </tr>
  )
}

const Figures = ({ view }: { readonly view: BasisReply }): ReactNode => {
  const { language, pages } = useReader()
  const { columns } = serviceWords(language)
  return view.aspects.map(({ aspect, heading, figures }) => (
    // The box beneath is the landmark of that name.
    <section key={aspect}>
      <h2>{heading}</h2>
      <ScrollBox label={heading} hint={pages.scrollHint}>
        <table className="basis-figures">
          <caption className="sr-only">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.keyFigure}</th>
              <th scope="col">{columns.standing}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.id} figure={figure} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  ))
}

const Square = ({ view: { square, squareSaid } }: { readonly view: BasisReply }): ReactNode => {
  const { language, pages } = useReader()
  const { basis } = serviceWords(language)
  if (square === null && squareSaid.length === 0) return null
  return (
    <section aria-labelledby="cost-quality">
      <h2 id="cost-quality">{basis.square}</h2>
      {square === null ? null : <CostQuality view={square} words={pages} />}
      {squareSaid.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

const Content = ({
  view,
  path,
}: {
  readonly view: BasisReply
  readonly path: string
}): ReactNode => {
  const { language, pages } = useReader()
  const { basis, columns } = serviceWords(language)
  const { round } = usePlace()
  const navigate = useNavigate()
  const heading = basis.heading(view.title, view.year)
  useTitle(heading)
  return (
    <article className="basis">
      <h1 lang={view.lang}>{heading}</h1>
      <p className="lead">{basis.lead}</p>
      {view.madeUp ? (
        <Notice tone="madeUp">
          <MadeUpMark word={pages.madeUp} /> {pages.madeUpNote}
        </Notice>
      ) : null}
      <p className="quiet">
        {[
          view.owner === null ? null : basis.owner(view.owner),
          `${columns.figures}: ${view.chosen}`,
        ]
          .filter((one) => one !== null)
          .join(' · ')}
      </p>
      <div className="buttons">
        <YearChoice
          label={basis.year}
          years={view.years}
          chosen={view.year}
          choose={(year) => void navigate({ to: '.', search: { year }, replace: true })}
        />
        {view.units === null ? null : <a href={view.units.href}>{view.units.title}</a>}
        <button type="button" className="button quiet-button" onClick={() => window.print()}>
          {basis.print}
        </button>
        <ExcelButton path={path} parameters={{ year: String(view.year) }} of={heading} />
        <ReportButtons
          path={`${path}/report`}
          parameters={{ year: String(view.year) }}
          of={heading}
        />
      </div>
      {view.without === null ? null : <Notice tone="info">{view.without}</Notice>}
      <Figures view={view} />
      {view.method.length === 0 ? null : (
        <section aria-labelledby="level-method">
          <h2 id="level-method">{basis.level}</h2>
          <p>{basis.levelHelp}</p>
          {view.method.map((line) => (
            <p className="quiet" key={line}>
              {line}
            </p>
          ))}
        </section>
      )}
      <Square view={view} />
      {BASIS_SORTS.map((sort) => (
        <BasisLines key={`${sort} ${view.year}`} sort={sort} view={view} />
      ))}
      {versionIn(round).version === null ? (
        <GoodExamples subject={{ kind: 'service', id: view.id }} />
      ) : null}
      {view.sources.map((line) => (
        <p className="quiet" key={line}>
          {line}
        </p>
      ))}
    </article>
  )
}

export const BasisPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const from = '/$organisation/$round/verksamheter/$service'
  const { service } = useParams({ from })
  const { year } = useSearch({ from })
  const path = `/api/${organisation}/rounds/${round}/services/${encodeURIComponent(service)}`
  const query = useAsked<BasisReply>(path, year === undefined ? {} : { year: String(year) })
  return <Asked query={query}>{(view) => <Content key={service} view={view} path={path} />}</Asked>
}
