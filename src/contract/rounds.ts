// What the staff app is answered about whole rounds: how they stand, their frozen versions, what is decided on them.
import type { DecisionKind, TreatmentStage } from '../domain/workflow/decisions.ts'
import type { VerdictView } from './auditing.ts'
import type { LinkView } from './views.ts'

type Choice = { readonly id: string; readonly label: string }

/** A body that can be recorded for. */
export type BodyInTurn = Choice & {
  /** Its decision ends the version's way. */
  readonly isLast: boolean
  /** What the law asks for before the body decides, and is not there; null: nothing. */
  readonly notice: string | null
}

/** What a decision said before it was put right or taken back. */
export type EarlierDecision = {
  readonly said: string
  readonly reason: string | null
  readonly reservations: readonly string[]
  /** «Rättat 3 maj 2026 av Kim Lind: fel dag» */
  readonly how: string
}

/** A decision in a line, with what belongs to it. */
export type DecisionView = {
  readonly decision: string
  /** The change that it was read at. */
  readonly basedOn: number
  readonly kind: DecisionKind
  /** It ended the version's way. */
  readonly isLast: boolean
  /** «Kommunstyrelsen 14 oktober 2026, § 120: godkänd» */
  readonly said: string
  readonly recorded: string
  readonly reason: string | null
  readonly reservations: readonly string[]
  /** As it was written, to be put right. */
  readonly written: {
    readonly date: string
    /** Empty: not known yet. */
    readonly ref: string
    readonly reservations: readonly { readonly by: string; readonly text: string }[]
  }
  /** What it said before it was put right, the latest first. */
  readonly earlier: readonly EarlierDecision[]
  /** The visitor may add its paragraph and put it right. */
  readonly mayCorrect: boolean
  /** They may take it back: nothing rests on it yet. */
  readonly mayTakeBack: boolean
  /** To the form of an assignment that rests on it. */
  readonly gives: readonly LinkView[]
}

/** A frozen version of a round. */
export type VersionView = {
  readonly version: string
  readonly number: number
  readonly label: string
  /** Where the staff read it as it was frozen. */
  readonly href: string
  /** When, and by whom. */
  readonly frozen: string
  /** The first characters of its checksum. */
  readonly hash: string
  readonly why: string | null
  /** That an amendment brought it, and what follows of that; null: none did. */
  readonly amended: string | null
  readonly lacks: string | null
  /** That it was frozen before the round was over; null: it was not. */
  readonly early: string | null
  readonly stage: { readonly id: TreatmentStage; readonly word: string }
  /** Whose turn it is, in words; null: nobody's. */
  readonly waits: string | null
  readonly decisions: readonly DecisionView[]
  /** Decisions that were recorded and never made. */
  readonly takenBack: readonly EarlierDecision[]
  /** The bodies whose turn it is and that the visitor may record for. */
  readonly turn: readonly BodyInTurn[]
  /** What citizens see of it; null: nothing. */
  readonly published: {
    readonly label: string
    readonly href: string
    /** The reason that citizens are told; null: it is shown. */
    readonly withdrawn: string | null
  } | null
  /** As what it can be published now; empty: it is, or may not be. */
  readonly mayPublishAs: readonly ('published' | 'proposed' | 'decided')[]
  /** The version before it, to be compared with; null: it is the first. */
  readonly before: number | null
}

/** A round as a whole: open or closed, and its frozen versions, the latest first. */
export type RoundView = {
  /** It is one of several a year that the model says once. */
  readonly isRepeated: boolean
  readonly name: string
  readonly label: string
  readonly href: string
  /** Whether anything can be done with it yet. */
  readonly hasBegun: boolean
  /** Opened for reporting, and not closed since. */
  readonly isOpened: boolean
  readonly isClosed: boolean
  /** What the model notes about the round; null: nothing. */
  readonly note: string | null
  /** Where what the law asks of the round is read; null: it asks nothing. */
  readonly lawHref: string | null
  /** «Öppen för rapportering», that it is not, or since when it is closed. */
  readonly standing: string
  readonly versions: readonly VersionView[]
  /** What the auditors have judged, the latest first. */
  readonly verdicts: readonly VerdictView[]
  /** The bodies that a proposal can go to, the one that decides last first, with the meetings that are known. */
  readonly goesTo: readonly (Choice & {
    readonly meetings: readonly { readonly date: string; readonly label: string }[]
  })[]
}

export type RoundsReply = {
  readonly rounds: readonly RoundView[]
  readonly mayClose: boolean
  readonly mayFreeze: boolean
  readonly mayPublish: boolean
}

/** What differs between a frozen version and the one before, in words. */
export type DifferenceReply = {
  readonly heading: string
  readonly groups: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

/** What a round lacks before it is frozen. */
export type ReadinessReply = {
  readonly isWhole: boolean
  readonly undelivered: readonly LinkView[]
  readonly unanswered: readonly { readonly body: string; readonly count: number }[]
  readonly unansweredCount: number
  readonly unmotivated: readonly LinkView[]
  /** Why there is a new version, where it is known; null: it is not. */
  readonly why: string | null
  /** That it comes of an amendment, and what follows of that; null: it does not. */
  readonly amended: string | null
  /** What is told before it, and hinders nothing: that the round is not over, that the auditors have yet to judge. */
  readonly notices: readonly string[]
  /** There is a version already. */
  readonly isAgain: boolean
  /** What the new version would say otherwise than the latest; null: it is the first, or that one has been destroyed. */
  readonly difference: DifferenceReply | null
}
