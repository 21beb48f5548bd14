// What a person should look at in a chain: the red thread's loose ends, and what cannot be measured.
import type { Chain, Node } from '../goals/chain.ts'
import { childrenOf } from '../goals/check-shape.ts'
import type { Measure } from '../measures/measure.ts'
import type { Model, NodeType } from '../model/model.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Finding } from './finding.ts'
import { lintLimits } from './lint-limits.ts'

type Standing = { readonly node: Node; readonly type: NodeType; readonly children: readonly Node[] }

const deciding = (chain: Chain, node: Node): readonly Measure[] =>
  node.measures.flatMap(({ measure, role }) =>
    role === 'decides' ? (chain.measures.get(measure) ?? []) : [],
  )

const lintNeeds = (chain: Chain, { node, type }: Standing): readonly Finding[] => {
  const measures = deciding(chain, node)
  const lacks = {
    owner: node.owner === undefined,
    due: node.due === undefined && node.valid?.to === undefined,
    measure: node.measures.length === 0,
    target: measures.length > 0 && measures.every((measure) => !measure.limits.has('target')),
    decision: node.decision === undefined,
  }
  const demanded = new Set([...type.needs, ...(type.measuresNeeded ? (['measure'] as const) : [])])
  return [...demanded]
    .filter((what) => lacks[what])
    .map((what) => ({
      warns: 'needMissing',
      node: node.id,
      type: type.id,
      what,
      on: ['nodes', node.id],
    }))
}

const lintNeededLimits = (chain: Chain, { node, type }: Standing): readonly Finding[] =>
  type.limits
    .filter((limit) => limit.needed)
    .flatMap((limit) =>
      deciding(chain, node)
        .filter((measure) => !measure.limits.has(limit.id))
        .map((measure) => ({
          warns: 'limitMissing',
          node: node.id,
          measure: measure.id,
          limit: limit.id,
          label: limit.label,
          on: ['measures', measure.id, 'limits'],
        })),
    )

const lintThread = (model: Model, { node, type, children }: Standing): readonly Finding[] => {
  if (type.sort !== 'goal') return []
  const told = { node: node.id, type: type.id, on: ['nodes', node.id] }
  const answered = children.length > 0 || node.measures.length > 0
  const askedOf = [...model.types.values()].some(
    (other) => other.parents.includes(type.id) && other.id !== type.id && other.sort !== 'text',
  )
  const orphan = type.parents.length > 0 && node.parents.length === 0
  return [
    ...(askedOf && !answered ? [{ warns: 'nobodyBelow', ...told } as const] : []),
    ...(orphan ? [{ warns: 'nobodyAbove', ...told } as const] : []),
  ]
}

/** Measures with a reading that foretells or is on its way. */
const foretoldIn = (chain: Chain): ReadonlySet<string> =>
  new Set(chain.readings.flatMap((one) => (one.kind === 'outcome' ? [] : [one.measure])))

const lintShortRounds = (
  model: Model,
  chain: Chain,
  foretold: ReadonlySet<string>,
  { node, type }: Standing,
): readonly Finding[] => {
  const short = model.rounds.filter(
    (round) => round.to - round.from < 11 && (round.types ?? [type.id]).includes(type.id),
  )
  const assessed = type.assessments.filter(
    (one) => one.rule !== undefined || one.perMeasure !== undefined,
  )
  return deciding(chain, node).flatMap((measure) => {
    if (measure.asked.is !== 'year' && measure.asked.is !== 'years') return []
    const round = short.find(
      (one) =>
        !(one.kind === 'forecast' && foretold.has(measure.id)) &&
        assessed.some(({ rounds }) => rounds === undefined || rounds.includes(one.id)),
    )
    if (round === undefined) return []
    const on = ['measures', measure.id, 'asked']
    return [
      { warns: 'yearlyInShortRound', measure: measure.id, node: node.id, round: round.id, on },
    ]
  })
}

