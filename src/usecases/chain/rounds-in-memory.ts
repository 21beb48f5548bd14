// The rounds that one server keeps open, so that a page need not conclude everything anew.

import type { Conclusions } from '../../domain/assessment/conclusions.ts'
import type { Facts } from '../../domain/assessment/facts.ts'
import type { Untold } from '../../domain/assessment/withhold.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { ModelText } from '../../domain/model/language.ts'
import type { Model } from '../../domain/model/model.ts'
import type { LivingConclusions } from '../../domain/rollup/open-conclusions.ts'
import type { ClosedRooms } from '../../domain/workflow/in-room.ts'
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

/** What is not told of a round: the nodes whose grades wait for delivery, and the values, with whose. */
export type Waits = Untold & { readonly hiddenOf: ReadonlyMap<string, ReadonlySet<string>> }

/** A round as somebody sees it. */
export type SeenRound = Omit<OpenRound, 'conclusions'> & {
  readonly conclusions: Conclusions
  /** The round with all that is in its rooms: for what the program works out, never to be shown. */
  readonly whole: OpenRound
  /** The rooms of open rounds that are closed to who looks. */
  readonly closed: readonly ClosedRooms[]
  /** null: all is told. */
  readonly untold: Waits | null
}

/** Rounds by organisation and name, the latest used last. */
export type RoundsInMemory = Map<string, OpenRound>

const MOST_KEPT = 16

export const keepRound = (rounds: RoundsInMemory, key: string, round: OpenRound): void => {
  rounds.delete(key)
  rounds.set(key, round)
  for (const oldest of rounds.keys()) if (rounds.size > MOST_KEPT) rounds.delete(oldest)
}
