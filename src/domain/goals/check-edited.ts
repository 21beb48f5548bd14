// An edited chain held to what a file is held to: its shape, its words and its model.
import { unknownReference } from '../model/compiling.ts'
import type { Model } from '../model/model.ts'
import { readShape } from '../model/read-shape.ts'
import { readSource } from '../model/source.ts'
import type { Chain } from './chain.ts'
import type { ChainFault, Faulty } from './chain-fault.ts'
import { checkChain } from './check-chain.ts'
import { type ChainFacts, compileStructure } from './compile-chain.ts'
import { groupsOfLimits } from './compile-limits.ts'
import { factsUnder, limitsOf, structureUnder } from './governing.ts'
import { type ChainWords, chainFile } from './language.ts'
import { refer } from './refer.ts'
import { groupsToName } from './told-in-place.ts'
import { type LineChange, type WrittenChain, withChanges } from './written-chain.ts'

/** The chain's words with the nodes, measures, tags and bodies as they are written. */
export const wordsWith = (
  words: ChainWords,
  { nodes, measures, tags, bodies }: WrittenChain,
): ChainWords => ({
  ...words,
  nodes: nodes.map(({ line }) => line),
  measures: measures.map(({ line }) => line),
  tags: tags.map(({ line }) => line),
  bodies: bodies.map(({ line }) => line),
})

/** «nodes[0].limits.target» as steps. */
const stepsOf = (path: string): readonly (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** The list of a chain file that a line of each kind stands in. */
export const LIST_OF = { node: 'nodes', measure: 'measures', tag: 'tags', body: 'bodies' } as const

/** Whether each changed line can stand in a chain file at all. */
const checkShapeOf = (changes: readonly LineChange[]): readonly Faulty[] => {
  const lines: Record<(typeof LIST_OF)[LineChange['kind']], unknown[]> = {
    nodes: [],
    measures: [],
    tags: [],
    bodies: [],
  }
  for (const { kind, after } of changes) if (after !== null) lines[LIST_OF[kind]].push(after.line)
  const text = JSON.stringify({ chain: 'x', title: 'x', model: 'x', ...lines })
  const source = readSource('', text)
  const read = 'refusals' in source ? source : readShape(chainFile, source.root)
  if (!('refusals' in read)) return []
  return read.refusals.map(({ at, ...fault }) => ({ ...fault, on: stepsOf(at.path) }))
}

/** Types, limits and groups that no version of the model knows. */
const checkKnown = (
  models: readonly Model[],
  changes: readonly LineChange[],
): readonly Faulty[] => {
  const types = new Set(models.flatMap((model) => [...model.types.keys()]))
  const limits = new Set(models.flatMap((model) => [...limitsOf(model)]))
  const groups = new Set(models.flatMap((model) => [...model.groups.keys()]))
  return changes.flatMap((change): readonly Faulty[] => {
    if (change.after === null || change.kind === 'tag' || change.kind === 'body') return []
    if (change.kind === 'node') {
      const { id, type } = change.after.line
      const on = ['nodes', id, 'type']
      return types.has(type) ? [] : [{ ...unknownReference('type', type, [...types]), on }]
    }
    const { id, limits: own = {} } = change.after.line
    const on = (limit: string) => ['measures', id, 'limits', limit]
    return [
      ...Object.keys(own).flatMap((limit) => refer('limit', limit, limits, on(limit))),
      ...groupsOfLimits(own).flatMap(({ limit, group }) =>
        refer('group', group, groupsToName(groups), on(limit)),
      ),
    ]
  })
}

/** The chain that the words say by one version of the model, with what is wrong in the saying of it. */
export const compiledBy = (
  model: Model,
  words: ChainWords,
  facts: ChainFacts,
  isOnly: boolean,
): { readonly chain: Chain; readonly faults: readonly Faulty[] } => {
  const faults: Faulty[] = []
  const refuse = ([list, index, ...rest]: Faulty['on'], fault: ChainFault): void => {
    const lists: Readonly<Record<string, readonly { readonly id: string }[] | undefined>> = {
      nodes: words.nodes,
      measures: words.measures,
      tags: words.tags,
      bodies: words.bodies,
    }
    const lines = lists[String(list)]
    const id = typeof index === 'number' ? lines?.[index]?.id : undefined
    faults.push({ ...fault, on: [list ?? '', id ?? index ?? '', ...rest] })
  }
  const { readings, judgements, texts, peers } = facts
  const structure = compileStructure({ model, refuse }, words)
  const whole: Chain = { ...structure, readings, judgements, texts, peers }
  if (isOnly) return { chain: whole, faults }
  const under = structureUnder(whole, model)
  return { chain: { ...under, ...factsUnder(whole, under, model) }, faults }
}

const faultsBy = (
  models: readonly Model[],
  words: ChainWords,
  facts: ChainFacts,
): readonly Faulty[] =>
  models.flatMap((model) => {
    const { chain, faults } = compiledBy(model, words, facts, models.length === 1)
    return [...faults, ...checkChain(model, chain).faults]
  })

/** The facts about the changed lines: an edit can be against no others. */
const factsAbout = (facts: ChainFacts, changes: readonly LineChange[]): ChainFacts => {
  const ids = (kind: LineChange['kind']) =>
    new Set(changes.filter((one) => one.kind === kind).map(({ id }) => id))
  const [nodes, measures, bodies] = [ids('node'), ids('measure'), ids('body')]
  const isOfBody = (id: string | undefined): boolean => id !== undefined && bodies.has(id)
  return {
    readings: facts.readings.filter(({ measure, unit }) => measures.has(measure) || isOfBody(unit)),
    judgements: facts.judgements.filter(({ node, by }) => nodes.has(node) || isOfBody(by)),
    texts: facts.texts.filter(({ node }) => nodes.has(node)),
    peers: facts.peers.filter(({ measure }) => measures.has(measure)),
  }
}

export type ToEdit = {
  /** Every version of the model. */
  readonly models: readonly Model[]
  /** The chain file's other words: heading, groups … */
  readonly words: ChainWords
  readonly written: WrittenChain
  readonly facts: ChainFacts
}

/**
 * What `check` would refuse of the chain with the changes made, by every version of its model; what
 * it would have refused before them is not told again. Empty: the chain may stand so.
 */
export const checkEdited = (
  { models, words, written, facts }: ToEdit,
  changes: readonly LineChange[],
): readonly Faulty[] => {
  const misshapen = [...checkShapeOf(changes), ...checkKnown(models, changes)]
  if (misshapen.length > 0) return misshapen
  const about = factsAbout(facts, changes)
  const after = faultsBy(models, wordsWith(words, withChanges(written, changes)), about)
  if (after.length === 0) return []
  const before = new Set(
    faultsBy(models, wordsWith(words, written), about).map((one) => JSON.stringify(one)),
  )
  return after.filter((one) => !before.has(JSON.stringify(one)))
}
