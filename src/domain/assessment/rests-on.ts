// What the assessments of a chain rest on: which measures each node's read, and whose grades they look at.
import type { Node } from '../goals/chain.ts'
import { selectedNodes } from '../goals/selected-nodes.ts'
import type { Model } from '../model/model.ts'
import type { Selection } from '../model/rule.ts'
import { partsOf, type RuleParts } from '../model/rule-parts.ts'
import { aroundOf, type Facts } from './facts.ts'

/** What rests on what in a chain, its nodes numbered in their order: the same whatever is reported. */
export type Resting = {
  readonly numberOf: ReadonlyMap<string, number>
  /** By a node's number: the measures whose values its assessments read, with those these are made of. */
  readonly measures: readonly (readonly string[])[]
  /** The numbers of the nodes that read a measure. */
  readonly readers: ReadonlyMap<string, readonly number[]>
  /** By a node's number: those that look at its grade. */
  readonly lookedAtBy: readonly (readonly number[])[]
  /** By a node's number: its parents. */
  readonly parents: readonly (readonly number[])[]
  /** Those that look at the grades of everything below them. */
  readonly overviews: ReadonlySet<number>
}

/** The measures that one is made of, itself first. */
export const madeOf = (measures: Facts['chain']['measures'], id: string): readonly string[] => {
  const made = measures.get(id)?.consolidation
  if (made?.is === 'ratio') return [id, made.numerator, made.denominator]
  return made?.is === 'weightedMean' ? [id, made.weight] : [id]
}

// NOTE a model never changes in place, so the parts of its rules are found once.
const partsIn = new WeakMap<Model, ReadonlyMap<string, readonly RuleParts[]>>()

/** The parts of every rule that assesses nodes of each type, in any of its assessments. */
const partsByType = (model: Model): ReadonlyMap<string, readonly RuleParts[]> => {
  const known = partsIn.get(model)
  if (known !== undefined) return known
  const parts = (id: string | undefined): readonly RuleParts[] => {
    const rule = id === undefined ? undefined : model.rules.get(id)
    return rule === undefined ? [] : [partsOf(rule)]
  }
  const found = new Map(
    [...model.types.values()].map(({ id, assessments }) => [
      id,
      assessments.flatMap(({ rule, perMeasure }) => [...parts(rule), ...parts(perMeasure)]),
    ]),
  )
  partsIn.set(model, found)
  return found
}

const measuresRead = (
  { chain }: Facts,
  node: Node,
  parts: readonly RuleParts[],
): readonly string[] => {
  const named = parts.flatMap(({ quantities }) =>
    quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : [])),
  )
  const own = node.measures.map(({ measure }) => measure)
  return [...new Set([...own, ...named].flatMap((id) => madeOf(chain.measures, id)))]
}

/** The nodes whose grades are looked at through one selection. */
export const seenThrough = (facts: Facts, node: Node, of: Selection): readonly Node[] =>
  selectedNodes(aroundOf(facts), node, of)

/** The nodes whose grades a node's assessments look at. */
export const looksAt = (facts: Facts, node: Node): readonly Node[] =>
  (partsByType(facts.model).get(node.type) ?? []).flatMap(({ selections }) =>
    selections.flatMap((selection) => seenThrough(facts, node, selection)),
  )

/** The nodes whose grades a node's grade rests on, however far down, itself first. */
const restsOnNodes = (facts: Facts, node: Node): readonly Node[] => {
  const found = new Map([[node.id, node]])
  // NOTE a map that is walked gives also what is put into it on the way.
  for (const one of found.values())
    for (const below of looksAt(facts, one)) if (!found.has(below.id)) found.set(below.id, below)
  return [...found.values()]
}

/** The nodes whose grades a node's grade rests on, itself among them, and the measures whose values these read. */
export const restsOn = (
  facts: Facts,
  node: Node,
): { readonly nodes: ReadonlySet<string>; readonly measures: ReadonlySet<string> } => {
  const { numberOf, measures } = restingIn(facts)
  const nodes = restsOnNodes(facts, node).map(({ id }) => id)
  const read = nodes.flatMap((id) => measures[numberOf.get(id) ?? -1] ?? [])
  return { nodes: new Set(nodes), measures: new Set(read) }
}

const findResting = (facts: Facts): Resting => {
  const nodes = [...facts.chain.nodes.values()]
  // NOTE what is found holds for every round of the chain, so no node is left out for its days.
  const { isThere: _, ...around } = aroundOf(facts)
  const byType = partsByType(facts.model)
  const numberOf = new Map(nodes.map(({ id }, number) => [id, number]))
  const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numberOf.get(id) ?? [])
  const lookedAtBy: number[][] = nodes.map(() => [])
  const readers = new Map<string, number[]>()
  const overviews = new Set<number>()
  const measures = nodes.map((node, number) => {
    const parts = byType.get(node.type) ?? []
    for (const selection of parts.flatMap(({ selections }) => selections))
      if (selection.of === 'descendants') overviews.add(number)
      else
        for (const seen of numbersOf(selectedNodes(around, node, selection).map(({ id }) => id)))
          lookedAtBy[seen]?.push(number)
    const read = measuresRead(facts, node, parts)
    for (const measure of read) {
      const known = readers.get(measure)
      if (known === undefined) readers.set(measure, [number])
      else known.push(number)
    }
    return read
  })
  const parents = nodes.map((node) => numbersOf(node.parents))
  return { numberOf, measures, readers, lookedAtBy, parents, overviews }
}

// NOTE a chain's nodes and its model never change in place, so what rests on what is found once.
const found = new WeakMap<Facts['chain']['nodes'], Map<Model, Resting>>()

export const restingIn = (facts: Facts): Resting => {
  const byModel = found.get(facts.chain.nodes) ?? new Map<Model, Resting>()
  found.set(facts.chain.nodes, byModel)
  const resting = byModel.get(facts.model) ?? findResting(facts)
  byModel.set(facts.model, resting)
  return resting
}

/** Marks, by their numbers, some nodes and every node that rests on one of them; those marked already are gone by. */
export const markResting = (
  { lookedAtBy, parents, overviews }: Resting,
  marks: Uint8Array,
  starts: Iterable<number>,
): void => {
  const queue: number[] = []
  const reach = (number: number): void => {
    if (marks[number] === 1) return
    marks[number] = 1
    queue.push(number)
  }
  for (const number of starts) reach(number)
  const climbed = new Set<number>()
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const other of lookedAtBy[at] ?? []) reach(other)
    const ways = overviews.size === 0 ? [] : [at]
    for (let below = ways.pop(); below !== undefined; below = ways.pop())
      for (const above of parents[below] ?? []) {
        if (overviews.has(above)) reach(above)
        if (climbed.has(above)) continue
        climbed.add(above)
        ways.push(above)
      }
  }
}
