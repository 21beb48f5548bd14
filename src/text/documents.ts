// The words of documents that are composed, in the reader's language.
import { documentsEn } from './documents-en.ts'
import { type DocumentWords, documentsSv } from './documents-sv.ts'
import type { Language } from './language.ts'

const WORDS = { sv: documentsSv, en: documentsEn } as const satisfies Record<
  Language,
  DocumentWords
>

export const documentWords = (language: Language): DocumentWords => WORDS[language]
