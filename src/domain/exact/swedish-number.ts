// Numbers as Swedes write them: decimal comma, thin spaces between thousands, a real minus sign.
import { type Exact, exactFromText } from './exact.ts'

/** A number with what was written after it: «%», «procentenheter», «kr/inv», or nothing. */
export type Amount = { readonly value: Exact; readonly sign: string }

const SPACE = /[ \u00a0\u2009\u202f\u2007]/g
const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f\u2007]\d{3})+(?=[.,]|$)/
const MOST_DIGITS = 40
/** «e5», «x10»: what a program writes numbers with. */
const EXPONENT = /^(?:e[+\u2212-]?|x)\d+/i
const AMOUNT = /^([-\u2212\u2013]?)((?:\d[\d \u00a0\u2009\u202f\u2007]*)?\d)([.,]\d+)?\s*(\D.*)?$/s

/** Points between thousands, which a decimal comma after them tells from decimals: «1.234,5». */
const POINTED = /^([-\u2212\u2013]?\d{1,3}(?:\.\d{3})+)(,\d+.*)$/s
/** A negative number as a ledger writes it: «(500)». */
const LEDGER = /^\(([^()]*\d[^()]*)\)$/s

const asWritten = (text: string): string => {
  const negative = LEDGER.exec(text)?.[1]
  const plain = negative === undefined || /^[-\u2212\u2013]/.test(negative) ? text : `-${negative}`
  const [, thousands, rest] = POINTED.exec(plain) ?? []
  return thousands === undefined ? plain : thousands.replaceAll('.', '') + rest
}

/**
 * Reads «1 234,5», «−0,3», «48.25», «1.234,5», «(500)» or «46,2 %»; the sign is what
 * follows the number, trimmed. null for anything else: letters first, spaces that do not part
 * thousands, a comma or point with nothing after it, an exponent («1e5»), another base («0x10»), more
 * than 40 digits.
 */
export const amountFrom = (text: string): Amount | null => {
  const found = AMOUNT.exec(asWritten(text.trim()))
  if (found === null || text.length > 200) return null
  const [, minus = '', whole = '', decimals = '', sign = ''] = found
  if (SPACE.test(whole) && !GROUPED.test(whole)) return null
  SPACE.lastIndex = 0
  const digits = whole.replaceAll(SPACE, '') + decimals.replace(',', '.')
  if (digits.length > MOST_DIGITS || /^[.,]/.test(sign.trim())) return null
  if (EXPONENT.test(sign)) return null
  const value = exactFromText((minus === '' ? '' : '-') + digits)
  return value === null ? null : { value, sign: sign.trim() }
}

/** Whether it is a number as a spreadsheet shortens it, «1E+05»: its digits are not all there. */
export const isExponential = (text: string): boolean =>
  /^[-\u2212]?\d+([.,]\d+)?e[+\u2212-]?\d+$/i.test(text.trim())

/** Three digits after one point: decimals as it is read, but thousands as many write them. */
const IN_DOUBT = /^[-\u2212\u2013]?[1-9]\d{0,2}\.\d{3}(?!\d)/

/** Whether «1.016» is one and a little or a thousand and sixteen: it is read as the first. */
export const isPointInDoubt = (text: string): boolean =>
  IN_DOUBT.test(text.trim()) && asWritten(text.trim()) === text.trim()

/** How many digits a number has that is nothing but digits, where they are more than can be kept; null: they are not. */
export const tooManyDigits = (
  text: string,
): { readonly digits: number; readonly most: number } | null => {
  const written = text
    .trim()
    .replace(/^[-\u2212]/, '')
    .replaceAll(/[\s\u00a0\u202f]/g, '')
  const digits = written.replace(/[.,]/, '').length
  return /^\d+([.,]\d+)?$/.test(written) && digits > MOST_DIGITS
    ? { digits, most: MOST_DIGITS }
    : null
}

/** As `amountFrom`, for a bare number; null when anything stands after it. */
export const swedishNumber = (text: string): Exact | null => {
  const amount = amountFrom(text)
  return amount === null || amount.sign !== '' ? null : amount.value
}

/** A number or text from a file as an exact number; null where it is none, or has an exponent. */
export const decimalFrom = (value: number | string): Exact | null =>
  typeof value === 'number' ? exactFromText(String(value)) : swedishNumber(value)
