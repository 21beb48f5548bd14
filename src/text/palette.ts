// The words of the command palette in the reader's language.
import type { Language } from './language.ts'
import { paletteEn } from './palette-en.ts'
import { type PaletteWords, paletteSv } from './palette-sv.ts'

const WORDS: Readonly<Record<Language, PaletteWords>> = { sv: paletteSv, en: paletteEn }

export const paletteWords = (language: Language): PaletteWords => WORDS[language]
