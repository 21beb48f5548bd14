// A round of the living chain frozen and published: what has been reported and decided in the database.
import { assessChain } from '../../domain/assessment/assess-chain.ts'
import type { Ungoverned } from '../../domain/goals/governing.ts'
import { notBegun, type RoundFault } from '../../domain/goals/round-standing.ts'
import type { FrozenRound } from '../../domain/reports/freeze.ts'
import type { SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'
import { governRound } from '../chain/govern-round.ts'
import { type ChainsInMemory, loadChain } from '../chain/load-chain.ts'
import { type PublishedAs, publishFrozen } from './publish-frozen.ts'

export type NotPublished = { readonly refused: 'noChain' } | Ungoverned | RoundFault

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
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const early = notBegun(governed.round, at)
  if (early !== null) return early
  const { model, modelText, chain, round } = governed
  return { round, at, model, modelText, chain, assessed: assessChain(model, chain, round, at) }
}

/** @refuses noChain, noSuchRound, roundNotInForce, roundNotBegun */
export const publishRound = async (
  tx: Tx,
  memory: ChainsInMemory,
  name: string,
  at: string,
  published: PublishedAs,
): Promise<{ readonly entry: SnapshotEntry; readonly frozen: FrozenRound } | NotPublished> => {
  const frozen = await livingRound(tx, memory, name, at)
  if ('refused' in frozen) return frozen
  return { entry: await publishFrozen(tx, frozen, published), frozen }
}
