// Groups in words: what one is called, who is in it and why that one.
import { bare } from '../domain/comparison/drawn-groups.ts'
import {
  DRAWN_BY_KOLADA,
  type GroupDescription,
  type ResolvedGroup,
} from '../domain/comparison/groups.ts'
import { countyOf } from '../domain/comparison/municipalities.ts'
import type { SimilarBecause, SimilarFor } from '../domain/comparison/similar-areas.ts'
import { SKR_GROUPS } from '../domain/comparison/skr-groups.ts'
import { countAreas, municipalities, nameAreas, type Saying } from './comparison-saying.ts'
import { type Language, lowerFirst, quoted, upperFirst } from './language.ts'

/** What similar municipalities are drawn for. */
export const SERVICES: Readonly<Record<Language, Readonly<Record<SimilarFor, string>>>> = {
  sv: {
    overall: 'kommunen som helhet',
    socioeconomy: 'socioekonomi',
    preschool: 'förskola',
    leisureCentres: 'fritidshem',
    compulsorySchool: 'grundskola',
    upperSecondary: 'gymnasieskola',
    elderlyCare: 'äldreomsorg',
    socialServices: 'individ- och familjeomsorg',
    financialAid: 'ekonomiskt bistånd',
    disability: 'LSS',
    labourMarket: 'arbetsmarknad',
    rescue: 'räddningstjänst',
    healthCare: 'hälso- och sjukvård',
  },
  en: {
    overall: 'the municipality as a whole',
    socioeconomy: 'socioeconomy',
    preschool: 'preschool',
    leisureCentres: 'after-school care',
    compulsorySchool: 'compulsory school',
    upperSecondary: 'upper secondary school',
    elderlyCare: 'care of the elderly',
    socialServices: 'individual and family care',
    financialAid: 'financial aid',
    disability: 'support by LSS',
    labourMarket: 'the labour market',
    rescue: 'the rescue service',
    healthCare: 'health care',
  },
}

/** What similar ones are drawn for, inside a sentence. */
export const serviceName = (similar: SimilarFor, language: Language): string =>
  SERVICES[language][similar]

const WORDS = {
  sv: {
    all: 'alla kommuner',
    regions: 'alla regioner',
    county: (name: string) => `${name}s kommuner`,
    ownCounty: 'det egna länets kommuner',
    skr: (code: string, title: string) => `SKR:s grupp ${code}, ${lowerFirst(title)}`,
    ownSkr: 'den egna kommungruppen (SKR)',
    ownSize: 'kommuner av samma storlek',
    size: (from: number) => `kommuner med minst ${from} invånare`,
    similar: (service: string, drawn: string | null) =>
      `liknande kommuner för ${service}${drawn === null ? '' : ` (${drawn})`}`,
    anySimilar: 'liknande kommuner',
    listed: (count: number) => `en egen lista med ${municipalities(count, 'sv')}`,
    own: {
      included: 'den egna kommunen inräknad',
      excluded: 'utan den egna kommunen',
      asDrawn: null,
    },
    members: (name: string, count: string, own: string | null) =>
      `${upperFirst(name)}: ${count}${own === null ? '' : `, ${own}`}.`,
    because: {
      asked: () => 'Gruppen är vald.',
      title: (service: string) =>
        `Gruppen är vald för att nyckeltalets namn handlar om ${service}.`,
      operatingArea: (service: string) =>
        `Gruppen är vald för att nyckeltalet handlar om ${service}.`,
      nothingNearer: (service: string, source: string) =>
        `${source} har ingen grupp för det som nyckeltalet handlar om. Därför används gruppen för ${service}.`,
    },
    unknown: (names: string) => `Utan ${names}, som inte längre finns bland områdena.`,
  },
  en: {
    all: 'all municipalities',
    regions: 'all regions',
    county: (name: string) => `the municipalities of ${name}`,
    ownCounty: 'the municipalities of the own county',
    skr: (code: string, title: string) => `SKR’s group ${code}, ${quoted(title, 'en')}`,
    ownSkr: 'the own group of municipalities (SKR)',
    ownSize: 'municipalities of the same size',
    size: (from: number) => `municipalities with at least ${from} inhabitants`,
    similar: (service: string, drawn: string | null) =>
      `similar municipalities for ${service}${drawn === null ? '' : ` (${drawn})`}`,
    anySimilar: 'similar municipalities',
    listed: (count: number) => `a list of one’s own with ${municipalities(count, 'en')}`,
    own: {
      included: 'own municipality included',
      excluded: 'own municipality left out',
      asDrawn: null,
    },
    members: (name: string, count: string, own: string | null) =>
      `${upperFirst(name)}: ${count}${own === null ? '' : `, ${own}`}.`,
    because: {
      asked: () => 'The group was chosen.',
      title: (service: string) =>
        `The group was chosen because the key figure’s name is about ${service}.`,
      operatingArea: (service: string) =>
        `The group was chosen because the key figure is about ${service}.`,
      nothingNearer: (service: string, source: string) =>
        `${source} has no group for what the key figure is about, so the group for ${service} is used.`,
    },
    unknown: (names: string) => `Without ${names}, no longer among the areas.`,
  },
} as const

