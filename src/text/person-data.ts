// The words about a person's data in the reader's language, and its refusals as sentences.
import type { Language } from './language.ts'
import { personDataEn } from './person-data-en.ts'
import { type PersonDataWords, personDataSv } from './person-data-sv.ts'

const WORDS: Readonly<Record<Language, PersonDataWords>> = { sv: personDataSv, en: personDataEn }

export const personDataWords = (language: Language): PersonDataWords => WORDS[language]

export type PersonDataRefusal = { readonly refused: 'personRemovedWithoutReason' | 'personMoved' }

export const isAboutPersonData = (refusal: {
  readonly refused: string
}): refusal is PersonDataRefusal => Object.hasOwn(personDataSv.refusals, refusal.refused)

export const sentenceForPersonData = ({ refused }: PersonDataRefusal, language: Language): string =>
  personDataWords(language).refusals[refused]
