// An evaluation is brought in from its file.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EvaluationsReply } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { BodyField, firstBody, useBeginning } from './beginning.tsx'

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
