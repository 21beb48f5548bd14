// The words about what is kept and taken out in the reader's language, and its refusals as sentences.
import { keepingEn } from './keeping-en.ts'
import { type KeepingWords, keepingSv } from './keeping-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, KeepingWords>> = { sv: keepingSv, en: keepingEn }

export const keepingWords = (language: Language): KeepingWords => WORDS[language]

/** What is refused about what is kept and taken out. */
export type KeepingRefusal = { readonly refused: 'noSuchTakeout' }

export const isAboutKeeping = (refusal: { readonly refused: string }): refusal is KeepingRefusal =>
  Object.hasOwn(keepingSv.refusals, refusal.refused)

export const sentenceForKeeping = ({ refused }: KeepingRefusal, language: Language): string =>
  keepingWords(language).refusals[refused]
