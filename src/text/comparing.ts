// The words of the pages of comparison in the reader's language, and whom a group is made up of as a name.
import { bare } from '../domain/comparison/drawn-groups.ts'
import type { ResolvedGroup } from '../domain/comparison/groups.ts'
import { countyOf } from '../domain/comparison/municipalities.ts'
import { SKR_GROUPS } from '../domain/comparison/skr-groups.ts'
import { comparingEn } from './comparing-en.ts'
import { type ComparingWords, comparingSv } from './comparing-sv.ts'
import { sayDate } from './dates.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, ComparingWords>> = { sv: comparingSv, en: comparingEn }

export const comparingWords = (language: Language): ComparingWords => WORDS[language]

/** What a group is called inside a sentence: «Västerbottens läns kommuner», «liknande kommuner, grundskola (2025)». */
export const sayGroup = (
  { described, county, skr, similar, drawn }: ResolvedGroup,
  language: Language,
): string => {
  const { groups, groupOf, services } = comparingWords(language)
  switch (described.is) {
    case 'all':
      return described.of === 'regions' ? groups.regions : groups.all
    case 'county':
      return groups.county(countyOf(county ?? '')?.name ?? county ?? '')
    case 'skr':
      return groups.skr(SKR_GROUPS.find(({ code }) => code === skr)?.title ?? '', skr ?? '')
    case 'similar': {
      const named = groups.similar(similar === undefined ? '' : services[similar.for])
      return drawn?.year === undefined ? named : groupOf(named, String(drawn.year))
    }
    case 'listed':
      return groups.listed
    case 'size':
      return drawn === undefined ? groups.size : bare(drawn.title)
    case 'named':
      return drawn === undefined ? described.group : bare(drawn.title)
    default:
      throw new Error(`sayGroup: ${JSON.stringify(described satisfies never)}`)
  }
}

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
