// The terminal's words in the reader's language.
import { cliEn } from '../text/cli-en.ts'
import { type CliWords, cliSv } from '../text/cli-sv.ts'
import type { Language } from '../text/language.ts'

const WORDS: Readonly<Record<Language, CliWords>> = { sv: cliSv, en: cliEn }

export const wordsIn = (language: Language): CliWords => WORDS[language]
