// What the law says of a planned meeting: by which day it must be held, and what must have been treated before.
import type { Meeting } from '../goals/chain.ts'
import { MATTERS, type Matter } from '../goals/matters.ts'
import type { Bodies, BodyKind } from '../organisation/organisation.ts'
import type { StatutoryDate } from './statutory-dates.ts'

/** Against what of the law a meeting is planned. */
export type MeetingBreach =
  /** It is after the law's day, and none before it treats the same. */
  | {
      readonly is: 'late'
      readonly matter: Matter
      readonly statute: StatutoryDate
      readonly due: string
    }
  /** What the law says comes before is planned after it. */
  | {
      readonly is: 'order'
      readonly matter: AfterOther
      readonly day: string
      /** Of kommunallagen 11 kap. */
      readonly paragraph: number
    }

/** What comes after something else by law. */
export type AfterOther = Exclude<Matter, 'budgetProposal'>

type Held = 'council' | 'executiveBoard'

/** Who treats what, and by which of the law's days; null: the law names none for them. */
const BY_LAW: Readonly<Record<Held, Readonly<Partial<Record<Matter, StatutoryDate | null>>>>> = {
  executiveBoard: {
    budgetProposal: 'budgetProposal',
    interimReport: 'interimReport',
    annualReport: 'annualReport',
  },
  council: {
    budget: 'budgetAdopted',
    taxRate: 'budgetAdopted',
    interimReport: null,
    annualReport: 'discharge',
    discharge: 'discharge',
  },
}

/** Kommunallagen 11:8, 11:16, 11:20 and 11:21: what the council treats comes after this. */
const BEFORE: Readonly<
  Record<AfterOther, { readonly who: Held; readonly matter: Matter; readonly paragraph: number }>
> = {
  budget: { who: 'executiveBoard', matter: 'budgetProposal', paragraph: 8 },
  taxRate: { who: 'executiveBoard', matter: 'budgetProposal', paragraph: 8 },
  interimReport: { who: 'executiveBoard', matter: 'interimReport', paragraph: 16 },
  annualReport: { who: 'executiveBoard', matter: 'annualReport', paragraph: 20 },
  discharge: { who: 'council', matter: 'annualReport', paragraph: 21 },
}

const isHeld = (kind: BodyKind | undefined): kind is Held =>
  kind === 'council' || kind === 'executiveBoard'

/** What a body of the kind treats by law. */
export const mattersOf = (kind: BodyKind): readonly Matter[] =>
  isHeld(kind) ? MATTERS.filter((matter) => BY_LAW[kind][matter] !== undefined) : []

/** The last month in which what should have been done the year before is still done late. */
const LATE_UNTIL = '03'

/**
 * The calendar year that the law's day lies in. What is treated of the budget or the interim report in the
 * first quarter is the last year's, late; an annual report is treated in the year after its own.
 */
export const lawYearOf = (matter: Matter, { date }: Pick<Meeting, 'date'>): number => {
  const year = Number(date.slice(0, 4))
  const isClosing = matter === 'annualReport' || matter === 'discharge'
  return !isClosing && date.slice(5, 7) <= LATE_UNTIL ? year - 1 : year
}

/** The meetings as they are planned, of the bodies that hold them. */
export type Planned = { readonly meetings: readonly Meeting[]; readonly bodies: Bodies }

/** The days (ISO), first one first, on which a body of the kind treats the matter of a year. */
export const daysTreating = (
  { meetings, bodies }: Planned,
  who: Held,
  matter: Matter,
  year: number,
): readonly string[] =>
  meetings
    .filter(
      (one) =>
        one.treats?.includes(matter) === true &&
        bodies.get(one.body)?.kind === who &&
        lawYearOf(matter, one) === year,
    )
    .map(({ date }) => date)
    .toSorted()

type DueOf = (statute: StatutoryDate, year: number) => string | null

const lateness = (
  planned: Planned,
  who: Held,
  matter: Matter,
  year: number,
  dueOf: DueOf,
): readonly MeetingBreach[] => {
  const statute = BY_LAW[who][matter] ?? null
  const due = statute === null ? null : dueOf(statute, year)
  const [first] = daysTreating(planned, who, matter, year)
  return statute === null || due === null || first === undefined || first <= due
    ? []
    : [{ is: 'late', matter, statute, due }]
}

const disorder = (
  planned: Planned,
  matter: Matter,
  year: number,
  date: string,
): readonly MeetingBreach[] => {
  if (matter === 'budgetProposal') return []
  const { who, matter: before, paragraph } = BEFORE[matter]
  const [day] = daysTreating(planned, who, before, year)
  return day === undefined || day <= date ? [] : [{ is: 'order', matter, day, paragraph }]
}

/**
 * What is wrong with a planned meeting by law. Only what it is said to treat counts; the first of several
 * meetings on one matter is what is held to the day. `dueOf`: the law's day in a year; null: none is known.
 */
export const breachesOf = (
  planned: Planned,
  meeting: Meeting,
  dueOf: DueOf,
): readonly MeetingBreach[] => {
  const kind = planned.bodies.get(meeting.body)?.kind
  if (!isHeld(kind)) return []
  return (meeting.treats ?? []).flatMap((matter): readonly MeetingBreach[] => {
    if (BY_LAW[kind][matter] === undefined) return []
    const year = lawYearOf(matter, meeting)
    return [
      ...lateness(planned, kind, matter, year, dueOf),
      ...(kind === 'council' ? disorder(planned, matter, year, meeting.date) : []),
    ]
  })
}
