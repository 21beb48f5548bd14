// The last days that the law sets for a municipality's year, each with its paragraph and since when.
import type { BodyKind } from '../organisation/organisation.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'

/** @term planeringsår – which of three years an event is about: next year's plan, this year, or the last one's closing */
export const TRACKS = ['planning', 'followUp', 'closing'] as const
export type Track = (typeof TRACKS)[number]

export const STATUTORY_DATES = [
  'budgetProposal',
  'budgetAdopted',
  'budgetLate',
  'interimReport',
  'annualReport',
  'discharge',
] as const

/** @term lagens sista dag – what the law says must be done by a day of the year */
export type StatutoryDate = (typeof STATUTORY_DATES)[number]

export type Statute = {
  readonly id: StatutoryDate
  readonly track: Track
  /** Who must have done it. */
  readonly who: BodyKind
  /** Chapter and paragraph of kommunallagen (2017:725). */
  readonly chapter: number
  readonly paragraph: number
  readonly validFrom: string
  readonly due:
    | { readonly is: 'day'; readonly month: number; readonly day: number }
    /** So many months after the period of the round that is this report by law. */
    | {
        readonly is: 'afterRound'
        readonly statutory: 'delårsrapport'
        readonly months: number
      }
}

const SINCE = '2018-01-01'

/**
 * Kommunallagen 5:24 and 11:8, 10, 11, 16, 20. The council's budget comes after the board's proposal;
 * where it is late the tax rate is set in November all the same, and the budget before the year ends.
 */
export const STATUTES: readonly Statute[] = [
  {
    id: 'budgetProposal',
    track: 'planning',
    who: 'executiveBoard',
    chapter: 11,
    paragraph: 8,
    validFrom: SINCE,
    due: { is: 'day', month: 10, day: 31 },
  },
  {
    id: 'budgetAdopted',
    track: 'planning',
    who: 'council',
    chapter: 11,
    paragraph: 10,
    validFrom: SINCE,
    due: { is: 'day', month: 11, day: 30 },
  },
  {
    id: 'budgetLate',
    track: 'planning',
    who: 'council',
    chapter: 11,
    paragraph: 11,
    validFrom: SINCE,
    due: { is: 'day', month: 12, day: 31 },
  },
  {
    id: 'interimReport',
    track: 'followUp',
    who: 'executiveBoard',
    chapter: 11,
    paragraph: 16,
    validFrom: SINCE,
    due: { is: 'afterRound', statutory: 'delårsrapport', months: 2 },
  },
  {
    id: 'annualReport',
    track: 'closing',
    who: 'executiveBoard',
    chapter: 11,
    paragraph: 20,
    validFrom: SINCE,
    due: { is: 'day', month: 4, day: 15 },
  },
  {
    id: 'discharge',
    track: 'closing',
    who: 'council',
    chapter: 5,
    paragraph: 24,
    validFrom: SINCE,
    due: { is: 'day', month: 6, day: 30 },
  },
]

const two = (number: number): string => String(number).padStart(2, '0')

/** The same day so many months later, or the month's last where it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The last day that a statute sets in a calendar year; of an interim report, by its round's period. */
export const statutoryDay = ({ due }: Statute, year: number, interim?: Round): string | null => {
  if (due.is === 'day') return `${year}-${two(due.month)}-${two(due.day)}`
  return interim === undefined ? null : monthsAfter(lastDayOfRound(interim), due.months)
}

/** The budget of an election year is adopted by the council that was newly elected (kommunallagen 11:10). */
export const isElectionYear = (year: number): boolean => year % 4 === 2
