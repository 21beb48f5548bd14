// The words about services in the reader's language.
import type { Language } from './language.ts'
import { servicesEn } from './services-en.ts'
import { type ServiceWords, servicesSv } from './services-sv.ts'

const WORDS: Readonly<Record<Language, ServiceWords>> = { sv: servicesSv, en: servicesEn }

export const serviceWords = (language: Language): ServiceWords => WORDS[language]
