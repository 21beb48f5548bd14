// One round of the living chain with its conclusions, kept in memory until something changes.
import { gatherFacts } from '../../domain/assessment/facts.ts'
import { roundNamed } from '../../domain/goals/check-facts.ts'
import { openConclusions } from '../../domain/rollup/open-conclusions.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { loadChain } from './load-chain.ts'
import { keepRound, type OpenRound } from './rounds-in-memory.ts'

export type NoRound =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchRound'; readonly round: string }

/**
 * The round as it stands now, on the facts known today.
 * @refuses mayNot, noChain, noSuchRound
 */
export const openRound = async (
  { tx, memory, visitor, today }: Asking,
  name: string,
): Promise<OpenRound | NoRound> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const round = roundNamed(loaded.model, name)
  if (round === null) return { refused: 'noSuchRound', round: name }
  const key = `${tx.organisationId}\n${name}`
  const known = memory.rounds.get(key)
  const isFresh = known?.loaded === loaded && known.facts.at === today
  const facts = isFresh ? known.facts : gatherFacts(loaded.model, loaded.chain, round, today)
  const opened = isFresh ? known : { loaded, facts, conclusions: openConclusions(facts) }
  keepRound(memory.rounds, key, opened)
  return opened
}
