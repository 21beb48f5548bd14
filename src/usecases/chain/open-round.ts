// One round of the living chain with its conclusions, kept in memory until something changes.
import { followReadings, gatherFacts } from '../../domain/assessment/facts.ts'
import { roundNamed } from '../../domain/goals/check-facts.ts'
import type { Round } from '../../domain/periods/period.ts'
import { openConclusions } from '../../domain/rollup/open-conclusions.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type Loaded, loadChain } from './load-chain.ts'
import { keepRound, type OpenRound } from './rounds-in-memory.ts'

export type NoRound =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchRound'; readonly round: string }

const openAnew = (loaded: Loaded, round: Round, today: string): OpenRound => {
  const facts = gatherFacts(loaded.model, loaded.chain, round, today)
  return { loaded, facts, conclusions: openConclusions(facts) }
}

/** The known round where nothing or only values have come since; else opened anew. */
const followRound = (known: OpenRound, loaded: Loaded): OpenRound => {
  if (known.loaded === loaded) return known
  const { changed } = loaded
  const isNext = changed !== 'all' && changed.since === known.loaded.changeNumber
  if (!isNext || changed.nodes.size > 0) return openAnew(loaded, known.facts.round, known.facts.at)
  const later = followReadings(known.facts, loaded.chain, changed.measures)
  const conclusions = known.conclusions.follow(later.facts, later.changed)
  return { loaded, facts: later.facts, conclusions }
}

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
  const opened =
    known?.facts.at === today && known.loaded.model === loaded.model
      ? followRound(known, loaded)
      : openAnew(loaded, round, today)
  keepRound(memory.rounds, key, opened)
  return opened
}
