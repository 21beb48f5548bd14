// What the staff app is answered in the model's workshop, and what it sends there.
import { z } from 'zod'
import type { Turn } from '../domain/chain/turn.ts'
import type { Validity } from '../domain/organisation/organisation.ts'
import type { GradeView } from './views.ts'

export type ModelVersionRow = {
  /** The change that brought it: how it is named in addresses. */
  readonly change: number
  readonly title: string
  readonly days: string
  /** By whom, when and in which paragraph; empty: nothing is said of it. */
  readonly adopted: string
  /** Why it was adopted; empty: that is not said. */
  readonly why: string
  readonly recorded: string
  readonly standing: 'inForce' | 'ahead' | 'past' | 'replaced' | 'withdrawn'
  /** Who withdrew it, when and why; empty: it stands. */
  readonly withdrawn: string
  /** Rounds that are frozen by it, in words; empty: none is. */
  readonly frozen: string
  readonly mayWithdraw: boolean
  readonly file: string
}

export type DraftRow = {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly changed: string
  readonly standing: 'open' | 'adopted' | 'thrown'
  /** What a change of it follows. */
  readonly basedOn: string
}

export type WorkshopReply = {
  /** The latest in force first. */
  readonly versions: readonly ModelVersionRow[]
  readonly drafts: readonly DraftRow[]
  readonly thrown: readonly DraftRow[]
  readonly log: readonly { readonly id: number; readonly at: string; readonly text: string }[]
  readonly may: { readonly draft: boolean; readonly adopt: boolean }
  /** Models that come with the program, to begin from. */
  readonly shipped: readonly NamedChoice[]
}

export type NamedChoice = { readonly id: string; readonly title: string }

export type DraftReply = {
  readonly draft: DraftRow
  readonly body: string
  readonly may: { readonly draft: boolean; readonly adopt: boolean }
  /** Bodies that can adopt a model, the council first, and when they exist: on the day it is adopted. */
  readonly deciders: readonly (NamedChoice & { readonly valid: Validity })[]
  /** Rounds it can be tried on, the latest first. */
  readonly rounds: readonly NamedChoice[]
  /** What the chain has that a rule or a round can name. */
  readonly bodies: readonly NamedChoice[]
  readonly measures: readonly NamedChoice[]
  readonly tags: readonly string[]
  readonly file: string
}

export type TurnedRow = {
  readonly key: string
  readonly turn: Turn
  readonly title: string
  /** Its level, owner or node. */
  readonly about: string
  readonly href: string | null
  readonly before: GradeView | null
  readonly after: GradeView | null
  /** Why it is so now, and why it would be so. */
  readonly whyBefore: string
  readonly whyAfter: string
}

export type TrialReply = {
  readonly round: string
  readonly summary: string
  readonly counts: readonly { readonly turn: Turn; readonly count: number }[]
  readonly rows: readonly TurnedRow[]
  /** Rows that are not sent: there are more than a page can show. */
  readonly more: number
  readonly untyped: readonly string[]
  readonly undecided: number
  /** Nodes that are not compared, since what they rest on lies in closed rooms. */
  readonly untold: number
}

/** One difference in words; below it what read so before and what reads so now. */
export type ModelChangeView = {
  readonly text: string
  readonly lines: readonly { readonly is: 'before' | 'now' | 'also'; readonly text: string }[]
}

export type AdoptionReply = {
  /** The first day that nothing is in the way of, ISO. */
  readonly earliest: string
  /** Empty: no version is in the way, since none is adopted. */
  readonly earliestSaid: string
  /** The day it was weighed for, ISO. */
  readonly from: string
  readonly fromSaid: string
  readonly stops: readonly string[]
  readonly follows: readonly string[]
  readonly toMend: {
    readonly count: number
    readonly rows: readonly { readonly text: string; readonly href: string | null }[]
  }
  /** Empty: it is the municipality's first. */
  readonly against: string
  readonly changes: readonly ModelChangeView[]
}

/** A file of a model that is longer is no model. */
const LONGEST_FILE = 500_000
const title = z.string().trim().min(1).max(200)
const basedOn = z.string().max(20).nullable()

export const beginDraftRequest = z.strictObject({
  title,
  from: z.union([
    z.strictObject({ version: z.int().min(0) }),
    z.strictObject({ shipped: z.string().min(1).max(200) }),
    z.strictObject({ text: z.string().max(LONGEST_FILE) }),
  ]),
})
export const saveDraftRequest = z.strictObject({ body: z.string().max(LONGEST_FILE), basedOn })
export const nameDraftRequest = z.strictObject({ title, basedOn })
export const endDraftRequest = z.strictObject({ basedOn })

export const adoptDraftRequest = z.strictObject({
  by: z.string().min(1).max(200),
  date: z.iso.date(),
  ref: z.string().trim().min(1).max(200),
  /** The number of the case, and why; null: it is not said. */
  dnr: z.string().trim().min(1).max(200).nullable(),
  why: z.string().trim().min(1).max(2000).nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  mendsLater: z.boolean(),
  basedOn,
})
export const withdrawModelRequest = z.strictObject({ why: z.string().trim().min(1).max(2000) })

/** Reply to a draft that was begun: its name. */
export type BegunReply = {
  readonly saved: true
  readonly id: string
  readonly changeNumber: number
}
