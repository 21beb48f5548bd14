// The way down to a node: the page of the whole chain, then each level above it.
import type { LinkView } from '../../contract/views.ts'
import { nodesShown, titleIn, type Viewing } from './viewing.ts'

/** By each one's first parent that has a page in the round. */
const parentsOf = (viewing: Viewing, id: string): readonly LinkView[] => {
  const shown = nodesShown(viewing)
  const above = (of: string): string | undefined =>
    viewing.chain.nodes.get(of)?.parents.find((one) => shown.has(one))
  const trail: LinkView[] = []
  const seen = new Set([id])
  for (let parent = above(id); parent !== undefined && !seen.has(parent); parent = above(parent)) {
    seen.add(parent)
    const node = shown.get(parent)
    if (node === undefined) break
    trail.unshift({ ...titleIn(viewing, node.title), href: viewing.to.node(parent) })
  }
  return trail
}

/** From the chain's page to the node's parent. */
export const trailView = (viewing: Viewing, id: string): readonly LinkView[] => [
  { title: viewing.words.nav.goals, href: viewing.to.home },
  ...parentsOf(viewing, id),
]
