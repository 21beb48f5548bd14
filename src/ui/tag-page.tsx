// A tag's page: what it means, how what carries it goes, and all of that by the body that answers for it.
import type { ReactNode } from 'react'
import type { TagView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import type { TagWords } from '../text/tags-sv.ts'
import { MadeUpMark } from './notice.tsx'
import { PlainRows } from './plain-rows.tsx'
import { Source } from './source.tsx'
import { Summaries } from './summary-bar.tsx'

/** `actions` is what the reader may go on to. */
export const TagPage = ({
  view,
  words,
  tagWords,
  actions,
}: {
  readonly view: TagView
  readonly words: PageWords
  readonly tagWords: TagWords
  readonly actions?: ReactNode
}): ReactNode => (
  <article>
    <p className="kicker">{view.kicker}</p>
    <h1>
      {view.title} {view.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </h1>
    {view.text === undefined ? null : <p className="lead">{view.text}</p>}
    <p>{view.sentence}</p>
    {actions}
    <Summaries summaries={view.summaries} />
    {view.bodies.map((body) => (
      <PlainRows key={body.title} heading={body.title} rows={body.rows} madeUp={words.madeUp} />
    ))}
    {view.measures.length === 0 ? null : (
      <section>
        <h2>{tagWords.measures}</h2>
        <ul className="plain-rows">
          {view.measures.map((measure) => (
            <li key={measure.href}>
              <a href={measure.href} lang={measure.lang}>
                {measure.title}
              </a>
              <span>
                {measure.shown} {measure.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {view.source === undefined ? null : (
      <p className="quiet">
        {words.source}: <Source {...view.source} />
      </p>
    )}
  </article>
)
