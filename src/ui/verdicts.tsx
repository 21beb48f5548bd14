// Verdicts on the whole organisation.
import type { ReactNode } from 'react'
import type { ChainView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { GradeBadge } from './grade-badge.tsx'
import { ReasonTree } from './reason-tree.tsx'
import { reasonWords } from './reason-words.ts'
import { Standing } from './standing.tsx'

/** Verdicts on the whole organisation: what the rule suggests with its reasons, and what a person decided. */
export const Verdicts = ({
  verdicts,
  words,
}: {
  readonly words: PageWords
  readonly verdicts: ChainView['verdicts']
}): ReactNode =>
  verdicts.map((verdict) => (
    <section key={verdict.label} className="verdict">
      <h2>
        {verdict.label} <GradeBadge grade={verdict.standing.inForce} />
      </h2>
      {verdict.standing.decided === null ? (
        <p>{verdict.standing.sentence}</p>
      ) : (
        <Standing standing={verdict.standing} words={words} />
      )}
      {verdict.tree === null ? null : (
        <details className="why">
          <summary>{words.why}</summary>
          <ReasonTree reason={verdict.tree} words={reasonWords(words)} />
        </details>
      )}
    </section>
  ))
