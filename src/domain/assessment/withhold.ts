// Conclusions as they are told where some rest on what is not: those are withheld, all others are as they are.
import { type Node, THE_WHOLE } from '../goals/chain.ts'
import { selectedNodes } from '../goals/selected-nodes.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { AssessedNode } from './assessed.ts'
import type { Conclusions } from './conclusions.ts'
import { aroundOf, type Facts, judgementKey } from './facts.ts'
import type { RuleReason } from './reasons.ts'
import { looksAt } from './rests-on.ts'

/** @term det som inte är berättat – the nodes whose grades are not told, and whose rooms they wait for */
export type Untold = {
  readonly has: (node: string) => boolean
  /** The bodies that have not delivered what the nodes' grades rest on; empty: they are told. */
  readonly roomsOf: (nodes: readonly string[]) => readonly string[]
}

/**
 * @in has whether a node's grades rest on what is not told
 * @in roomsAt whose rooms hold what a node itself reads
 * @in most how many rooms there are in all
 */
export const untoldBy = (
  facts: Facts,
  has: Untold['has'],
  roomsAt: (node: Node) => Iterable<string>,
  most: number,
): Untold => ({
  has,
  roomsOf: (nodes) => {
    const rooms = new Set<string>()
    const seen = new Set(nodes.filter(has))
    for (const id of seen) {
      const node = facts.chain.nodes.get(id)
      if (node === undefined) continue
      for (const room of roomsAt(node)) rooms.add(room)
      if (rooms.size === most) break
      for (const { id: below } of looksAt(facts, node)) if (has(below)) seen.add(below)
    }
    return [...rooms]
  },
})

const withheld = (
  { node, assessment, scale }: AssessedNode,
  { judgements }: Facts,
  rooms: readonly string[],
): AssessedNode => ({
  node,
  assessment,
  scale,
  suggested: { is: 'notTold', rooms },
  decided: judgements.get(judgementKey(node, assessment)) ?? null,
  reasons: null,
  measures: [],
})

const withoutReasons = (
  { rule, scale, subject }: RuleReason,
  rooms: readonly string[],
): RuleReason => ({
  rule,
  ...(scale === undefined ? {} : { scale }),
  subject,
  suggestion: { is: 'notTold', rooms },
  body: { is: 'cases', cases: [] },
})

const ROOT = { id: THE_WHOLE, parents: [], links: [] }

/** The nodes that a verdict on the whole looks at. */
const seenByVerdict = (facts: Facts, { rule }: RuleReason): readonly Node[] => {
  const known = facts.model.rules.get(rule)
  const around = aroundOf(facts)
  const tops = [...around.nodes.values()].filter(({ parents }) => parents.length === 0)
  const childrenOf = (id: string): readonly string[] =>
    id === THE_WHOLE ? tops.map((node) => node.id) : around.childrenOf(id)
  const selections = known === undefined ? [] : partsOf(known).selections
  return selections.flatMap((selection) =>
    selectedNodes({ ...around, childrenOf }, ROOT, selection),
  )
}

/**
 * Conclusions where what rests on closed rooms is not told. `facts` are as they are told: a grade that
 * a person has decided and that is told stands all the same.
 */
export const withhold = (conclusions: Conclusions, facts: Facts, untold: Untold): Conclusions => ({
  assessedOf: (node) => {
    const assessed = conclusions.assessedOf(node)
    if (!untold.has(node)) return assessed
    const rooms = untold.roomsOf([node])
    return assessed.map((one) => withheld(one, facts, rooms))
  },
  standOf: (node) => {
    const stand = conclusions.standOf(node)
    if (stand === null || !untold.has(node)) return stand
    const first = facts.model.types.get(facts.chain.nodes.get(node)?.type ?? '')?.assessments[0]
    const decided = facts.judgements.get(judgementKey(node, first?.id ?? ''))
    return { node, scale: stand.scale, is: 'notTold', grade: decided?.grade ?? null }
  },
  verdicts: () =>
    new Map(
      [...conclusions.verdicts()].map(([id, reason]) => {
        const rooms = untold.roomsOf(seenByVerdict(facts, reason).map((node) => node.id))
        return [id, rooms.length === 0 ? reason : withoutReasons(reason, rooms)]
      }),
    ),
})
