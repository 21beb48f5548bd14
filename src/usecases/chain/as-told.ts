// What a visitor sees of a round: the whole of it, or what is told outside the rooms that are closed to them.
import type { Chain } from '../../domain/goals/chain.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { describedRound } from '../../domain/workflow/asked-ground.ts'
import type { CameSince } from '../../domain/workflow/came-since.ts'
import { type Asks, asksIn, type ClosedRooms } from '../../domain/workflow/in-room.ts'
import { cameTo } from '../../domain/workflow/passed-by.ts'
import {
  closedRoom,
  type Room,
  type RoomState,
  roomOf,
  seesRoom,
} from '../../domain/workflow/rooms.ts'
import { takesPart } from '../../domain/workflow/taking-part.ts'
import { chainTold } from '../../domain/workflow/told-facts.ts'
import { toldRound } from '../../domain/workflow/told-round.ts'
import type { Asking, Visitor } from '../visitor.ts'
import { UNMOVED } from '../workflow/part-standings.ts'
import { takenChanges } from './chain-statistics.ts'
import type { Loaded } from './load-chain.ts'
import { type Opening, openLoaded } from './open-loaded.ts'
import type { OpenRound, SeenRound } from './rounds-in-memory.ts'

/** What has been done with a body's room and part in a round. */
export const stateOfRoom = (
  { standings, rooms }: Pick<Loaded, 'standings' | 'rooms'>,
  round: string,
  body: string,
): RoomState => {
  const { stage, deliveredAt } = standings.get(round)?.get(body) ?? UNMOVED
  return { stage, deliveredAt, made: rooms.get(round)?.get(body) ?? null }
}

/** Whether a body that delivers has a part in the round. */
export const isTakingPart = ({ facts, conclusions }: OpenRound, body: string): boolean =>
  takesPart(facts, { conclusions, earlier: null }, body)

/** The rooms of an open round that are closed to everybody but their own people. */
const closedIn = (opened: OpenRound): ReadonlyMap<string, Room> => {
  const { loaded, facts } = opened
  const name = nameOfRound(facts.round)
  const openedAt = loaded.openedAt.get(name)
  if (openedAt === undefined) return new Map()
  const described = describedRound(facts)
  const isClosed = (body: string): readonly [string, Room][] => {
    if (roomOf(facts.chain.bodies, body) !== body) return []
    const room = closedRoom(body, stateOfRoom(loaded, name, body), described, openedAt)
    return room === null || !isTakingPart(opened, body) ? [] : [[body, room]]
  }
  return new Map([...facts.chain.bodies.keys()].flatMap(isClosed))
}

// NOTE the same for everybody, as long as the round is open as it is.
const closedRooms = new WeakMap<OpenRound, ReadonlyMap<string, Room>>()

const roomsClosedIn = (opened: OpenRound): ReadonlyMap<string, Room> => {
  const known = closedRooms.get(opened) ?? closedIn(opened)
  closedRooms.set(opened, known)
  return known
}

/** Every open round with closed rooms, as somebody meets them who sees into none. */
const allClosed = (opening: Opening, loaded: Loaded): readonly ClosedRooms[] =>
  loaded.open.flatMap((round) => {
    const opened = openLoaded(opening, loaded, nameOfRound(round))
    if ('refused' in opened) return []
    const { chain, model } = opened
    const all = roomsClosedIn(opened)
    const asks = asksIn(opened.facts)
    return all.size === 0 ? [] : [{ round: opened.facts.round, model, chain, rooms: all, asks }]
  })

/** Every open round with rooms that are closed to the visitor, with those. */
export const closedTo = (
  opening: Opening,
  loaded: Loaded,
  { held }: Pick<Visitor, 'held'>,
): readonly ClosedRooms[] =>
  allClosed(opening, loaded).flatMap((closed) => {
    const { bodies } = closed.chain
    const rooms = new Map([...closed.rooms].filter(([body]) => !seesRoom(held, bodies, body)))
    return rooms.size === 0 ? [] : [{ ...closed, rooms }]
  })

/** The rooms that a round is frozen without: those of other open rounds, for what it does not ask for itself. */
const roomsOfOthers = (opening: Opening, { loaded, facts }: OpenRound): readonly ClosedRooms[] => {
  const name = nameOfRound(facts.round)
  const own = asksIn(facts)
  return allClosed(opening, loaded)
    .filter(({ round }) => nameOfRound(round) !== name)
    .map((closed) => ({
      ...closed,
      asks: (measure: string, about: Parameters<Asks>[1]) =>
        closed.asks(measure, about) && !own(measure, about),
    }))
}

/** What has come that the round reads. */
const cameInto = ({ loaded, facts }: Pick<OpenRound, 'loaded' | 'facts'>): CameSince =>
  cameTo(loaded.came, loaded.closedTimes, facts.round, takenChanges(loaded.statistics))

/** A round as it is frozen: with all that is in its own rooms, and without what lies in those of others. */
export const roundToFreeze = (
  opening: Opening,
  whole: OpenRound,
): { readonly chain: Chain; readonly closed: readonly ClosedRooms[] } => {
  const closed = roomsOfOthers(opening, whole)
  return { chain: chainTold(whole.chain, cameInto(whole), closed), closed }
}

const keyOf = (closed: readonly ClosedRooms[]): string =>
  closed.map(({ round, rooms }) => [nameOfRound(round), ...rooms.keys()].join('\n')).join('\n\n')

/** So many views of a round, for people of so many bodies, are kept at a time. */
const MOST_TOLD = 24

// NOTE what is told of an open round never changes: a later state of it is another open round.
const told = new WeakMap<OpenRound, Map<string, SeenRound>>()

const tellAnew = (whole: OpenRound, closed: readonly ClosedRooms[]): SeenRound => {
  if (closed.length === 0) return { ...whole, whole, closed: [], untold: null }
  const { facts, conclusions, untold, hiddenOf } = toldRound(whole, cameInto(whole), closed)
  return {
    ...whole,
    chain: facts.chain,
    facts,
    conclusions,
    whole,
    closed,
    untold: { ...untold, hiddenOf },
  }
}

/** The round as it is told to the visitor. */
export const asTold = (asking: Opening & Pick<Asking, 'visitor'>, whole: OpenRound): SeenRound => {
  const closed = closedTo(asking, whole.loaded, asking.visitor)
  const views = told.get(whole) ?? new Map<string, SeenRound>()
  told.set(whole, views)
  const key = keyOf(closed)
  const known = views.get(key) ?? tellAnew(whole, closed)
  views.delete(key)
  views.set(key, known)
  for (const oldest of views.keys()) if (views.size > MOST_TOLD) views.delete(oldest)
  return known
}
