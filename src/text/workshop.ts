// The words of the model's workshop, in the reader's language.
import type { Language } from './language.ts'
import { workshopEn } from './workshop-en.ts'
import { type WorkshopWords, workshopSv } from './workshop-sv.ts'

const WORDS: Readonly<Record<Language, WorkshopWords>> = { sv: workshopSv, en: workshopEn }

export const workshopWords = (language: Language): WorkshopWords => WORDS[language]
