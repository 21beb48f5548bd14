// The words about the house template in the reader's language, its refusals as sentences, and what a Word template was found to have.
import type { HouseFault, PictureFault, TemplateFault } from '../domain/reports/house-settings.ts'
import { houseTemplateEn } from './house-template-en.ts'
import { type HouseTemplateWords, houseTemplateSv } from './house-template-sv.ts'
import { join, type Language } from './language.ts'
import { saySize } from './sizes.ts'

const WORDS: Readonly<Record<Language, HouseTemplateWords>> = {
  sv: houseTemplateSv,
  en: houseTemplateEn,
}

export const houseTemplateWords = (language: Language): HouseTemplateWords => WORDS[language]

export type HouseRefusal =
  | HouseFault
  | PictureFault
  | TemplateFault
  | {
      readonly refused: 'pictureGone' | 'houseMoved' | 'noSuchWordTemplate' | 'wordTemplateMoved'
    }

/** Codes whose sentences are chosen by what the picture is for. */
const OF_PICTURES: readonly string[] = ['pictureWithoutAlt', 'pictureAltTooLong']

export const isAboutHouse = (refusal: { readonly refused: string }): refusal is HouseRefusal =>
  OF_PICTURES.includes(refusal.refused) || Object.hasOwn(houseTemplateSv.refusals, refusal.refused)

export const sentenceForHouse = (refusal: HouseRefusal, language: Language): string => {
  const { refusals } = houseTemplateWords(language)
  switch (refusal.refused) {
    case 'houseColour':
      return refusals.houseColour(refusal.found)
    case 'pictureWithoutAlt':
      return refusals[refusal.use === 'logo' ? 'logoWithoutAlt' : 'coverWithoutAlt']
    case 'pictureAltTooLong':
      return refusals.altTooLong
    case 'houseFootTooLong':
    case 'pictureTooManyPixels':
      return refusals[refusal.refused](refusal.most)
    case 'pictureTooLarge':
    case 'templateTooLarge':
      return refusals[refusal.refused](saySize(refusal.most, language))
    default:
      return refusals[refusal.refused]
  }
}

type StyleName = keyof HouseTemplateWords['word']['styleNames']

export type FoundInTemplate = {
  readonly places: readonly string[]
  readonly lacking: readonly string[]
  readonly others: readonly string[]
  readonly styles: readonly StyleName[]
  readonly stylesLacking: readonly StyleName[]
  readonly hasContents: boolean
}

/** What a Word template was found to have and to lack, a sentence for each. */
export const sayFound = (found: FoundInTemplate, language: Language): readonly string[] => {
  const { word } = houseTemplateWords(language)
  const and = language === 'sv' ? 'och' : 'and'
  const places = (names: readonly string[], by = ', ') =>
    names.map((name) => `{{${name}}}`).join(by)
  const styles = (names: readonly StyleName[]) =>
    join(
      names.map((name) => word.styleNames[name]),
      and,
    )
  const { others, lacking } = found
  return [
    ...(found.places.length === 0 ? [] : [word.places(places(found.places))]),
    ...(lacking.length === 0 ? [] : [word.lacking(places(lacking))]),
    ...(others.length === 0 ? [] : [word.others(places(others))]),
    ...(found.styles.length === 0 ? [] : [word.styles(styles(found.styles))]),
    ...(found.stylesLacking.length === 0 ? [] : [word.stylesLacking(styles(found.stylesLacking))]),
    found.hasContents ? word.contents : word.noContents,
  ]
}

/** A contrast as it is read: «5,5». */
export const sayContrast = (ratio: number, language: Language): string =>
  new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  }).format(ratio)
