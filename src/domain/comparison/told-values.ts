// Whether what a source tells can be right: years that can have a value, and one value of each area, year and sex.
import type { SourcedValue } from './key-figures.ts'

export const FIRST_YEAR = 1900
/** How far ahead a value may be told of: projections are, and «in ten years» stands under its own year. */
export const YEARS_AHEAD = 30

/** The last year that a value may be told of. */
export const lastYearAt = (today: string): number => Number(today.slice(0, 4)) + YEARS_AHEAD

export const isLikelyYear = (year: number, today: string): boolean =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= lastYearAt(today)

export type ToldFault =
  | {
      readonly refused: 'unlikelyYear'
      readonly found: number
      readonly last: number
      readonly of: string
    }
  /** Two values of the same key figure, area, year and sex, in the order they came; null: none. */
  | {
      readonly refused: 'toldTwice'
      readonly of: string
      readonly sex: SourcedValue['sex']
      readonly found: readonly [number | null, number | null]
    }

/** The first fault of values that were told together; the same value told twice is none. */
export const faultIn = (values: readonly SourcedValue[], today: string): ToldFault | null => {
  const told = new Map<string, number | null>()
  for (const { keyFigure, area, year, sex, value } of values) {
    const of = `${keyFigure} ${area}`
    if (!isLikelyYear(year, today))
      return { refused: 'unlikelyYear', found: year, last: lastYearAt(today), of }
    const key = `${of} ${year} ${sex}`
    const before = told.get(key)
    if (before !== undefined && before !== value)
      return { refused: 'toldTwice', of: `${of} ${year}`, sex, found: [before, value] }
    told.set(key, value)
  }
  return null
}
