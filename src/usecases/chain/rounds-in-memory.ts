// The rounds that one server keeps open, so that a page need not conclude everything anew.
import type { Facts } from '../../domain/assessment/facts.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { ModelText } from '../../domain/model/language.ts'
import type { Model } from '../../domain/model/model.ts'
import type { LivingConclusions } from '../../domain/rollup/open-conclusions.ts'
import type { Loaded } from './load-chain.ts'

/** A round of the living chain with its conclusions. */
export type OpenRound = {
  readonly loaded: Loaded
  /** The version of the model in force in the round, and the chain as that version knows it. */
  readonly model: Model
  readonly modelText: ModelText
  readonly chain: Chain
  readonly facts: Facts
  readonly conclusions: LivingConclusions
}

/** Rounds by organisation and name, the latest used last. */
export type RoundsInMemory = Map<string, OpenRound>

const MOST_KEPT = 16

export const keepRound = (rounds: RoundsInMemory, key: string, round: OpenRound): void => {
  rounds.delete(key)
  rounds.set(key, round)
  for (const oldest of rounds.keys()) if (rounds.size > MOST_KEPT) rounds.delete(oldest)
}
