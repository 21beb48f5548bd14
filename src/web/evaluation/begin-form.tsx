// An evaluation is begun from a framework.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EvaluationsReply, FrameworkRowView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { BodyField, firstBody, useBeginning } from './beginning.tsx'

/** A year of the edition: this one, where it is in it, else its last. */
const yearFor = ({ toYear, fromYear }: FrameworkRowView, year: number): number =>
  toYear !== null && year > toYear ? toYear : fromYear !== null && year < fromYear ? fromYear : year

export const BeginForm = ({
  reply,
  close,
}: {
  readonly reply: EvaluationsReply
  readonly close: () => void
}): ReactNode => {
  const words = evaluationWords(useReader().language).begin
  const [framework, setFramework] = useState(reply.frameworks.at(0))
  const [scope, setScope] = useState(framework?.scopes[0]?.id ?? '')
  const [year, setYear] = useState(
    framework === undefined ? reply.year : yearFor(framework, reply.year),
  )
  const [typed, setTitle] = useState<string | null>(null)
  const [body, setBody] = useState(firstBody(reply))
  const { sending, begin, touch } = useBeginning()
  const { form, refusalId } = useRefusedField(sending.refused, 'year')
  if (framework === undefined) return null
  const title = typed ?? words.titleFrom(framework.title, year)
  const choose = (id: string) => {
    const found = reply.frameworks.find((one) => one.id === id)
    setFramework(found)
    setScope(found?.scopes[0]?.id ?? '')
    if (found !== undefined) setYear(yearFor(found, reply.year))
    touch()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const of = body === '' ? null : body
    void begin('evaluations', { framework: framework.id, scope, year, title, body: of })
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={submit}>
      <label className="field">
        {words.framework}
        <select value={framework.id} onChange={({ target }) => choose(target.value)}>
          {reply.frameworks.map(({ id, title: called, edition }) => (
            <option key={id} value={id}>
              {called} – {edition}
            </option>
          ))}
        </select>
      </label>
      {framework.entered === '' ? null : <p className="quiet">{framework.entered}</p>}
      <label className="field">
        {words.scope}
        <select name="scope" value={scope} onChange={({ target }) => setScope(target.value)}>
          {framework.scopes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <BodyField reply={reply} body={body} change={setBody} />
      <label className="field">
        {words.year}
        <input
          type="number"
          name="year"
          value={year}
          min={framework.fromYear ?? undefined}
          max={framework.toYear ?? undefined}
          onChange={({ target }) => {
            setYear(Number(target.value))
            touch()
          }}
        />
      </label>
      <label className="field">
        {words.title}
        <input
          name="title"
          value={title}
          onChange={({ target }) => {
            setTitle(target.value)
            touch()
          }}
        />
      </label>
      <p className="buttons">
        <SendButton sending={sending} label={words.submit} underWay={words.submit} />
        <button type="button" className="link-button" onClick={close}>
          {words.cancel}
        </button>
      </p>
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}
