// A body's meeting: planned, and where it is planned already, moved or called off.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PlannedMeetingView, YearReply } from '../../contract/year-wheel.ts'
import { MATTERS } from '../../domain/goals/matters.ts'
import { yearWheelWords } from '../../text/year-wheel.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { Ticks } from '../organisation/ticks.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

type Planned = PlannedMeetingView

const usePlanning = () => {
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  /** Resolves to whether it was done. */
  const plan = async (to: 'meetings' | 'cancelled-meetings', meeting: object): Promise<boolean> => {
    if ((await send(`/api/${organisation}/${to}`, meeting)) === null) return false
    await queries.invalidateQueries()
    return true
  }
  return { sending, plan, touch }
}

/** The meeting as another body's: what that does not treat by law is no longer treated. */
const ofBody = (written: Planned, bodies: YearReply['plans'], body: string): Planned => {
  const mayTreat = bodies.find(({ id }) => id === body)?.mayTreat ?? []
  const treats = written.treats.filter((one) => mayTreat.includes(one))
  return { ...written, body, mayTreat, treats }
}

/** What is sent of it. */
const sentOf = ({ body, date, what, treats }: Planned) => ({ body, date, what, treats })

const Fields = ({
  bodies,
  written,
  write,
}: {
  readonly bodies: YearReply['plans']
  readonly written: Planned
  readonly write: (meeting: Planned) => void
}): ReactNode => {
  const { planning, matters } = yearWheelWords(useReader().language)
  return (
    <>
      {bodies.length === 0 ? null : (
        <label className="field">
          {planning.body}
          <select
            name="body"
            value={written.body}
            onChange={({ target: { value } }) => write(ofBody(written, bodies, value))}
          >
            {bodies.map((body) => (
              <option key={body.id} value={body.id}>
                {body.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        {planning.date}
        <input
          type="date"
          name="date"
          required
          value={written.date}
          onChange={({ target }) => write({ ...written, date: target.value })}
        />
      </label>
      <label className="field">
        {planning.what}
        <small>{planning.whatHelp}</small>
        <input
          name="what"
          maxLength={500}
          value={written.what}
          onChange={({ target }) => write({ ...written, what: target.value })}
        />
      </label>
      {written.mayTreat.length === 0 ? null : (
        <Ticks
          legend={planning.treats}
          help={planning.treatsHelp}
          choices={written.mayTreat.map((id) => ({ id, title: matters[id] }))}
          chosen={written.treats}
          change={(chosen) =>
            write({ ...written, treats: MATTERS.filter((one) => chosen.includes(one)) })
          }
        />
      )}
    </>
  )
}

const ChangeForm = ({
  meeting,
  close,
}: {
  readonly meeting: Planned
  readonly close: () => void
}): ReactNode => {
  const { language, words } = useReader()
  const { planning } = yearWheelWords(language)
  const [written, setWritten] = useState(meeting)
  const { sending, plan, touch } = usePlanning()
  const { form, refusalId } = useRefusedField(sending.refused)
  const { date, what } = meeting
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await plan('meetings', { ...sentOf(written), was: { date, what } })) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <Fields bodies={[]} written={written} write={setWritten} />
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton sending={sending} label={planning.saveChange} underWay={words.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {words.rounds.cancel}
        </button>
      </p>
    </form>
  )
}

/** Moves a planned meeting, or calls it off; `said` is what it is called. */
export const PlannedMeeting = ({
  meeting,
  said,
}: {
  readonly meeting: Planned
  readonly said: string
}): ReactNode => {
  const { language, words } = useReader()
  const { planning } = yearWheelWords(language)
  const [doing, setDoing] = useState<'change' | 'cancel' | null>(null)
  const { sending, plan } = usePlanning()
  const { body, date, what } = meeting
  const close = () => setDoing(null)
  if (doing === 'change') return <ChangeForm meeting={meeting} close={close} />
  const of = <span className="sr-only"> {said}</span>
  if (doing === 'cancel')
    return (
      <div className="form-card">
        <p>{planning.cancelAsked}</p>
        <Refused sending={sending} />
        <p className="buttons">
          <button
            type="button"
            className="button"
            disabled={sending.isUnderWay}
            onClick={() => void plan('cancelled-meetings', { body, date, what })}
          >
            {planning.cancelSure}
            {of}
          </button>
          <button type="button" className="link-button" onClick={close}>
            {words.rounds.cancel}
          </button>
        </p>
      </div>
    )
  return (
    <span className="wheel-buttons">
      <button type="button" className="link-button" onClick={() => setDoing('change')}>
        {planning.change}
        {of}
      </button>
      <button type="button" className="link-button" onClick={() => setDoing('cancel')}>
        {planning.cancel}
        {of}
      </button>
    </span>
  )
}

/** Plans another meeting of one of the bodies. */
export const PlanMeeting = ({ bodies }: { readonly bodies: YearReply['plans'] }): ReactNode => {
  const { language, words } = useReader()
  const { planning } = yearWheelWords(language)
  const [first] = bodies
  const empty = { date: '', what: '', treats: [] }
  const [written, setWritten] = useState<Planned>({
    ...empty,
    body: first?.id ?? '',
    mayTreat: first?.mayTreat ?? [],
  })
  const [isSaved, setIsSaved] = useState(false)
  const { sending, plan, touch } = usePlanning()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await plan('meetings', { ...sentOf(written), was: null }))) return
    setWritten({ ...written, ...empty })
    setIsSaved(true)
  }
  return (
    <details className="form-card">
      <summary>{planning.heading}</summary>
      <form
        ref={form}
        onChange={() => {
          touch()
          setIsSaved(false)
        }}
        onSubmit={(event) => void onSubmit(event)}
      >
        <Fields bodies={bodies} written={written} write={setWritten} />
        <Refused sending={sending} id={refusalId} />
        <p className="buttons">
          <SendButton sending={sending} label={planning.save} underWay={words.report.saving} />
          <span role="status">{isSaved ? planning.saved : ''}</span>
        </p>
      </form>
    </details>
  )
}
