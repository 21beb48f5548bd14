// Those alike by own choice: choose key figures and weights, see the nearest and why, and take the list along.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AlikeRowView, SimilarPageView } from '../../contract/similar.ts'
import { readFeatures, writeFeatures } from '../../domain/comparison/written-features.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { MadeUpMark } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Choice } from './choices.tsx'
import { FeatureChooser } from './feature-chooser.tsx'
import { UseList } from './use-list.tsx'

const Row = ({ row }: { readonly row: AlikeRowView }): ReactNode => (
  <tr data-own={row.isOwn ? '' : undefined}>
    <td className="number">{row.place ?? '–'}</td>
    <th scope="row">{row.name}</th>
    <td className="number">{row.distance}</td>
    {row.cells.map(({ shown, share, saidShare }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: one cell a key figure, in the order they are chosen
      <td key={at} className="number part">
        {shown}
        {share === null ? null : (
          <>
            <meter className="share" min={0} max={100} value={share} aria-hidden="true" />
            <small>{saidShare}</small>
          </>
        )}
      </td>
    ))}
  </tr>
)

const Nearest = ({ view }: { readonly view: SimilarPageView }): ReactNode => {
  const { language, pages } = useReader()
  const { organisation } = usePlace()
  const words = similarPageWords(language)
  const { found, chosen, dataset, year } = view
  if (found === null) return null
  return (
    <>
      <section>
        <h2>
          <span role="status">{found.headline}</span>{' '}
          {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
        </h2>
        <ScrollBox label={found.headline} hint={pages.scrollHint}>
          <table className="compared">
            <caption className="sr-only">{found.headline}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {words.columns.place}
                </th>
                <th scope="col">{words.columns.area}</th>
                <th scope="col" className="number">
                  {words.columns.distance}
                </th>
                {chosen.map(({ id, title, lang }) => (
                  <th scope="col" className="number part" key={id} lang={lang}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <Row key={row.area} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <p className="buttons table-buttons">
          <ExcelButton
            path={`/api/${organisation}/similar-areas`}
            parameters={{
              dataset,
              features: writeFeatures(chosen.map(({ id, weight }) => ({ keyFigure: id, weight }))),
              year: year.chosen,
            }}
            of={view.heading}
          />
          <a href={view.permanent}>{words.permanent}</a>
        </p>
      </section>
      <UseList found={found} />
      <section>
        <h2>{words.method}</h2>
        <ul>
          {found.method.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

const Content = ({ view }: { readonly view: SimilarPageView }): ReactNode => {
  const { language, pages } = useReader()
  const words = similarPageWords(language)
  const navigate = useNavigate()
  const { nyckeltal = '' } = useSearch({ from: '/$organisation/liknande' })
  const choose = (features: ReturnType<typeof readFeatures>) =>
    void navigate({
      to: '.',
      search: (was: object) => ({ ...was, nyckeltal: writeFeatures(features) }),
      replace: true,
    })
  const chooseYear = (year: string) =>
    void navigate({
      to: '.',
      search: (was: object) => ({ ...was, ar: Number(year) }),
      replace: true,
    })
  useTitle(view.heading)
  return (
    <>
      <h1>
        {view.heading} {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </h1>
      <p className="lead">{view.lead}</p>
      <FeatureChooser view={view} features={readFeatures(nyckeltal)} choose={choose} />
      {view.chosen.length === 0 ? null : (
        <div className="comparison-choices">
          <fieldset className="narrowing">
            <legend className="sr-only">{words.year}</legend>
            <Choice label={words.year} choice={view.year} choose={chooseYear} />
          </fieldset>
        </div>
      )}
      {view.whyNobody === null ? null : <p className="notice">{view.whyNobody}</p>}
      <Nearest view={view} />
      {view.sources.map((one) => (
        <p key={one} className="quiet">
          {one}
        </p>
      ))}
    </>
  )
}

export const SimilarPage = (): ReactNode => {
  const { organisation } = usePlace()
  const { dataset, nyckeltal, ar } = useSearch({ from: '/$organisation/liknande' })
  const query = useAsked<SimilarPageView>(`/api/${organisation}/similar-areas`, {
    dataset,
    features: nyckeltal,
    year: ar === undefined ? undefined : String(ar),
  })
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
