// What a round asks of one room, found without working out everything that it asks of everybody.
import type { Facts } from '../assessment/facts.ts'
import type { Node } from '../goals/chain.ts'
import { judgingBodies } from '../goals/judging-bodies.ts'
import type { Measure } from '../measures/measure.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { askedGround, oncePerRound } from './asked-ground.ts'
import { answersFor, firstOwners } from './asked-values.ts'
import { type Ask, asksAbout, type Concluded } from './asks.ts'
import { roomOf } from './rooms.ts'

type OfRoom = { readonly nodes: readonly Node[]; readonly measures: readonly Measure[] }
type Growing = { readonly nodes: Node[]; readonly measures: Measure[] }

type ByRoom = {
  readonly rooms: ReadonlyMap<string, OfRoom>
  /** Measures whose values units report, each in the room it works in. */
  readonly ofUnits: readonly Measure[]
}

/** The bodies that may have something asked of them about a node: its owner, and those that judge it. */
const bodiesOf = ({ chain, model, round }: Facts, node: Node): readonly (string | undefined)[] => [
  node.owner,
  ...(model.types.get(node.type)?.assessments ?? []).map(
    (assessment) => judgingBodies(chain, node, assessment, lastDayOfRound(round))[0],
  ),
]

const groundByRoom = oncePerRound((facts): ByRoom => {
  const { chain } = facts
  const { nodes, measures } = askedGround(facts)
  const owners = firstOwners(chain)
  const rooms = new Map<string, Growing>()
  const inRoom = (at: string | undefined): Growing | undefined => {
    const room = roomOf(chain.bodies, at)
    if (room === undefined) return undefined
    const known = rooms.get(room) ?? { nodes: [], measures: [] }
    rooms.set(room, known)
    return known
  }
  for (const node of nodes)
    for (const ground of new Set(bodiesOf(facts, node).map(inRoom))) ground?.nodes.push(node)
  const isOfUnits = ({ consolidation }: Measure): boolean =>
    consolidation !== undefined && consolidation.is !== 'own'
  for (const measure of measures.values())
    if (!isOfUnits(measure)) inRoom(answersFor(owners, measure, null))?.measures.push(measure)
  return { rooms, ofUnits: [...measures.values()].filter(isOfUnits) }
})

/** What is asked of those who work in a body's room, one by one as they are worked out. */
export const asksInRoom = (facts: Facts, concluded: Concluded, room: string): Iterable<Ask> => {
  const { rooms, ofUnits } = groundByRoom(facts)
  const { nodes, measures } = rooms.get(room) ?? { nodes: [], measures: [] }
  const ground = { nodes, measures: [...measures, ...ofUnits] }
  return asksAbout(ground, facts, concluded, (at) => roomOf(facts.chain.bodies, at) === room)
}

/** Whether a body that delivers has a part in the round, as `partsOf` would give it one. */
export const takesPart = (facts: Facts, concluded: Concluded, room: string): boolean => {
  for (const _ of asksInRoom(facts, concluded, room)) return true
  return false
}
