// In whose rooms each node of a round is worked on: its owner's, and those of the bodies that report what its grades read.
import type { Facts } from '../assessment/facts.ts'
import { restingIn } from '../assessment/rests-on.ts'
import type { Node } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Measure } from '../measures/measure.ts'
import type { ModelRound } from '../model/model.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { oncePerRound } from './asked-ground.ts'
import { answersFor, firstOwners } from './asked-values.ts'
import { roomOf } from './rooms.ts'

export type WorkedOn = {
  /** The numbers of the nodes that are worked on in each room. */
  readonly byRoom: ReadonlyMap<string, readonly number[]>
  /** Measures that are made of units', with the numbers of the nodes that read them. */
  readonly ofUnits: ReadonlyMap<string, readonly number[]>
  /** The rooms of one node, apart from those of units. */
  readonly roomsOf: (node: Node) => readonly string[]
}

const isOfUnits = ({ consolidation }: Measure): boolean =>
  consolidation !== undefined && consolidation.is !== 'own'

const findWorkedOn = (facts: Facts, { types, measures: named }: ModelRound): WorkedOn => {
  const { model, chain, round } = facts
  const { numberOf, measures } = restingIn(facts)
  const day = lastDayOfRound(round)
  const owners = firstOwners(chain)
  const measuresAsked = (node: Node): readonly Measure[] =>
    (measures[numberOf.get(node.id) ?? -1] ?? []).flatMap((id) => {
      const measure = chain.measures.get(id)
      return measure !== undefined && (named === undefined || named.includes(id)) ? [measure] : []
    })
  const isAsked = (node: Node): boolean =>
    isNodeInForce(model, node, day) && (types === undefined || types.includes(node.type))
  const roomsOf = (node: Node): readonly string[] => {
    if (!isAsked(node)) return []
    const bodies = [
      node.owner,
      ...measuresAsked(node).map((measure) => answersFor(owners, measure, null)),
    ]
    return [...new Set(bodies.flatMap((body) => roomOf(chain.bodies, body) ?? []))]
  }
  const byRoom = new Map<string, number[]>()
  const ofUnits = new Map<string, number[]>()
  const note = (map: Map<string, number[]>, key: string, number: number): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [number])
    else known.push(number)
  }
  for (const node of chain.nodes.values()) {
    const number = numberOf.get(node.id) ?? -1
    for (const room of roomsOf(node)) note(byRoom, room, number)
    if (!isAsked(node)) continue
    for (const measure of measuresAsked(node))
      if (isOfUnits(measure)) note(ofUnits, measure.id, number)
  }
  return { byRoom, ofUnits, roomsOf }
}

/** Apart from which units have reported, the same whatever has been reported. */
export const workedOnIn = oncePerRound(findWorkedOn)

// NOTE a list of units is made anew when one comes, so whose rooms they are in is found once.
const roomsOfUnits = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The rooms that units which report a measure work in. */
export const unitRooms = ({ chain, unitsOf }: Facts, measure: string): ReadonlySet<string> => {
  const units = unitsOf.get(measure) ?? []
  const rooms =
    roomsOfUnits.get(units) ?? new Set(units.flatMap((unit) => roomOf(chain.bodies, unit) ?? []))
  roomsOfUnits.set(units, rooms)
  return rooms
}
