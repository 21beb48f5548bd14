// A round of the living chain as the one who asks may see it: closed rooms are told of, not shown.
import type { Ungoverned } from '../../domain/goals/governing.ts'
import { closedAlready, notBegun, type RoundFault } from '../../domain/goals/round-standing.ts'
import { type Named, namedBy } from '../../text/named-refusals.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { asTold } from './as-told.ts'
import { loadChain } from './load-chain.ts'
import { openLoaded } from './open-loaded.ts'
import type { OpenRound, SeenRound } from './rounds-in-memory.ts'

export type NoRound =
  | MayNot
  | { readonly refused: 'noChain' | 'versionDisposed' }
  | Ungoverned
  | Extract<RoundFault, { readonly refused: 'roundNotBegun' }>

type Standing<Refused extends RoundFault['refused']> = Named<
  Extract<RoundFault, { readonly refused: Refused }>
> | null

/** Why there is nothing to see in the round yet, named as people call it; null where it has begun. */
export const notYet = (
  { model, chain, facts }: Pick<OpenRound, 'model' | 'chain' | 'facts'>,
  today: string,
): Standing<'roundNotBegun'> => {
  const early = notBegun(facts.round, today)
  return early === null ? null : namedBy(early, { model, chain })
}

/** Why nothing can be written in the round on the day, named as people call it; null where it can. */
export const shutOn = (
  { model, chain, facts, loaded }: OpenRound,
  today: string,
): Standing<'roundNotBegun' | 'roundClosed'> => {
  const shut = notBegun(facts.round, today) ?? closedAlready(loaded.closed, facts.round)
  return shut === null ? null : namedBy(shut, { model, chain })
}

/**
 * The round as it stands now, on the facts known today, by the version of the model in force in it,
 * without what lies in rooms that are closed to the visitor.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce
 */
export const openRound = async (asking: Asking, name: string): Promise<SeenRound | NoRound> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const whole = openLoaded(asking, loaded, name)
  return 'refused' in whole ? whole : asTold(asking, whole)
}
