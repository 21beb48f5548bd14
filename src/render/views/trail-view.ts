// The way down to a node: the page of the whole chain, then each level above it.
import type { LinkView } from '../../contract/views.ts'
import { sayText, type Viewing } from './viewing.ts'

/** By each one's first parent. */
const parentsOf = (viewing: Viewing, id: string): readonly LinkView[] => {
  const trail: LinkView[] = []
  const seen = new Set([id])
  let parent = viewing.chain.nodes.get(id)?.parents[0]
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent)
    const node = viewing.chain.nodes.get(parent)
    if (node === undefined) break
    trail.unshift({ title: sayText(viewing, node.title), href: viewing.to.node(parent) })
    parent = node.parents[0]
  }
  return trail
}

/** From the chain's page to the node's parent. */
export const trailView = (viewing: Viewing, id: string): readonly LinkView[] => [
  { title: viewing.words.nav.goals, href: viewing.to.home },
  ...parentsOf(viewing, id),
]
