// An evaluation is begun from a framework, or brought in from its file.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EvaluationsReply, FrameworkRowView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

/** Sends, and goes to the evaluation that it gave. */
const useBeginning = () => {
  const { organisation } = useFrame()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const begin = async (path: string, body: object): Promise<void> => {
    const begun = await send<{ readonly id: string }>(`/api/${organisation}/${path}`, body)
    if (begun === null) return
    await queries.invalidateQueries()
    await navigate({
      to: '/$organisation/utvarderingar/$evaluation',
      params: { organisation, evaluation: begun.id },
    })
  }
  return { sending, begin, touch }
}

const BodyField = ({
  reply,
  body,
  change,
}: {
  readonly reply: EvaluationsReply
  readonly body: string
  readonly change: (body: string) => void
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  return (
    <label className="field">
      {words.begin.body}
      <select name="body" value={body} onChange={({ target }) => change(target.value)}>
        {reply.mayBeginWhole ? <option value="">{words.municipality}</option> : null}
        {reply.bodies.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

const firstBody = ({ mayBeginWhole, bodies }: EvaluationsReply): string =>
  mayBeginWhole ? '' : (bodies[0]?.id ?? '')

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

export const BringInForm = ({
  reply,
  close,
}: {
  readonly reply: EvaluationsReply
  readonly close: () => void
}): ReactNode => {
  const words = evaluationWords(useReader().language).begin
  const [text, setText] = useState('')
  const [framework, setFramework] = useState<string | null>(null)
  const [body, setBody] = useState(firstBody(reply))
  const { sending, begin, touch } = useBeginning()
  const { form, refusalId } = useRefusedField(sending.refused)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void begin('evaluations/brought-in', { text, framework, body: body === '' ? null : body })
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={submit}>
      <p className="quiet">{words.fileHelp}</p>
      <label className="field">
        {words.evaluationFile}
        <input
          type="file"
          name="text"
          accept=".yaml,.yml"
          required
          onChange={async ({ target }) => {
            touch()
            setText((await target.files?.[0]?.text()) ?? '')
          }}
        />
      </label>
      <label className="field">
        {words.frameworkFile}
        <input
          type="file"
          accept=".yaml,.yml"
          onChange={async ({ target }) => {
            touch()
            setFramework((await target.files?.[0]?.text()) ?? null)
          }}
        />
      </label>
      <BodyField reply={reply} body={body} change={setBody} />
      <p className="buttons">
        <SendButton sending={sending} label={words.bringIn} underWay={words.bringIn} />
        <button type="button" className="link-button" onClick={close}>
          {words.cancel}
        </button>
      </p>
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}
