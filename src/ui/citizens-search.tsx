// Searching among what is published: a form that works without script, and what was found.
import type { ReactNode } from 'react'
import type { CitizensSearchView } from '../contract/citizens.ts'
import type { CitizenWords } from '../text/citizens-sv.ts'
import { Notice } from './notice.tsx'

type Words = CitizenWords['search']

const Found = ({
  view: { found, of, isLike },
  asked,
  words,
}: {
  readonly view: CitizensSearchView
  readonly asked: string
  readonly words: Words
}): ReactNode => (
  <section>
    <h2>{of === 0 ? words.none(asked) : words.found(of, asked)}</h2>
    {of > found.length ? <p>{words.first(found.length)}</p> : null}
    {isLike ? <Notice tone="info">{words.like}</Notice> : null}
    <ul className="plain-rows">
      {found.map(({ title, lang, href, what }) => (
        <li key={href}>
          <span>
            <span className="kicker">{what}</span>
            <a href={href} lang={lang}>
              {title}
            </a>
          </span>
        </li>
      ))}
    </ul>
  </section>
)

/** `asked` is what was searched for; empty: nothing yet. */
export const CitizensSearch = ({
  action,
  asked,
  longest,
  view,
  words,
}: {
  readonly action: string
  readonly asked: string
  readonly longest: number
  readonly view: CitizensSearchView
  readonly words: Words
}): ReactNode => (
  <>
    <h1>{words.heading}</h1>
    <search>
      <form className="public-form" action={action} method="get">
        <label htmlFor="q">{words.label}</label>
        <p className="quiet" id="q-hint">
          {words.hint}
        </p>
        <div className="public-form-row">
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={asked}
            maxLength={longest}
            aria-describedby="q-hint"
          />
          <button type="submit">{words.submit}</button>
        </div>
      </form>
    </search>
    {asked === '' ? null : <Found view={view} asked={asked} words={words} />}
  </>
)
