// The words of a comparison in the reader's language.
import { comparisonEn } from './comparison-en.ts'
import { type ComparisonWords, comparisonSv } from './comparison-sv.ts'
import type { Language } from './language.ts'

const WORDS: Record<Language, ComparisonWords> = { sv: comparisonSv, en: comparisonEn }

export const comparisonWords = (language: Language): ComparisonWords => WORDS[language]
