// What differs between two versions of a model or chain: added, removed, moved, reworded, changed.
import { descriptionOf } from '../comparison/peers.ts'
import { writeGroup } from '../comparison/written-group.ts'
import { isExact, toText } from '../exact/exact.ts'
import type { Chain } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import { type ChainFact, factsIn } from './diff-facts.ts'

export type DiffSort =
  | 'model'
  | 'version'
  | 'scale'
  | 'type'
  | 'rule'
  | 'round'
  | 'group'
  | 'tag'
  | 'verdict'
  | 'document'
  | 'chain'
  | 'body'
  | 'node'
  | 'measure'
  | 'service'
  | ChainFact['is']

/**
 * One difference. `key` is the path inside the thing, «cases[1].when.margin.amount»; values as text.
 * `fact`: the fact itself where it is one, as it is now, or was where it is gone.
 */
export type Change = {
  readonly sort: DiffSort
  readonly id: string
  readonly title?: Text
  readonly fact?: ChainFact
  /** As the fact was, where it is changed. */
  readonly factBefore?: ChainFact
} & (
  | { readonly change: 'added' | 'removed' }
  | { readonly change: 'moved'; readonly from: readonly string[]; readonly to: readonly string[] }
  | {
      readonly change: 'reworded' | 'changed'
      readonly key: string
      readonly from?: string
      readonly to?: string
    }
)

type Leaves = ReadonlyMap<string, { readonly value: string; readonly worded: boolean }>

const WORDED = [
  'title',
  'label',
  'heading',
  'guide',
  'plural',
  'text',
  'definition',
  'words',
  'note',
  'why',
  'instructions',
  'unitWord',
  'reason',
]

/** What tells an entry of a list from the others: its id, or the measure that it puts on a node. */
const idOf = (value: unknown): string | undefined => {
  const { id, measure }: { id?: unknown; measure?: unknown } = Object(value)
  return [id, measure].find((name) => typeof name === 'string')
}

/** A plain list, «owner: [committee, company]», is one value: an entry of it is no part of its own. */
const isListOfWords = (value: object): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const collect = (
  into: Map<string, { value: string; worded: boolean }>,
  value: unknown,
  key: string,
  worded: boolean,
): void => {
  const below = (name: string) => (key === '' ? name : `${key}.${name}`)
  if (value === undefined || value === null) return
  if (typeof value !== 'object') {
    into.set(key, { value: String(value), worded })
  } else if (isExact(value)) {
    into.set(key, { value: toText(value), worded })
  } else if (value instanceof Map) {
    for (const [name, inner] of value) collect(into, inner, below(String(name)), worded)
  } else if (isListOfWords(value)) {
    if (value.length > 0) into.set(key, { value: value.join(', '), worded })
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      collect(
        into,
        inner,
        idOf(inner) === undefined ? `${key}[${index}]` : below(idOf(inner) ?? ''),
        worded,
      )
    }
    const order = value.flatMap((inner) => idOf(inner) ?? [])
    if (order.length > 1) into.set(below('order'), { value: order.join(', '), worded: false })
  } else {
    for (const [name, inner] of Object.entries(value)) {
      if (name !== 'id') collect(into, inner, below(name), worded || WORDED.includes(name))
    }
  }
}

const leavesOf = (value: unknown): Leaves => {
  const leaves = new Map<string, { value: string; worded: boolean }>()
  collect(leaves, value, '', false)
  return leaves
}

type Named = Pick<Change, 'sort' | 'id' | 'title' | 'fact' | 'factBefore'>

const differences = (named: Named, before: unknown, after: unknown): readonly Change[] => {
  const old = leavesOf(before)
  const now = leavesOf(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly Change[] => {
    const from = old.get(key)
    const to = now.get(key)
    if (from?.value === to?.value) return []
    const change = (to ?? from)?.worded ? 'reworded' : 'changed'
    return [
      {
        ...named,
        change,
        key,
        ...(from === undefined ? {} : { from: from.value }),
        ...(to === undefined ? {} : { to: to.value }),
      },
    ]
  })
}

const titleOf = (thing: unknown): { readonly title?: Text } => {
  if (typeof thing !== 'object' || thing === null) return {}
  const found = 'title' in thing ? thing.title : 'label' in thing ? thing.label : undefined
  // NOTE every title and label of model and chain is a text by language.
  return typeof found === 'object' && found !== null ? { title: found as Text } : {}
}

