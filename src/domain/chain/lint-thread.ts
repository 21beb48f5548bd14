// The red thread's loose ends: a goal nobody below answers, and one that no goal above asked for.
import type { Chain, Node } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import type { Finding } from './finding.ts'
import type { Standing } from './standing.ts'

/** Everything that something leads to, itself left out unless it is come back to. */
const allFrom = (start: string, next: (one: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const queue = [...next(start)]
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (found.has(one)) continue
    found.add(one)
    queue.push(...next(one))
  }
  return found
}

/** By type, the other types of goals that one of it may lie under, at any height, and that the chain has. */
export const askingTypes = (
  { types }: Pick<Model, 'types'>,
  { nodes }: Pick<Chain, 'nodes'>,
): ReadonlyMap<string, readonly string[]> => {
  const used = new Set([...nodes.values()].map(({ type }) => type))
  const goals = [...types.values()].filter(({ id, sort }) => sort === 'goal' && used.has(id))
  return new Map(
    [...types.keys()].map((type) => {
      const above = allFrom(type, (id) => types.get(id)?.parents ?? [])
      return [type, goals.flatMap(({ id }) => (id !== type && above.has(id) ? [id] : []))]
    }),
  )
}

/** Whether the node lies under a node of some types at any height, or is linked to one. */
const isAsked = (chain: Chain, node: Node, types: readonly string[]): boolean => {
  const above = allFrom(node.id, (id) => chain.nodes.get(id)?.parents ?? [])
  return [...above, ...node.links.map(({ to }) => to)].some((id) =>
    types.includes(chain.nodes.get(id)?.type ?? ''),
  )
}

const nobodyAbove = (
  chain: Chain,
  asking: ReturnType<typeof askingTypes>,
  { node, type }: Standing,
): readonly Finding[] => {
  const told = {
    warns: 'nobodyAbove',
    node: node.id,
    type: type.id,
    on: ['nodes', node.id],
  } as const
  if (node.parents.length === 0) return type.parents.length > 0 ? [told] : []
  const above = asking.get(type.id) ?? []
  return above.length === 0 || isAsked(chain, node, above) ? [] : [{ ...told, above }]
}

const nobodyBelow = (model: Model, { node, type, children }: Standing): readonly Finding[] => {
  const answered = children.length > 0 || node.measures.length > 0
  const isAskedOf = [...model.types.values()].some(
    (other) => other.parents.includes(type.id) && other.id !== type.id && other.sort !== 'text',
  )
  return isAskedOf && !answered
    ? [{ warns: 'nobodyBelow', node: node.id, type: type.id, on: ['nodes', node.id] }]
    : []
}

/** Both loose ends of one goal. */
export const lintThread = (
  model: Model,
  chain: Chain,
  asking: ReturnType<typeof askingTypes>,
  one: Standing,
): readonly Finding[] =>
  one.type.sort === 'goal' ? [...nobodyBelow(model, one), ...nobodyAbove(chain, asking, one)] : []
