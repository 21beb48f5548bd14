// Key figures chosen to be alike in: found by words, each with its weight, taken away again.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PickerView } from '../../contract/comparison.ts'
import type { SimilarPageView } from '../../contract/similar.ts'
import type { WrittenFeature } from '../../domain/comparison/written-features.ts'
import { comparingWords } from '../../text/comparing.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** What one weighs; five steps are enough to say «more» and «much more». */
const WEIGHTS = [1, 2, 3, 4, 5] as const

type Choosing = {
  readonly features: readonly WrittenFeature[]
  readonly choose: (features: readonly WrittenFeature[]) => void
}

const Chosen = ({
  view,
  features,
  choose,
}: Choosing & { readonly view: SimilarPageView }): ReactNode => {
  const words = similarPageWords(useReader().language)
  if (view.chosen.length === 0) return <p>{words.none}</p>
  const weigh = (id: string, weight: number) =>
    choose(features.map((one) => (one.keyFigure === id ? { ...one, weight } : one)))
  return (
    <ul className="chosen-features">
      {view.chosen.map(({ id, title, lang, weight, href }) => (
        <li key={id}>
          <a href={href} lang={lang}>
            {title}
          </a>
          <span className="chosen-weight">
            <label>
              <span>{words.weight}</span>
              <select
                value={weight}
                aria-label={words.weightOf(title)}
                onChange={({ target }) => weigh(id, Number(target.value))}
              >
                {[...new Set([...WEIGHTS, weight])].map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="button quiet-button"
              aria-label={words.removeOf(title)}
              onClick={() => choose(features.filter((one) => one.keyFigure !== id))}
            >
              {words.remove}
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

const Found = ({
  asked,
  dataset,
  features,
  choose,
}: Choosing & { readonly asked: string; readonly dataset: string }): ReactNode => {
  const words = similarPageWords(useReader().language)
  const { organisation } = usePlace()
  const query = useAsked<PickerView>(`/api/${organisation}/key-figures`, { words: asked, dataset })
  return (
    <Asked query={query}>
      {({ found }) => (
        <>
          <p role="status">{found?.sentence}</p>
          {found?.hint == null ? null : <p className="quiet">{found.hint}</p>}
          <ul className="chosen-features">
            {(found?.rows ?? []).map(({ id, title, lang }) => (
              <li key={id}>
                <span lang={lang}>{title}</span>
                {features.some(({ keyFigure }) => keyFigure === id) ? (
                  <span className="quiet">{words.added}</span>
                ) : (
                  <button
                    type="button"
                    className="button quiet-button"
                    aria-label={words.addOf(title)}
                    onClick={() => choose([...features, { keyFigure: id, weight: 1 }])}
                  >
                    {words.add}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Asked>
  )
}

export const FeatureChooser = ({
  view,
  ...choosing
}: Choosing & { readonly view: SimilarPageView }): ReactNode => {
  const { language } = useReader()
  const words = similarPageWords(language)
  const { pick } = comparingWords(language)
  const [written, setWritten] = useState('')
  const [asked, setAsked] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(written.trim())
  }
  return (
    <section>
      <h2>{words.chosen}</h2>
      <Chosen view={view} {...choosing} />
      <search>
        <form className="picker-search" onSubmit={onSubmit}>
          <label className="field">
            {pick.label}
            <input
              type="search"
              value={written}
              maxLength={200}
              onChange={({ target }) => setWritten(target.value)}
            />
          </label>
          <button type="submit" className="button">
            {pick.label}
          </button>
        </form>
      </search>
      {asked === '' ? null : <Found asked={asked} dataset={view.dataset} {...choosing} />}
    </section>
  )
}
