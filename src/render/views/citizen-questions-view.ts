// Questions from citizens as the staff see them: those that wait first, each with what it is about.
import type {
  CitizenQuestionsReply,
  CitizenQuestionView,
} from '../../contract/citizen-questions.ts'
import type { CitizenQuestion, QuestionSubject } from '../../domain/workflow/citizen-questions.ts'
import { citizenQuestionWords } from '../../text/citizen-questions.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'

type Kept = CitizenQuestion & {
  readonly changeNumber: number
  readonly person: string
  readonly recordedAt: string
}

type Seen = {
  readonly questions: readonly Kept[]
  readonly titleOf: (subject: QuestionSubject) => Readonly<Record<string, string>>
}

const saidOf = ({ standing, person, recordedAt }: Kept, language: Language): string => {
  const words = citizenQuestionWords(language)
  const day = sayDate(recordedAt, language)
  return standing === 'asked' ? words.asked(day) : words[standing](person, day)
}

/** `organisation` is where the public pages of what is asked about lie. */
export const citizenQuestionsView = (
  { questions, titleOf }: Seen,
  organisation: string,
  language: Language,
): CitizenQuestionsReply => {
  const views = questions.map((one): CitizenQuestionView => {
    const { id, subject, question, standing, words, changeNumber } = one
    const path = subject.kind === 'node' ? 'mal' : 'matt'
    return {
      ...{ id, question, standing, words, basedOn: changeNumber },
      about: {
        title: inLanguage(titleOf(subject), language),
        href: `/${organisation}/${path}/${encodeURIComponent(subject.id)}`,
      },
      said: saidOf(one, language),
    }
  })
  return {
    waiting: views.filter(({ standing }) => standing === 'asked').toReversed(),
    settled: views.filter(({ standing }) => standing !== 'asked'),
  }
}
