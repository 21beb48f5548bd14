// The words of editing the chain and turning the year, in the reader's language.
import { editingEn } from './editing-en.ts'
import { type EditingWords, editingSv } from './editing-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, EditingWords>> = { sv: editingSv, en: editingEn }

export const editingWords = (language: Language): EditingWords => WORDS[language]