const isMovable = (thing: unknown): thing is { readonly parents: readonly string[] } =>
  typeof thing === 'object' && thing !== null && 'parents' in thing && Array.isArray(thing.parents)

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** One thing, before and after; what it stands under is told as a move. */
export const diffThing = (named: Named, before: unknown, after: unknown): readonly Change[] => {
  if (!isMovable(before) || !isMovable(after)) return differences(named, before, after)
  const { parents: from, ...restBefore } = before
  const { parents: to, ...restAfter } = after
  const moved: readonly Change[] = sameSet(from, to)
    ? []
    : [{ ...named, change: 'moved', from, to }]
  return [...moved, ...differences(named, restBefore, restAfter)]
}

const diffById = (
  sort: DiffSort,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly Change[] => {
  const removed = [...before]
    .filter(([id]) => !after.has(id))
    .map(([id, thing]): Change => ({ sort, id, change: 'removed', ...titleOf(thing) }))
  const kept = [...after].flatMap(([id, thing]): readonly Change[] => {
    const named = { sort, id, ...titleOf(thing) }
    if (!before.has(id)) return [{ ...named, change: 'added' }]
    return diffThing(named, before.get(id), thing)
  })
  return [...removed, ...kept]
}

const byKey = <One>(all: readonly One[], key: (one: One) => string): ReadonlyMap<string, One> =>
  new Map(all.map((one) => [key(one), one]))

/** Names by id as things with a label. */
const labelled = (
  names: ReadonlyMap<string, Text> | undefined,
): ReadonlyMap<string, { readonly label: Text }> =>
  new Map([...(names ?? [])].map(([id, label]) => [id, { label }]))

/** A round as it is, whether the model says it alone or once for several. */
const roundAlone = ({ repeats, ...round }: Model['rounds'][number]) => round

/** Two versions of a model: head, scales, types, rules, rounds, groups, tags, verdicts and documents. */
export const diffModels = (before: Model, after: Model): readonly Change[] => {
  const head = ({
    scales,
    types,
    rules,
    rounds,
    groups,
    tags,
    verdicts,
    documents,
    ...rest
  }: Model) => rest
  return [
    ...differences({ sort: 'model', id: after.id }, head(before), head(after)),
    ...diffById('scale', before.scales, after.scales),
    ...diffById('type', before.types, after.types),
    ...diffById('rule', before.rules, after.rules),
    ...diffById(
      'round',
      byKey(before.rounds.map(roundAlone), (r) => r.id),
      byKey(after.rounds.map(roundAlone), (r) => r.id),
    ),
    ...diffById('group', labelled(before.groups), labelled(after.groups)),
    ...diffById('tag', labelled(before.tags), labelled(after.tags)),
    ...diffById(
      'verdict',
      byKey(before.verdicts, (v) => v.id),
      byKey(after.verdicts, (v) => v.id),
    ),
    ...diffById(
      'document',
      byKey(before.documents ?? [], ({ id }) => id),
      byKey(after.documents ?? [], ({ id }) => id),
    ),
  ]
}

const factChanges = (before: Chain, after: Chain): readonly Change[] => {
  const [old, now] = [factsIn(before), factsIn(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly Change[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const one = is ?? was
    if (one === undefined) return []
    const named = { sort: one.fact.is, id: one.id, fact: one.fact }
    if (was === undefined) return [{ ...named, change: 'added' }]
    if (is === undefined) return [{ ...named, change: 'removed' }]
    return differences({ ...named, factBefore: was.fact }, was.fact.fact, is.fact.fact)
  })
}

/** Groups by what they say: a description as one value, and a list too where the other version has a description. */
const toldAlike = (groups: Chain['groups'], others: Chain['groups']) =>
  new Map(
    [...groups].map(([id, group]) => {
      const other = others.get(id)
      const isListed = 'areas' in group && (other === undefined || 'areas' in other)
      return [id, isListed ? group : { id, described: writeGroup(descriptionOf(group)) }]
    }),
  )

/** Two versions of a chain: bodies, tags, nodes, measures with their limits, and the facts about them. */
export const diffChains = (before: Chain, after: Chain): readonly Change[] => {
  const head = ({ id, title, area, source, note }: Chain) => ({ id, title, area, source, note })
  return [
    ...differences({ sort: 'chain', id: after.id }, head(before), head(after)),
    ...diffById('body', before.bodies, after.bodies),
    ...diffById('tag', before.tags, after.tags),
    ...diffById('node', before.nodes, after.nodes),
    ...diffById('measure', before.measures, after.measures),
    ...diffById(
      'group',
      toldAlike(before.groups, after.groups),
      toldAlike(after.groups, before.groups),
    ),
    ...diffById(
      'service',
      byKey(before.services ?? [], ({ id }) => id),
      byKey(after.services ?? [], ({ id }) => id),
    ),
    ...factChanges(before, after),
  ]
}
