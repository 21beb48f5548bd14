// Exact numbers as a reader sees them inside a sentence: decimals, unit and sign.
import { decimalsApart, isExactAt, MOST_DECIMALS } from '../domain/exact/decimals-apart.ts'
import {
  absolute,
  compare,
  divide,
  type Exact,
  fromText,
  HUNDRED,
  multiply,
  roundTo,
  subtract,
  toDecimalText,
  toText,
  ZERO,
} from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { catalogueOf } from './catalogues.ts'
import { grouped, inLanguage, type Language } from './language.ts'

/** The fewest decimals, from `fewest` up, with which a number still rounds to `rounded` at `decimals`. */
export const decimalsRounding = (
  value: Exact,
  to: { readonly rounded: Exact; readonly decimals: number },
  fewest: number,
): number => {
  for (let shown = fewest; shown < MOST_DECIMALS; shown += 1)
    if (compare(roundTo(roundTo(value, shown), to.decimals), to.rounded) === 0) return shown
  return MOST_DECIMALS
}

/**
 * The decimals with which a number before rounding is told: all that it has, so that it is the exact
 * one; of one without end as many as it takes to see which way it was rounded.
 */
export const decimalsUnrounded = (
  value: Exact,
  to: { readonly rounded: Exact; readonly decimals: number },
): number => {
  for (let decimals = to.decimals + 1; decimals <= MOST_DECIMALS; decimals += 1)
    if (isExactAt(value, decimals)) return decimals
  return decimalsRounding(value, to, decimalsApart(value, [to.rounded], to.decimals + 1))
}

/** Exact decimal text with the language's marks: a real minus, and a no-break space or comma for thousands. */
const formatDecimal = (text: string, language: Language): string => {
  const [whole = '', part] = text.replace('-', '').split('.')
  const mark = language === 'sv' ? ',' : '.'
  return `${text.startsWith('-') ? '\u2212' : ''}${grouped(whole, language)}${part === undefined ? '' : mark + part}`
}

/** A number with the given decimals: «46,2». */
export const sayNumber = (value: Exact, decimals: number, language: Language): string =>
  formatDecimal(toDecimalText(value, decimals), language)

/** A number as short as it was written, «48» or «47,5»; a number without end gets the decimals given. */
export const sayShort = (value: Exact, decimals: number, language: Language): string => {
  const text = toText(value)
  if (text.includes('/')) return sayNumber(value, decimals, language)
  return formatDecimal(text, language)
}

/** With its decimals, but as short as it was written where it is one of the `written`: one number, one way. */
export const sayAsWritten = (
  value: Exact,
  written: readonly Exact[],
  decimals: number,
  language: Language,
): string =>
  written.some((one) => compare(one, value) === 0)
    ? sayShort(value, decimals, language)
    : sayNumber(value, decimals, language)

/** A percentage; the space before the sign follows the language. */
export const sayPercent = (number: string, language: Language): string =>
  language === 'sv' ? `${number}\u00a0%` : `${number}%`

/** A number on a drawing's scale. */
export const sayDrawn = (
  value: number,
  decimals: number,
  percent: boolean,
  language: Language,
): string => {
  const text = value.toFixed(decimals)
  const said = formatDecimal(Number(text) === 0 ? text.replace('-', '') : text, language)
  return percent ? sayPercent(said, language) : said
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/

/** A figure as a source printed it, with all its decimals, in the reader's marks; other text as it is. */
export const sayPrinted = (value: string, unit: string | undefined, language: Language): string => {
  const said = DECIMAL.test(value) ? formatDecimal(value, language) : value
  if (unit === undefined) return said
  return unit === '%' ? sayPercent(said, language) : `${said}\u00a0${unit}`
}

/** A number inside a unit keeps together too: «per 1 000 invånare». */
const unitOnLine = (unit: string): string => unit.replace(/(\d) (?=\d)/g, '$1\u00a0')

type Counted = Pick<Measure, 'unit' | 'unitWord'>

/** What a measure's numbers are counted in: its own word, else what its unit is called: «%», «kr», or nothing. */
export const unitSign = ({ unit, unitWord }: Counted, language: Language): string => {
  if (unitWord !== undefined) return unitOnLine(inLanguage(unitWord, language))
  if (unit === 'percent') return '%'
  return unit === 'money' ? catalogueOf(language).money : ''
}

/** A place among others, the first one best. */
const PLACE = {
  sv: (number: string) => `plats\u00a0${number}`,
  en: (number: string) => `place\u00a0${number}`,
} as const satisfies Readonly<Record<Language, (number: string) => string>>

/** Whether a measure's numbers are places, which are better or worse rather than over or under. */
export const isPlace = ({ unit, unitWord }: Counted): boolean =>
  unit === 'rank' && unitWord === undefined

const ONE = /^[+\u2212-]?1$/

/** Units' own words that are written in plural, of one alone. */
const OF_ONE: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: new Map([
    ['dagar', 'dag'],
    ['veckor', 'vecka'],
    ['månader', 'månad'],
    ['timmar', 'timme'],
    ['minuter', 'minut'],
    ['personer', 'person'],
    ['elever', 'elev'],
    ['platser', 'plats'],
  ]),
  en: new Map([
    ['days', 'day'],
    ['weeks', 'week'],
    ['months', 'month'],
    ['hours', 'hour'],
    ['minutes', 'minute'],
    ['people', 'person'],
    ['persons', 'person'],
    ['pupils', 'pupil'],
    ['places', 'place'],
    ['points', 'point'],
  ]),
}

