// One round of the living chain with its conclusions, whoever asks, kept in memory until something changes.
import { followReadings, gatherFacts } from '../../domain/assessment/facts.ts'
import type { Ungoverned } from '../../domain/goals/governing.ts'
import { openConclusions } from '../../domain/rollup/open-conclusions.ts'
import type { Asking } from '../visitor.ts'
import { type GovernedRound, governRound } from './govern-round.ts'
import type { Loaded } from './load-chain.ts'
import { keepRound, type OpenRound } from './rounds-in-memory.ts'

const openAnew = (loaded: Loaded, governed: GovernedRound, today: string): OpenRound => {
  const { model, modelText, chain, round } = governed
  const facts = gatherFacts(model, chain, round, today)
  return { loaded, model, modelText, chain, facts, conclusions: openConclusions(facts) }
}

/** The known round where only values have come since; else opened anew. */
const followRound = (known: OpenRound, loaded: Loaded, governed: GovernedRound): OpenRound => {
  const { changed } = loaded
  const isNext = changed !== 'all' && changed.since === known.loaded.changeNumber
  if (!isNext || changed.nodes.size > 0) return openAnew(loaded, governed, known.facts.at)
  const { chain } = governed
  const later = followReadings(known.facts, chain, changed.measures)
  const conclusions = known.conclusions.follow(later.facts, later.changed)
  return { ...known, loaded, chain, facts: later.facts, conclusions }
}

/** What a round is opened with. */
export type Opening = Pick<Asking, 'tx' | 'memory' | 'today'>

/**
 * A round of a loaded chain as it stands, with what is in its closed rooms: for what the program itself
 * works out. What people are shown is asked for by `openRound`.
 * @refuses noSuchRound, roundNotInForce
 */
export const openLoaded = (
  { tx, memory, today }: Opening,
  loaded: Loaded,
  name: string,
): OpenRound | Ungoverned => {
  const key = `${tx.organisationId}\n${name}`
  const known = memory.rounds.get(key)
  if (known?.loaded === loaded && known.facts.at === today) {
    keepRound(memory.rounds, key, known)
    return known
  }
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const opened =
    known?.facts.at === today && known.model === governed.model
      ? followRound(known, loaded, governed)
      : openAnew(loaded, governed, today)
  keepRound(memory.rounds, key, opened)
  return opened
}
