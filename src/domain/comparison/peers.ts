// Others' figures and the groups they are compared in.
import type { Exact } from '../exact/exact.ts'

/** One value of another area: which measure, whose, which year. */
export type PeerValue = {
  readonly area: string
  readonly measure: string
  readonly year: number
  readonly value: Exact
  readonly source?: string
}

/** @term jämförelsegrupp – the areas a measure is compared with, by area code */
export type PeerGroup = { readonly id: string; readonly areas: readonly string[] }
