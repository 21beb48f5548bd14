// Recording a decision to destroy: who decided, when, what it covers and on what ground.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DISPOSABLE, type Disposable } from '../../domain/workflow/disposals.ts'
import { disposalWords } from '../../text/disposals.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

type Days = Readonly<Partial<Record<Disposable, string>>>
const EMPTY = { body: '', decidedOn: '', paragraph: '', reference: '', ground: '' }

const Covers = ({
  days,
  write,
}: {
  readonly days: Days
  readonly write: (days: Days) => void
}): ReactNode => {
  const { record, sorts, help } = disposalWords(useReader().language)
  return (
    <fieldset className="ticks disposal-covers">
      <legend>{record.covers}</legend>
      {DISPOSABLE.map((sort) => {
        const { [sort]: day, ...others } = days
        return (
          <div key={sort} className="form-row">
            <label className="tick disposal-tick">
              <input
                type="checkbox"
                name="covers"
                checked={day !== undefined}
                onChange={(event) => write(event.target.checked ? { ...days, [sort]: '' } : others)}
              />
              <span>
                {sorts[sort]}
                <small className="quiet"> {help[sort]}</small>
              </span>
            </label>
            {day === undefined ? null : (
              <label className="field">
                {record.before}
                <input
                  type="date"
                  name={`before.${sort}`}
                  required
                  aria-label={record.beforeOf(sorts[sort])}
                  value={day}
                  onChange={(event) => write({ ...days, [sort]: event.target.value })}
                />
              </label>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

export const DisposalForm = ({ bodies }: { readonly bodies: readonly string[] }): ReactNode => {
  const { language, words: staff } = useReader()
  const { record } = disposalWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [written, setWritten] = useState(EMPTY)
  const [days, setDays] = useState<Days>({})
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIsSaved(false)
    const covers = DISPOSABLE.flatMap((sort) => {
      const before = days[sort]
      return before === undefined ? [] : [{ sort, before }]
    })
    const paragraph = written.paragraph === '' ? null : written.paragraph
    const reference = written.reference === '' ? null : written.reference
    const sent = { ...written, paragraph, reference, covers }
    if ((await send(`/api/${organisation}/disposals`, sent)) === null) return
    setWritten(EMPTY)
    setDays({})
    setIsSaved(true)
    await queries.invalidateQueries()
  }
  const field = (key: keyof typeof EMPTY, label: string, more: object = {}): ReactNode => (
    <label className="field">
      {label}
      <input
        name={key}
        value={written[key]}
        onChange={(event) => setWritten({ ...written, [key]: event.target.value })}
        {...more}
      />
    </label>
  )
  return (
    <details className="invite">
      <summary>{record.open}</summary>
      <form ref={form} className="form-card" onSubmit={(event) => void onSubmit(event)}>
        <p>{record.lead}</p>
        <div className="form-row">
          {field('body', record.body, { required: true, list: 'disposal-bodies' })}
          <datalist id="disposal-bodies">
            {bodies.map((body) => (
              <option key={body} value={body} />
            ))}
          </datalist>
          {field('decidedOn', record.decidedOn, { required: true, type: 'date' })}
          {field('paragraph', record.paragraph)}
          {field('reference', record.reference)}
        </div>
        <p className="quiet">{record.either}</p>
        <Covers days={days} write={setDays} />
        <label className="field">
          {record.ground}
          <small>{record.groundHelp}</small>
          <LongText
            required
            rows={3}
            name="ground"
            value={written.ground}
            onChange={(event) => setWritten({ ...written, ground: event.target.value })}
          />
        </label>
        <Refused sending={sending} id={refusalId} />
        <p className="buttons">
          <SendButton sending={sending} label={record.save} underWay={staff.report.saving} />
        </p>
      </form>
      <p role="status">{isSaved ? record.saved : ''}</p>
    </details>
  )
}
