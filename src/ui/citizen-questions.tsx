// Questions that have been answered, and the form that one is asked with.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'
import type { CitizenQuestionWords } from '../text/citizen-questions-sv.ts'
import { Icon } from './icons.tsx'

type Words = CitizenQuestionWords['public']

export type ShownQuestion = {
  readonly id: string
  /** What it is about, where that is not the page that it stands on. */
  readonly about?: LinkView
  readonly question: string
  readonly answer: string
  /** «Svar 3 maj 2026» */
  readonly said: string
}

const Question = ({ shown }: { readonly shown: ShownQuestion }): ReactNode => (
  <div>
    <dt>
      {shown.about === undefined ? null : (
        <a href={shown.about.href} className="kicker">
          {shown.about.title}
        </a>
      )}
      <span className="written">{shown.question}</span>
    </dt>
    <dd>
      <p className="written">{shown.answer}</p>
      <p className="quiet">{shown.said}</p>
    </dd>
  </div>
)

const List = ({ shown }: { readonly shown: readonly ShownQuestion[] }): ReactNode => (
  <dl className="citizen-questions">
    {shown.map((one) => (
      <Question key={one.id} shown={one} />
    ))}
  </dl>
)

/** Under a goal or a measure: what has been answered about it, and the way to ask. */
export const QuestionsAbout = ({
  shown,
  ask,
  words,
}: {
  readonly shown: readonly ShownQuestion[]
  readonly ask: string
  readonly words: Words
}): ReactNode => (
  <section>
    {shown.length === 0 ? null : (
      <>
        <h2>{words.heading}</h2>
        <List shown={shown} />
      </>
    )}
    <p>
      <a href={ask}>{words.ask}</a>
    </p>
  </section>
)

export const QuestionsPage = ({
  shown,
  words,
}: {
  readonly shown: readonly ShownQuestion[]
  readonly words: Words
}): ReactNode => (
  <article>
    <h1>{words.heading}</h1>
    {shown.length === 0 ? <p>{words.none}</p> : <List shown={shown} />}
  </article>
)

/** The form; `refused` says why what was sent was not taken, and `written` is what it was. */
export const AskPage = ({
  title,
  action,
  mark,
  written,
  refused,
  longest,
  back,
  words,
}: {
  readonly title: string
  readonly action: string
  readonly mark: string
  readonly written: string
  readonly refused: string | null
  readonly longest: number
  readonly back: LinkView
  readonly words: Words
}): ReactNode => (
  <article>
    <h1>{words.title(title)}</h1>
    <p className="lead">{words.lead}</p>
    <p>{words.privacy}</p>
    <form className="public-form" action={action} method="post">
      <label htmlFor="question">{words.label}</label>
      <p className="quiet" id="question-hint">
        {words.longest(longest)}
      </p>
      {refused === null ? null : (
        <p className="refused" id="question-refused" role="alert">
          <Icon name="cross" /> {refused}
        </p>
      )}
      <textarea
        id="question"
        name="fraga"
        rows={6}
        maxLength={longest}
        required
        defaultValue={written}
        aria-invalid={refused === null ? undefined : true}
        aria-describedby={refused === null ? 'question-hint' : 'question-hint question-refused'}
      />
      <div hidden>
        <label htmlFor="webbplats">{words.trap}</label>
        <input id="webbplats" name="webbplats" autoComplete="off" tabIndex={-1} />
      </div>
      <input type="hidden" name="visad" value={mark} />
      <p>
        <button type="submit">{words.send}</button>
      </p>
    </form>
    <p>
      <a href={back.href}>{words.back(back.title)}</a>
    </p>
  </article>
)

export const AskedPage = ({
  back,
  words,
}: {
  readonly back: LinkView
  readonly words: Words
}): ReactNode => (
  <article>
    <h1>{words.thanks.heading}</h1>
    <p className="lead">{words.thanks.text}</p>
    <p>
      <a href={back.href}>{words.back(back.title)}</a>
    </p>
  </article>
)
