// What a key figure's days of publication say of a year's values: preliminary, or not out yet.
import type { KeyFigure } from './key-figures.ts'

/**
 * Whether a year's value is preliminary on a day. Kolada marks no single value: it tells the next
 * publication, preliminary and final, and of which year. The days hold for that year alone.
 */
export const isPreliminary = (
  { next }: Pick<KeyFigure, 'next'>,
  year: number,
  today: string,
): boolean =>
  next?.preliminary !== undefined &&
  next.period === String(year) &&
  next.preliminary <= today &&
  (next.final === undefined || today < next.final)

/** Whether a year's values are still to come on a day, by what the source has said. */
export const isStillToCome = (
  { next }: Pick<KeyFigure, 'next'>,
  year: number,
  today: string,
): boolean => {
  if (next?.period === undefined) return false
  const first = next.preliminary ?? next.final
  if (String(year) !== next.period) return year > Number(next.period)
  return first !== undefined && today < first
}
