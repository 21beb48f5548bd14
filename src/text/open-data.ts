// The words of open data in the reader's language.
import type { Language } from './language.ts'
import { openDataEn } from './open-data-en.ts'
import { type OpenDataWords, openDataSv } from './open-data-sv.ts'

const WORDS: Readonly<Record<Language, OpenDataWords>> = { sv: openDataSv, en: openDataEn }

export const openDataWords = (language: Language): OpenDataWords => WORDS[language]

/** The columns of open data by their names. */
export type OpenColumn = keyof OpenDataWords['columns']
