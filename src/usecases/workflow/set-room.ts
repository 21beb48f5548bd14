// A body's room in an open round opened to others before it delivers, or closed again.
import type { SetRoomRequest } from '../../contract/requests.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { roomOf } from '../../domain/workflow/rooms.ts'
import { setRoom } from '../../store/room-standings.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { isTakingPart } from '../chain/as-told.ts'
import { type NoRound, openRound, shutOn } from '../chain/open-round.ts'
import { type Asking, allowed } from '../visitor.ts'
import type { NoPart } from './see-part.ts'
import { ownRoom } from './seen-rooms.ts'

export type NotSet =
  | NoRound
  | NoPart
  | RoundFault
  | { readonly refused: 'roundNotOpened'; readonly round: string }
  | { readonly refused: 'roomDelivered' }

/**
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchPart where the body delivers none,
 *   roundClosed, roundNotOpened, roomDelivered: what is delivered is open to all
 */
export const setRoomStanding = async (
  asking: Asking,
  { round: name, body, standing }: SetRoomRequest,
): Promise<{ readonly done: true } | NotSet> => {
  const opened = await openRound(asking, name)
  if ('refused' in opened) return opened
  const { chain, facts } = opened
  if (roomOf(chain.bodies, body) !== body || !isTakingPart(opened.whole, body))
    return namedBy({ refused: 'noSuchPart', body }, opened)
  const as = allowed(asking, 'openRoom', chain.bodies, body)
  if ('refused' in as) return as
  const shut = shutOn(opened.whole, asking.today)
  if (shut !== null) return shut
  const room = ownRoom(asking, opened, body)
  const round = nameOfRound(facts.round)
  if (room === null) return { refused: 'roundNotOpened', round }
  if (room.mayMake === null) return { refused: 'roomDelivered' }
  if (room.standing !== standing)
    await setRoom(as.tx, { roundId: round, bodyId: body, standing, person: asking.visitor.name })
  return { done: true }
}
