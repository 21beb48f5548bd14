// Assignments that wait for somebody or are late, each with what can be done with it where it stands.
import type { ReactNode } from 'react'
import type { AssignmentView } from '../../contract/assignments.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { MadeUpMark } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import { AssignmentSteps } from './assignment-part.tsx'

const Row = ({ row, round }: { readonly row: AssignmentView; readonly round: string | null }) => {
  const { pages, language } = useReader()
  const { dueBy } = assignmentWords(language)
  return (
    <li className="waiting">
      <div>
        <h3>
          <a href={row.href} lang={row.lang}>
            {row.title}
          </a>{' '}
          {row.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
        </h3>
        <p className="waiting-facts">
          <span>{row.standing.word}</span>
          {row.owner === null ? null : <span>{row.owner}</span>}
          {row.assignee === null ? null : <span>{row.assignee}</span>}
          {row.dueSaid === null ? null : <span>{dueBy(row.dueSaid)}</span>}
          {row.late === null ? null : <strong className="late">{row.late}</strong>}
        </p>
        {round === null ? null : <AssignmentSteps row={row} round={round} />}
      </div>
    </li>
  )
}

/** `round` is the one they are seen in, where steps can be taken; null: they are only told of. */
export const WaitingAssignments = ({
  heading,
  rows,
  round,
}: {
  readonly heading: string
  readonly rows: readonly AssignmentView[]
  readonly round: string | null
}): ReactNode =>
  rows.length === 0 ? null : (
    <section aria-labelledby="waiting-assignments">
      <h2 id="waiting-assignments">{heading}</h2>
      <ul className="waiting-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} round={round} />
        ))}
      </ul>
    </section>
  )
