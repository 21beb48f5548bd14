// What the staff app is answered about the year's wheel.
import { z } from 'zod'
import { MATTERS, type Matter } from '../domain/goals/matters.ts'
import type { Track } from '../domain/goals/tracks.ts'

const meetingGiven = { date: z.iso.date(), what: z.string().max(500) }

/** A body's meeting; `was`: the one that is changed, null where it is another. */
export const planMeetingRequest = z.strictObject({
  body: z.string().min(1).max(200),
  ...meetingGiven,
  /** What of it the law sets a day for; left out: as it is. */
  treats: z.array(z.enum(MATTERS)).max(MATTERS.length).optional(),
  was: z.strictObject(meetingGiven).nullable(),
})
export type PlanMeetingRequest = z.infer<typeof planMeetingRequest>

/** The meeting that is called off, as it was seen. */
export const cancelMeetingRequest = planMeetingRequest.omit({ treats: true, was: true })
export type CancelMeetingRequest = z.infer<typeof cancelMeetingRequest>

export type PlannedMeetingView = {
  readonly body: string
  readonly date: string
  readonly what: string
  readonly treats: readonly Matter[]
  /** What its body treats by law. */
  readonly mayTreat: readonly Matter[]
}

export type YearEventView = {
  readonly id: string
  /** ISO. */
  readonly day: string
  /** «31 oktober» */
  readonly dayLabel: string
  readonly track: Track
  readonly what: string
  readonly href: string | null
  /** Of a meeting that the visitor may move or call off; null: it is none. */
  readonly meeting: PlannedMeetingView | null
  /** The paragraph of the law, or by which day the plan should have been. */
  readonly ground: string | null
  /** The plan comes after the law's day, or in another order than the law's. */
  readonly isMissed: boolean
  /** How far it has come: «3 av 8 har rapporterat»; null: nothing is known of it. */
  readonly done: string | null
  /** «Väntar på Socialnämnden och Barn- och utbildningsnämnden»; null: nobody is waited for. */
  readonly waitsFor: string | null
  /** How many are late with it, and how much; null: nobody is. */
  readonly behind: string | null
  readonly standing: 'passed' | 'today' | 'ahead'
}

export type YearReply = {
  readonly year: number
  readonly years: readonly number[]
  readonly heading: string
  readonly next: string
  readonly notes: readonly string[]
  readonly faults: readonly string[]
  /** Where in the year today is, 0–1; null: in another year. */
  readonly today: number | null
  readonly months: readonly { readonly label: string; readonly events: readonly YearEventView[] }[]
  readonly hasFeed: boolean
  /** The bodies that the visitor may plan meetings for. */
  readonly plans: readonly {
    readonly id: string
    readonly label: string
    /** What it treats by law. */
    readonly mayTreat: readonly Matter[]
  }[]
}

/** A person's calendar address, shown once. */
export type CalendarReply = { readonly address: string }
