// The rooms of a round as somebody meets them: which are closed to them, and how far the parts in those have come.
import { assessedWhole } from '../../domain/assessment/assessed-whole.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import type { ClosedRooms } from '../../domain/workflow/in-room.ts'
import { may } from '../../domain/workflow/may.ts'
import { type RoomStanding, roomOf, standingOfRoom } from '../../domain/workflow/rooms.ts'
import type { Stage } from '../../domain/workflow/stages.ts'
import { stateOfRoom } from '../chain/as-told.ts'
import type { LookedAtRound } from '../chain/look-at-round.ts'
import { openLoaded } from '../chain/open-loaded.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'
import { UNMOVED } from './part-standings.ts'
import { roomProgress } from './round-parts.ts'

/** A room that is closed to who looks, and how far its part has come. */
export type WaitedRoom = {
  readonly round: Round
  /** The body that delivers. */
  readonly body: string
  readonly stage: Stage
  readonly answered: number
  readonly of: number
}

type Knowing = Pick<Asking, 'tx' | 'memory' | 'today'>

/** The rooms of the looked at round that are closed to who looks; undefined: none is. */
export const closedHere = ({
  closed,
  facts,
}: Pick<LookedAtRound, 'closed' | 'facts'>): ClosedRooms | undefined =>
  closed.find(({ round }) => nameOfRound(round) === nameOfRound(facts.round))

/** Whether what a body answers for is worked on in a room of the round that is closed to who looks. */
export const isClosedAt = (
  opened: Pick<LookedAtRound, 'closed' | 'facts' | 'chain'>,
  body: string | undefined,
): boolean => closedHere(opened)?.rooms.has(roomOf(opened.chain.bodies, body) ?? '') === true

/** Whether what hangs on a node in an open round lies in a room of it that is closed to who looks. */
export const isNodeClosedIn = (
  closed: readonly ClosedRooms[],
  round: string,
  node: string,
): boolean =>
  closed.some(
    ({ round: own, chain: { nodes, bodies }, rooms }) =>
      nameOfRound(own) === round && rooms.has(roomOf(bodies, nodes.get(node)?.owner) ?? ''),
  )

const progressIn = (
  knowing: Knowing,
  { loaded }: LookedAtRound,
  { round, rooms }: ClosedRooms,
  bodies: ReadonlySet<string>,
): readonly WaitedRoom[] => {
  const name = nameOfRound(round)
  const waited = [...rooms.keys()].filter((body) => bodies.has(body))
  const whole = waited.length === 0 ? null : openLoaded(knowing, loaded, name)
  if (whole === null || 'refused' in whole) return []
  return waited.map((body) => {
    const { stage } = loaded.standings.get(name)?.get(body) ?? UNMOVED
    return { round, body, stage, ...roomProgress(knowing, whole, body) }
  })
}

/** How far those of the bodies have come that work in rooms closed to who looks. */
export const waitedRooms = (
  knowing: Knowing,
  opened: LookedAtRound,
  bodies: Iterable<string>,
): readonly WaitedRoom[] => {
  const wanted = new Set(bodies)
  return opened.closed.flatMap((closed) => progressIn(knowing, opened, closed, wanted))
}

/** Whose rooms hold what is not told of a node: its grades, or what is written about it. */
export const roomsOfNode = (
  opened: LookedAtRound,
  { id, owner }: Pick<Node, 'id' | 'owner'>,
): readonly string[] => [
  ...(opened.untold?.roomsOf([id]) ?? []),
  ...(isClosedAt(opened, owner) ? [roomOf(opened.chain.bodies, owner) ?? ''] : []),
]

/** Whose rooms hold values of a measure, or are where they are worked on now. */
export const roomsOfMeasure = (opened: LookedAtRound, measure: Measure): readonly string[] => {
  const { chain, facts, untold } = opened
  const own = answersFor(firstOwners(chain), measure, null)
  const bodies = [own, ...(facts.unitsOf.get(measure.id) ?? [])]
  return [
    ...(untold?.hiddenOf.get(measure.id) ?? []),
    ...bodies.flatMap((at) => (isClosedAt(opened, at) ? [roomOf(chain.bodies, at) ?? ''] : [])),
  ]
}

/** Whose rooms the verdicts on the whole wait for. */
export const roomsOfWhole = ({ facts, conclusions, untold }: LookedAtRound): readonly string[] =>
  untold === null
    ? []
    : assessedWhole(facts, conclusions).flatMap(({ suggested }) =>
        suggested.is === 'notTold' ? suggested.rooms : [],
      )

/** A body's own room in an open round: how it stands to others, and what the visitor may make of it. */
export type OwnRoom = { readonly standing: RoomStanding; readonly mayMake: RoomStanding | null }

/** null: the body delivers nothing itself, or the round is not open. */
export const ownRoom = (
  { visitor }: Pick<Asking, 'visitor'>,
  { whole, facts, chain, loaded }: SeenRound,
  body: string,
): OwnRoom | null => {
  const round = nameOfRound(facts.round)
  const described = whole.model.rounds.find(({ id }) => id === facts.round.id)
  const isOwn = roomOf(chain.bodies, body) === body
  if (!isOwn || described === undefined || !loaded.openedAt.has(round)) return null
  const state = stateOfRoom(loaded, round, body)
  const standing = standingOfRoom(state, described)
  const isLocked = state.stage === 'delivered'
  const mayMake = !isLocked && may(visitor.held, 'openRoom', chain.bodies, body)
  return { standing, mayMake: mayMake ? (standing === 'open' ? 'closed' : 'open') : null }
}
