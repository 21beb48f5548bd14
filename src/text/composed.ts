// The words of what a report is composed of in the reader's language.

import { composedEn } from './composed-en.ts'
import { type ComposedWords, composedSv } from './composed-sv.ts'
import type { Language } from './language.ts'

const WORDS = { sv: composedSv, en: composedEn } as const satisfies Record<Language, ComposedWords>

export const composedWords = (language: Language): ComposedWords => WORDS[language]
