// The words of the workshop's forms, in the reader's language.
import type { Language } from './language.ts'
import { workshopFormsEn } from './workshop-forms-en.ts'
import { type WorkshopFormWords, workshopFormsSv } from './workshop-forms-sv.ts'

const WORDS: Readonly<Record<Language, WorkshopFormWords>> = {
  sv: workshopFormsSv,
  en: workshopFormsEn,
}

export const workshopFormWords = (language: Language): WorkshopFormWords => WORDS[language]
