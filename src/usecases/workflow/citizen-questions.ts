// Questions from citizens: asked by anybody, seen, answered and declined by those who may.
import type { SettleQuestionRequest } from '../../contract/citizen-questions.ts'
import {
  type AnswerFault,
  acceptAnswer,
  acceptQuestion,
  MOST_WAITING,
  type QuestionFault,
  type QuestionSubject,
} from '../../domain/workflow/citizen-questions.ts'
import {
  addQuestion,
  countWaiting,
  type QuestionGone,
  questionAt,
  readQuestions,
  type StoredQuestion,
  settleQuestion as settle,
} from '../../store/citizen-questions.ts'
import type { Tx } from '../../store/tx.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'

/**
 * Keeps what a citizen asks; nothing of it is public. Whoever calls has seen that its subject is published.
 * @refuses citizenQuestionTooShort, citizenQuestionTooLong, tooManyWaiting
 */
export const askAsCitizen = async (
  tx: Tx,
  subject: QuestionSubject,
  written: string,
): Promise<{ readonly done: true } | QuestionFault> => {
  const question = acceptQuestion(written)
  if (typeof question !== 'string') return question
  if ((await countWaiting(tx)) >= MOST_WAITING) return { refused: 'tooManyWaiting' }
  await addQuestion(tx, subject, question)
  return { done: true }
}

const mayAnswer = async (asking: Asking): Promise<{ readonly tx: Tx } | MayNot> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  return allowed(asking, 'answerCitizens', loaded?.chain.bodies ?? new Map(), undefined)
}

export type SeenQuestions = {
  readonly questions: readonly StoredQuestion[]
  /** What a node or measure is called now, by its id; where it is gone, its id. */
  readonly titleOf: (subject: QuestionSubject) => Readonly<Record<string, string>>
}

/** All questions, those asked last first. @refuses mayNot */
export const seeQuestions = async (asking: Asking): Promise<SeenQuestions | MayNot> => {
  const as = await mayAnswer(asking)
  if ('refused' in as) return as
  const chain = (await loadChain(asking.tx, asking.memory.chains))?.chain
  return {
    questions: await readQuestions(asking.tx),
    titleOf: ({ kind, id }) =>
      (kind === 'node' ? chain?.nodes : chain?.measures)?.get(id)?.title ?? { sv: id },
  }
}

/**
 * Answers a question, which makes it public with its answer, or declines it, which hides it.
 * @refuses mayNot, noSuchCitizenQuestion, citizenQuestionMoved, citizenAnswerEmpty, citizenDeclineEmpty
 */
export const settleQuestion = async (
  asking: Asking,
  { question, basedOn, standing, words: written }: SettleQuestionRequest,
): Promise<{ readonly done: true } | MayNot | QuestionGone | AnswerFault> => {
  const as = await mayAnswer(asking)
  if ('refused' in as) return as
  const words = acceptAnswer(standing, written)
  if (typeof words !== 'string') return words
  const known = await questionAt(as.tx, question, basedOn)
  if ('refused' in known) return known
  await settle(as.tx, known, { standing, words }, asking.visitor.name)
  return { done: true }
}
