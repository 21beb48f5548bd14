// A chain as it stands on a day: what its nodes say from later days takes its place.
import type { Chain, Node, SaidLater } from './chain.ts'

/** What stands in the place of what a node says no longer. */
const unsaid = (
  without: SaidLater['without'],
): Partial<Pick<Node, 'parents' | 'measures' | 'links' | 'fields' | 'tags'>> => ({
  ...(without.includes('parents') ? { parents: [] } : {}),
  ...(without.includes('measures') ? { measures: [] } : {}),
  ...(without.includes('links') ? { links: [] } : {}),
  ...(without.includes('tags') ? { tags: [] } : {}),
  ...(without.includes('fields') ? { fields: new Map() } : {}),
})

const sayAnew = (node: Node, { from: _, without, ...said }: SaidLater): Node => {
  const { text, owner, decision, weight, due, ...rest } = node
  const kept = { text, owner, decision, weight, due }
  const still = Object.entries(kept).filter(
    ([key, value]) => value !== undefined && !without.some((one) => one === key),
  )
  return { ...rest, ...Object.fromEntries(still), ...unsaid(without), ...said }
}

/** A node as it stands on a day, ISO, whatever it says from later days. */
export const nodeOn = ({ later, ...node }: Node, day: string): Node =>
  (later ?? []).filter(({ from }) => from <= day).reduce(sayAnew, node)

/** The days from which any node says something anew, the first one first. */
export const laterDays = ({ nodes }: Pick<Chain, 'nodes'>): readonly string[] => {
  const days = new Set<string>()
  for (const { later } of nodes.values()) for (const { from } of later ?? []) days.add(from)
  return [...days].sort()
}

type Known = { readonly days: readonly string[]; readonly on: Map<string, Chain['nodes']> }
// NOTE nodes never change, so how they stand on a day is worked out once.
const known = new WeakMap<Chain['nodes'], Known>()

/** The chain as it stands on a day, ISO; the same where nothing is said anew. */
export const chainOn = <Of extends Pick<Chain, 'nodes'>>(chain: Of, day: string): Of => {
  const found = known.get(chain.nodes) ?? { days: laterDays(chain), on: new Map() }
  known.set(chain.nodes, found)
  if (found.days.length === 0) return chain
  const since = found.days.findLast((one) => one <= day) ?? ''
  const nodes =
    found.on.get(since) ??
    new Map([...chain.nodes].map(([id, node]) => [id, node.later ? nodeOn(node, since) : node]))
  found.on.set(since, nodes)
  return { ...chain, nodes }
}

/** Where in the node a thing is said on a day: «later, 0, owner» or «owner». */
export const saidAt = (
  node: Node | undefined,
  day: string,
  [key, ...rest]: readonly (string | number)[],
): readonly (string | number)[] => {
  if (key === undefined) return []
  const index = (node?.later ?? []).findLastIndex(
    (one) => one.from <= day && (Object.hasOwn(one, key) || one.without.some((w) => w === key)),
  )
  return index < 0 ? [key, ...rest] : ['later', index, key, ...rest]
}
