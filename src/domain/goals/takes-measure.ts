// Whether a goal can be measured by one measure more: some rules look at one measure alone, or at numbers of one unit.
import type { Measure } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import type { Chain, Node } from './chain.ts'
import { checkRulesOf } from './check-rules.ts'
import { childrenOf } from './check-shape.ts'

/** The chain with the measure among those that decide of the node. */
const withMeasure = (chain: Chain, node: Node, measure: Measure): Chain => {
  const measures = [
    ...node.measures,
    { measure: measure.id, role: 'decides', aspect: 'result' } as const,
  ]
  return {
    ...chain,
    nodes: new Map(chain.nodes).set(node.id, { ...node, measures }),
    measures: new Map(chain.measures).set(measure.id, measure),
  }
}

/**
 * The nodes that could be measured by the measure too, by every one of the models: none of their rules
 * refuses it that would not have refused the node before.
 */
export const nodesThatTake = (
  models: readonly Model[],
  chain: Chain,
  nodes: readonly Node[],
  measure: Measure,
): readonly Node[] => {
  const children = childrenOf(chain)
  const idsBelow = (id: string) => (children.get(id) ?? []).map((one) => one.id)
  return nodes.filter((node) =>
    models.every((model) => {
      const type = model.types.get(node.type)
      if (type === undefined) return true
      const faultsIn = (of: Chain) =>
        checkRulesOf(model, of, type, of.nodes.get(node.id) ?? node, idsBelow)
      const after = faultsIn(withMeasure(chain, node, measure))
      if (after.length === 0) return true
      const before = new Set(faultsIn(chain).map((one) => JSON.stringify(one)))
      return after.every((one) => before.has(JSON.stringify(one)))
    }),
  )
}
