// A whole chain in one round: every node's assessments, each with suggestion, decision and reasons.
import { type Chain, type Node, THE_WHOLE } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Model } from '../model/model.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { AssessedChain, AssessedNode } from './assessed.ts'
import { Assessing, type KnownSuggestion } from './assessing.ts'
import { type Facts, gatherFacts } from './facts.ts'
import { typeOf } from './in-model.ts'
import type { RuleReason } from './reasons.ts'

/** The whole chain as one node, so that a verdict can look at everything below it. */
export const wholeChain = (chain: Pick<Chain, 'title'>): Node => ({
  id: THE_WHOLE,
  type: '',
  title: chain.title,
  parents: [],
  measures: [],
  links: [],
  fields: new Map(),
  tags: [],
  madeUp: false,
})

/** The facts with the whole chain as one node above its tops. */
export const withRoot = (facts: Facts): Facts => {
  const roots = [...facts.chain.nodes.values()]
    .filter((n) => n.parents.length === 0)
    .map((n) => n.id)
  return { ...facts, children: new Map([...facts.children, [THE_WHOLE, roots]]) }
}

/** What the rules suggest for the whole organisation, by verdict; `facts` with the root. */
const verdictsBy = (
  assessing: Assessing,
  { model, chain }: Facts,
): ReadonlyMap<string, RuleReason> => {
  const root = wholeChain(chain)
  return new Map(
    model.verdicts.flatMap(({ id, scale, rule }) =>
      rule === undefined ? [] : [[id, assessing.verdict(scale, rule, root)] as const],
    ),
  )
}

/**
 * Assesses a whole chain in one round: a pure function of model, facts, round and day.
 *
 * @term bedöma
 * @in at the day the facts are looked at (ISO); what was recorded or decided later is not seen
 * @out nodes in the chain's order; per node its assessments in the model's order
 * @throws when the chain names what the model has not: run `checkChain` first
 * @source spec/assessment/*.csv
 */
export const assessChain = (model: Model, chain: Chain, round: Round, at: string): AssessedChain =>
  assessFacts(gatherFacts(model, chain, round, at))

/** The same, of facts that are gathered already. */
export const assessFacts = (gathered: Facts): AssessedChain => {
  const facts = withRoot(gathered)
  const { model, chain, round, at } = facts
  const assessing = new Assessing(facts)
  const day = lastDayOfRound(round)
  const nodes = new Map<string, AssessedNode[]>()
  for (const node of chain.nodes.values()) {
    if (!isNodeInForce(model, node, day)) continue
    const assessed = typeOf(model, node).assessments.flatMap(
      (a) => assessing.assess(node, a.id) ?? [],
    )
    if (assessed.length > 0) nodes.set(node.id, assessed)
  }
  const verdicts = verdictsBy(assessing, facts)
  return { model: model.id, chain: chain.id, round: nameOfRound(round), at, nodes, verdicts }
}

/**
 * Assesses single nodes of a round on demand, each once: the trace beside the pass over arrays.
 * With `known` a node's trace looks no further down than to the grades of those it selects.
 */
export const openTrace = (facts: Facts, known?: KnownSuggestion) => {
  const assessing = new Assessing(facts, known)
  return (node: Node, assessment?: string): AssessedNode | undefined =>
    isNodeInForce(facts.model, node, lastDayOfRound(facts.round))
      ? assessing.assess(node, assessment)
      : undefined
}

/** The verdicts on the whole organisation alone, as `assessChain` gives them beside the nodes. */
export const openVerdicts = (
  facts: Facts,
  known?: KnownSuggestion,
): ReadonlyMap<string, RuleReason> => {
  const rooted = withRoot(facts)
  return verdictsBy(new Assessing(rooted, known), rooted)
}

/** The model's round in a year; null when the model has no round with that name. */
export const roundOf = (model: Model, id: string, year: number): Round | null => {
  const round = model.rounds.find((r) => r.id === id)
  return round === undefined
    ? null
    : { id: round.id, kind: round.kind, year, from: round.from, to: round.to }
}
