// What a controller does with a whole round: opens it for reporting, closes it, opens it again with a reason.
import { notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { type RoundStanding, setStanding } from '../../store/round-standings.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { governRound } from '../chain/govern-round.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import type { NotPublished } from './publish-round.ts'

type Given = {
  readonly round: string
  readonly standing: RoundStanding
  readonly reason: string | null
}

/**
 * Opens a round for reporting, which makes every reporter's list; closes it, or opens it again. Where
 * it has been frozen, whether it was opened before that or not, the reason is kept: it says why there will be a new version.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun, reopenedWithoutReason
 */
export const setRoundStanding = async (
  { tx, memory, visitor, today }: Asking,
  { round: name, standing, reason }: Given,
): Promise<
  { readonly done: true } | MayNot | NotPublished | { readonly refused: 'reopenedWithoutReason' }
> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const isClosed = loaded.closed.some(({ round }) => nameOfRound(round) === name)
  const isOpen = loaded.open.some((round) => nameOfRound(round) === name)
  const isFrozen = (await frozenVersions(tx, name)).length > 0
  const isAgain = standing === 'open' && !isOpen && isFrozen
  const act = standing === 'closed' || isClosed || isAgain ? 'closeRound' : 'openRound'
  const refused = forbidden(visitor, act, loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const early = notBegun(governed.round, today)
  if (early !== null) return namedBy(early, { model: governed.model, chain: governed.chain })
  const said = reason?.trim() ?? ''
  if (isAgain && said === '') return { refused: 'reopenedWithoutReason' }
  await setStanding(tx, nameOfRound(governed.round), standing, isAgain ? said : null)
  return { done: true }
}
