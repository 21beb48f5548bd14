// A round of the living chain frozen and published: what has been reported and decided in the database.
import { assessChain } from '../../domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { type WordsMissing, wordsMissing } from '../../domain/assessment/lacking-words.ts'
import type { Ungoverned } from '../../domain/goals/governing.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import type { FrozenRound } from '../../domain/reports/freeze.ts'
import type { SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'
import { roundToFreeze } from '../chain/as-told.ts'
import { type ChainsInMemory, type Loaded, loadChain } from '../chain/load-chain.ts'
import { openLoaded } from '../chain/open-loaded.ts'
import { notYet } from '../chain/open-round.ts'
import { emptyMemory } from '../memory.ts'
import { type PublishedAs, publishFrozen } from './publish-frozen.ts'

export type NotPublished =
  | { readonly refused: 'noChain' }
  | (Ungoverned & {
      /** Ids of the rounds that there are. */
      readonly rounds?: readonly string[]
    })
  | RoundFault

const roundIds = ({ versions }: Loaded): readonly string[] => [
  ...new Set(versions.flatMap(({ model }) => model.rounds.map(({ id }) => id))),
]

/**
 * A round by name («helår-2026») as it is known on the day `at` (ISO), ready to be frozen.
 * @refuses noChain, noSuchRound, roundNotInForce, roundNotBegun
 */
export const livingRound = async (
  tx: Tx,
  memory: ChainsInMemory,
  name: string,
  at: string,
): Promise<FrozenRound | NotPublished> => {
  const loaded = await loadChain(tx, memory)
  if (loaded === null) return { refused: 'noChain' }
  const opening = { tx, memory: { ...emptyMemory(), chains: memory }, today: at }
  const opened = openLoaded(opening, loaded, name)
  if ('refused' in opened) return { ...opened, rounds: roundIds(loaded) }
  const { model, modelText, facts } = opened
  const early = notYet(opened, at)
  if (early !== null) return early
  const { chain } = roundToFreeze(opening, opened)
  const { round } = facts
  return { round, at, model, modelText, chain, assessed: assessChain(model, chain, round, at) }
}

/**
 * Freezes and publishes a round, which takes no more until it is opened again.
 * @refuses noChain, noSuchRound, roundNotInForce, roundNotBegun, wordsMissing
 */
export const publishRound = async (
  tx: Tx,
  memory: ChainsInMemory,
  name: string,
  at: string,
  published: PublishedAs,
): Promise<
  | { readonly entry: SnapshotEntry; readonly frozen: FrozenRound }
  | NotPublished
  | (WordsMissing & { readonly living: FrozenRound })
> => {
  const frozen = await livingRound(tx, memory, name, at)
  if ('refused' in frozen) return frozen
  const missing = wordsMissing(frozen, conclusionsOf(frozen.assessed))
  if (missing !== null) return { ...missing, living: frozen }
  return { entry: await publishFrozen(tx, frozen, published), frozen }
}
