// The words of frozen versions, in the reader's language.
import type { Language } from './language.ts'
import { versionsEn } from './versions-en.ts'
import { type VersionWords, versionsSv } from './versions-sv.ts'

const WORDS: Readonly<Record<Language, VersionWords>> = { sv: versionsSv, en: versionsEn }

export const versionWords = (language: Language): VersionWords => WORDS[language]
