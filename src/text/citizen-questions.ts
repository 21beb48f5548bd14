// The words about questions from citizens in the reader's language, and their refusals as sentences.
import { citizenQuestionsEn } from './citizen-questions-en.ts'
import { type CitizenQuestionWords, citizenQuestionsSv } from './citizen-questions-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, CitizenQuestionWords>> = {
  sv: citizenQuestionsSv,
  en: citizenQuestionsEn,
}

export const citizenQuestionWords = (language: Language): CitizenQuestionWords => WORDS[language]

/** What is refused of the staff's answers; what is refused of citizens is told on their own page. */
export type CitizenAnswerRefusal = {
  readonly refused: keyof CitizenQuestionWords['refusals']
}

export const isAboutCitizenAnswers = (refusal: {
  readonly refused: string
}): refusal is CitizenAnswerRefusal => Object.hasOwn(citizenQuestionsSv.refusals, refusal.refused)

export const sentenceForCitizenAnswer = (
  { refused }: CitizenAnswerRefusal,
  language: Language,
): string => citizenQuestionWords(language).refusals[refused]
