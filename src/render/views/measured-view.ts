// A measure's numbers and limits as they are shown, with their unit.
import type { FigureView } from '../../contract/views.ts'
import { findReading } from '../../domain/assessment/find-reading.ts'
import { isNumberMadeUp } from '../../domain/assessment/made-up-operands.ts'
import { limitWorkedOut } from '../../domain/assessment/read-limit.ts'
import { MOST_DECIMALS } from '../../domain/exact/decimals-apart.ts'
import { type Exact, fromText, toDecimalText, toText } from '../../domain/exact/exact.ts'
import type { LimitValue, Measure, Reading } from '../../domain/measures/measure.ts'
import { lowerFirst } from '../../text/language.ts'
import { sayLimitWorkedOut } from '../../text/limits-in-words.ts'
import { sayNumber, unitSign, withUnit } from '../../text/numerals.ts'
import { sayReadingIn } from '../../text/readings-in-words.ts'
import type { Viewing } from './viewing.ts'

/** The limit that tells of a measure where one alone is shown: the target, else the first that it has. */
export const tellingLimit = ({ limits }: Pick<Measure, 'limits'>): string => {
  const [first = 'target'] = limits.keys()
  return limits.has('target') ? 'target' : first
}

/** A number of the measure's with its unit. */
export const sayMeasured = ({ language }: Viewing, measure: Measure, value: Exact): string =>
  withUnit(sayNumber(value, measure.decimals, language), measure, language)

/** A reading's value with its unit, or its answer, or why it is missing. */
export const sayReading = (
  viewing: Viewing,
  measure: Measure,
  reading: Pick<Reading, 'value' | 'answer' | 'missing'>,
): string => sayReadingIn(measure, reading, viewing.language)

/** A number of the measure's to count with; null where there is none. */
export const figureOf = (
  { language }: Viewing,
  measure: Measure,
  value: Exact | undefined,
): FigureView | null => {
  if (value === undefined) return null
  const { decimals } = measure
  const whole = toText(value)
  // NOTE what units make together may have no end; it is cut where nobody reads on.
  const exact = whole.includes('/') ? toDecimalText(value, decimals + MOST_DECIMALS) : whole
  return { exact, decimals, unit: unitSign(measure, language) }
}

/** A limit to count with in a year; null where it is an interval, none, or has nothing to be compared with. */
export const limitFigure = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue | undefined,
  year: number = viewing.round.year,
): FigureView | null => {
  if (limit === undefined) return null
  const { value } = limitWorkedOut(viewing.facts, measure, limit, year)
  return value === undefined ? null : figureOf(viewing, measure, fromText(value))
}

/** A limit in the reader's numbers; one relative to others as what it comes to in the year, with what it is. */
export const sayLimit = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue,
  year: number = viewing.round.year,
): string =>
  sayLimitWorkedOut(
    limit,
    limitWorkedOut(viewing.facts, measure, limit, year),
    measure,
    viewing.context,
  )

/** Whether the limit, or any of the others' values that it comes from, is made up. */
export const isLimitMadeUp = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue | undefined,
  year: number = viewing.round.year,
): boolean =>
  limit !== undefined && isNumberMadeUp(limitWorkedOut(viewing.facts, measure, limit, year))

/** The same where there is no room for a mark beside it: «20 (påhittat)». */
export const sayLimitMarked = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue,
  year: number = viewing.round.year,
): string => {
  const said = sayLimit(viewing, measure, limit, year)
  return isLimitMadeUp(viewing, measure, limit, year)
    ? `${said} (${lowerFirst(viewing.words.madeUp)})`
    : said
}

/** The reading this round takes for a measure. */
export const readingNow = (viewing: Viewing, measure: Measure): Reading | null => {
  const found = findReading(viewing.facts, measure, 'round')
  return found.is === 'found' ? found.reading : null
}
