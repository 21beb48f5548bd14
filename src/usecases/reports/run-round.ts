// What a controller does with a whole round: opens and closes it, publishes it, withdraws what was published.
import type { PublishRoundRequest } from '../../contract/requests.ts'
import { notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { withdrawSnapshot as withdraw } from '../../store/publish.ts'
import { type RoundStanding, setStanding } from '../../store/round-standings.ts'
import { governRound } from '../chain/govern-round.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import type { PublishedAs } from './publish-frozen.ts'
import { type NotPublished, publishRound as publish } from './publish-round.ts'

type Done = { readonly done: true }

/**
 * Opens a round for reporting, which makes every reporter's list; closes it, or opens it again.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun
 */
export const setRoundStanding = async (
  { tx, memory, visitor, today }: Asking,
  name: string,
  standing: RoundStanding,
): Promise<Done | MayNot | NotPublished> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const isClosed = loaded.closed.some(({ round }) => nameOfRound(round) === name)
  const act = standing === 'closed' || isClosed ? 'closeRound' : 'openRound'
  const refused = forbidden(visitor, act, loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const early = notBegun(governed.round, today)
  if (early !== null) return early
  await setStanding(tx, nameOfRound(governed.round), standing)
  return { done: true }
}

const asPublished = (request: PublishRoundRequest): PublishedAs | null => {
  if (request.as !== 'decided') return { as: request.as }
  const { by, date, ref } = request.decision ?? { by: '', date: '', ref: '' }
  if (by.trim() === '' || date === '') return null
  const reference = ref.trim()
  return {
    as: 'decided',
    decision: { by: by.trim(), date, ref: reference === '' ? null : reference },
  }
}

/** @refuses mayNot, decisionIncomplete, noChain, noSuchRound, roundNotInForce, roundNotBegun */
export const publishRound = async (
  { tx, memory, visitor, today }: Asking,
  request: PublishRoundRequest,
): Promise<Done | MayNot | NotPublished | { readonly refused: 'decisionIncomplete' }> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'publishRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const as = asPublished(request)
  if (as === null) return { refused: 'decisionIncomplete' }
  const published = await publish(tx, memory.chains, request.round, today, as)
  return 'refused' in published ? published : { done: true }
}

/** @refuses mayNot, noChain, withdrawnWithoutReason, notPublished, alreadyWithdrawn */
export const withdrawSnapshot = async (
  { tx, memory, visitor }: Asking,
  snapshot: string,
  reason: string,
): Promise<
  | Done
  | MayNot
  | {
      readonly refused: 'noChain' | 'withdrawnWithoutReason' | 'notPublished' | 'alreadyWithdrawn'
    }
> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'publishRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const said = reason.trim()
  if (said === '') return { refused: 'withdrawnWithoutReason' }
  const gone = await withdraw(tx, snapshot, said)
  return 'refused' in gone ? gone : { done: true }
}
