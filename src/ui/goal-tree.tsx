// The goal chain as nested lists that open and close without script.
import type { ReactNode } from 'react'
import type { NodeRowView } from '../contract/views.ts'
import { MarkedGrade } from './grade-badge.tsx'
import { Icon } from './icons.tsx'
import { MadeUpMark } from './notice.tsx'
import { Sparkline } from './sparkline.tsx'

type Words = { readonly madeUp: string; readonly expand: string }
type RowProps = { readonly row: NodeRowView; readonly words: Words }

const RowContent = ({ row, words }: RowProps): ReactNode => (
  <div className="goal-row">
    <div className="goal-title">
      <span className="kicker">{row.typeLabel}</span>
      <a href={row.href} lang={row.lang}>
        {row.title}
      </a>
      {row.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </div>
    <div className="goal-owner" lang={row.ownerLang}>
      {row.owner}
    </div>
    <div className="goal-value">
      {row.value === undefined ? null : (
        <>
          <Sparkline values={row.value.spark} />
          <span>
            <strong>{row.value.shown}</strong>
            {row.value.limit === undefined ? null : <small>{row.value.limit}</small>}
          </span>
        </>
      )}
    </div>
    <div className="goal-grade">
      {row.grade === null ? null : <MarkedGrade grade={row.grade} madeUp={words.madeUp} />}
    </div>
  </div>
)

const Row = ({ row, words }: RowProps): ReactNode =>
  row.children.length === 0 ? (
    <li className="leaf">
      <RowContent row={row} words={words} />
    </li>
  ) : (
    <li>
      <RowContent row={row} words={words} />
      <details open>
        <summary aria-label={`${words.expand}: ${row.title}`}>
          <Icon name="chevron" />
        </summary>
        <ul>
          {row.children.map((child) => (
            <Row key={child.id} row={child} words={words} />
          ))}
        </ul>
      </details>
    </li>
  )

/** From vision to measure. A node with several parents stands under each of them. */
export const GoalTree = ({
  rows,
  words,
}: {
  readonly rows: readonly NodeRowView[]
  readonly words: Words
}): ReactNode => (
  <ul className="goal-tree">
    {rows.map((row) => (
      <Row key={row.id} row={row} words={words} />
    ))}
  </ul>
)
