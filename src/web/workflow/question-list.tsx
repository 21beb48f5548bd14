// Questions that wait for an answer, each a link to where it is answered.
import type { ReactNode } from 'react'
import type { QuestionView } from '../../contract/working-round.ts'

export const QuestionList = ({
  heading,
  id,
  questions,
}: {
  readonly heading: string
  /** Of the heading, one on the page. */
  readonly id: string
  readonly questions: readonly QuestionView[]
}): ReactNode =>
  questions.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="threads">
        {questions.map((question) => (
          <li key={question.id}>
            <a href={question.href} lang={question.lang}>
              {question.title}
            </a>
            <p className="quiet">
              {question.who}
              <strong> · {question.state}</strong>
            </p>
            <p className="written">{question.body}</p>
          </li>
        ))}
      </ul>
    </section>
  )
