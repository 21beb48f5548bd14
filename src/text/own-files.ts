// The words about the files that somebody has asked for in the reader's language, and its refusals as sentences.
import type { Language } from './language.ts'
import { ownFilesEn } from './own-files-en.ts'
import { type OwnFilesWords, ownFilesSv } from './own-files-sv.ts'

const WORDS: Readonly<Record<Language, OwnFilesWords>> = { sv: ownFilesSv, en: ownFilesEn }

export const ownFilesWords = (language: Language): OwnFilesWords => WORDS[language]

/** What is refused about files that somebody has asked for. */
export type OwnFileRefusal =
  | { readonly refused: 'noSuchFile' | 'fileNotReady' | 'fileLost' }
  | { readonly refused: 'tooManyFiles'; readonly most: number }

export const isAboutOwnFiles = (refusal: { readonly refused: string }): refusal is OwnFileRefusal =>
  Object.hasOwn(ownFilesSv.refusals, refusal.refused)

export const sentenceForOwnFile = (refusal: OwnFileRefusal, language: Language): string => {
  const { refusals } = ownFilesWords(language)
  return refusal.refused === 'tooManyFiles'
    ? refusals.tooManyFiles(refusal.most)
    : refusals[refusal.refused]
}
