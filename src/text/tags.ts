// The words of tags in the reader's language.
import type { Language } from './language.ts'
import { tagsEn } from './tags-en.ts'
import { type TagWords, tagsSv } from './tags-sv.ts'

const WORDS = { sv: tagsSv, en: tagsEn } as const satisfies Record<Language, TagWords>

export const tagWords = (language: Language): TagWords => WORDS[language]
