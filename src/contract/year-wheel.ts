// What the staff app is answered about the year's wheel.
import type { Track } from '../domain/goals/tracks.ts'

export type YearEventView = {
  readonly id: string
  /** ISO. */
  readonly day: string
  /** «31 oktober» */
  readonly dayLabel: string
  readonly track: Track
  readonly what: string
  readonly href: string | null
  /** The paragraph of the law, or by which day the plan should have been. */
  readonly ground: string | null
  /** The plan comes after the law's day. */
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
}

/** A person's calendar address, shown once. */
export type CalendarReply = { readonly address: string }
