// The words of the citizens' site in the reader's language.
import { citizensEn } from './citizens-en.ts'
import { type CitizenWords, citizensSv } from './citizens-sv.ts'
import type { Language } from './language.ts'

const WORDS: Record<Language, CitizenWords> = { sv: citizensSv, en: citizensEn }

export const citizenWords = (language: Language): CitizenWords => WORDS[language]
