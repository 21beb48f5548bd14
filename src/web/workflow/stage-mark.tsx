// How far a part has come: word and filled steps, never colour alone.
import type { ReactNode } from 'react'
import type { PartRowView } from '../../contract/working-round.ts'

const FILLED = { notStarted: 0, sentBack: 0, reported: 1, reviewed: 2, delivered: 3 } as const
const STEPS = [1, 2, 3] as const

export const StageMark = ({ stage }: Pick<PartRowView, 'stage'>): ReactNode => (
  <span className="stage" data-stage={stage.id}>
    <span className="stage-steps" aria-hidden="true">
      {STEPS.map((step) => (
        <span key={step} data-filled={step <= FILLED[stage.id] || undefined} />
      ))}
    </span>
    {stage.word}
  </span>
)

/** The next step's last day, and by how much it has passed. */
export const NextStep = ({ next }: Pick<PartRowView, 'next'>): ReactNode =>
  next === null ? null : (
    <>
      {next.latest}
      {next.late === null ? null : <strong className="late">{next.late}</strong>}
    </>
  )
