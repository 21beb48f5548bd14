// Edits of measures and their limits: what each changes in the lines of the chain.

import { type Edited, onNode, sayOf } from './edit-nodes.ts'
import { measureWith } from './edit-words.ts'
import type { Edit } from './edits.ts'
import { kindFault, limitSaid } from './limit-written.ts'
import { newName } from './new-name.ts'
import { lineOn } from './say-anew.ts'
import {
  type LineChange,
  type MeasureLine,
  type NodeLine,
  placeAfter,
  saysTheSame,
  type WrittenChain,
} from './written-chain.ts'

type EditOf<Name extends Edit['edit']> = Extract<Edit, { readonly edit: Name }>
type LimitLine = NonNullable<MeasureLine['limits']>[string]

const onMeasure = (
  chain: WrittenChain,
  measure: string,
  edit: (line: MeasureLine) => MeasureLine,
): Edited => {
  const before = chain.measures.find(({ line }) => line.id === measure)
  if (before === undefined) return { refused: 'noSuchMeasure', measure }
  const line = edit(before.line)
  return saysTheSame(line, before.line)
    ? { refused: 'nothingChanged' }
    : { changes: [{ kind: 'measure', id: measure, before, after: { ...before, line } }] }
}

const measureOf = (one: NonNullable<NodeLine['measures']>[number]): string =>
  typeof one === 'string' ? one : one.measure

const newMeasure = (
  chain: WrittenChain,
  { measure, language }: EditOf<'addMeasure'>,
): { readonly id: string; readonly changes: readonly LineChange[] } => {
  if (typeof measure === 'string') return { id: measure, changes: [] }
  const { limits, ...words } = measure
  const id = newName(words.title, new Set(chain.measures.map(({ line }) => line.id)))
  const given = Object.entries(limits)
    .filter(([, value]) => typeof value !== 'string' || value.trim() !== '')
    .map(([limit, value]) => [limit, typeof value === 'string' ? limitSaid(value) : value] as const)
  const title = language === 'sv' ? words.title.trim() : { [language]: words.title.trim() }
  const bare: MeasureLine = { id, title, unit: words.unit }
  const line = {
    ...measureWith(bare, words, language),
    title,
    ...(given.length === 0 ? {} : { limits: Object.fromEntries(given) }),
  }
  const place = placeAfter(chain.measures, chain.measures.length - 1) ?? chain.measures.length + 1
  return { id, changes: [{ kind: 'measure', id, before: null, after: { line, place } }] }
}

/** A measure on a node: one that is there, or a new one. */
export const addMeasure = (chain: WrittenChain, edit: EditOf<'addMeasure'>): Edited =>
  onNode(chain, edit.node, (before) => {
    const { node, when } = edit
    const known = lineOn(before.line, when.since ?? when.on).measures ?? []
    const added = newMeasure(chain, edit)
    if (known.some((one) => measureOf(one) === added.id))
      return { refused: 'alreadyMeasured', node, measure: added.id }
    const said = sayOf(before, { measures: [...known, added.id] }, when)
    return 'refused' in said ? said : { changes: [...added.changes, ...said.changes] }
  })

/** The measure itself stays, with all that is reported of it. */
export const removeMeasure = (
  chain: WrittenChain,
  { node, measure, when }: EditOf<'removeMeasure'>,
): Edited =>
  onNode(chain, node, (before) => {
    const known = lineOn(before.line, when.since ?? when.on).measures ?? []
    const kept = known.filter((one) => measureOf(one) !== measure)
    if (kept.length === known.length) return { refused: 'noSuchMeasure', measure }
    return sayOf(before, { measures: kept.length === 0 ? undefined : kept }, when)
  })

export const changeMeasure = (
  chain: WrittenChain,
  { measure, language, words }: EditOf<'changeMeasure'>,
): Edited => onMeasure(chain, measure, (line) => measureWith(line, words, language))

const yearsOf = (written: LimitLine | undefined): Record<string, LimitLine> => {
  if (written === undefined) return {}
  return typeof written === 'object' && 'years' in written ? { ...written.years } : { all: written }
}

/** The limit with one year said anew; undefined: no year has any. */
const limitWith = (
  written: LimitLine | undefined,
  { year, value }: EditOf<'setLimit'>,
): LimitLine | undefined => {
  const { [String(year ?? 'all')]: _, ...others } = yearsOf(written)
  const years = value === null ? others : { ...others, [String(year ?? 'all')]: value }
  const [only, ...more] = Object.keys(years)
  if (only === undefined) return undefined
  // NOTE the values are limits for a year: a limit by year never holds another one.
  return (only === 'all' && more.length === 0 ? years[only] : { years }) as LimitLine
}

/** @refuses noSuchMeasure, nothingChanged, limitIsInterval, limitIsNumber */
export const setLimit = (chain: WrittenChain, edit: EditOf<'setLimit'>): Edited => {
  const { measure, limit } = edit
  const value = typeof edit.value === 'string' ? limitSaid(edit.value) : edit.value
  const line = chain.measures.find((one) => one.line.id === measure)?.line
  const refused = line === undefined || value === null ? null : kindFault(line, limit, value)
  return refused === null ? limitSet(chain, { ...edit, value }) : { refused, measure, limit }
}

const limitSet = (chain: WrittenChain, edit: EditOf<'setLimit'>): Edited =>
  onMeasure(chain, edit.measure, (line) => {
    const { [edit.limit]: known, ...others } = line.limits ?? {}
    const anew = limitWith(known, edit)
    const { limits: _, ...rest } = line
    if (anew !== undefined && known !== undefined)
      return { ...line, limits: { ...line.limits, [edit.limit]: anew } }
    const limits = anew === undefined ? others : { ...others, [edit.limit]: anew }
    return Object.keys(limits).length === 0 ? rest : { ...line, limits }
  })

const ending = (line: MeasureLine, to: string | null): MeasureLine => {
  const { valid, ...rest } = line
  const { to: _, ...from } = valid ?? {}
  const days = to === null ? from : { ...from, to }
  return Object.keys(days).length === 0 ? rest : { ...rest, valid: days }
}

export const endMeasure = (
  chain: WrittenChain,
  { measure, lastDay }: EditOf<'endMeasure'>,
): Edited => onMeasure(chain, measure, (line) => ending(line, lastDay))

export const reviveMeasure = (chain: WrittenChain, { measure }: EditOf<'reviveMeasure'>): Edited =>
  onMeasure(chain, measure, (line) => ending(line, null))
