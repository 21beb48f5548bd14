// Whether a node stands under another, at any height: what filters of rules and of shape ask for.
import type { Above } from '../model/rule.ts'
import type { Chain, Node } from './chain.ts'

type Placed = Pick<Node, 'parents'>

const fitsAbove = (above: Above, node: Node): boolean =>
  (above.nodes === undefined || above.nodes.includes(node.id)) &&
  (above.types === undefined || above.types.includes(node.type)) &&
  (above.tags === undefined || above.tags.some((tag) => node.tags.includes(tag)))

/**
 * The nearest node above, by any of its parents, that fits; undefined where there is none. A node never
 * stands under itself, also where the chain goes in a circle.
 */
export const nearestAbove = (
  nodes: Chain['nodes'],
  node: Placed,
  above: Above,
): Node | undefined => {
  const seen = new Set<string>()
  const queue = [...node.parents]
  for (const id of queue) {
    if (seen.has(id)) continue
    seen.add(id)
    const parent = nodes.get(id)
    if (parent === undefined || parent === node) continue
    if (fitsAbove(above, parent)) return parent
    queue.push(...parent.parents)
  }
  return undefined
}

/** Whether it stands under what is asked for, and not under what is ruled out. */
export const standsAsAsked = (
  nodes: Chain['nodes'],
  node: Placed,
  { under, notUnder }: { readonly under?: Above; readonly notUnder?: Above },
): boolean =>
  (under === undefined || nearestAbove(nodes, node, under) !== undefined) &&
  (notUnder === undefined || nearestAbove(nodes, node, notUnder) === undefined)
