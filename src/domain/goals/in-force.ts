// Which nodes are in force together.
import { isInForce } from '../organisation/organisation.ts'
import type { Chain, Node } from './chain.ts'
import { chainOn } from './chain-on.ts'

/** Those in force on the day when most of them are; ended ones and next year's are not added up. */
export const mostAtOnce = (nodes: readonly Node[]): readonly Node[] => {
  const starts = new Set(nodes.map(({ valid }) => valid?.from ?? ''))
  if (nodes.every(({ valid }) => valid === undefined)) return nodes
  const groups = [...starts].map((day) => nodes.filter(({ valid }) => isInForce(valid, day)))
  return groups.reduce((most, one) => (one.length > most.length ? one : most), [])
}

/**
 * The chain as it stands on a day, with only the nodes then in force; a parent that is not in force
 * is left out.
 */
export const chainInForce = (chain: Chain, day: string): Chain => {
  const on = chainOn(chain, day)
  const stands = (id: string): boolean => {
    const node = on.nodes.get(id)
    return node !== undefined && isInForce(node.valid, day)
  }
  const nodes = [...on.nodes].flatMap(([id, node]): [string, Node][] =>
    stands(id) ? [[id, { ...node, parents: node.parents.filter(stands) }]] : [],
  )
  return { ...on, nodes: new Map(nodes) }
}
