// What the staff app is answered about what is kept of a person, and what becomes of it when they are removed.
import type { Fate } from '../domain/workflow/person-data.ts'

export type PersonDataReply = {
  readonly account: string
  readonly name: string
  /** What there is, by what becomes of it. */
  readonly fates: readonly {
    readonly fate: Fate
    readonly label: string
    readonly ground: string
    readonly tables: readonly { readonly label: string; readonly number: number }[]
  }[]
  /** How many texts the name stands in. */
  readonly mentions: number
  /** What is not told, and why: a sentence each. */
  readonly notTold: readonly string[]
  /** Sent back when the person is removed. */
  readonly sum: string
}
