// What is at hand when something written is gathered for one visitor to search.
import type { Subject } from '../../domain/chain/written.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import type { Asking } from '../visitor.ts'
import type { SeenRound } from './rounds-in-memory.ts'

export const all = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : Object.values(text)

export const kept = (...words: readonly (string | null)[]): readonly string[] =>
  words.flatMap((one) => (one === null || one.trim() === '' ? [] : [one]))

/** Who asks, the round as it is told to them, and where in other rounds there is a page to lead to. */
export type Seeing = {
  readonly asking: Asking
  readonly opened: SeenRound
  /** The facts of every round, as they are told to who asks. */
  readonly told: Pick<Chain, 'texts' | 'judgements' | 'readings'>
  readonly hasPage: (subject: Subject, round: string) => boolean
  readonly titleOf: (subject: Subject) => readonly string[]
  readonly roundWords: (round: string) => readonly string[]
}
