// The words of the pages in the reader's language.
import type { Language } from './language.ts'
import { pagesEn } from './pages-en.ts'
import { type PageWords, pagesSv } from './pages-sv.ts'

const WORDS: Record<Language, PageWords> = { sv: pagesSv, en: pagesEn }

export const pageWords = (language: Language): PageWords => WORDS[language]