const sourceOf = ({ source }: ResolvedGroup): string => source ?? DRAWN_BY_KOLADA

/** «Kolada 2025»: who has drawn a group, and when; null where its members are not found yet. */
const drawnWhen = (found: ResolvedGroup | undefined): string | null => {
  if (found === undefined) return null
  const year = found.drawn?.year
  return year === undefined ? sourceOf(found) : `${sourceOf(found)} ${year}`
}

/** What a described group is called inside a sentence; `drawn` where its members are found. */
export const nameOfGroup = (
  described: GroupDescription,
  language: Language,
  found?: ResolvedGroup,
): string => {
  const words = WORDS[language]
  switch (described.is) {
    case 'listed':
      return words.listed(described.areas.length)
    case 'all':
      return described.of === 'regions' ? words.regions : words.all
    case 'county': {
      const county = countyOf(described.county ?? found?.county ?? '')
      return county === undefined ? words.ownCounty : words.county(county.name)
    }
    case 'skr': {
      const code = described.group ?? found?.skr
      const group = SKR_GROUPS.find((one) => one.code === code)
      return group === undefined ? words.ownSkr : words.skr(group.code, group.title)
    }
    case 'size':
      if (found?.drawn !== undefined) {
        const title = lowerFirst(bare(found.drawn.title))
        return language === 'sv' ? title : quoted(title, language)
      }
      return described.from === undefined ? words.ownSize : words.size(described.from)
    case 'similar': {
      const similar = found?.similar?.for ?? described.for
      return similar === undefined
        ? words.anySimilar
        : words.similar(serviceName(similar, language), drawnWhen(found))
    }
    case 'named':
      return quoted(bare(found?.drawn?.title ?? described.group), language)
  }
}

const whySimilar = (
  similar: SimilarFor,
  because: SimilarBecause,
  source: string,
  language: Language,
): string => WORDS[language].because[because](serviceName(similar, language), source)

/** Who is in a group, whether oneself counts, and why that group: one or a few sentences. */
export const sentenceForGroup = (found: ResolvedGroup, saying: Saying): string => {
  const { language } = saying
  const words = WORDS[language]
  const name = nameOfGroup(found.described, language, found)
  const { similar, unknown } = found
  return [
    words.members(name, countAreas(found.areas, language), words.own[found.own]),
    ...(similar === undefined || similar.because === 'asked'
      ? []
      : [whySimilar(similar.for, similar.because, sourceOf(found), language)]),
    ...(unknown === undefined ? [] : [words.unknown(nameAreas(unknown, saying))]),
  ].join(' ')
}
