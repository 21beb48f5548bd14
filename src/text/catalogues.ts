// Which catalogue of words belongs to which language.
import { en } from './en.ts'
import type { Language } from './language.ts'
import { type Catalogue, sv } from './sv.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { sv, en }

export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language]
