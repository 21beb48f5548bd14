// What the rule suggests beside what a person decided: two things, never merged.
import type { ReactNode } from 'react'
import type { StandingView } from '../contract/views.ts'
import { MarkedGrade } from './grade-badge.tsx'

type Words = {
  readonly suggested: string
  readonly decided: string
  readonly noDecision: string
  readonly madeUp: string
  readonly decidedBy: (who: string, date: string) => string
}

const Decided = ({
  standing: { decided },
  words,
}: {
  readonly standing: StandingView
  readonly words: Words
}): ReactNode => (
  <div>
    <h3>{words.decided}</h3>
    {decided === null ? (
      <p className="quiet">{words.noDecision}</p>
    ) : (
      <>
        <MarkedGrade grade={decided} madeUp={words.madeUp} />
        {decided.reason === undefined ? null : <p>{decided.reason}</p>}
        <p className="quiet">{words.decidedBy(decided.by ?? '', decided.date ?? '')}</p>
      </>
    )}
  </div>
)

export const Standing = ({
  standing,
  words,
}: {
  readonly standing: StandingView
  readonly words: Words
}): ReactNode => (
  <section className="standing">
    {standing.label === undefined ? null : <h2>{standing.label}</h2>}
    <div className="standing-parts">
      <div>
        <h3>{words.suggested}</h3>
        <MarkedGrade grade={standing.suggested} madeUp={words.madeUp} />
        <p>{standing.sentence}</p>
      </div>
      {standing.decidable || standing.decided !== null ? (
        <Decided standing={standing} words={words} />
      ) : null}
    </div>
  </section>
)
