// Nodes as rows under a heading: what each is, and its grade.
import type { ReactNode } from 'react'
import type { NodeRowView } from '../contract/views.ts'
import { GradeBadge } from './grade-badge.tsx'

export const PlainRows = ({
  heading,
  rows,
}: {
  readonly heading: string
  readonly rows: readonly NodeRowView[]
}): ReactNode =>
  rows.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <span className="kicker">{row.typeLabel}</span>
              <a href={row.href}>{row.title}</a>
            </span>
            {row.grade === null ? null : <GradeBadge grade={row.grade} />}
          </li>
        ))}
      </ul>
    </section>
  )
