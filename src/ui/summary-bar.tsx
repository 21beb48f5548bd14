// How many goals have which grade, in a sentence and as a bar whose parts are as wide as they are many.
import type { ReactNode } from 'react'
import type { SummaryView } from '../contract/views.ts'
import { GradeIcon } from './grade-badge.tsx'

const SummaryBar = ({ parts }: Pick<SummaryView, 'parts'>): ReactNode => (
  <ul className="summary-bar">
    {parts.map((part) => (
      <li key={`${part.tone}${part.word}`} data-tone={part.tone} style={{ flexGrow: part.count }}>
        <strong>{part.count}</strong> <GradeIcon tone={part.tone} /> <span>{part.word}</span>
      </li>
    ))}
  </ul>
)

/** The headlines of a chain; each scale has a heading of its own where there are several. */
export const Summaries = ({
  summaries,
}: {
  readonly summaries: readonly SummaryView[]
}): ReactNode =>
  summaries.map(({ title, sentence, parts }) => (
    <section key={title} className="summary">
      {summaries.length > 1 ? <h2>{title}</h2> : null}
      <p className="lead">{sentence}</p>
      {parts.length === 0 ? null : <SummaryBar parts={parts} />}
    </section>
  ))