const lintInfluence = (chain: Chain, { node }: Standing): readonly Finding[] =>
  deciding(chain, node)
    .filter((measure) => !measure.influence)
    .map((measure) => {
      const owner = measure.owner ?? node.owner
      return {
        warns: 'noInfluence',
        measure: measure.id,
        node: node.id,
        ...(owner === undefined ? {} : { owner }),
        on: ['measures', measure.id, 'influence'],
      }
    })

const lintUnused = (model: Model, chain: Chain): readonly Finding[] => {
  const rules = [...model.rules.values()].map(partsOf)
  const used = new Set([
    ...[...chain.nodes.values()].flatMap((node) => node.measures.map((one) => one.measure)),
    ...rules.flatMap(({ quantities }) =>
      quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : [])),
    ),
    ...rules.flatMap(({ selections }) => selections.flatMap((one) => one.measures ?? [])),
    ...[...chain.measures.values()].flatMap(({ consolidation }) =>
      consolidation?.is === 'ratio'
        ? [consolidation.numerator, consolidation.denominator]
        : consolidation?.is === 'weightedMean'
          ? [consolidation.weight]
          : [],
    ),
  ])
  return [...chain.measures.keys()]
    .filter((id) => !used.has(id))
    .map((measure) => ({ warns: 'measureUnused', measure, on: ['measures', measure] }))
}

const lintCeilings = (model: Model, chain: Chain): readonly Finding[] => {
  const { goalsPerOwner, measuresPerOwner } = model.ceilings
  const owners = [...chain.bodies.values()].filter((body) => body.kind !== 'council')
  return owners.flatMap(({ id: owner }): readonly Finding[] => {
    const own = [...chain.nodes.values()].filter((node) => node.owner === owner)
    const goals = own.filter((node) => model.types.get(node.type)?.sort === 'goal').length
    const measures = new Set(own.flatMap((node) => node.measures.map((one) => one.measure))).size
    const on = ['bodies', owner]
    const told = (of: 'goals' | 'measures', count: number, most: number | undefined) =>
      most === undefined || count <= most
        ? []
        : [{ warns: 'overCeiling', owner, of, count, most, on } as const]
    return [...told('goals', goals, goalsPerOwner), ...told('measures', measures, measuresPerOwner)]
  })
}

/** By measure, the limits it is graded by, best first, as the types it stands on list them. */
const limitOrders = (model: Model, chain: Chain): ReadonlyMap<string, readonly string[]> => {
  const orders = new Map<string, Set<string>>()
  for (const node of chain.nodes.values()) {
    const limits = model.types.get(node.type)?.limits ?? []
    for (const { measure } of node.measures) {
      const order = orders.get(measure) ?? new Set()
      for (const limit of limits) order.add(limit.id)
      orders.set(measure, order)
    }
  }
  return new Map([...orders].map(([measure, order]) => [measure, [...order]]))
}

/** Warnings about a chain under its model: nodes first, then measures, then owners. */
export const lintChain = (model: Model, chain: Chain): readonly Finding[] => {
  const children = childrenOf(chain)
  const foretold = foretoldIn(chain)
  const orders = limitOrders(model, chain)
  const standing = [...chain.nodes.values()].flatMap((node): readonly Standing[] => {
    const type = model.types.get(node.type)
    return type === undefined ? [] : [{ node, type, children: children.get(node.id) ?? [] }]
  })
  return [
    ...standing.flatMap((one) => [
      ...lintNeeds(chain, one),
      ...lintNeededLimits(chain, one),
      ...lintThread(model, one),
      ...lintShortRounds(model, chain, foretold, one),
      ...lintInfluence(chain, one),
    ]),
    ...lintUnused(model, chain),
    ...[...chain.measures.values()].flatMap((measure) =>
      lintLimits(measure, orders.get(measure.id) ?? []),
    ),
    ...lintCeilings(model, chain),
  ]
}
