// A node as it stands on a day: what it says from later days takes the place of what it said.
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
