// What the staff app is answered about the auditors: their own page, their notes, and what they have judged.
import type { GradeView, LinkView } from './views.ts'

type Choice = { readonly id: string; readonly label: string }

/** An answer to a question of the review, in the auditors' own words. */
export type VerdictAnswerView = {
  readonly question: string
  /** «Kommunallagen 12 kap. 2 §» */
  readonly law: string
  readonly answer: GradeView
  readonly words: string
  /** «Riktas till Socialnämnden.»; null: to no one body. */
  readonly to: string | null
  /** Assignments that were made of it, with how far each has come. */
  readonly given: readonly (LinkView & { readonly standing: string })[]
  /** Ways to make one, where the reader may. */
  readonly ways: readonly LinkView[]
  /** What is said where a body is turned to and nothing is given; null otherwise, and to citizens. */
  readonly awaited: string | null
}

/** A verdict that the auditors have delivered. */
export type VerdictView = {
  readonly version: number
  readonly heading: string
  /** Who signed, when, and which frozen version was the latest then. */
  readonly signed: string
  readonly basis: string | null
  readonly why: string | null
  readonly madeUp: string | null
  readonly answers: readonly VerdictAnswerView[]
}

export type NoteView = {
  readonly note: string
  readonly basedOn: number
  /** What it is about, where it can be read of; null: the municipality as a whole. */
  readonly about: LinkView | null
  /** Who wrote it and when. */
  readonly who: string
  readonly body: string
}

export type NotesReply = { readonly notes: readonly NoteView[] }

/** The verdict as it is being written. */
export type VerdictFormView = {
  readonly questions: readonly {
    readonly id: string
    readonly label: string
    readonly law: string
    readonly choices: readonly Choice[]
    /** null: not chosen. */
    readonly answer: string | null
    readonly words: string
    /** The body that the words go to; null: none is chosen. */
    readonly to: string | null
  }[]
  /** The bodies that the auditors can turn to. */
  readonly bodies: readonly Choice[]
  readonly signed: string
  readonly on: string
  readonly why: string
  readonly asksWhy: boolean
  /** A version of the round is frozen, so that it can be delivered; a draft can be kept before. */
  readonly isFrozen: boolean
  /** The change that brought the draft; null: there is none. */
  readonly basedOn: number | null
}

export type AuditedRoundView = {
  readonly name: string
  readonly label: string
  readonly href: string
  readonly boardHref: string
  /** Which statutory report it is, and whether it is open; in words. */
  readonly standing: string
  readonly delivered: readonly LinkView[]
  readonly versions: readonly LinkView[]
  readonly verdicts: readonly VerdictView[]
  /** null: the round is no statutory report, so no verdict is asked for. */
  readonly form: VerdictFormView | null
}

/** What the ground for review can be asked of: a round or a frozen version, and a goal or a measure. */
export type EvidenceChoices = {
  readonly rounds: readonly Choice[]
  readonly goals: readonly Choice[]
  readonly measures: readonly Choice[]
}

export type AuditingReply = {
  readonly evidence: EvidenceChoices
  readonly rounds: readonly AuditedRoundView[]
  readonly notes: readonly NoteView[]
  readonly questions: readonly (LinkView & { readonly body: string; readonly state: string })[]
  readonly auditors: readonly string[]
}
