// How many goals have which grade, as a bar whose parts are as wide as they are many.
import type { ReactNode } from 'react'
import type { SummaryView } from '../contract/views.ts'
import { ICON_OF } from './grade-badge.tsx'
import { Icon } from './icons.tsx'

export const SummaryBar = ({ summary }: { readonly summary: SummaryView }): ReactNode => (
  <ul className="summary-bar">
    {summary.parts.map((part) => (
      <li key={`${part.tone}${part.word}`} data-tone={part.tone} style={{ flexGrow: part.count }}>
        <strong>{part.count}</strong> <Icon name={ICON_OF[part.tone]} /> <span>{part.word}</span>
      </li>
    ))}
  </ul>
)
