// The nodes and measures a rule looks at, seen from the node it stands on.
import type { Selection } from '../model/rule.ts'
import type { Chain, Node, NodeMeasure } from './chain.ts'
import { standsAsAsked } from './stands-under.ts'

/** The chain as a rule looks at it: its nodes, and which lie directly below one. */
export type Surroundings = {
  readonly nodes: Chain['nodes']
  readonly childrenOf: (id: string) => readonly string[]
  /** Whether a node is in force, where that is asked; absent: whenever it is. */
  readonly isThere?: (node: Node) => boolean
}

/** What a rule stands on: a node, or the whole chain as if it were one. */
type Standing = Pick<Node, 'id' | 'parents' | 'links'>

const descendants = ({ nodes, childrenOf }: Surroundings, node: Standing): readonly string[] => {
  const found = new Set<string>()
  const queue = [...childrenOf(node.id)]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue
    found.add(id)
    queue.push(...childrenOf(id))
  }
  // In the chain's own order, so that the order of links never shows.
  return [...nodes.keys()].filter((id) => found.has(id))
}

const idsOf = (around: Surroundings, node: Standing, of: Selection['of']): readonly string[] => {
  if (of === 'measures') return []
  if (of === 'self') return [node.id]
  if (of === 'parents') return node.parents
  if (of === 'children') return around.childrenOf(node.id)
  if (of === 'descendants') return descendants(around, node)
  return node.links.filter((l) => l.link === of.link && l.part !== 'none').map((l) => l.to)
}

const isAmong = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value))

const fits = (around: Surroundings, selection: Selection, node: Node): boolean =>
  isAmong(selection.types, node.type) &&
  isAmong(selection.owners, node.owner) &&
  isAmong(selection.decidedBy, node.decision?.by) &&
  (selection.tags === undefined || selection.tags.some((tag) => node.tags.includes(tag))) &&
  standsAsAsked(around.nodes, node, selection)

/** Selected nodes in the chain's order; none where the selection is of measures. */
export const selectedNodes = (
  around: Surroundings,
  node: Standing,
  selection: Selection,
): readonly Node[] =>
  idsOf(around, node, selection.of)
    .map((id) => around.nodes.get(id))
    .filter((one) => one !== undefined)
    .filter((one) => around.isThere?.(one) !== false && fits(around, selection, one))

/** Selected measures of the node, in its own order. Throws on one that the chain does not have. */
export const selectedMeasures = (
  measures: Chain['measures'],
  node: Node,
  selection: Selection,
): readonly NodeMeasure[] =>
  node.measures.filter((link) => {
    const measure = measures.get(link.measure)
    if (measure === undefined) throw new Error(`the chain has no measure «${link.measure}»`)
    return (
      (selection.role ?? 'decides') === link.role &&
      (selection.aspect === undefined || selection.aspect === link.aspect) &&
      isAmong(selection.measures, link.measure) &&
      (selection.tags === undefined || selection.tags.some((tag) => measure.tags.includes(tag)))
    )
  })

/**
 * Measures whose values a rule sums: the node's own, or those of the nodes it selects, each once. Tags and
 * owners choose among the nodes where nodes are selected, and among the measures where they are the node's own.
 */
export const summedMeasures = (
  around: Surroundings & Pick<Chain, 'measures'>,
  node: Node,
  selection: Selection,
): readonly string[] => {
  const { tags: _ofNodes, ...ofMeasures } = selection
  const found =
    selection.of === 'measures'
      ? selectedMeasures(around.measures, node, selection)
      : selectedNodes(around, node, selection).flatMap((one) =>
          selectedMeasures(around.measures, one, ofMeasures),
        )
  return [...new Set(found.map(({ measure }) => measure))]
}
