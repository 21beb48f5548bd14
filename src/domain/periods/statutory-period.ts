// Which part of a year the law says that a report covers.
import type { Round } from './period.ts'

/** A report that the law demands of a municipality each year. */
export type StatutoryReport = 'delårsrapport' | 'årsredovisning'

/**
 * An interim report covers at least half and at most two thirds of the year, from its beginning; an
 * annual report the whole of it, since the financial year is the calendar year (LKBR 13:1 and 1:5).
 */
export const coversStatutoryPeriod = (
  { from, to }: Pick<Round, 'from' | 'to'>,
  statutory: StatutoryReport,
): boolean => from === 1 && (statutory === 'årsredovisning' ? to === 12 : to >= 6 && to <= 8)

/** Of whom the law asks that god ekonomisk hushållning is evaluated (LKBR 11 kap., of the group 11:12). */
export const EVALUATED = ['municipality', 'group'] as const
export type Evaluated = (typeof EVALUATED)[number]
