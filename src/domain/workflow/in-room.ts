// What lies in the closed rooms of rounds that are open: what was reported, decided and written there since it was last seen.

import type { Facts } from '../assessment/facts.ts'
import { restingIn } from '../assessment/rests-on.ts'
import type { Chain, Judgement, NodeText } from '../goals/chain.ts'
import { THE_WHOLE } from '../goals/chain.ts'
import { judgingBodies } from '../goals/judging-bodies.ts'
import type { Reading } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import { answeringOn } from '../organisation/succession.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import { askedGround, describedRound, oncePerRound } from './asked-ground.ts'
import { answersFor, askedAbout, firstOwners } from './asked-values.ts'
import { type Room, roomOf } from './rooms.ts'

/** The rooms of one open round that are closed to who looks, by the body that delivers. */
export type ClosedRooms = {
  readonly round: Round
  readonly model: Model
  /** The chain as it stands in that round. */
  readonly chain: Pick<Chain, 'nodes' | 'measures' | 'bodies'>
  readonly rooms: ReadonlyMap<string, Room>
  /** Whether the round asks for a value of the measure of such a period and kind. */
  readonly asks: Asks
}

export type Asks = (measure: string, about: Pick<Reading, 'period' | 'kind'>) => boolean

/** The measures that the asked nodes' grades read, also those that are worked out from others. */
const measuresIn = (facts: Facts): ReadonlySet<string> => {
  const { measures, numberOf } = restingIn(facts)
  const { nodes, measures: asked } = askedGround(facts)
  const { measures: named } = describedRound(facts)
  const read = nodes.flatMap(({ id }) => measures[numberOf.get(id) ?? -1] ?? [])
  const all = [...asked.keys(), ...read]
  return new Set(named === undefined ? all : all.filter((id) => named.includes(id)))
}

/** What a round asks for, by measure, period and kind: a value of any measure that its grades read. */
export const asksIn = oncePerRound((facts): Asks => {
  const { round, chain } = facts
  const asked = measuresIn(facts)
  const about = new Map<string, ReturnType<typeof askedAbout>>()
  const askedOf = (id: string): ReturnType<typeof askedAbout> => {
    const measure = asked.has(id) ? chain.measures.get(id) : undefined
    const found = about.get(id) ?? (measure === undefined ? [] : askedAbout(measure, round))
    about.set(id, found)
    return found
  }
  return (id, { period, kind }) =>
    askedOf(id).some((one) => one.period === period && one.kinds.includes(kind))
})

/** Who answers for what was said. */
type Said = { readonly at: string | undefined; readonly change: number }

/** The closed room that a body works in: of one that has ended, that of the body which answers in its place. */
const roomFor = (
  { chain, rooms, round }: ClosedRooms,
  at: string | undefined,
): Room | undefined => {
  const answering =
    at === undefined ? undefined : answeringOn(chain.bodies, at, lastDayOfRound(round))
  return rooms.get(roomOf(chain.bodies, answering) ?? '')
}

const roomHiding = (closed: ClosedRooms, { at, change }: Said): string | null => {
  const room = roomFor(closed, at)
  return room !== undefined && change > room.toldUpTo ? room.body : null
}

const firstHiding = (
  all: readonly ClosedRooms[],
  saidIn: (closed: ClosedRooms) => Said | null,
): string | null => {
  for (const closed of all) {
    const said = saidIn(closed)
    const room = said === null ? null : roomHiding(closed, said)
    if (room !== null) return room
  }
  return null
}

/** Whether a body's own words of a round lie in its closed room. @out whose room; null: they are seen */
export const roomHidingOf = (
  all: readonly ClosedRooms[],
  round: string | undefined,
  at: string | undefined,
  change: number,
): string | null =>
  firstHiding(all, (closed) => (nameOfRound(closed.round) === round ? { at, change } : null))

/** Tells of the values of a measure and unit whose room hides each; null: it is seen. */
type RoomHiding = (about: Pick<Reading, 'period' | 'kind'>, change: number) => string | null

/**
 * A value that several open rounds ask for lies in all their rooms; one that none asks for lies in
 * none, and is seen at once.
 */
export const roomsHidingSeries = (
  all: readonly ClosedRooms[],
  id: string,
  unit: string | undefined,
): RoomHiding => {
  const rooms = all.flatMap((closed) => {
    const { chain, asks } = closed
    const measure = chain.measures.get(id)
    const at =
      measure === undefined ? undefined : answersFor(firstOwners(chain), measure, unit ?? null)
    const room = roomFor(closed, at)
    return room === undefined ? [] : [{ ...room, asks }]
  })
  return (about, change) =>
    rooms.find(({ asks, toldUpTo }) => change > toldUpTo && asks(id, about))?.body ?? null
}

/** Whose room hides one value; null: it is seen. */
export const roomHidingReading = (
  all: readonly ClosedRooms[],
  { measure, unit, period, kind }: Pick<Reading, 'measure' | 'unit' | 'period' | 'kind'>,
  change: number,
): string | null => roomsHidingSeries(all, measure, unit)({ period, kind }, change)

/** The body in whose name it is judged: as it is said, else the first that makes the assessment. */
const judgingBody = (
  { chain, model, round }: ClosedRooms,
  { node: id, assessment: name, by }: Pick<Judgement, 'node' | 'assessment' | 'by'>,
): string | undefined => {
  if (by !== undefined) return by
  const node = chain.nodes.get(id)
  const made =
    id === THE_WHOLE ? model.verdicts : (model.types.get(node?.type ?? '')?.assessments ?? [])
  const assessment = made.find((one) => one.id === name) ?? made[0]
  return assessment === undefined
    ? node?.owner
    : judgingBodies(chain, node ?? {}, assessment, lastDayOfRound(round))[0]
}

/** @out whose room hides it; null: it is seen */
export const roomHidingJudgement = (
  all: readonly ClosedRooms[],
  judgement: Pick<Judgement, 'node' | 'assessment' | 'by' | 'round'>,
  change: number,
): string | null =>
  firstHiding(all, (closed) =>
    nameOfRound(closed.round) === judgement.round
      ? { at: judgingBody(closed, judgement), change }
      : null,
  )

/** @out whose room hides it; null: it is seen */
export const roomHidingText = (
  all: readonly ClosedRooms[],
  { node, round }: Pick<NodeText, 'node' | 'round'>,
  change: number,
): string | null =>
  firstHiding(all, (closed) =>
    nameOfRound(closed.round) === round
      ? { at: closed.chain.nodes.get(node)?.owner, change }
      : null,
  )
