// A round as it is told to somebody to whom rooms are closed: facts without theirs, grades without what rests on them.
import type { Conclusions } from '../assessment/conclusions.ts'
import type { Facts } from '../assessment/facts.ts'
import { markResting, restingIn } from '../assessment/rests-on.ts'
import { type Untold, untoldBy, withhold } from '../assessment/withhold.ts'
import type { Judgement, Node } from '../goals/chain.ts'
import { nameOfRound } from '../periods/period.ts'
import { type CameSince, cameBySeries } from './came-since.ts'
import { type ClosedRooms, roomsHidingSeries } from './in-room.ts'
import { type HiddenFact, toldFacts } from './told-facts.ts'
import { unitRooms, type WorkedOn, workedOnIn } from './worked-on.ts'

type Rooms = ReadonlySet<string>
type RoomsBy = ReadonlyMap<string, Rooms>

const note = (map: Map<string, Set<string>>, key: string, room: string): void => {
  map.set(key, (map.get(key) ?? new Set()).add(room))
}

/** A round reads values of its own year and before, and of a base year that is to come. */
const readsYear = ({ round, chain }: Facts, measure: string, year: number): boolean =>
  year <= round.year || chain.measures.get(measure)?.baseYear === year

/** Whose rooms hold values of a measure that came since they were last seen: all, and those the round reads. */
const hiddenValues = (facts: Facts, came: CameSince, closed: readonly ClosedRooms[]) => {
  const all = new Map<string, Set<string>>()
  const read = new Map<string, Set<string>>()
  for (const { measure, unit, came: values } of cameBySeries(came).values()) {
    const roomHiding = roomsHidingSeries(closed, measure, unit)
    for (const { fact, change } of values) {
      const room = roomHiding(fact, change)
      if (room === null) continue
      note(all, measure, room)
      if (readsYear(facts, measure, Number(fact.period.slice(0, 4)))) note(read, measure, room)
    }
  }
  return { all, read }
}

/** Whose rooms hold a judgement of the round, by node. */
const hiddenJudgements = (facts: Facts, hidden: readonly HiddenFact<Judgement>[]): RoomsBy => {
  const byNode = new Map<string, Set<string>>()
  for (const { fact, room } of hidden)
    if (fact.round === nameOfRound(facts.round)) note(byNode, fact.node, room)
  return byNode
}

// NOTE which nodes rest on what is worked on in some rooms is the same whatever is reported.
const markedFor = new WeakMap<WorkedOn, Map<string, Uint8Array>>()
const MOST_MARKED = 200

/** Marks of the nodes that rest on what is worked on in the rooms. */
const markRooms = (facts: Facts, worked: WorkedOn, rooms: readonly string[]): Uint8Array => {
  const known = markedFor.get(worked) ?? new Map<string, Uint8Array>()
  markedFor.set(worked, known)
  const key = rooms.join('\n')
  const marks = known.get(key) ?? new Uint8Array(facts.chain.nodes.size)
  if (!known.has(key)) {
    const starts = rooms.flatMap((room) => worked.byRoom.get(room) ?? [])
    markResting(restingIn(facts), marks, starts)
  }
  known.delete(key)
  known.set(key, marks)
  for (const oldest of known.keys()) if (known.size > MOST_MARKED) known.delete(oldest)
  return marks
}

type Here = { readonly worked: WorkedOn; readonly rooms: ReadonlyMap<string, unknown> } | null

/** Measures made of units' that work in closed rooms, with those. */
const madeInRooms = (facts: Facts, here: Here): RoomsBy => {
  const made = new Map<string, Set<string>>()
  for (const id of here?.worked.ofUnits.keys() ?? [])
    for (const room of unitRooms(facts, id)) if (here?.rooms.has(room)) note(made, id, room)
  return made
}

/** The nodes whose grades are worked on in closed rooms, or read what lies in one, and what rests on them. */
const untoldIn = (
  facts: Facts,
  here: Here,
  values: RoomsBy,
  judgements: RoomsBy,
  most: number,
): Untold => {
  const resting = restingIn(facts)
  const { numberOf, readers, measures } = resting
  const rooms = [...(here?.rooms.keys() ?? [])]
  const known = here === null ? new Uint8Array(numberOf.size) : markRooms(facts, here.worked, rooms)
  const made = madeInRooms(facts, here)
  const more = [
    ...[...made.keys()].flatMap((id) => here?.worked.ofUnits.get(id) ?? []),
    ...[...values.keys()].flatMap((id) => readers.get(id) ?? []),
    ...[...judgements.keys()].flatMap((id) => numberOf.get(id) ?? []),
  ].filter((number) => known[number] !== 1)
  const marks = more.length === 0 ? known : known.slice()
  markResting(resting, marks, more)
  const roomsAt = (node: Node): readonly string[] => {
    const read = measures[numberOf.get(node.id) ?? -1] ?? []
    return [
      ...(here?.worked.roomsOf(node).filter((room) => here.rooms.has(room)) ?? []),
      ...read.flatMap((id) => [...(made.get(id) ?? []), ...(values.get(id) ?? [])]),
      ...(judgements.get(node.id) ?? []),
    ]
  }
  return untoldBy(facts, (node) => marks[numberOf.get(node) ?? -1] === 1, roomsAt, most)
}

export type ToldRound = {
  readonly facts: Facts
  readonly conclusions: Conclusions
  readonly untold: Untold
  /** Whose rooms hold values of a measure that are not told; by measure. */
  readonly hiddenOf: RoomsBy
}

/**
 * The law of rooms: whatever stands in a closed room, what is told is the same, but for which nodes
 * and measures wait for it. What rests on nothing there is as it is.
 * @in whole the round with all that is in its rooms, and what it comes to
 */
export const toldRound = (
  whole: { readonly facts: Facts; readonly conclusions: Conclusions },
  came: CameSince,
  closed: readonly ClosedRooms[],
): ToldRound => {
  const { facts, judgements } = toldFacts(whole.facts, came, closed)
  const name = nameOfRound(whole.facts.round)
  const closedHere = closed.find(({ round }) => nameOfRound(round) === name)
  const here =
    closedHere === undefined ? null : { worked: workedOnIn(whole.facts), rooms: closedHere.rooms }
  const { all, read } = hiddenValues(whole.facts, came, closed)
  const most = new Set(closed.flatMap(({ rooms }) => [...rooms.keys()])).size
  const untold = untoldIn(facts, here, read, hiddenJudgements(facts, judgements), most)
  return { facts, conclusions: withhold(whole.conclusions, facts, untold), untold, hiddenOf: all }
}
