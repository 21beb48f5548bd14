// The words of the organisation through time, in the reader's language.
import type { Language } from './language.ts'
import { organisationEn } from './organisation-en.ts'
import { type OrganisationWords, organisationSv } from './organisation-sv.ts'

const WORDS: Readonly<Record<Language, OrganisationWords>> = {
  sv: organisationSv,
  en: organisationEn,
}

export const organisationWords = (language: Language): OrganisationWords => WORDS[language]
