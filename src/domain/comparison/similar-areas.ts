// Which of Kolada's groups of similar municipalities a key figure is compared in: by what it is about.
import type { KeyFigure } from './key-figures.ts'

/** What Kolada draws similar municipalities or regions for; the words are those of its groups' titles. */
export const SIMILAR_FOR = {
  overall: 'övergripande',
  socioeconomy: 'socioekonomi',
  preschool: 'förskola',
  leisureCentres: 'fritidshem',
  compulsorySchool: 'grundskola',
  upperSecondary: 'gymnasieskola',
  elderlyCare: 'äldreomsorg',
  socialServices: 'IFO',
  financialAid: 'ekonomiskt bistånd',
  disability: 'LSS',
  labourMarket: 'arbetsmarknad',
  rescue: 'räddningstjänst',
  healthCare: 'hälso- och sjukvård (inkl läkemedel)',
} as const
/** @term liknande kommuner – for which service the seven most alike are drawn */
export type SimilarFor = keyof typeof SIMILAR_FOR

/** Why that group: it was asked for, the key figure is about it, or no group is nearer. */
export type SimilarBecause = 'asked' | 'title' | 'operatingArea' | 'nothingNearer'

type Row = {
  /** Kolada's operating area; absent: any. */
  readonly area?: string
  /** What the title holds; absent: any. */
  readonly title?: RegExp
  readonly similar: SimilarFor
  readonly why: string
}

const CARE = 'Äldre och funktionshinder'
const SCHOOL = 'Grundskola åk 0-9 inkl förskoleklass'
const LEISURE = /^(?!.*exkl\.? fritidshem).*fritids(?:hem|pedagog)/i
const ELDERLY =
  /äldre|hemtjänst|demens|särskil(?:t|da) boende|(?:65|75|80)\+|(?:65|75|80)[ -]?(?:år|w)/i

/**
 * First match counts. Kolada's operating areas are wider than its groups in four places (after-school
 * care, financial aid, disability, rescue service); there the title tells them apart.
 * @source the operating areas and group titles of Kolada, 2026-03-23; which belongs to which is ours
 */
export const SIMILAR_BY_AREA: readonly Row[] = [
  {
    title: /räddningstjänst/i,
    similar: 'rescue',
    why: 'Kolada has the rescue service within infrastructure, but draws a group for it',
  },
  {
    area: SCHOOL,
    title: LEISURE,
    similar: 'leisureCentres',
    why: 'after-school care stands within school, but has a group of its own',
  },
  { area: SCHOOL, similar: 'compulsorySchool', why: 'the group is drawn for school years 0–9' },
  {
    area: 'Förskoleverksamhet',
    title: /^(?!.*förskol).*fritidshem/i,
    similar: 'leisureCentres',
    why: 'after-school care alone; where preschool is named too, its group counts',
  },
  {
    area: 'Förskoleverksamhet',
    similar: 'preschool',
    why: 'the group is drawn for preschool',
  },
  {
    area: 'Gymnasieskola åk 1-3',
    similar: 'upperSecondary',
    why: 'the group is drawn for upper secondary school',
  },
  {
    area: 'Individ- och familjeomsorg',
    title: /ekonomiskt bistånd|försörjningsstöd|biståndsmottag/i,
    similar: 'financialAid',
    why: 'financial aid stands within individual and family care, but has a group of its own',
  },
  {
    area: 'Individ- och familjeomsorg',
    similar: 'socialServices',
    why: 'IFO is individual and family care',
  },
  {
    area: CARE,
    title: ELDERLY,
    similar: 'elderlyCare',
    why: 'care of the elderly and of the disabled is one operating area; where both are named, the larger service counts',
  },
  {
    area: CARE,
    title:
      /LSS|SFB|funktionsne|funktionshind|personlig(?:a)? assist|socialpsykiatri|boendestöd|0-64/i,
    similar: 'disability',
    why: 'the group is drawn for LSS; other support of the disabled has none nearer',
  },
  {
    area: CARE,
    similar: 'elderlyCare',
    why: 'staff and costs of all care: care of the elderly is the larger part',
  },
  {
    area: 'Arbetsmarknad',
    similar: 'labourMarket',
    why: 'the group is drawn for labour market measures',
  },
  {
    area: 'Befolkning',
    similar: 'socioeconomy',
    why: 'what is told of the inhabitants is not a service: the socioeconomic group is the nearest',
  },
  {
    area: 'Kommunen, övergripande',
    similar: 'overall',
    why: 'the group is drawn for the whole municipality',
  },
]

/** For regions Kolada draws two groups: health care, and socioeconomy for the rest. */
const SIMILAR_FOR_REGIONS: readonly Row[] = [
  { title: /räddningstjänst/i, similar: 'rescue', why: 'drawn for regions too' },
  {
    area: 'Hälso- och sjukvård',
    similar: 'healthCare',
    why: 'the group is drawn for health care',
  },
  { area: 'Tandvård', similar: 'healthCare', why: 'dental care is nearest to health care' },
]

/** Which group of similar ones a key figure is compared in, and why that one. */
export const similarForKeyFigure = (
  { title, operatingArea }: Pick<KeyFigure, 'title' | 'operatingArea'>,
  of: 'municipality' | 'region',
): { readonly similar: SimilarFor; readonly because: SimilarBecause } => {
  const table = of === 'region' ? SIMILAR_FOR_REGIONS : SIMILAR_BY_AREA
  const found = table.find(
    (row) =>
      (row.area === undefined || row.area === operatingArea) &&
      (row.title === undefined || row.title.test(title)),
  )
  if (found === undefined)
    return { similar: of === 'region' ? 'socioeconomy' : 'overall', because: 'nothingNearer' }
  const { similar } = found
  return { similar, because: found.title === undefined ? 'operatingArea' : 'title' }
}
