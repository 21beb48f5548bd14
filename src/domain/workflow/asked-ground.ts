// What a round asks about: the nodes and measures it has for its own, the same whatever has been reported.
import type { Facts } from '../assessment/facts.ts'
import type { Chain, Node } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Measure } from '../measures/measure.ts'
import type { ModelRound } from '../model/model.ts'
import { firstDayOfRound, lastDayOfRound } from '../periods/period.ts'
import { decidedBy } from './asked-values.ts'

/** The round as its model describes it. Throws where the model does not have it: it was looked up there. */
export const describedRound = ({ model, round }: Pick<Facts, 'model' | 'round'>): ModelRound => {
  const found = model.rounds.find(({ id }) => id === round.id)
  if (found === undefined) throw new Error(`describedRound: the model has no round «${round.id}»`)
  return found
}

/** An assignment that the body which gave it closed before the round's period began: there is nothing more to tell. */
export const wasClosedBefore = (
  { chain, round }: Pick<Facts, 'chain' | 'round'>,
  node: string,
): boolean => {
  const closed = chain.closings?.get(node)
  return closed !== undefined && closed < firstDayOfRound(round)
}

/**
 * The nodes that the round asks about: in force on its last day, of the types it names, and not closed
 * before it begins.
 */
const askedNodes = (facts: Facts, { types }: ModelRound): readonly Node[] => {
  const day = lastDayOfRound(facts.round)
  return [...facts.chain.nodes.values()].filter(
    (node) =>
      isNodeInForce(facts.model, node, day) &&
      (types === undefined || types.includes(node.type)) &&
      !wasClosedBefore(facts, node.id),
  )
}

/** The measures whose values one measure is made of; none for one that is reported itself. */
const partsOf = ({ consolidation }: Measure): readonly string[] => {
  if (consolidation?.is === 'ratio') return [consolidation.numerator, consolidation.denominator]
  return consolidation?.is === 'weightedMean' ? [consolidation.weight] : []
}

/** Measures of the asked nodes, and what they are made of; a formula's own value is asked of nobody. */
const askedMeasures = (
  { chain }: Facts,
  { measures: named }: ModelRound,
  nodes: readonly Node[],
): ReadonlyMap<string, Measure> => {
  const used = new Set(nodes.flatMap(({ measures }) => measures.map(({ measure }) => measure)))
  for (const id of used) {
    const measure = chain.measures.get(id)
    for (const part of measure === undefined ? [] : partsOf(measure)) used.add(part)
  }
  const isAsked = ({ id, source, consolidation }: Measure): boolean =>
    used.has(id) &&
    (named === undefined || named.includes(id)) &&
    consolidation?.is !== 'ratio' &&
    (source.kind !== 'formula' || consolidation !== undefined)
  return new Map([...chain.measures].filter(([, measure]) => isAsked(measure)))
}

/** The nodes and measures that a round asks about, and which of the nodes each measure decides. */
export type AskedGround = {
  readonly nodes: readonly Node[]
  /** By id, in the chain's order. */
  readonly measures: ReadonlyMap<string, Measure>
  readonly decided: ReadonlyMap<string, readonly string[]>
}

/** What is found once for each round of a chain's nodes: neither they nor a round's description change in place. */
export const oncePerRound = <Found>(find: (facts: Facts, described: ModelRound) => Found) => {
  const found = new WeakMap<Chain['nodes'], WeakMap<ModelRound, Map<number, Found>>>()
  return (facts: Facts): Found => {
    const { chain, round } = facts
    const described = describedRound(facts)
    const byRound = found.get(chain.nodes) ?? new WeakMap<ModelRound, Map<number, Found>>()
    found.set(chain.nodes, byRound)
    const byYear = byRound.get(described) ?? new Map<number, Found>()
    byRound.set(described, byYear)
    const known = byYear.get(round.year) ?? find(facts, described)
    byYear.set(round.year, known)
    return known
  }
}

export const askedGround = oncePerRound((facts, described): AskedGround => {
  const nodes = askedNodes(facts, described)
  return { nodes, measures: askedMeasures(facts, described, nodes), decided: decidedBy(nodes) }
})
