// Last days: a day of the calendar, or so many days after what they are counted from.
import { lastDayOfRound, type Round } from './period.ts'

/** @term sista dag – until when something is to be done, as a model writes it */
export type Deadline =
  /** The first such day after the months that the round covers. */
  | { readonly is: 'day'; readonly month: number; readonly day: number }
  /** So many days after them. */
  | { readonly is: 'after'; readonly days: number }

/** Reads «09-12» or «12 days»; throws on another text, since the schema has read it before. */
export const deadlineFrom = (text: string): Deadline => {
  const day = /^(\d\d)-(\d\d)$/.exec(text)
  if (day !== null) return { is: 'day', month: Number(day[1]), day: Number(day[2]) }
  const after = /^(\d+) days$/.exec(text)
  if (after === null) throw new Error(`deadlineFrom: «${text}» is no last day`)
  return { is: 'after', days: Number(after[1]) }
}

const DAY = 86_400_000
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day in a year; 29 February is the 28th where the year has no other. */
const inYear = (year: number, month: number, day: number): string =>
  isoOf(Math.min(Date.UTC(year, month - 1, day), Date.UTC(year, month, 0)))

/** The last day, ISO, in one round. */
export const deadlineIn = (round: Round, deadline: Deadline): string => {
  const ends = lastDayOfRound(round)
  if (deadline.is === 'after') return isoOf(Date.parse(ends) + deadline.days * DAY)
  const { month, day } = deadline
  const same = inYear(round.year, month, day)
  return same > ends ? same : inYear(round.year + 1, month, day)
}

/** How many days from one day to another, both ISO; negative where the second is before the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The day before another, both ISO. */
export const dayBefore = (day: string): string => isoOf(Date.parse(day) - DAY)
