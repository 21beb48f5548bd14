// One step of an explanation in words, as the pages and the terminal show it.
import type { Truth } from '../domain/assessment/reasons.ts'

/** An area that a value is compared with: what it had, or that it had nothing and is not counted. */
export type AreaWords = {
  /** Its rank, where the comparison is one of rank. */
  readonly place?: string
  readonly area: string
  readonly year: string
  readonly value: string
  /** «egen kommun», where it is the municipality itself. */
  readonly own?: string
  readonly isCounted: boolean
  /** Where some of them are made up and this is one; all being so is told of them together. */
  readonly madeUp?: true
  /** Where they are not all known from one place. */
  readonly source?: string
}

/** Those a value is compared with, to be unfolded under the sentence that sums them up. */
export type AreasWords = {
  /** «Västerbottens kommuner: 15 kommuner med värde 2025, den egna kommunen inräknad.» */
  readonly summary: string
  /** In which order they stand. */
  readonly caption: string
  readonly columns: {
    readonly place?: string
    readonly area: string
    readonly year: string
    readonly value: string
    readonly source?: string
  }
  readonly rows: readonly AreaWords[]
}

/**
 * One step of an explanation: a whole sentence, whether the condition it tells held, where a value
 * came from, whether the value is made up, and the steps under it.
 */
export type ReasonWords = {
  readonly truth?: Truth
  readonly sentence: string
  /** «Källa: Kolada. Registrerat 1 februari 2026.» */
  readonly source?: string
  readonly madeUp?: true
  /** Others whose values the number is made of. */
  readonly areas?: AreasWords
  /** The node or measure it tells of, where a reader can go further down. */
  readonly about?: { readonly sort: 'node' | 'measure'; readonly id: string }
  readonly children: readonly ReasonWords[]
}

export const line = (sentence: string): ReasonWords => ({ sentence, children: [] })
