// The words of the pages of comparison in the reader's language, and whom a group is made up of as a name.
import { type Certainty, isGuess } from '../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../domain/comparison/groups.ts'
import { comparingEn } from './comparing-en.ts'
import { type ComparingWords, comparingSv } from './comparing-sv.ts'
import { nameOfGroup } from './comparison-groups.ts'
import { sayDate } from './dates.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, ComparingWords>> = { sv: comparingSv, en: comparingEn }

export const comparingWords = (language: Language): ComparingWords => WORDS[language]

/** What a group is called inside a sentence: «Västerbottens läns kommuner». */
export const sayGroup = (group: ResolvedGroup, language: Language): string =>
  nameOfGroup(group.described, language, group)

/** Where what is shown comes from: raw values are the source's, what is computed from them is ours. */
export type Attributed = {
  /** «Kolada» */
  readonly source: string
  /** The day it was fetched, ISO. */
  readonly fetched: string
}

/** «Källa: Kolada. Hämtat 30 november 2026.» */
export const sayRaw = (
  { source, fetched }: Attributed,
  language: Language,
  of?: string,
): string => {
  const { raw, rawOf, fetched: on } = comparingWords(language)
  return `${of === undefined ? raw(source) : rawOf(of, source)} ${on(sayDate(fetched, language))}`
}

/** «Egen bearbetning av data från Kolada. Hämtat 30 november 2026.» */
export const sayComputed = (
  { source, fetched }: Attributed,
  language: Language,
  of?: string,
): string => {
  const { computed, computedOf, fetched: on } = comparingWords(language)
  return `${of === undefined ? computed(source) : computedOf(of, source)} ${on(sayDate(fetched, language))}`
}

/** How something is known that Kolada does not say: «bekräftat», «enligt källan», «gissat ur titeln, osäkert». */
export const sayCertainty = (certainty: Certainty, language: Language): string => {
  const { guessed, confidence, confirmed, ofSource } = comparingWords(language)
  if (isGuess(certainty)) return guessed(confidence[certainty])
  return certainty === 'confirmed' ? confirmed : ofSource
}
