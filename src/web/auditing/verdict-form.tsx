// The auditors' verdict as they write it: kept as a draft behind their own door, then delivered.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AuditedRoundView, VerdictFormView } from '../../contract/auditing.ts'
import { auditingWords } from '../../text/auditing.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

type Question = VerdictFormView['questions'][number]

const QuestionFields = ({
  question,
  change,
}: {
  readonly question: Question
  readonly change: (next: Question) => void
}): ReactNode => {
  const { verdict } = auditingWords(useReader().language)
  const name = useId()
  return (
    <fieldset className="auditors-question">
      <legend>
        {question.label} <small className="quiet">{question.law}</small>
      </legend>
      <p className="form-row">
        {question.choices.map(({ id, label }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name={name}
              value={id}
              checked={question.answer === id}
              onChange={() => change({ ...question, answer: id })}
            />{' '}
            {label}
          </label>
        ))}
      </p>
      <label className="field">
        {verdict.words}
        <textarea
          rows={3}
          value={question.words}
          onChange={(event) => change({ ...question, words: event.target.value })}
        />
      </label>
    </fieldset>
  )
}

export const VerdictForm = ({
  round,
  form,
  close,
}: {
  readonly round: AuditedRoundView
  readonly form: VerdictFormView
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { verdict } = auditingWords(language)
  const { organisation, today } = useFrame()
  const queries = useQueryClient()
  const [written, setWritten] = useState(form)
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send, touch } = useSending()
  const change = (part: Partial<VerdictFormView>) => {
    setWritten((now) => ({ ...now, ...part }))
    setIsSaved(false)
    touch()
  }
  const submit = async <Reply,>(part: 'drafts' | 'verdicts'): Promise<Reply | null> => {
    const { questions, signed, on, why, basedOn } = written
    const answers = questions.map(({ id, answer, words }) => ({ question: id, answer, words }))
    const body = { round: round.name, answers, signed, on, why, basedOn }
    return send<Reply>(`/api/${organisation}/auditing/${part}`, body)
  }
  const saveDraft = async () => {
    const saved = await submit<{ readonly changeNumber: number }>('drafts')
    if (saved === null) return
    change({ basedOn: saved.changeNumber })
    setIsSaved(true)
    await queries.invalidateQueries()
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await submit('verdicts')) === null) return
    await queries.invalidateQueries()
    close()
  }
  return (
    <form className="form-card form-stack" onSubmit={(event) => void onSubmit(event)}>
      <p className="quiet">{verdict.closed}</p>
      {written.questions.map((question) => (
        <QuestionFields
          key={question.id}
          question={question}
          change={(next) =>
            change({
              questions: written.questions.map((one) => (one.id === next.id ? next : one)),
            })
          }
        />
      ))}
      <label className="field">
        {verdict.signed}
        <small>{verdict.signedHelp}</small>
        <textarea
          rows={3}
          value={written.signed}
          onChange={(event) => change({ signed: event.target.value })}
        />
      </label>
      <label className="field">
        {verdict.on}
        <input
          type="date"
          max={today}
          value={written.on}
          onChange={(event) => change({ on: event.target.value })}
        />
      </label>
      {form.asksWhy ? (
        <label className="field">
          {verdict.why}
          <small>{verdict.whyHelp}</small>
          <textarea
            rows={2}
            value={written.why}
            onChange={(event) => change({ why: event.target.value })}
          />
        </label>
      ) : null}
      <p>{verdict.really}</p>
      <p className="buttons">
        <button type="submit" className="button" disabled={sending.isUnderWay}>
          {sending.isUnderWay ? verdict.delivering : verdict.deliver}
        </button>
        <button
          type="button"
          className="button quiet-button"
          disabled={sending.isUnderWay}
          onClick={() => void saveDraft()}
        >
          {verdict.save}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {verdict.cancel}
        </button>
        <span role="status">{isSaved ? verdict.saved : ''}</span>
      </p>
      {sending.refused === null ? null : (
        <Refusal title={sending.refused.title}>{sending.refused.sentence}</Refusal>
      )}
    </form>
  )
}