/** A number with what it is counted in: «12 %», «3 tkr», «1 dag», «plats 11». */
export const withUnit = (
  number: string,
  measure: Counted | undefined,
  language: Language,
): string => {
  if (measure === undefined) return number
  if (measure.unit === 'percent' && measure.unitWord === undefined)
    return sayPercent(number, language)
  if (isPlace(measure)) return PLACE[language](number)
  const sign = unitSign(measure, language)
  if (sign === '') return number
  const isOne = ONE.test(number)
  return `${number}\u00a0${isOne ? (OF_ONE[language].get(sign.toLowerCase()) ?? sign) : sign}`
}

/** A margin: «10 %» of the reference, «3 procentenheter», or a number in the measure's unit. */
export const sayMargin = (
  margin: { readonly amount: Exact; readonly in: 'percent' | 'unit' },
  measure: Measure | undefined,
  language: Language,
): string => {
  const number = sayShort(margin.amount, 1, language)
  return margin.in === 'percent'
    ? sayPercent(number, language)
    : sayDifference(number, measure, language)
}

/** A difference in a measure's own unit: per cent becomes percentage points, a place a number of places. */
export const sayDifference = (
  number: string,
  measure: Counted | undefined,
  language: Language,
): string => {
  const { point, points, place, places } = catalogueOf(language)
  if (measure !== undefined && isPlace(measure))
    return `${number}\u00a0${ONE.test(number) ? place : places}`
  if (measure?.unit !== 'percent' || measure.unitWord !== undefined)
    return withUnit(number, measure, language)
  return `${number}\u00a0${ONE.test(number) ? point : points}`
}

/**
 * How far a number lies from a reference, without sign: per cent of the reference, or in the unit.
 * null for a percentage of a reference that is not above zero. Shown with one decimal more than
 * usual for as long as rounding would make it look like nothing, or equal to `limit`, when it is not;
 * where it is `limit`, as that is written.
 */
export const sayDistance = (
  left: Exact,
  right: Exact,
  how: { readonly in: 'percent' | 'unit'; readonly decimals: number; readonly limit?: Exact },
  measure: Measure | undefined,
  language: Language,
): string | null => {
  const apart = absolute(subtract(left, right))
  if (how.in === 'percent' && compare(right, ZERO) <= 0) return null
  const distance = how.in === 'percent' ? divide(multiply(apart, HUNDRED), right) : apart
  const decimals = decimalsApart(
    distance,
    [ZERO, ...(how.limit === undefined ? [] : [how.limit])],
    how.in === 'percent' ? 1 : how.decimals,
  )
  const written = how.limit === undefined ? [] : [how.limit]
  const number = sayAsWritten(distance, written, decimals, language)
  return how.in === 'percent'
    ? sayPercent(number, language)
    : sayDifference(number, measure, language)
}

/** A number from a reason's exact text, with its sign always written: «+2,0», «−1,5»; as short as `written` where it is one of them. */
export const saySigned = (
  value: string,
  written: readonly Exact[],
  decimals: number,
  language: Language,
): string => {
  const number = fromText(value)
  const words = sayAsWritten(number, written, decimals, language)
  return compare(number, ZERO) > 0 ? `+${words}` : words
}

/** A number as a model's file has it, «0.75», with the reader's own decimal sign. */
export const sayWritten = (written: string, language: Language): string =>
  language === 'sv' ? written.replace(/(\d)\.(?=\d)/g, '$1,') : written
