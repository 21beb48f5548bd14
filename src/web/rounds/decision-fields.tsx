// The fields of a decision: its kind, day, paragraph, what is amended or why it is sent back, and reservations.
import { type ReactNode, useId } from 'react'
import { DECISION_KINDS, type DecisionKind, stops } from '../../domain/workflow/decisions.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { type Reservation, ReservationFields } from './reservation-fields.tsx'

export type WrittenDecision = {
  readonly kind: DecisionKind
  readonly date: string
  readonly ref: string
  readonly reason: string
  readonly reservations: readonly Reservation[]
}
type Change = (changed: Partial<WrittenDecision>) => void

/** As it is sent: only a decision that stops the version says what is amended or why. */
export const asSent = (written: WrittenDecision): WrittenDecision => ({
  ...written,
  reason: stops(written.kind) ? written.reason : '',
})

const KindChoice = ({
  kind,
  isLast,
  change,
}: {
  readonly kind: DecisionKind
  readonly isLast: boolean
  readonly change: Change
}): ReactNode => {
  const { decide, kinds } = useReader().versions
  const id = useId()
  return (
    <>
      <fieldset className="grade-choice">
        <legend>{decide.kind}</legend>
        {DECISION_KINDS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              checked={kind === one}
              onChange={() => change({ kind: one })}
            />
            {kinds[one]}
          </label>
        ))}
      </fieldset>
      <p className="quiet">
        {kind === 'amended' && isLast ? decide.amendedByLast : decide.explains[kind]}
      </p>
    </>
  )
}

export const DecisionFields = ({
  written,
  isLast,
  change,
  children,
}: {
  readonly written: WrittenDecision
  /** It ends the version's way. */
  readonly isLast: boolean
  readonly change: Change
  /** Whose decision it is, where that is chosen. */
  readonly children?: ReactNode
}): ReactNode => {
  const { decide } = useReader().versions
  const id = useId()
  const { kind } = written
  return (
    <>
      <KindChoice kind={kind} isLast={isLast} change={change} />
      <div className="form-row">
        {children}
        <label className="field" htmlFor={`${id}-date`}>
          {decide.date}
          <input
            id={`${id}-date`}
            required
            type="date"
            name="date"
            value={written.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        </label>
        <label className="field" htmlFor={`${id}-ref`}>
          <span>
            {decide.ref} <small>{decide.refHelp}</small>
          </span>
          <input
            id={`${id}-ref`}
            value={written.ref}
            onChange={(event) => change({ ref: event.target.value })}
          />
        </label>
      </div>
      {kind === 'amended' || kind === 'sentBack' ? (
        <label className="field" htmlFor={`${id}-reason`}>
          {decide.reason[kind]}
          <LongText
            id={`${id}-reason`}
            required
            rows={3}
            name="reason"
            value={written.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </label>
      ) : null}
      <ReservationFields
        all={written.reservations}
        change={(reservations) => change({ reservations })}
      />
    </>
  )
}
