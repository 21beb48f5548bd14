// Recording what a body decided on a frozen version: its kind, day, paragraph and reservations.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { VersionView } from '../../contract/rounds.ts'
import { DECISION_KINDS, type DecisionKind } from '../../domain/workflow/decisions.ts'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { type Reservation, ReservationFields } from './reservation-fields.tsx'

type Written = {
  readonly body: string
  readonly kind: DecisionKind
  readonly date: string
  readonly ref: string
  readonly reason: string
  readonly reservations: readonly Reservation[]
}
type Change = (changed: Partial<Written>) => void

const KindChoice = ({
  kind,
  change,
}: {
  readonly kind: DecisionKind
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
      <p className="quiet">{decide.explains[kind]}</p>
    </>
  )
}

const WhoAndWhen = ({
  turn,
  written,
  change,
}: {
  readonly turn: VersionView['turn']
  readonly written: Written
  readonly change: Change
}): ReactNode => {
  const { decide } = useReader().versions
  const id = useId()
  return (
    <div className="form-row">
      <label className="field">
        {decide.body}
        <select
          name="body"
          value={written.body}
          onChange={(event) => change({ body: event.target.value })}
        >
          {turn.map((body) => (
            <option key={body.id} value={body.id}>
              {body.label}
            </option>
          ))}
        </select>
      </label>
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
  )
}

export const DecideForm = ({
  version,
  close,
}: {
  readonly version: VersionView
  readonly close: () => void
}): ReactNode => {
  const { decide } = useReader().versions
  const { organisation } = usePlace()
  const id = useId()
  const [written, setWritten] = useState<Written>({
    body: version.turn[0]?.id ?? '',
    kind: 'approved',
    date: '',
    ref: '',
    reason: '',
    reservations: [],
  })
  const change: Change = (changed) => setWritten((known) => ({ ...known, ...changed }))
  const { saving, save, touch } = useSaving(`/api/${organisation}/decisions`)
  const { form, refusalId } = useRefusedField(refusalIn(saving))
  const { kind } = written
  const isReasoned = kind === 'amended' || kind === 'sentBack'
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const reason = isReasoned ? written.reason : ''
    if (await save({ version: version.version, ...written, reason })) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <h4>{decide.heading(version.label)}</h4>
      <KindChoice kind={kind} change={change} />
      <WhoAndWhen turn={version.turn} written={written} change={change} />
      {isReasoned ? (
        <label className="field" htmlFor={`${id}-reason`}>
          {decide.reason[kind]}
          <textarea
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
      <SavingLine
        saving={saving}
        save={decide.save}
        saved={decide.saved}
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}
