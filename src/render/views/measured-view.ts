// A measure's numbers and limits as they are shown, with their unit.
import type { FigureView } from '../../contract/views.ts'
import { findReading } from '../../domain/assessment/find-reading.ts'
import { MOST_DECIMALS } from '../../domain/exact/decimals-apart.ts'
import { type Exact, toDecimalText, toText } from '../../domain/exact/exact.ts'
import type { LimitValue, Measure, Reading } from '../../domain/measures/measure.ts'
import { lowerFirst } from '../../text/language.ts'
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

/** A limit to count with; null where it is an interval or none. */
export const limitFigure = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue | undefined,
): FigureView | null => figureOf(viewing, measure, limit?.is === 'number' ? limit.value : undefined)

/** A limit in the reader's numbers. */
export const sayLimit = (viewing: Viewing, measure: Measure, limit: LimitValue): string => {
  const number = (value: Exact) => sayNumber(value, measure.decimals, viewing.language)
  const said =
    limit.is === 'number' ? number(limit.value) : `${number(limit.from)}–${number(limit.to)}`
  return withUnit(said, measure, viewing.language)
}

/** The same where there is no room for a mark beside it: «20 (påhittat)». */
export const sayLimitMarked = (viewing: Viewing, measure: Measure, limit: LimitValue): string => {
  const said = sayLimit(viewing, measure, limit)
  return limit.madeUp === true ? `${said} (${lowerFirst(viewing.words.madeUp)})` : said
}

/** The reading this round takes for a measure. */
export const readingNow = (viewing: Viewing, measure: Measure): Reading | null => {
  const found = findReading(viewing.facts, measure, 'round')
  return found.is === 'found' ? found.reading : null
}
