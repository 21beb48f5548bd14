// What an edit of the chain changed, thing by thing: how each was and is, and from which day.
import type { Chain, Node, Tag } from '../goals/chain.ts'
import { compileStructure } from '../goals/compile-chain.ts'
import type { ChainWords } from '../goals/language.ts'
import { nodeOn } from '../goals/said-later.ts'
import type { LineChange } from '../goals/written-chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import type { Body } from '../organisation/organisation.ts'
import { bodyOn } from '../organisation/said-later.ts'
import { type Change, diffThing } from './diff.ts'

type Thing = Node | Measure | Tag | Body

/** One thing that differs. `from`: the day from which it does, ISO; left out: it always does. */
export type Difference = { readonly change: Change; readonly from?: string }

export type Edited = {
  readonly kind: LineChange['kind']
  readonly id: string
  /** null: it was not there. */
  readonly before: Thing | null
  /** null: it is there no longer. */
  readonly after: Thing | null
  readonly differences: readonly Difference[]
}

type WrittenLine = NonNullable<LineChange['after']>['line']

const LISTS = { node: 'nodes', measure: 'measures', tag: 'tags', body: 'bodies' } as const

/** NOTE the line was held to everything when it was saved: nothing is refused again. */
const compiled = (kind: LineChange['kind'], line: WrittenLine, model: Model): Thing | null => {
  // NOTE the line is of the list that its kind names.
  const words = { chain: '', title: '', [LISTS[kind]]: [line] } as ChainWords
  const structure = compileStructure({ model, refuse: () => {} }, words)
  return structure[LISTS[kind]].get(line.id) ?? null
}

/** What is said of a thing of its sort where nothing is written: all else was said of it. */
const unwritten = (kind: LineChange['kind'], thing: Thing, model: Model): object => {
  const {
    type,
    unit,
    kind: sort,
  }: { type?: unknown; unit?: unknown; kind?: unknown } = Object(thing)
  // NOTE what a line of its kind must say; it is taken away again.
  const line = { id: thing.id, title: '', type, unit, kind: sort } as WrittenLine
  return {
    ...compiled(kind, line, model),
    ...{ title: undefined, type: undefined, unit: undefined, kind: undefined },
  }
}

const isNode = (thing: Thing): thing is Node => 'parents' in thing
const isBody = (thing: Thing): thing is Body => 'kind' in thing

/** A thing as it stands on a day; «» before anything is said anew. */
const standing = (thing: Thing, day: string): Thing => {
  if (isNode(thing)) return nodeOn(thing, day)
  return isBody(thing) ? bodyOn(thing, day) : thing
}

const daysOf = (thing: Thing | null): readonly string[] =>
  thing !== null && 'later' in thing ? (thing.later ?? []).map(({ from }) => from) : []

/** What a measure is to a goal goes without saying where the goal has it newly, or no longer. */
const isBeside = ({ change }: Difference, all: readonly Difference[]): boolean => {
  if (change.change !== 'changed' || change.sort !== 'node') return false
  const [list, measure, part] = change.key.split('.')
  if (list !== 'measures' || part === 'measure') return false
  return all.some(
    (one) =>
      one.change.change === 'changed' &&
      (measure === 'order'
        ? /^measures\..*\.measure$/.test(one.change.key)
        : one.change.key === `measures.${measure}.measure`),
  )
}

const differencesOf = (
  { kind, id }: Pick<LineChange, 'kind' | 'id'>,
  before: Thing | null,
  after: Thing | null,
  model: Model,
): readonly Difference[] => {
  const one = after ?? before
  if (one === null) return []
  const nothing = unwritten(kind, one, model)
  const on = (day: string): readonly Change[] =>
    diffThing(
      { sort: kind, id, title: one.title },
      before === null ? nothing : standing(before, day),
      after === null ? nothing : standing(after, day),
    )
  const days = ['', ...new Set([...daysOf(before), ...daysOf(after)].sort())]
  const told = days.flatMap((day, index): readonly Difference[] => {
    const known = new Set(
      index === 0 ? [] : on(days[index - 1] ?? '').map((c) => JSON.stringify(c)),
    )
    return on(day)
      .filter((change) => !known.has(JSON.stringify(change)))
      .map((change) => (day === '' ? { change } : { change, from: day }))
  })
  return told.filter((difference) => !isBeside(difference, told))
}

/** The lines of an edit, each by itself, as the model compiles them. */
export const diffEdit = (changes: readonly LineChange[], model: Model): readonly Edited[] =>
  changes.map(({ kind, id, before: old, after: now }) => {
    const [before, after] = [old, now].map((side) =>
      side === null ? null : compiled(kind, side.line, model),
    )
    const sides = { before: before ?? null, after: after ?? null }
    return {
      kind,
      id,
      ...sides,
      differences: differencesOf({ kind, id }, sides.before, sides.after, model),
    }
  })

/** The chain with what an edit wrote on one side, so that it can be named from it. */
export const withEdited = (
  chain: Chain,
  edited: readonly Edited[],
  side: 'before' | 'after',
): Chain => {
  const lists = Object.entries(LISTS).flatMap(([kind, list]) => {
    const things = edited.flatMap((one) => {
      const thing = one[side]
      return one.kind === kind && thing !== null ? [[one.id, thing] as const] : []
    })
    return things.length === 0 ? [] : [[list, new Map([...chain[list], ...things])] as const]
  })
  // NOTE each list has things of its own kind alone.
  return { ...chain, ...(Object.fromEntries(lists) as Partial<Chain>) }
}
