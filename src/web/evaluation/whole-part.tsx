// What is of an evaluation as a whole: how many answered, published totals, comments, and closing it as a version.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EvaluationReply } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useGiving } from './giving.ts'
import { ReferenceForms } from './reference-form.tsx'
import { Said, SaidForms } from './said-form.tsx'
import { SaveLine } from './save-line.tsx'

type Assessor = EvaluationReply['assessors'][number]

/** One number of an assessor's: how many answered, or the total as it was published. */
const NumberForm = ({
  reply,
  assessor,
  what,
}: {
  readonly reply: EvaluationReply
  readonly assessor: Assessor
  readonly what: 'answers' | 'published'
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const isAnswers = what === 'answers'
  const [written, setWritten] = useState(isAnswers ? assessor.answers : assessor.published)
  const { sending, give, write, isSaved } = useGiving(reply.id)
  const { form, refusalId } = useRefusedField(sending.refused, what)
  const label = isAnswers ? words.answers(assessor.label) : words.publishedTotal(assessor.label)
  const basedOn = isAnswers ? reply.answersBasedOn : reply.publishedBasedOn
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const sent = isAnswers ? { count: written } : { total: written }
    void give(what, { by: assessor.id, ...sent, basedOn })
  }
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      <label className="field">
        {label}
        <input
          name={what}
          inputMode="decimal"
          size={8}
          value={written}
          onChange={({ target }) => {
            setWritten(target.value)
            write()
          }}
        />
      </label>
      <SaveLine {...{ sending, isSaved, refusalId }} of={label} />
    </form>
  )
}

const Closing = ({ reply }: { readonly reply: EvaluationReply }): ReactNode => {
  const words = evaluationWords(useReader().language).closing
  const { closing } = reply
  const [day, setDay] = useState(closing.today)
  const [why, setWhy] = useState('')
  const { sending, give, write, isSaved } = useGiving(reply.id)
  const { form, refusalId } = useRefusedField(sending.refused, 'day')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void give('closings', { day, why })
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={submit}>
      <h3>{words.heading}</h3>
      <p className="quiet">{words.help}</p>
      <label className="field">
        {words.day}
        <input
          type="date"
          name="day"
          max={closing.today}
          value={day}
          onChange={({ target }) => {
            setDay(target.value)
            write()
          }}
        />
      </label>
      {closing.asksWhy ? (
        <label className="field">
          {words.why}
          <LongText
            name="why"
            rows={2}
            value={why}
            onChange={({ target }) => {
              setWhy(target.value)
              write()
            }}
          />
        </label>
      ) : null}
      <SaveLine {...{ sending, isSaved, refusalId }} label={words.submit} of={reply.title} />
    </form>
  )
}

export const WholePart = ({ reply }: { readonly reply: EvaluationReply }): ReactNode => {
  const words = evaluationWords(useReader().language)
  const { assessors, mayEvaluate, givesPoints } = reply
  return (
    <section aria-labelledby="evaluation-whole">
      <h2 id="evaluation-whole">{words.part.whole}</h2>
      {mayEvaluate ? (
        <div className="form-card">
          {assessors.map((assessor) =>
            assessor.isGroup ? (
              <NumberForm
                key={`answers.${assessor.id}.${reply.answersBasedOn}`}
                {...{ reply, assessor }}
                what="answers"
              />
            ) : givesPoints ? (
              <NumberForm
                key={`published.${assessor.id}.${reply.publishedBasedOn}`}
                {...{ reply, assessor }}
                what="published"
              />
            ) : null,
          )}
          <ReferenceForms reply={reply} />
          <SaidForms
            evaluation={reply.id}
            part={null}
            comments={reply.comments}
            ownNote={reply.ownNote}
          />
        </div>
      ) : (
        <Said comments={reply.comments} />
      )}
      {reply.versions.length === 0 ? null : (
        <>
          <h3>{words.closing.versions}</h3>
          <ul className="plain-list">
            {reply.versions.map(({ said, link }) => (
              <li key={link.href}>
                <a href={link.href}>{link.title}</a>: {said}
              </li>
            ))}
          </ul>
        </>
      )}
      {reply.closing.mayClose ? <Closing key={reply.versions.length} reply={reply} /> : null}
    </section>
  )
}
