// How far the parts of a round have come, with what the visitor may do with each.
import { closedAlready } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { lateParts } from '../../domain/workflow/duties.ts'
import { may } from '../../domain/workflow/may.ts'
import { mayMove } from '../../domain/workflow/may-move.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import { isOwnReport, type Move, movesFrom } from '../../domain/workflow/stages.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { type NoRound, notYet, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'
import type { MovedPart } from './part-standings.ts'
import { type RoundParts, roundParts } from './round-parts.ts'
import { isClosedAt, type OwnRoom, ownRoom } from './seen-rooms.ts'

/** A part with where it stands, and what the visitor may do with it now. */
export type SeenPart = {
  readonly part: Part
  readonly standing: MovedPart
  readonly moves: readonly Move[]
  /** It is worked on in a room that is closed to the visitor: only how far it has come is told. */
  readonly isClosed: boolean
  /** As the round's. */
  readonly shut: 'frozen' | 'closed' | null
  /** Days over the last day of what waits in it; null: it is not late. */
  readonly late: number | null
  /** The room of a body that delivers, as it stands to others; null: it has none of its own. */
  readonly room: OwnRoom | null
}

export type SeenParts = {
  readonly opened: SeenRound
  /** It has been opened for reporting, and not been closed. */
  readonly isOpen: boolean
  readonly mayOpen: boolean
  /** Why it takes no more, though it may have been open; null: it is open, or has never been. */
  readonly shut: 'frozen' | 'closed' | null
  readonly asked: RoundParts
  readonly parts: readonly SeenPart[]
}

/** Whether the round takes no more: it has been closed or frozen. */
export const isShut = ({ loaded, facts }: SeenRound): boolean =>
  closedAlready(loaded.closed, facts.round) !== null

/** By body, the days that each part of the round is late; only an open round waits for anybody. */
const lateIn = (
  { facts: { round } }: SeenRound,
  { described: { stages }, parts, standingOf }: RoundParts,
  { isOpen, today }: Pick<SeenParts, 'isOpen'> & Pick<Asking, 'today'>,
): ReadonlyMap<string, number> =>
  isOpen ? lateParts({ round, stages, parts, standingOf }, today) : new Map()

const seen = (
  opened: SeenRound,
  asked: RoundParts,
  { visitor }: Asking,
  part: Part,
  { shut, late }: { readonly shut: SeenParts['shut']; readonly late: ReadonlyMap<string, number> },
): SeenPart => {
  const { held, account } = visitor
  const { stages } = asked.described
  const standing = asked.standingOf(part.body)
  const isOwn = stages.review.byAnother === true && isOwnReport(standing, account)
  const mayDo = (move: Move): boolean =>
    !(move === 'review' && isOwn) && mayMove(held, move, stages, opened.chain.bodies, part.body)
  const moves = isShut(opened) ? [] : movesFrom(standing.stage, part).filter(mayDo)
  return {
    part,
    standing,
    moves,
    shut,
    late: late.get(part.body) ?? null,
    isClosed: isClosedAt(opened, part.body),
    room: ownRoom({ visitor }, opened, part.body),
  }
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeParts = async (asking: Asking, round: string): Promise<SeenParts | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const early = notYet(opened.whole, asking.today)
  if (early !== null) return early
  const asked = roundParts(asking, opened.whole)
  const { visitor, tx, today } = asking
  const { bodies } = opened.chain
  const isOpen = opened.loaded.open.some((one) => nameOfRound(one) === round)
  const isFrozen = (await frozenVersions(tx, round)).length > 0
  const shut = isOpen || !isShut(opened) ? null : isFrozen ? 'frozen' : 'closed'
  const late = lateIn(opened, asked, { isOpen, today })
  return {
    opened,
    isOpen,
    // NOTE one that has been frozen is opened again, with a reason, where its versions are.
    mayOpen: !isOpen && shut === null && may(visitor.held, 'openRound', bodies, undefined),
    shut,
    asked,
    parts: asked.parts.map((part) => seen(opened, asked, asking, part, { shut, late })),
  }
}
