// A node with what lint needs beside it: its type, those below it, and the measures that weigh there.
import type { Chain, Node } from '../goals/chain.ts'
import { childrenOf } from '../goals/check-shape.ts'
import type { Measure } from '../measures/measure.ts'
import type { Model, NodeType } from '../model/model.ts'

export type Standing = {
  readonly node: Node
  readonly type: NodeType
  readonly children: readonly Node[]
  /** Measures that decide. */
  readonly deciding: readonly Measure[]
}

/** Whether an assessment of the type follows from readings, by a rule that looks at a measure. */
export const looksAtMeasure = (model: Model, type: NodeType): boolean =>
  type.assessments.some(
    ({ rule, perMeasure }) =>
      perMeasure !== undefined || (rule !== undefined && model.rules.get(rule)?.of === 'measure'),
  )

/**
 * Whether measures on nodes of a type can decide anything: an area gathers goals, and what hangs on it
 * only shows, unless a rule of its own reads it.
 */
export const measuresWeigh = (model: Model, type: NodeType): boolean =>
  type.sort !== 'area' || looksAtMeasure(model, type)

/** Every node of a known type, in the chain's order. */
export const standingIn = (model: Model, chain: Chain): readonly Standing[] => {
  const children = childrenOf(chain)
  return [...chain.nodes.values()].flatMap((node): readonly Standing[] => {
    const type = model.types.get(node.type)
    if (type === undefined) return []
    const deciding = node.measures.flatMap(({ measure, role }) =>
      role === 'decides' && measuresWeigh(model, type) ? (chain.measures.get(measure) ?? []) : [],
    )
    return [{ node, type, children: children.get(node.id) ?? [], deciding }]
  })
}
