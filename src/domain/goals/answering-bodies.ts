// Which bodies answer for what is measured.
import type { Chain } from './chain.ts'

/** The bodies that own nodes with measures, the one with the most first; equal ones in the chain's order. */
export const answeringBodies = (chain: Chain): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { owner, measures } of chain.nodes.values())
    if (owner !== undefined && measures.length > 0)
      counts.set(owner, (counts.get(owner) ?? 0) + measures.length)
  return [...counts].sort(([, a], [, b]) => b - a).map(([body]) => body)
}
