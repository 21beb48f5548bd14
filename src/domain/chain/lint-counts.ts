// Counts that ask for more than a node has round it: «minst 3» where there are two.
import { exact, ZERO } from '../exact/exact.ts'
import type { Chain } from '../goals/chain.ts'
import { selectedMeasures, selectedNodes } from '../goals/selected-nodes.ts'
import type { Assessment, Model } from '../model/model.ts'
import type { Selection } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Finding } from './finding.ts'
import { someAmong } from './possible-numbers.ts'
import type { Standing } from './standing.ts'

/** How many the rule can find round the node, graded or not. */
const membersOf = (
  { model, chain, childrenOf }: Around,
  { node }: Standing,
  selection: Selection,
): number => {
  if (selection.of === 'measures') return selectedMeasures(chain.measures, node, selection).length
  const isAssessed = (type: string): boolean => {
    const all: readonly Assessment[] = model.types.get(type)?.assessments ?? []
    return selection.assessment === undefined
      ? all.length > 0
      : all.some(({ id }) => id === selection.assessment)
  }
  const around = { nodes: chain.nodes, childrenOf }
  return selectedNodes(around, node, selection).filter(({ type }) => isAssessed(type)).length
}

type Around = {
  readonly model: Model
  readonly chain: Chain
  readonly childrenOf: (id: string) => readonly string[]
}

const lintNode = (around: Around, standing: Standing): readonly Finding[] =>
  standing.type.assessments.flatMap(({ rule = '' }): readonly Finding[] => {
    const { node } = standing
    const found = around.model.rules.get(rule)
    if (found === undefined) return []
    return partsOf(found).conditions.flatMap((condition): readonly Finding[] => {
      if (condition.is !== 'count') return []
      const { bounds } = condition
      const members = membersOf(around, standing, condition.of)
      const [any, here] = [undefined, exact(members)].map((to) =>
        someAmong({ from: ZERO, ...(to === undefined ? {} : { to }), whole: true }, bounds),
      )
      // NOTE an empty group is no group: its answer is unknown, and said so where it is assessed.
      return members === 0 || any !== true || here === true
        ? []
        : [{ warns: 'countBeyondGroup', node: node.id, rule, members, on: ['nodes', node.id] }]
    })
  })

/** Nodes whose rule asks for a count that all round them together do not make. */
export const lintCounts = (
  model: Model,
  chain: Chain,
  standing: readonly Standing[],
): readonly Finding[] => {
  const below = new Map(
    standing.map(({ node, children }) => [node.id, children.map(({ id }) => id)] as const),
  )
  const around = { model, chain, childrenOf: (id: string) => below.get(id) ?? [] }
  return standing.flatMap((one) => lintNode(around, one))
}
