// The last days that the law sets for a municipality's year, each with its paragraph and since when.
import type { Track } from '../goals/tracks.ts'
import type { BodyKind } from '../organisation/organisation.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'
import type { StatutoryReport } from '../periods/statutory-period.ts'

export const STATUTORY_DATES = [
  'budgetProposal',
  'budgetAdopted',
  'budgetLate',
  'interimPeriod',
  'interimReport',
  'interimStatement',
  'annualReport',
  'annualStatement',
  'discharge',
  'companies',
] as const

/** @term lagens sista dag – what the law says must be done by a day of the year */
export type StatutoryDate = (typeof STATUTORY_DATES)[number]

export type Statute = {
  readonly id: StatutoryDate
  readonly track: Track
  /** Who must have done it. */
  readonly who: BodyKind | 'auditors'
  /** Kommunallagen (2017:725), or lagen om kommunal bokföring och redovisning (2018:597). */
  readonly act: 'KL' | 'LKBR'
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
    /** Before the council treats the round that is this report by law: the plan's last day for it. */
    | { readonly is: 'beforeCouncil'; readonly statutory: StatutoryReport }
}

const SINCE = '2018-01-01'

/**
 * Kommunallagen 5:24, 6:9, 11:8, 10, 11, 16, 20 and 12:2, LKBR 13:1. Of 6:9 the law says each year and names
 * no day, so that it is the year's last. The council's budget comes after the board's proposal;
 * where it is late the tax rate is set in November all the same, and the budget before the year ends.
 */
export const STATUTES: readonly Statute[] = [
  {
    id: 'budgetProposal',
    track: 'planning',
    who: 'executiveBoard',
    act: 'KL',
    chapter: 11,
    paragraph: 8,
    validFrom: SINCE,
    due: { is: 'day', month: 10, day: 31 },
  },
  {
    id: 'budgetAdopted',
    track: 'planning',
    who: 'council',
    act: 'KL',
    chapter: 11,
    paragraph: 10,
    validFrom: SINCE,
    due: { is: 'day', month: 11, day: 30 },
  },
  {
    id: 'budgetLate',
    track: 'planning',
    who: 'council',
    act: 'KL',
    chapter: 11,
    paragraph: 11,
    validFrom: SINCE,
    due: { is: 'day', month: 12, day: 31 },
  },
  {
    id: 'interimPeriod',
    track: 'followUp',
    who: 'executiveBoard',
    act: 'LKBR',
    chapter: 13,
    paragraph: 1,
    validFrom: '2019-01-01',
    due: { is: 'day', month: 8, day: 31 },
  },
  {
    id: 'interimReport',
    track: 'followUp',
    who: 'executiveBoard',
    act: 'KL',
    chapter: 11,
    paragraph: 16,
    validFrom: SINCE,
    due: { is: 'afterRound', statutory: 'delårsrapport', months: 2 },
  },
  {
    id: 'interimStatement',
    track: 'followUp',
    who: 'auditors',
    act: 'KL',
    chapter: 12,
    paragraph: 2,
    validFrom: SINCE,
    due: { is: 'beforeCouncil', statutory: 'delårsrapport' },
  },
  {
    id: 'annualReport',
    track: 'closing',
    who: 'executiveBoard',
    act: 'KL',
    chapter: 11,
    paragraph: 20,
    validFrom: SINCE,
    due: { is: 'day', month: 4, day: 15 },
  },
  {
    id: 'annualStatement',
    track: 'closing',
    who: 'auditors',
    act: 'KL',
    chapter: 12,
    paragraph: 2,
    validFrom: SINCE,
    due: { is: 'beforeCouncil', statutory: 'årsredovisning' },
  },
  {
    id: 'discharge',
    track: 'closing',
    who: 'council',
    act: 'KL',
    chapter: 5,
    paragraph: 24,
    validFrom: SINCE,
    due: { is: 'day', month: 6, day: 30 },
  },
  {
    id: 'companies',
    track: 'closing',
    who: 'executiveBoard',
    act: 'KL',
    chapter: 6,
    paragraph: 9,
    validFrom: SINCE,
    due: { is: 'day', month: 12, day: 31 },
  },
]

export const statuteOf = (id: StatutoryDate): Statute => {
  const found = STATUTES.find((one) => one.id === id)
  if (found === undefined) throw new Error(`statuteOf: no statute «${id}»`)
  return found
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The same day so many months later, or the month's last where it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The last day that a statute sets in a calendar year; of an interim report, by its round's period; null where it goes by the plan. */
export const statutoryDay = ({ due }: Statute, year: number, interim?: Round): string | null => {
  if (due.is === 'day') return `${year}-${two(due.month)}-${two(due.day)}`
  if (due.is === 'beforeCouncil' || interim === undefined) return null
  return monthsAfter(lastDayOfRound(interim), due.months)
}

/** The budget of an election year is adopted by the council that was newly elected (kommunallagen 11:10). */
export const isElectionYear = (year: number): boolean => year % 4 === 2
