// A round of a loaded chain, as it stands on its last day, under the version of the model then in force.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { type ChainStructure, structureOf } from '../../domain/goals/compile-chain.ts'
import {
  factsUnder,
  governing,
  structureUnder,
  type Ungoverned,
} from '../../domain/goals/governing.ts'
import { roundNamed } from '../../domain/goals/round-standing.ts'
import type { Model } from '../../domain/model/model.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import { readBy } from '../../domain/workflow/passed-by.ts'
import { type Named, namedBy } from '../../text/named-refusals.ts'
import { statisticsFor } from './chain-statistics.ts'
import type { Loaded, ModelInMemory, Written } from './load-chain.ts'

export type GovernedRound = ModelInMemory & { readonly round: Round; readonly chain: Chain }

const structureFor = ({ text, under }: Written, model: Model): ChainStructure => {
  const known = under.get(model)
  if (known !== undefined) return known
  const structure = structureUnder(structureOf(text, model), model)
  under.set(model, structure)
  return structure
}

const chainUnder = ({ chain, written }: Loaded, model: Model): Chain => {
  if (written === null) return chain
  const structure = structureFor(written, model)
  return { ...chain, ...structure, ...factsUnder(chain, structure, model) }
}

/** Named as the version that has the round calls it. */
const ungoverned = (refused: Ungoverned, { versions, chain }: Loaded): Named<Ungoverned> => {
  const known = versions.find(({ model }) => roundNamed(model, refused.round) !== null)
  return known === undefined ? refused : namedBy(refused, { model: known.model, chain })
}

/** The chain with the statistics that the round reads, which for a closed one may be of an earlier import. */
const withStatisticsOf = (
  { statistics, closedTimes }: Loaded,
  round: Round,
  chain: Chain,
): Chain => {
  if (chain.statistics === undefined) return chain
  const read = statisticsFor(statistics, closedTimes, round)
  const isSame = read.every((one, index) => one === chain.statistics?.[index])
  return isSame && read.length === chain.statistics.length ? chain : { ...chain, statistics: read }
}

/** @refuses noSuchRound, roundNotInForce */
export const governRound = (loaded: Loaded, name: string): GovernedRound | Named<Ungoverned> => {
  const found = governing(loaded.versions, name)
  if ('refused' in found) return ungoverned(found, loaded)
  const { version, round } = found
  const whole = chainUnder(loaded, version.model)
  const readings = readBy(whole.readings, loaded.passedBy.get(nameOfRound(round)))
  const own = readings === whole.readings ? whole : { ...whole, readings }
  const chain = chainOn(withStatisticsOf(loaded, round, own), lastDayOfRound(round))
  return { ...version, round, chain }
}
