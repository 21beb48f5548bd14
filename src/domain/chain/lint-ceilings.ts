// Owners with more goals or measures than the model's own ceiling.
import type { Chain } from '../goals/chain.ts'
import { mostAtOnce } from '../goals/in-force.ts'
import type { Model } from '../model/model.ts'
import type { Finding } from './finding.ts'
import { measuresWeigh, type Standing } from './standing.ts'

export const lintCeilings = (
  model: Model,
  chain: Chain,
  standing: readonly Standing[],
): readonly Finding[] => {
  const { goalsPerOwner, measuresPerOwner } = model.ceilings
  const owners = [...chain.bodies.values()].filter((body) => body.kind !== 'council')
  return owners.flatMap(({ id: owner }): readonly Finding[] => {
    const owned = standing.filter(({ node }) => node.owner === owner)
    const atOnce = new Set(
      mostAtOnce(
        model,
        owned.map(({ node }) => node),
      ),
    )
    const own = owned.filter(({ node }) => atOnce.has(node))
    const goals = own.filter(({ type }) => type.sort === 'goal').length
    const weighing = own.filter(({ type }) => measuresWeigh(model, type))
    const measures = new Set(weighing.flatMap(({ node }) => node.measures.map((m) => m.measure)))
      .size
    const on = ['bodies', owner]
    const told = (of: 'goals' | 'measures', count: number, most: number | undefined) =>
      most === undefined || count <= most
        ? []
        : [{ warns: 'overCeiling', owner, of, count, most, on } as const]
    return [...told('goals', goals, goalsPerOwner), ...told('measures', measures, measuresPerOwner)]
  })
}
