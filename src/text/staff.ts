// The words of the staff app in the reader's language.
import type { Language } from './language.ts'
import { staffEn } from './staff-en.ts'
import { type StaffWords, staffSv } from './staff-sv.ts'

const WORDS: Record<Language, StaffWords> = { sv: staffSv, en: staffEn }

export const staffWords = (language: Language): StaffWords => WORDS[language]
