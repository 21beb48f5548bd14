// The words of workbooks in the reader's language.
import type { Language } from './language.ts'
import { workbooksEn } from './workbooks-en.ts'
import { type WorkbookWords, workbooksSv } from './workbooks-sv.ts'

const WORDS: Readonly<Record<Language, WorkbookWords>> = { sv: workbooksSv, en: workbooksEn }

export const workbookWords = (language: Language): WorkbookWords => WORDS[language]
