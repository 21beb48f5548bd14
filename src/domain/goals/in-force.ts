// When a node is in force: on its own days, as long as its type is in use; and which nodes are so together.
import type { Model, NodeType } from '../model/model.ts'
import { isInForce, type Validity } from '../organisation/organisation.ts'
import type { Chain, Node } from './chain.ts'
import { chainOn } from './chain-on.ts'

type InModel = Pick<Model, 'types'>
type Dated = Pick<Node, 'type' | 'valid'>

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0]

const between = (from: string | undefined, to: string | undefined): Validity => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

/** The days on which a type is in use: its last one is where it ends or is retired, whichever comes first. */
export const daysInUse = ({ valid, retired }: Pick<NodeType, 'valid' | 'retired'>): Validity =>
  between(valid?.from, earliest([valid?.to, retired?.on]))

/** The days on which a node is in force: its own, as far as its type is in use. */
export const daysInForce = ({ types }: InModel, { type, valid }: Dated): Validity => {
  const used = daysInUse(types.get(type) ?? {})
  return between(latest([valid?.from, used.from]), earliest([valid?.to, used.to]))
}

/**
 * Whether a node is in force on a day, ISO: in a round, on its last day. What is not in force is neither
 * assessed nor asked about, and no member of any group or sum.
 * @source spec/assessment/in-force.csv
 */
export const isNodeInForce = ({ types }: InModel, { type, valid }: Dated, day: string): boolean => {
  if (!isInForce(valid, day)) return false
  const used = types.get(type)
  return (
    used === undefined ||
    (isInForce(used.valid, day) && (used.retired === undefined || day <= used.retired.on))
  )
}

/** Those in force on the day when most of them are; ended ones and next year's are not added up. */
export const mostAtOnce = (model: InModel, nodes: readonly Node[]): readonly Node[] => {
  const starts = new Set(nodes.map((node) => daysInForce(model, node).from ?? ''))
  const groups = [...starts].map((day) => nodes.filter((node) => isNodeInForce(model, node, day)))
  return groups.reduce((most, one) => (one.length > most.length ? one : most), [])
}

/**
 * The chain as it stands on a day, with only the nodes then in force; a parent that is not in force
 * is left out.
 */
export const chainInForce = (model: Model, chain: Chain, day: string): Chain => {
  const on = chainOn(chain, day)
  const stands = (id: string): boolean => {
    const node = on.nodes.get(id)
    return node !== undefined && isNodeInForce(model, node, day)
  }
  const nodes = [...on.nodes].flatMap(([id, node]): [string, Node][] =>
    stands(id) ? [[id, { ...node, parents: node.parents.filter(stands) }]] : [],
  )
  return { ...on, nodes: new Map(nodes) }
}
