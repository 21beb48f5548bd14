// Others' figures and the groups they are compared in.
import type { Exact } from '../exact/exact.ts'
import type { GroupDescription } from './groups.ts'

/** @term jämförelsevärde – one value of an area to compare with: which measure, whose, which year, known from where */
export type PeerValue = {
  readonly area: string
  readonly measure: string
  readonly year: number
  readonly value: Exact
  readonly madeUp: boolean
  readonly source?: string
  /** The day it was fetched from its source, ISO. */
  readonly fetched?: string
}

/** @term jämförelsegrupp – the areas a measure is compared with: by area code, or told by a description */
export type PeerGroup = { readonly id: string } & (
  | { readonly areas: readonly string[] }
  | { readonly described: GroupDescription }
)

export const descriptionOf = (group: PeerGroup): GroupDescription =>
  'areas' in group ? { is: 'listed', areas: group.areas } : group.described
