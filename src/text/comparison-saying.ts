// What every sentence of a comparison needs: the language, the measure, and what areas are called.
import { municipalityOf } from '../domain/comparison/municipalities.ts'
import { type Exact, toText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { comparisonWords } from './comparison.ts'
import { counted, joinSome, type Language } from './language.ts'
import { sayDifference, sayNumber, sayPercent, saySigned, withUnit } from './numerals.ts'

/** Who reads, of what measure, and the areas' names where they are no municipalities. */
export type Saying = {
  readonly language: Language
  readonly measure: Pick<Measure, 'unit' | 'unitWord' | 'decimals'>
  /** Names by area code; a municipality's is known without. */
  readonly names?: ReadonlyMap<string, string>
}

const AND = { sv: 'och', en: 'and' } as const
const MORE = {
  sv: (count: number) => `${count} till`,
  en: (count: number) => `${count} more`,
} as const

/** An area by name; «Kommunkod 9902» where nobody has it. */
export const nameOfArea = (code: string, { language, names }: Saying): string =>
  names?.get(code) ?? municipalityOf(code)?.name ?? comparisonWords(language).code(code)

/** Areas by name, in the order given; a long list is cut short. */
export const nameAreas = (codes: readonly string[], saying: Saying): string =>
  joinSome(
    codes.map((code) => nameOfArea(code, saying)),
    AND[saying.language],
    MORE[saying.language],
  )

/** A value with its unit: «48,5 %». */
export const sayValue = (value: Exact, { language, measure }: Saying): string =>
  withUnit(sayNumber(value, measure.decimals, language), measure, language)

/** A difference with its sign and unit: «+2,0 procentenheter», «−150 kr/inv». */
export const sayChange = (value: Exact, saying: Saying): string =>
  sayDifference(
    saySigned(toText(value), [], saying.measure.decimals, saying.language),
    saying.measure,
    saying.language,
  )

/** A difference without its sign. */
export const sayApart = (value: Exact, saying: Saying): string =>
  sayDifference(
    sayNumber(value, saying.measure.decimals, saying.language),
    saying.measure,
    saying.language,
  )

/** A floating number, rounded as it is shown: distances, intervals and scores. */
export const sayAbout = (value: number, decimals: number, language: Language): string => {
  const text = value.toFixed(decimals)
  const plain = Number(text) === 0 ? text.replace('-', '') : text
  return (language === 'sv' ? plain.replace('.', ',') : plain).replace('-', '\u2212')
}

export const sayAboutPercent = (value: number, decimals: number, language: Language): string =>
  sayPercent(sayAbout(value, decimals, language), language)

/** How many areas, by what they are: «12 kommuner», «21 regioner». */
export const countAreas = (codes: readonly string[], language: Language): string => {
  if (codes.length === 0 || !codes.every((code) => code.startsWith('00')))
    return municipalities(codes.length, language)
  return language === 'sv'
    ? counted(language, codes.length, 'region', 'regioner')
    : counted(language, codes.length, 'region', 'regions')
}

/** «12 kommuner», «1 municipality». */
export const municipalities = (count: number, language: Language): string =>
  language === 'sv'
    ? counted(language, count, 'kommun', 'kommuner')
    : counted(language, count, 'municipality', 'municipalities')
