// The words about accounts and people in the reader's language.
import { accountsEn } from './accounts-en.ts'
import { type AccountWords, accountsSv } from './accounts-sv.ts'
import type { Language } from './language.ts'

const WORDS: Record<Language, AccountWords> = { sv: accountsSv, en: accountsEn }

export const accountWords = (language: Language): AccountWords => WORDS[language]
