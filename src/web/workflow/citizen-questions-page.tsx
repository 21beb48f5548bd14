// Questions from citizens: those that wait, answered or declined one by one; those that are settled can be settled anew.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type {
  CitizenQuestionsReply,
  CitizenQuestionView,
} from '../../contract/citizen-questions.ts'
import { citizenQuestionWords } from '../../text/citizen-questions.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

type Settling = 'answered' | 'declined'

const SettleForm = ({
  question,
  close,
}: {
  readonly question: CitizenQuestionView
  /** null: it waits, and its form stays. */
  readonly close: (() => void) | null
}): ReactNode => {
  const { language, words: staff } = useReader()
  const words = citizenQuestionWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [standing, setStanding] = useState<Settling>('answered')
  const [said, setSaid] = useState(question.standing === 'answered' ? question.words : '')
  const { sending, send, touch } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const isAnswer = standing === 'answered'
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { id, basedOn } = question
    const sent = { question: id, basedOn, standing, words: said }
    if ((await send(`/api/${organisation}/citizen-questions`, sent)) === null) return
    await queries.invalidateQueries()
    close?.()
  }
  return (
    <form ref={form} className="form-stack" onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        {isAnswer ? words.answer : words.reason}
        <LongText
          name="words"
          rows={4}
          value={said}
          onChange={({ target: { value } }) => {
            setSaid(value)
            touch()
          }}
        />
      </label>
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton
          sending={sending}
          label={isAnswer ? words.publish : words.decline}
          underWay={staff.report.saving}
        />
        <button
          type="button"
          className="link-button"
          onClick={() => setStanding(isAnswer ? 'declined' : 'answered')}
        >
          {isAnswer ? words.toDecline : words.toAnswer}
        </button>
        {close === null ? null : (
          <button type="button" className="link-button" onClick={close}>
            {words.cancel}
          </button>
        )}
      </p>
    </form>
  )
}

const Question = ({ question }: { readonly question: CitizenQuestionView }): ReactNode => {
  const words = citizenQuestionWords(useReader().language)
  const waits = question.standing === 'asked'
  const [isOpen, setIsOpen] = useState(waits)
  return (
    <li className="form-card">
      <p className="quiet">
        {words.about} <a href={question.about.href}>{question.about.title}</a>. {question.said}
      </p>
      <p className="written">
        <strong>{question.question}</strong>
      </p>
      {waits ? null : <p className="written">{question.words}</p>}
      {isOpen ? (
        <SettleForm question={question} close={waits ? null : () => setIsOpen(false)} />
      ) : (
        <p>
          <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
            {words.change}
            <span className="sr-only"> {question.question}</span>
          </button>
        </p>
      )}
    </li>
  )
}

const Questions = ({
  heading,
  questions,
}: {
  readonly heading: string
  readonly questions: readonly CitizenQuestionView[]
}): ReactNode => (
  <section>
    <h2>{heading}</h2>
    <ul className="good-examples">
      {questions.map((question) => (
        <Question key={`${question.id}${question.basedOn}`} question={question} />
      ))}
    </ul>
  </section>
)

export const CitizenQuestionsPage = (): ReactNode => {
  const words = citizenQuestionWords(useReader().language)
  const { organisation } = usePlace()
  useTitle(words.heading)
  const query = useAsked<CitizenQuestionsReply>(`/api/${organisation}/citizen-questions`, {})
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      <Asked query={query}>
        {({ waiting, settled }) => (
          <>
            {waiting.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <Questions heading={words.waiting} questions={waiting} />
            )}
            {settled.length === 0 ? null : (
              <Questions heading={words.settled} questions={settled} />
            )}
          </>
        )}
      </Asked>
    </>
  )
}
