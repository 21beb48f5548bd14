// Questions from citizens: asked without saying who, public when somebody has answered, and never before.

/** What can be asked about. */
export const QUESTION_SUBJECTS = ['node', 'measure'] as const
export type QuestionSubjectKind = (typeof QUESTION_SUBJECTS)[number]

export const isQuestionSubject = (text: string): text is QuestionSubjectKind =>
  (QUESTION_SUBJECTS as readonly string[]).includes(text)

export type QuestionSubject = { readonly kind: QuestionSubjectKind; readonly id: string }

export const QUESTION_STANDINGS = ['asked', 'answered', 'declined'] as const
/** `asked`: waits. `answered`: public with its answer. `declined`: never shown, or not any more. */
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number]

export const isQuestionStanding = (text: string): text is QuestionStanding =>
  (QUESTION_STANDINGS as readonly string[]).includes(text)

/** @term medborgarfråga – what a citizen asks about a goal or a measure, with the answer when it is published */
export type CitizenQuestion = {
  readonly id: string
  readonly subject: QuestionSubject
  readonly question: string
  readonly standing: QuestionStanding
  /** The answer where it is answered, the reason where it is declined; else empty. */
  readonly words: string
}

/** Letters that a question may have, and the fewest that say anything. */
export const LONGEST_QUESTION = 1000
const SHORTEST_QUESTION = 10

/** So many may wait in one municipality: more is not read, and hides those that should be. */
export const MOST_WAITING = 200

export type QuestionFault =
  | { readonly refused: 'citizenQuestionTooShort' | 'citizenQuestionTooLong' | 'tooManyWaiting' }
  | { readonly refused: 'nothingToAskAbout' }

/** What no keyboard writes and no database keeps. */
const UNWRITTEN = /[^\P{Cc}\n\t]/gu

/** A question as it is kept. @refuses citizenQuestionTooShort, citizenQuestionTooLong */
export const acceptQuestion = (written: string): string | QuestionFault => {
  const question = written.replaceAll('\r\n', '\n').replace(UNWRITTEN, '').trim()
  if (question.length < SHORTEST_QUESTION) return { refused: 'citizenQuestionTooShort' }
  return question.length > LONGEST_QUESTION ? { refused: 'citizenQuestionTooLong' } : question
}

export type AnswerFault = { readonly refused: 'citizenAnswerEmpty' | 'citizenDeclineEmpty' }

/** What is said to a question. @refuses citizenAnswerEmpty, citizenDeclineEmpty */
export const acceptAnswer = (
  standing: Exclude<QuestionStanding, 'asked'>,
  written: string,
): string | AnswerFault => {
  const words = written.trim()
  if (words !== '') return words
  return { refused: standing === 'answered' ? 'citizenAnswerEmpty' : 'citizenDeclineEmpty' }
}
