// The numbers that a rule is written with: limits, shares and margins, wherever they stand in it.
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain } from './written-edits.ts'

export type WrittenNumber = {
  readonly at: Path
  readonly value: string
  /** The grade that it decides, by id; empty: none. */
  readonly of: string
}

/** A number as the model's language has it: plain, with decimal comma, per cent or percentage points. */
const NUMBER = /^-?\d[\d \u00a0\u2009]*([.,]\d+)?\s*(%|pp|procentenheter)?$/

/** Whether what somebody writes in the place of a number is one. */
export const isWrittenNumber = (text: string): boolean => NUMBER.test(text.trim())

/** A number written in the place of another: one without a unit keeps the unit that stood there. */
export const inUnitOf = (before: string, typed: string): string => {
  const now = NUMBER.exec(typed.trim())
  const unit = NUMBER.exec(before.trim())?.[2]
  return now === null || now[2] !== undefined || unit === undefined
    ? typed.trim()
    : `${typed.trim()} ${unit}`
}

/** A number is written as one where YAML reads it as one; with comma or per cent sign it is a text. */
export const writtenNumber = (typed: string): Plain =>
  /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed.trim()

const isNumber = (value: Plain): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value))

/** In the order of the file; nothing of what is no number. */
export const numbersIn = (
  value: Plain | undefined,
  at: Path = [],
  of = '',
): readonly WrittenNumber[] => {
  if (value === undefined || value === null) return []
  if (isNumber(value)) return [{ at, value: String(value), of }]
  if (isPlainList(value)) return value.flatMap((one, index) => numbersIn(one, [...at, index], of))
  if (!isMapping(value)) return []
  const grade = typeof value.grade === 'string' ? value.grade : of
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...at, key], grade))
}
