// When people are reminded of what they have to do, and of what: at most one digest a person a day.
import type { Reminders } from '../model/model.ts'
import { daysBetween } from '../periods/deadline.ts'
import { daysAfter, isWeekday, weekdayAfter, weekdayBefore } from '../periods/weekdays.ts'
import type { AssignmentDuty } from './assignment-duties.ts'
import { type Duty, lateBy } from './duties.ts'

/** What holds for a round where its model says nothing of it. */
export const USUAL_REMINDERS: Reminders = { before: [7, 1], late: 3 }

/** Why somebody is reminded: it has come to them, come back to them, its last day is near, or has passed. */
export const OCCASIONS = ['late', 'sentBack', 'near', 'came'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** Those that others wait for: nobody turns them off. */
const PRESSING: readonly Occasion[] = ['late', 'sentBack']

/** Days from the first to the last, both included. */
const daysFrom = (first: string, last: string): readonly string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => daysAfter(first, index))

/** A Friday speaks for the days of rest that follow, where something is ahead. */
const isNear = (latest: string, { before }: Reminders, today: string): boolean =>
  daysFrom(today, daysAfter(weekdayAfter(today), -1)).some((day) =>
    [0, ...before].includes(daysBetween(day, latest)),
  )

/** A Monday speaks for the days of rest before it, where something has passed. */
const isLateDay = (latest: string, { late }: Reminders, today: string): boolean =>
  daysFrom(daysAfter(weekdayBefore(today), 1), today).some((day) => {
    const over = daysBetween(latest, day)
    return over >= 1 && (over - 1) % late === 0
  })

/** It came since the morning of the weekday before. */
const hasCome = (since: string, today: string): boolean =>
  since >= weekdayBefore(today) && since < today

/**
 * Why a morning tells of something that waits; null: it does not. `reminders` null: the round has
 * none. Weekdays only: what falls on a day of rest is told of on the Friday before or the Monday after.
 */
export const occasionOf = (
  { latest, since, sentBack }: Pick<Duty, 'latest' | 'since' | 'sentBack'>,
  reminders: Reminders | null,
  today: string,
): Occasion | null => {
  if (reminders === null || !isWeekday(today)) return null
  if (latest !== null && isLateDay(latest, reminders, today)) return 'late'
  if (hasCome(since, today)) return sentBack === null ? 'came' : 'sentBack'
  return latest !== null && isNear(latest, reminders, today) ? 'near' : null
}

/** Something that waits for one person, with its round's reminders. */
export type TheirDuty = { readonly duty: Duty; readonly reminders: Reminders | null }

/** A question, or an answer to one, that waits for somebody since a day (ISO). */
export type WaitingQuestion = { readonly since: string }

export type Theirs<Question extends WaitingQuestion = WaitingQuestion> = {
  readonly duties: readonly TheirDuty[]
  readonly questions: readonly Question[]
  /** Outside the rounds; told of on the days that are usual. */
  readonly assignments: readonly AssignmentDuty[]
  /** Parts of documents; told of on the days that are usual. */
  readonly parts: readonly Pick<Duty, 'latest' | 'since' | 'sentBack'>[]
}

/**
 * Whether a person gets a digest on the morning of a day; `wants` false: only of what others wait
 * for, as whoever has asked something does. A question is told of once, the morning after it came.
 */
export const isReminded = (
  { duties, questions, assignments, parts }: Theirs,
  wants: boolean,
  today: string,
): boolean => {
  const isAsked = isWeekday(today) && questions.some(({ since }) => hasCome(since, today))
  const usual = [...assignments, ...parts].map((duty) => ({ duty, reminders: USUAL_REMINDERS }))
  const isDue = [...duties, ...usual].some(({ duty, reminders }) => {
    const occasion = occasionOf(duty, reminders, today)
    return occasion !== null && (wants || PRESSING.includes(occasion))
  })
  return isAsked || isDue
}

const LAST = '9999-12-31'

/** @term dagens mejl – all that waits for one person, the latest first, then by last day */
export const digestOf = (theirs: readonly TheirDuty[], today: string): readonly Duty[] =>
  theirs
    .map(({ duty }) => duty)
    .toSorted(
      (a, b) =>
        lateBy(b, today) - lateBy(a, today) ||
        Number(b.sentBack !== null) - Number(a.sentBack !== null) ||
        (a.latest ?? LAST).localeCompare(b.latest ?? LAST),
    )
