// One round of the living chain with its conclusions, kept in memory until something changes.
import type { Conclusions } from '../../domain/assessment/conclusions.ts'
import { type Facts, gatherFacts } from '../../domain/assessment/facts.ts'
import { roundNamed } from '../../domain/goals/check-facts.ts'
import { openConclusions } from '../../domain/rollup/open-conclusions.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type Loaded, loadChain } from './load-chain.ts'

export type OpenRound = {
  readonly loaded: Loaded
  readonly facts: Facts
  readonly conclusions: Conclusions
}

/** Rounds by organisation and name, the latest used last. */
export type RoundsInMemory = Map<string, OpenRound>

const MOST_KEPT = 16

export type NoRound =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchRound'; readonly round: string }

const keep = (rounds: RoundsInMemory, key: string, round: OpenRound): void => {
  rounds.delete(key)
  rounds.set(key, round)
  for (const oldest of rounds.keys()) if (rounds.size > MOST_KEPT) rounds.delete(oldest)
}

/**
 * The round as it stands now, on the facts known today.
 * @refuses mayNot, noChain, noSuchRound
 */
export const openRound = async (
  { house, visitor, today }: Asking,
  name: string,
): Promise<OpenRound | NoRound> => {
  const loaded = await loadChain(house.store, house.chains, visitor.organisation, visitor.account)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const round = roundNamed(loaded.model, name)
  if (round === null) return { refused: 'noSuchRound', round: name }
  const key = `${visitor.organisation}\n${name}`
  const known = house.rounds.get(key)
  const isFresh = known?.loaded === loaded && known.facts.at === today
  const facts = isFresh ? known.facts : gatherFacts(loaded.model, loaded.chain, round, today)
  const opened = isFresh ? known : { loaded, facts, conclusions: openConclusions(facts) }
  keep(house.rounds, key, opened)
  return opened
}
