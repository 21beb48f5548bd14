// Who reserved themselves against a decision, and what they said: as many as there were.
import type { ReactNode } from 'react'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'

export type Reservation = { readonly by: string; readonly text: string }

export const ReservationFields = ({
  all,
  change,
}: {
  readonly all: readonly Reservation[]
  readonly change: (all: readonly Reservation[]) => void
}): ReactNode => {
  const { decide } = useReader().versions
  const set = (at: number, changed: Partial<Reservation>) =>
    change(all.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <fieldset className="reservations">
      <legend>{decide.reservations}</legend>
      {all.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reservation that is being written has no name but its place
        <div className="form-row" key={index}>
          <label className="field">
            {decide.reservationBy}
            <input value={one.by} onChange={(event) => set(index, { by: event.target.value })} />
          </label>
          <label className="field wide-field">
            {decide.reservationText}
            <LongText
              rows={2}
              value={one.text}
              onChange={(event) => set(index, { text: event.target.value })}
            />
          </label>
          <button
            type="button"
            className="link-button"
            onClick={() => change(all.filter((_, at) => at !== index))}
          >
            {decide.removeReservation}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => change([...all, { by: '', text: '' }])}
      >
        {decide.addReservation}
      </button>
    </fieldset>
  )
}
