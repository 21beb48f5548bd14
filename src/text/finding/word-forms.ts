// The forms that a Swedish or English word is kept and looked for under, whatever its ending.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as swedishStem } from '@orama/stemmers/swedish'

/** Definite endings that the stemmer leaves: skolan, målet, frånvaron, energin, miljön. */
const withoutArticle = (stem: string): string =>
  stem
    .replace(/(?<=..[^\s])(?:an|et)$/u, '')
    .replace(/(?<=..[ouiö])n$/u, '')
    // NOTE m and n are doubled before a vowel alone: programmet is of program, rummet of rum.
    .replace(/(?<=..)([mn])\1$/u, '$1')

export const lower = (text: string): string => text.toLocaleLowerCase('sv')

/** The word as it is written first. */
export const formsOf = (word: string): readonly string[] => {
  const written = lower(word)
  return [...new Set([written, withoutArticle(swedishStem(written)), englishStem(written)])]
}

/** The words of what somebody wrote, without «§», «/» and other signs between them. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
