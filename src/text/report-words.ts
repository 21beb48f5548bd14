// The words that a report is framed with, in the report's language.
import type { Language } from './language.ts'
import { reportWordsEn } from './report-words-en.ts'
import { type ReportWords, reportWordsSv } from './report-words-sv.ts'

const WORDS: Readonly<Record<Language, ReportWords>> = { sv: reportWordsSv, en: reportWordsEn }

export const reportWords = (language: Language): ReportWords => WORDS[language]
