// A part of a round taken on: reported, reviewed, sent back with a reason, delivered.
import type { MovePartRequest } from '../../contract/requests.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import { firstDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { mayMoveAs } from '../../domain/workflow/may-move.ts'
import { ACT_OF, type MoveRefused, movePart as move } from '../../domain/workflow/stages.ts'
import { type StoredMove, saveMove } from '../../store/part-moves.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { type NoRound, openRound, shutOn } from '../chain/open-round.ts'
import { type Asking, onBehalfOf } from '../visitor.ts'
import { roundParts } from './round-parts.ts'
import type { NoPart } from './see-part.ts'

export type NotMoved =
  | NoRound
  | NoPart
  | RoundFault
  | MoveRefused
  | { readonly refused: 'roundNotOpened'; readonly round: string }
  | { readonly refused: 'partMoved'; readonly current: StoredMove }

const said = (text: string | null): { readonly written: string } | null => {
  const written = text?.trim() ?? ''
  return written === '' ? null : { written }
}

/**
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchPart, roundNotBegun, roundClosed,
 *   roundNotOpened, what movePart refuses, partMoved where another was first
 */
export const movePart = async (
  asking: Asking,
  request: MovePartRequest,
): Promise<{ readonly done: true } | NotMoved> => {
  const { tx, visitor, today } = asking
  const opened = await openRound(asking, request.round)
  if ('refused' in opened) return opened
  const { chain, facts, loaded } = opened
  const { described, parts, standingOf } = roundParts(asking, opened.whole)
  const part = parts.find(({ body }) => body === request.body)
  if (part === undefined) return namedBy({ refused: 'noSuchPart', body: request.body }, opened)
  const { stages } = described
  const by = mayMoveAs(visitor.held, request.move, stages, chain.bodies, part.body)
  if (by === null) return { refused: 'mayNot', act: ACT_OF[request.move] }
  const round = nameOfRound(facts.round)
  const shut = shutOn(opened.whole, today)
  if (shut !== null) return shut
  if (!loaded.open.some((one) => nameOfRound(one) === round))
    return { refused: 'roundNotOpened', round }
  const reason = said(request.reason)
  const given = {
    move: request.move,
    day: request.day ?? today,
    ...(reason === null ? {} : { reason: reason.written }),
  }
  const firstDay = firstDayOfRound(facts.round)
  const moving = { bodies: chain.bodies, part, parts, standingOf, today, firstDay }
  const { byAnother } = stages.review
  const moved = move({ ...moving, by: visitor.account, byAnother }, given)
  if ('refused' in moved) return moved
  const delivers = request.move === 'deliver'
  const saved = await saveMove(
    onBehalfOf(tx, by),
    {
      roundId: round,
      bodyId: part.body,
      move: request.move,
      stage: moved.stage,
      reason: request.move === 'sendBack' ? (reason?.written ?? null) : null,
      deliveredOn: delivers ? given.day : null,
      reference: delivers ? (said(request.reference)?.written ?? null) : null,
      person: visitor.name,
    },
    request.basedOn,
  )
  return 'refused' in saved ? saved : { done: true }
}
