// The words of a round at work, in the reader's language.
import type { Language } from './language.ts'
import { workingRoundEn } from './working-round-en.ts'
import { type WorkingRoundWords, workingRoundSv } from './working-round-sv.ts'

const WORDS: Readonly<Record<Language, WorkingRoundWords>> = {
  sv: workingRoundSv,
  en: workingRoundEn,
}

export const workingRoundWords = (language: Language): WorkingRoundWords => WORDS[language]
