// A piece of the citizens' site for others' pages: one grade, or one chart, with where it is from.
import type { ReactNode } from 'react'
import type { GradeView, LinkView } from '../contract/views.ts'
import { MarkedGrade } from './grade-badge.tsx'
import { MadeUpMark } from './notice.tsx'
import { iconHref, themeHref } from './theme.ts'

/** A whole document with nothing around it; its links open in place of the page that it stands in. */
export const EmbeddedPage = ({
  language,
  title,
  colour,
  by,
  home,
  children,
}: {
  readonly language: 'sv' | 'en'
  readonly title: string
  readonly colour: string | null
  /** Whose it is and of when. */
  readonly by: string
  readonly home: string
  readonly children: ReactNode
}): ReactNode => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="icon" href={iconHref(colour)} type="image/svg+xml" />
      <base target="_top" />
      <link rel="stylesheet" href="/assets/styles.css" />
      <link rel="stylesheet" href={themeHref(colour)} />
    </head>
    <body className="embedded">
      <main>
        {children}
        <p className="quiet">
          <a href={home}>{by}</a>
        </p>
      </main>
    </body>
  </html>
)

/** How it goes for one goal: each of its grades with the sentence that says why. */
export const EmbeddedGoal = ({
  goal,
  standings,
  words,
}: {
  readonly goal: LinkView & { readonly madeUp: boolean }
  readonly standings: readonly { readonly grade: GradeView; readonly sentence: string }[]
  readonly words: { readonly more: string; readonly madeUp: string }
}): ReactNode => (
  <>
    <h1>
      <span lang={goal.lang}>{goal.title}</span>{' '}
      {goal.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </h1>
    {standings.map(({ grade, sentence }) => (
      <div key={sentence}>
        <MarkedGrade grade={grade} madeUp={words.madeUp} />
        <p>{sentence}</p>
      </div>
    ))}
    <p>
      <a href={goal.href}>{words.more}</a>
    </p>
  </>
)

/** The line that shows it elsewhere, to be copied. */
export const EmbedSnippet = ({
  line,
  words,
}: {
  readonly line: string
  readonly words: { readonly heading: string; readonly text: string; readonly code: string }
}): ReactNode => (
  <details className="embed-snippet">
    <summary>{words.heading}</summary>
    <p>{words.text}</p>
    <div className="public-form">
      <label htmlFor="embed-line">{words.code}</label>
      <textarea id="embed-line" rows={4} readOnly defaultValue={line} />
    </div>
  </details>
)
