// What the staff app sends and is answered when a list comes back from a workbook: its cells, what differs, what is done.
import { z } from 'zod'
import type { LinkReply } from './staff.ts'

/** More rows than this are no list that a person has looked through. */
export const MOST_LISTED = 20_000
export const MOST_COLUMNS = 60
const MOST_SHEETS = 20
const LONGEST_CELL = 32_767

/** A sheet's cells as text: numbers as decimals with a point, days as ISO; rows by their numbers in the sheet. */
export const listSheet = z.strictObject({
  name: z.string().max(200),
  rows: z
    .array(
      z.strictObject({
        at: z.int().min(1),
        cells: z.array(z.string().max(LONGEST_CELL)).max(MOST_COLUMNS),
      }),
    )
    .max(MOST_LISTED),
})
export type ListSheet = z.infer<typeof listSheet>

/** A list held against what stands: nothing is made of it. */
export const lookAtListRequest = z.strictObject({
  sheets: z.array(listSheet).max(MOST_SHEETS),
  /** The day that what it says holds from; null: always, as a correction. */
  since: z.iso.date().nullable(),
  /** Whether what is not in the list is to end, the day before. */
  ends: z.boolean(),
})
export type LookAtListRequest = z.infer<typeof lookAtListRequest>

/** Exactly the differences that were shown are made, or none. */
export const carryOutListRequest = lookAtListRequest.extend({
  /** The differences that were shown, by their keys. */
  shown: z.array(z.string().max(70_000)).max(MOST_LISTED * 4),
})
export type CarryOutListRequest = z.infer<typeof carryOutListRequest>

/** Of people: each administrator and auditor to be is said of by itself. */
export const carryOutPeopleRequest = carryOutListRequest.extend({
  /** The differences asked for by themselves that were agreed to, by their keys. */
  agreed: z.array(z.string().max(70_000)).max(MOST_LISTED),
})
export type CarryOutPeopleRequest = z.infer<typeof carryOutPeopleRequest>

/** A file as it was read, to be held against what stands. */
export type ReadListReply = {
  readonly sheets: readonly {
    readonly name: string
    readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[]
  }[]
}

/** Something that the list says otherwise than it stands, in words. */
export type ListDifferenceView = {
  readonly key: string
  readonly is: 'added' | 'changed' | 'ended'
  readonly word: string
  /** Where in the file; null: it is not in it. */
  readonly where: string | null
  readonly what: string
  readonly field: string
  readonly before: string
  readonly after: string
  /** What it would come to, where it must be agreed to by itself; null: it need not. */
  readonly asks: string | null
}

export type ListReply = {
  readonly differences: readonly ListDifferenceView[]
  readonly unchanged: number
  /** Why nothing can be made of the list as it is, a sentence each. */
  readonly faults: readonly { readonly where: string; readonly sentence: string }[]
  /** What of the file is not read, a sentence for each sheet: columns and sheets that are not known. */
  readonly unread: readonly string[]
  /** What it does to goals, roles and open rounds. */
  readonly effects: readonly string[]
}

export type ListMadeReply = {
  readonly done: true
  readonly made: number
  /** Invitations that it made, each with its link, which is shown once. */
  readonly invited?: readonly { readonly name: string; readonly link: LinkReply }[]
}
