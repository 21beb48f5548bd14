// One value as it was written, accepted or refused: number, unit, range, period, choice.
import { compare, type Exact, ONE, toText, ZERO } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import { nearestWord } from '../model/nearest.ts'
import type { ReadingKind } from '../model/rule.ts'
import { isInForce, type Validity } from '../organisation/organisation.ts'
import { lastDayOf, type Period, spanOf } from '../periods/period.ts'
import { isNeverAsked } from './asked-period.ts'
import type { Asked, Measure, MissingReason, Reading, Sex } from './measure.ts'

/** Why a value is refused; `found` as it was written, numbers as exact text. */
export type ValueFault =
  | { readonly refused: 'noValue' }
  /** Both a value and a reason why there is none. */
  | { readonly refused: 'valueBesideMissing'; readonly found: string }
  | { readonly refused: 'notANumber'; readonly found: string }
  /** `written` as somebody typed it; left out: the number comes from elsewhere. */
  | { readonly refused: 'notWhole'; readonly found: string; readonly written?: string }
  | {
      readonly refused: 'tooManyDecimals'
      readonly found: string
      readonly decimals: number
      readonly most: number
    }
  | {
      readonly refused: 'wrongUnit'
      readonly found: string
      readonly sign: string
      readonly unit: Measure['unit']
      readonly unitWord?: Measure['unitWord']
      /** The number of a field of a node, and of no measure. */
      readonly ofField?: true
    }
  | {
      readonly refused: 'outsidePossible'
      readonly value: string
      readonly from?: string
      readonly to?: string
    }
  | {
      readonly refused: 'notAChoice'
      readonly found: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | { readonly refused: 'unknownPeriod'; readonly period: string }
  | {
      readonly refused: 'periodNotAsked'
      readonly measure: string
      readonly period: string
      readonly asked: Asked['is']
    }
  | { readonly refused: 'periodNotBegun'; readonly period: string; readonly begins: string }
  /** So far from today that the year is written wrong. */
  | { readonly refused: 'periodTooFar'; readonly period: string; readonly today: string }
  | {
      readonly refused: 'periodClosed'
      readonly period: string
      readonly round: string
      readonly closedOn: string
    }
  | { readonly refused: 'measureNotInForce'; readonly period: string; readonly valid: Validity }
  /** A value of women or men for a measure that is reported of all together. */
  | { readonly refused: 'notBySex'; readonly measure: string; readonly sex: Sex }

export type AcceptedValue = { readonly value: Exact } | { readonly answer: string }

const YES = ['yes', 'ja', 'true']
const NO = ['no', 'nej', 'false']

const acceptChoice = (found: string, valid: readonly string[]): AcceptedValue | ValueFault => {
  const exactly = valid.find((choice) => choice === found)
  const choice = exactly ?? valid.find((one) => one.toLowerCase() === found.toLowerCase())
  if (choice !== undefined) return { answer: choice }
  const nearest = nearestWord(found, valid)
  const fault = { refused: 'notAChoice', found, valid } as const
  return nearest === undefined ? fault : { ...fault, nearest }
}

const acceptYesNo = (found: string): AcceptedValue | ValueFault => {
  const word = found.toLowerCase()
  if (YES.includes(word)) return { answer: 'yes' }
  return NO.includes(word)
    ? { answer: 'no' }
    : { refused: 'notAChoice', found, valid: ['ja', 'nej'] }
}

const KRONOR = ['kr', 'kr.', 'krona', 'kronor', 'sek']

/** What a number may have after it: money without a word of its own is in kronor, as it is shown. */
const signsOf = (measure: Pick<Measure, 'unit' | 'unitWord'>): readonly string[] => [
  '',
  ...(measure.unit === 'percent' ? ['%', 'procent', 'percent', 'per cent'] : []),
  ...(measure.unit === 'money' && measure.unitWord === undefined ? KRONOR : []),
  ...Object.values(measure.unitWord ?? {}).map((word) => word.toLowerCase()),
]

/** Whether letters stand for digits, «5O» or «1l»: no unit, but a number written wrong. */
const isMistyped = (found: string): boolean => /\d[oil][\doil.,]*$/i.test(found)

/**
 * All the decimals that a computer's own number has: 17 digits, which in a number down to 0,001
 * stand after three zeros. More come from no spreadsheet and no instrument.
 */
const MOST_DECIMALS = 20

/** A number with more decimals than any spreadsheet or program gives. */
export const decimalsFault = (
  found: string,
): Extract<ValueFault, { refused: 'tooManyDecimals' }> | null => {
  const [, written = ''] = /^[^.,]*\d[.,](\d+)/.exec(found) ?? []
  const decimals = written.length
  return decimals > MOST_DECIMALS
    ? { refused: 'tooManyDecimals', found, decimals, most: MOST_DECIMALS }
    : null
}

/** A number in the measure's own unit, the unit written or not. */
export const acceptNumber = (
  measure: Pick<Measure, 'unit' | 'unitWord'>,
  found: string,
): { readonly value: Exact } | ValueFault => {
  const tooMany = decimalsFault(found)
  if (tooMany !== null) return tooMany
  const amount = amountFrom(found)
  if (amount === null) return { refused: 'notANumber', found }
  if (!signsOf(measure).includes(amount.sign.toLowerCase())) {
    if (isMistyped(found)) return { refused: 'notANumber', found }
    const { unit, unitWord } = measure
    const fault = { refused: 'wrongUnit', found, sign: amount.sign, unit } as const
    return unitWord === undefined ? fault : { ...fault, unitWord }
  }
  return { value: amount.value }
}

/**
 * The least a value can be: no place is before the first, and no count under none, unless the chain says
 * that it counts a difference.
 */
const leastOf = ({ unit, possible }: Pick<Measure, 'unit' | 'possible'>): Exact | undefined => {
  const from = possible?.from
  if (unit === 'rank') return from === undefined || compare(from, ONE) < 0 ? ONE : from
  return unit === 'count' ? (from ?? ZERO) : from
}

/**
 * The least and the greatest value a measure can have, as far as that is known; of one that is made of
 * others' values nothing is: what is possible is said of each of them.
 */
export const possibleIn = ({
  consolidation,
  ...measure
}: Pick<Measure, 'unit' | 'possible' | 'consolidation'>): {
  readonly least?: Exact | undefined
  readonly most?: Exact | undefined
} =>
  consolidation === undefined || consolidation.is === 'own'
    ? { least: leastOf(measure), most: measure.possible?.to }
    : {}

/** Whether a value can be at all: its possible range, and whole numbers for counts and ranks; `written` where somebody typed it. */
export const possibleFault = (
  measure: Pick<Measure, 'unit' | 'possible'>,
  value: Exact,
  written?: string,
): ValueFault | null => {
  const from = leastOf(measure)
  const to = measure.possible?.to
  if ((measure.unit === 'count' || measure.unit === 'rank') && value.d !== 1n) {
    const fault = { refused: 'notWhole', found: toText(value) } as const
    return written === undefined ? fault : { ...fault, written }
  }
  const below = from !== undefined && compare(value, from) < 0
  const above = to !== undefined && compare(value, to) > 0
  if (!below && !above) return null
  return {
    refused: 'outsidePossible',
    value: toText(value),
    ...(from === undefined ? {} : { from: toText(from) }),
    ...(to === undefined ? {} : { to: toText(to) }),
  }
}

/** Reads what was written by the measure's unit: a number, yes or no, one of the choices, or text. */
export const acceptWritten = (measure: Measure, written: string): AcceptedValue | ValueFault => {
  const found = written.trim()
  if (found === '') return { refused: 'noValue' }
  if (measure.unit === 'text') return { answer: found }
  if (measure.unit === 'yesNo') return acceptYesNo(found)
  if (measure.unit === 'choice') return acceptChoice(found, measure.choices ?? [])
  const number = acceptNumber(measure, found)
  if ('refused' in number) return number
  return possibleFault(measure, number.value, found) ?? number
}

/** The closed round that a period's figures were decided in, «delår-2026», and since which day. */
export type Closing = { readonly on: string; readonly round: string }

/** One value somebody reports; `today` and `closed` are given, nothing is looked up. */
export type ReportedValue = {
  readonly measure: Measure
  readonly period: Period
  readonly text: string
  /** Why there is no value; the text is then empty. */
  readonly missing?: MissingReason
  readonly kind: ReadingKind
  readonly today: string
  /** Where the period takes no more values. */
  readonly closed?: Closing
  readonly unit?: string
  readonly sex?: Sex
  readonly author?: string
  readonly recorded?: string
  readonly source?: string
  readonly comment?: string
}

/** No municipality of today has a value older than the reform of 1971, and none foretells further. */
const MOST_YEARS = { back: 60, ahead: 30 } as const

/** Whether a year is so far from today that it is written wrong. */
export const isTooFar = (year: number, today: string): boolean => {
  const now = Number(today.slice(0, 4))
  return year < now - MOST_YEARS.back || year > now + MOST_YEARS.ahead
}

/** An outcome, also one to date or preliminary, of a period that begins after the day; a forecast, and why there is no value yet, may be of any. */
export const notBegunFault = (
  { period, kind, missing }: Pick<Reading, 'period' | 'kind' | 'missing'>,
  today: string,
): Extract<ValueFault, { refused: 'periodNotBegun' }> | null => {
  const span = spanOf(period)
  if (span === null) return null
  const begins = `${span.year}-${String(span.from).padStart(2, '0')}-01`
  return kind !== 'forecast' && missing === undefined && begins > today
    ? { refused: 'periodNotBegun', period, begins }
    : null
}

/** Women's and men's values are those of a measure that is reported so; elsewhere nobody would see them. */
export const sexFault = (
  measure: Pick<Measure, 'id' | 'bySex'>,
  sex: Sex,
): Extract<ValueFault, { refused: 'notBySex' }> | null =>
  sex === 'all' || measure.bySex ? null : { refused: 'notBySex', measure: measure.id, sex }

const periodFault = (reported: ReportedValue): ValueFault | null => {
  const { measure, period, closed, today, kind } = reported
  const span = spanOf(period)
  if (span === null) return { refused: 'unknownPeriod', period }
  if (isTooFar(span.year, today)) return { refused: 'periodTooFar', period, today }
  if (closed !== undefined)
    return { refused: 'periodClosed', period, round: closed.round, closedOn: closed.on }
  if (kind === 'outcome' && isNeverAsked(measure.asked, period)) {
    return { refused: 'periodNotAsked', measure: measure.id, period, asked: measure.asked.is }
  }
  if (measure.valid !== undefined && !isInForce(measure.valid, lastDayOf(period))) {
    return { refused: 'measureNotInForce', period, valid: measure.valid }
  }
  return notBegunFault(reported, today)
}

/** What was typed, or the reason why nothing could be. */
const acceptTyped = ({
  measure,
  text,
  missing,
}: ReportedValue): AcceptedValue | { readonly missing: MissingReason } | ValueFault => {
  if (missing === undefined) return acceptWritten(measure, text)
  const found = text.trim()
  return found === '' ? { missing } : { refused: 'valueBesideMissing', found }
}

/**
 * Accepts a value as it was typed: Swedish or plain decimals, with or without the measure's own unit.
 * Refused: no value, no number, another unit, more than 20 decimals, outside the possible range, not one of the choices, an
 * unknown or closed period, a year more than 60 years back or 30 ahead, an outcome of a period that has not begun or of another length than asked,
 * a value beside a reason why there is none, a value of one sex for a measure that is not reported by sex.
 */
export const acceptValue = (
  reported: ReportedValue,
): { readonly reading: Reading } | ValueFault => {
  const refused = periodFault(reported) ?? sexFault(reported.measure, reported.sex ?? 'all')
  if (refused !== null) return refused
  const accepted = acceptTyped(reported)
  if ('refused' in accepted) return accepted
  const { measure, period, kind, unit, sex = 'all', author, recorded, source, comment } = reported
  const reading: Reading = {
    measure: measure.id,
    period,
    kind,
    sex,
    ...accepted,
    breaks: false,
    madeUp: false,
    ...(unit === undefined ? {} : { unit }),
    ...(author === undefined ? {} : { author }),
    ...(recorded === undefined ? {} : { recorded }),
    ...(source === undefined ? {} : { source }),
    ...(comment === undefined ? {} : { comment }),
  }
  return { reading }
}
