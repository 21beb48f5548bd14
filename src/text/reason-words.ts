// One step of an explanation in words, as the pages and the terminal show it.
import type { Truth } from '../domain/assessment/reasons.ts'

/**
 * One step of an explanation: a whole sentence, whether the condition it tells held, where a value
 * came from, whether the value is made up, and the steps under it.
 */
export type ReasonWords = {
  readonly truth?: Truth
  readonly sentence: string
  /** «Källa: Kolada. Registrerat 2026-02-01.» */
  readonly source?: string
  readonly madeUp?: true
  /** The node or measure it tells of, where a reader can go further down. */
  readonly about?: { readonly sort: 'node' | 'measure'; readonly id: string }
  readonly children: readonly ReasonWords[]
}

export const line = (sentence: string): ReasonWords => ({ sentence, children: [] })
