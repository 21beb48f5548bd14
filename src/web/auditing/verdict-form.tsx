// The auditors' verdict as they write it: kept as a draft behind their own door, then delivered.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { AuditedRoundView, VerdictFormView } from '../../contract/auditing.ts'
import { auditingWords } from '../../text/auditing.ts'
import { Notice } from '../../ui/notice.tsx'
import { Refused } from '../account/sending-line.tsx'
import { AUDITING, useDraft, useKeptName } from '../drafts.ts'
import { useFrame } from '../frame/frame-context.ts'
import { DraftNote } from '../goals/draft-note.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

type Question = VerdictFormView['questions'][number]

/** The names of a question's fields, also in what the browser keeps. */
const answerOf = (question: string): string => `answer.${question}`
const wordsOf = (question: string): string => `words.${question}`
const toOf = (question: string): string => `to.${question}`

const QuestionFields = ({
  question,
  bodies,
  change,
}: {
  readonly question: Question
  readonly bodies: VerdictFormView['bodies']
  readonly change: (next: Question) => void
}): ReactNode => {
  const { verdict } = auditingWords(useReader().language)
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
              name={answerOf(question.id)}
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
        <LongText
          rows={3}
          name={wordsOf(question.id)}
          value={question.words}
          onChange={(event) => change({ ...question, words: event.target.value })}
        />
      </label>
      <label className="field">
        {verdict.to}
        <select
          name={toOf(question.id)}
          value={question.to ?? ''}
          onChange={(event) => change({ ...question, to: event.target.value || null })}
        >
          <option value="">{verdict.toNobody}</option>
          {bodies.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

/** What the auditors have written, as the browser keeps it: texts by the name of their field. */
type Written = Readonly<Record<string, string>> & { readonly basedOn: string }

const begunFrom = ({ questions, signed, on, why, basedOn }: VerdictFormView): Written => ({
  ...Object.fromEntries(
    questions.flatMap(({ id, answer, words, to }) => [
      [answerOf(id), answer ?? ''],
      [wordsOf(id), words],
      [toOf(id), to ?? ''],
    ]),
  ),
  signed,
  on,
  why,
  basedOn: basedOn === null ? '' : String(basedOn),
})

/** The form as it is written now. */
const asWritten = (form: VerdictFormView, fields: Written): VerdictFormView => ({
  ...form,
  questions: form.questions.map((question) => ({
    ...question,
    answer: fields[answerOf(question.id)] || null,
    words: fields[wordsOf(question.id)] ?? '',
    to: fields[toOf(question.id)] || null,
  })),
  signed: fields['signed'] ?? '',
  on: fields['on'] ?? '',
  why: fields['why'] ?? '',
  basedOn: fields.basedOn === '' ? null : Number(fields.basedOn),
})

/** Asks once more, since what is delivered is read by others at once and cannot be changed. */
const Sure = ({
  isUnderWay,
  deliver,
  close,
}: {
  readonly isUnderWay: boolean
  readonly deliver: () => void
  readonly close: () => void
}): ReactNode => {
  const { verdict } = auditingWords(useReader().language)
  const asked = useRef<HTMLParagraphElement>(null)
  useEffect(() => asked.current?.focus(), [])
  return (
    <>
      <p ref={asked} tabIndex={-1}>
        <strong>{verdict.sure}</strong> {verdict.really}
      </p>
      <p className="buttons">
        <button type="button" className="button" disabled={isUnderWay} onClick={deliver}>
          {isUnderWay ? verdict.delivering : verdict.yes}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {verdict.no}
        </button>
      </p>
    </>
  )
}

/** Kept in the browser until it is saved as a draft or delivered. */
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
  const name = useKeptName(AUDITING, 'verdict', round.name)
  const { fields, write, confirm, isEarlier } = useDraft(name, begunFrom(form))
  const written = asWritten(form, fields)
  const writing = useRef(0)
  const [isSure, setIsSure] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send, touch } = useSending()
  const { form: place, refusalId } = useRefusedField(sending.refused)
  const change = (part: Partial<Written>) => {
    writing.current += 1
    write(part)
    setIsSaved(false)
    touch()
  }
  const submit = async <Reply,>(part: 'drafts' | 'verdicts'): Promise<Reply | null> => {
    const { questions, signed, on, why, basedOn } = written
    const answers = questions.map(({ id, answer, words, to }) => ({
      ...{ question: id, answer, words },
      ...(to === null ? {} : { to }),
    }))
    const body = { round: round.name, answers, signed, on, why, basedOn }
    return send<Reply>(`/api/${organisation}/auditing/${part}`, body)
  }
  const saveDraft = async () => {
    const saved = await submit<{ readonly changeNumber: number }>('drafts')
    if (saved === null) return
    change({ basedOn: String(saved.changeNumber) })
    const sent = writing.current
    setIsSaved(true)
    await queries.invalidateQueries()
    if (writing.current === sent) confirm()
  }
  const deliver = async () => {
    const delivered = await submit('verdicts')
    setIsSure(false)
    if (delivered === null) return
    await queries.invalidateQueries()
    confirm()
    close()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsSure(true)
  }
  return (
    <form ref={place} className="form-card form-stack" onSubmit={onSubmit}>
      <p className="quiet">{verdict.closed}</p>
      {isEarlier ? <DraftNote discard={confirm} /> : null}
      {written.questions.map((question) => (
        <QuestionFields
          key={question.id}
          question={question}
          bodies={form.bodies}
          change={(next) =>
            change({
              [answerOf(next.id)]: next.answer ?? '',
              [wordsOf(next.id)]: next.words,
              [toOf(next.id)]: next.to ?? '',
            })
          }
        />
      ))}
      <label className="field">
        {verdict.signed}
        <small>{verdict.signedHelp}</small>
        <LongText
          rows={3}
          name="signed"
          value={written.signed}
          onChange={(event) => change({ signed: event.target.value })}
        />
      </label>
      <label className="field">
        {verdict.on}
        <input
          type="date"
          name="on"
          max={today}
          value={written.on}
          onChange={(event) => change({ on: event.target.value })}
        />
      </label>
      {form.asksWhy ? (
        <label className="field">
          {verdict.why}
          <small>{verdict.whyHelp}</small>
          <LongText
            rows={2}
            name="why"
            value={written.why}
            onChange={(event) => change({ why: event.target.value })}
          />
        </label>
      ) : null}
      {form.isFrozen ? null : <Notice tone="info">{verdict.notFrozen}</Notice>}
      {isSure ? (
        <Sure
          isUnderWay={sending.isUnderWay}
          deliver={() => void deliver()}
          close={() => setIsSure(false)}
        />
      ) : null}
      <p className="buttons">
        {isSure || !form.isFrozen ? null : (
          <button type="submit" className="button" disabled={sending.isUnderWay}>
            {verdict.deliver}
          </button>
        )}
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
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}
