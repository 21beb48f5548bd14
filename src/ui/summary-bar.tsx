// How many of each level have which grade, in a sentence and as a bar whose parts are as wide as they are many.
import type { ReactNode } from 'react'
import type { SummaryView } from '../contract/views.ts'
import { GradeIcon } from './grade-badge.tsx'

const SummaryBar = ({ parts }: Pick<SummaryView, 'parts'>): ReactNode => (
  <ul className="summary-bar">
    {parts.map((part) => (
      <li key={`${part.tone}${part.word}`} data-tone={part.tone} style={{ flexGrow: part.count }}>
        <strong>{part.count}</strong> <GradeIcon grade={part} /> <span>{part.word}</span>
      </li>
    ))}
  </ul>
)

/** Words longer than this need the page's whole width. */
const LONG = 26

/** The headlines of a chain: the whole, and level by level. */
export const Summaries = ({
  summaries,
}: {
  readonly summaries: readonly SummaryView[]
}): ReactNode => (
  <div className="summaries">
    {summaries.map(({ title, sentence, parts, isWhole }) => (
      <section
        key={title}
        className="summary"
        data-whole={isWhole}
        data-long={parts.some(({ word }) => word.length > LONG) || undefined}
      >
        <div>
          {title === '' ? null : <h2>{title}</h2>}
          <p>{sentence}</p>
        </div>
        {parts.length === 0 ? null : <SummaryBar parts={parts} />}
      </section>
    ))}
  </div>
)
