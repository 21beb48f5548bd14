// A day that the law asks about, noted on the checklist: shown as it stands, with a form to note or change it.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { NotedDayView } from '../../contract/law.ts'
import { lawWords } from '../../text/law.ts'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'

const NoteDayForm = ({
  one,
  close,
}: {
  readonly one: NotedDayView
  readonly close: () => void
}): ReactNode => {
  const { days } = lawWords(useReader().language)
  const { organisation, round } = usePlace()
  const [day, setDay] = useState(one.day)
  const [ref, setRef] = useState(one.ref)
  const to = `/api/${organisation}/rounds/${encodeURIComponent(round)}/noted-days`
  const { saving, save, touch } = useSaving(to)
  const { form, refusalId } = useRefusedField(refusalIn(saving), 'day')
  const id = useId()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ what: one.what, day, ref, basedOn: one.changeNumber })) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <div className="form-row">
        <label className="field" htmlFor={`${id}-day`}>
          {days.day}
          {one.day === '' ? null : <small>{days.dayHelp}</small>}
          <input
            id={`${id}-day`}
            type="date"
            name="day"
            required={one.day === ''}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <label className="field" htmlFor={`${id}-ref`}>
          {days.ref}
          <input
            id={`${id}-ref`}
            name="ref"
            maxLength={200}
            value={ref}
            onChange={(event) => setRef(event.target.value)}
          />
        </label>
      </div>
      <SavingLine saving={saving} save={days.save} saved="" refusalId={refusalId} close={close} />
    </form>
  )
}

/** One day: what it is of, what is noted, and for whoever may, how to note it. */
export const NotedDay = ({
  one,
  mayNote,
}: {
  readonly one: NotedDayView
  readonly mayNote: boolean
}): ReactNode => {
  const { days } = lawWords(useReader().language)
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="law-requirement">
      <p className="law-words">{one.label}</p>
      <p>{one.said}</p>
      {isOpen ? <NoteDayForm one={one} close={() => setOpen(false)} /> : null}
      {mayNote && !isOpen ? (
        <p>
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {one.day === '' ? days.note : days.change}
            <span className="sr-only">: {one.label}</span>
          </button>
        </p>
      ) : null}
    </li>
  )
}
