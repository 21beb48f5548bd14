// Nodes as rows under a heading: what each is, its grade, and what of it is made up.
import type { ReactNode } from 'react'
import type { NodeRowView } from '../contract/views.ts'
import { MarkedGrade } from './grade-badge.tsx'
import { MadeUpMark } from './notice.tsx'

export const PlainRows = ({
  heading,
  rows,
  madeUp,
}: {
  readonly heading: string
  readonly rows: readonly NodeRowView[]
  /** The mark's word. */
  readonly madeUp: string
}): ReactNode =>
  rows.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <span className="kicker">{row.typeLabel}</span>
              <a href={row.href} lang={row.lang}>
                {row.title}
              </a>{' '}
              {row.madeUp ? <MadeUpMark word={madeUp} /> : null}
            </span>
            {row.grade === null ? null : (
              <span>
                <MarkedGrade grade={row.grade} madeUp={madeUp} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
