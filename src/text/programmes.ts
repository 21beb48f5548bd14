// The words of programmes in the reader's language.
import type { Language } from './language.ts'
import { programmesEn } from './programmes-en.ts'
import { type ProgrammeWords, programmesSv } from './programmes-sv.ts'

const WORDS = { sv: programmesSv, en: programmesEn } as const satisfies Record<
  Language,
  ProgrammeWords
>

export const programmeWords = (language: Language): ProgrammeWords => WORDS[language]
