// Assessments of this chain's nodes that wait for each other through links: none could ever be made.
import type { Assessment, Model } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { partsOf, type RuleParts } from '../model/rule-parts.ts'
import type { Chain, Node } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { circlesIn } from './circles.ts'
import { type Surroundings, selectedNodes } from './selected-nodes.ts'

/** One assessment of one node, in the graph of which waits for which. */
type Waiting = { readonly node: Node; readonly assessment: Assessment }

const keyOf = ({ node, assessment }: Waiting): string => `${node.id}\n${assessment.id}`

const isOverLink = (rule: Rule): boolean =>
  partsOf(rule).selections.some(({ of }) => typeof of === 'object')

const assessmentOf = (model: Model, node: Node, id: string | undefined): Assessment | undefined => {
  const assessments = model.types.get(node.type)?.assessments ?? []
  return id === undefined ? assessments[0] : assessments.find((one) => one.id === id)
}

const isMadeIn = ({ rounds }: Assessment, round: string): boolean =>
  rounds === undefined || rounds.includes(round)

/** The assessments that one looks at when it is made, on its own node or on those it selects. */
const lookedAt = (
  model: Model,
  around: Surroundings,
  { node, assessment }: Waiting,
  partsOfRule: (id: string) => RuleParts | undefined,
): readonly Waiting[] => {
  const parts = [assessment.rule, assessment.perMeasure].flatMap((id) =>
    id === undefined ? [] : (partsOfRule(id) ?? []),
  )
  const own = parts.flatMap(({ conditions }) =>
    conditions.flatMap((one) => (one.is === 'verdict' ? [{ node, id: one.assessment }] : [])),
  )
  const others = parts.flatMap(({ selections }) =>
    selections.flatMap((selection) =>
      selectedNodes(around, node, selection).map((one) => ({
        node: one,
        id: selection.assessment,
      })),
    ),
  )
  return [...own, ...others].flatMap((one) => {
    const found = assessmentOf(model, one.node, one.id)
    return found === undefined ? [] : [{ node: one.node, assessment: found }]
  })
}

/** Rounds that may differ in which assessments are made; one stands for all where none is left out. */
const roundsToTry = (model: Model): readonly string[] => {
  const assessments = [...model.types.values()].flatMap((type) => type.assessments)
  return assessments.some(({ rounds }) => rounds !== undefined)
    ? model.rounds.map((round) => round.id)
    : ['']
}

const faultOf = (circle: readonly Waiting[]): Faulty => {
  const linked = circle.find(({ node }) => node.links.length > 0)
  const id = (linked ?? circle[0])?.node.id ?? ''
  return {
    refused: 'assessmentCycle',
    cycle: circle.map(({ node, assessment }) => `${node.id}.${assessment.id}`),
    on: linked === undefined ? ['nodes', id] : ['nodes', id, 'links'],
  }
}

/** Every assessment of every node, by key. */
const waitingIn = (model: Model, chain: Chain): ReadonlyMap<string, Waiting> =>
  new Map(
    [...chain.nodes.values()].flatMap((node) =>
      (model.types.get(node.type)?.assessments ?? []).map((assessment) => {
        const one: Waiting = { node, assessment }
        return [keyOf(one), one] as const
      }),
    ),
  )

/**
 * Refuses circles that only the chain can tell: a rule over a link waits for whatever it leads to.
 * Circles up and down among parents and children are the model's, and refused there.
 */
export const checkAssessmentCycles = (
  model: Model,
  chain: Chain,
  children: ReadonlyMap<string, readonly Node[]>,
): readonly Faulty[] => {
  if (![...model.rules.values()].some(isOverLink)) return []
  const parts = new Map([...model.rules].map(([id, rule]) => [id, partsOf(rule)]))
  const childrenOf = (id: string) => (children.get(id) ?? []).map((node) => node.id)
  const around = { nodes: chain.nodes, childrenOf }
  const all = waitingIn(model, chain)
  const found = new Map<string, Faulty>()
  for (const round of roundsToTry(model)) {
    const isMade = ({ assessment }: Waiting) => isMadeIn(assessment, round)
    const awaited = (key: string): readonly string[] => {
      const one = all.get(key)
      if (one === undefined || !isMade(one)) return []
      return lookedAt(model, around, one, (id) => parts.get(id))
        .filter(isMade)
        .map(keyOf)
    }
    for (const circle of circlesIn(all.keys(), awaited))
      found.set(circle.join(), faultOf(circle.flatMap((key) => all.get(key) ?? [])))
  }
  return [...found.values()]
}
