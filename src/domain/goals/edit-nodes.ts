// Edits of nodes: what each changes in the lines of the chain.
import { saidOf } from './edit-words.ts'
import type { Edit, EditRefused, When } from './edits.ts'
import { newName } from './new-name.ts'
import { lineOn, parentsOfLine, type Said, sayAnew } from './say-anew.ts'
import {
  type LineChange,
  type NodeLine,
  type Placed,
  placeAfter,
  saysTheSame,
  type WrittenChain,
} from './written-chain.ts'

type EditOf<Name extends Edit['edit']> = Extract<Edit, { readonly edit: Name }>
export type Edited = { readonly changes: readonly LineChange[] } | EditRefused

const named = (chain: WrittenChain, id: string): Placed<NodeLine> | undefined =>
  chain.nodes.find(({ line }) => line.id === id)

export const nodeChange = (
  before: Placed<NodeLine>,
  after: Partial<Placed<NodeLine>>,
): LineChange => ({ kind: 'node', id: before.line.id, before, after: { ...before, ...after } })

export const onNode = (
  chain: WrittenChain,
  node: string,
  edit: (before: Placed<NodeLine>) => Edited,
): Edited => {
  const before = named(chain, node)
  return before === undefined ? { refused: 'noSuchNode', node } : edit(before)
}

/** One node says something anew. */
export const sayOf = (before: Placed<NodeLine>, said: Said, when: When): Edited => {
  const line = sayAnew(before.line, said, when)
  return saysTheSame(line, before.line)
    ? { refused: 'nothingChanged' }
    : { changes: [nodeChange(before, { line })] }
}

export const parentsOn = ({ line }: Placed<NodeLine>, day: string): readonly string[] =>
  parentsOfLine(lineOn(line, day))

/** The day an edit is made on: what is said then is what it starts from. */
const dayOf = ({ on, since }: When): string => since ?? on

/** A free place after the last child of `parent`, or after itself; else after all. */
const placeUnder = (chain: WrittenChain, parent: string | undefined): number | null => {
  if (parent === undefined) return placeAfter(chain.nodes, chain.nodes.length - 1)
  const last = chain.nodes.findLastIndex(
    ({ line }) => line.id === parent || parentsOfLine(line).includes(parent),
  )
  return placeAfter(chain.nodes, last < 0 ? chain.nodes.length - 1 : last)
}

/** Every node placed anew, one apart, so that there is room between them. */
const placedAnew = (chain: WrittenChain): WrittenChain => ({
  ...chain,
  nodes: chain.nodes.map((one, index) => ({ ...one, place: index + 1 })),
})

const movedPlaces = (before: WrittenChain, after: WrittenChain): readonly LineChange[] =>
  before.nodes.flatMap((one, index) => {
    const place = after.nodes[index]?.place ?? one.place
    return place === one.place ? [] : [nodeChange(one, { place })]
  })

export const createNode = (
  chain: WrittenChain,
  { type, parents, language, words, firstDay }: EditOf<'createNode'>,
): Edited => {
  const taken = new Set(chain.nodes.map(({ line }) => line.id))
  const id = newName(words.title, taken)
  const said = saidOf({ title: '' }, words, language)
  const [parent, ...more] = parents
  const title = language === 'sv' ? words.title.trim() : { [language]: words.title.trim() }
  const all = Object.entries({ ...said, title }).filter(([, value]) => value !== undefined)
  const line: NodeLine = {
    id,
    type,
    // NOTE the words are a node's own; what they say is checked as a file is.
    ...(Object.fromEntries(all) as Pick<NodeLine, 'title'>),
    ...(parent === undefined ? {} : more.length === 0 ? { parent } : { parents: [...parents] }),
    ...(firstDay === null ? {} : { valid: { from: firstDay } }),
  }
  const place = placeUnder(chain, parent)
  if (place !== null)
    return { changes: [{ kind: 'node', id, before: null, after: { line, place } }] }
  const anew = placedAnew(chain)
  const free = placeUnder(anew, parent) ?? anew.nodes.length + 1
  const created: LineChange = { kind: 'node', id, before: null, after: { line, place: free } }
  return { changes: [...movedPlaces(chain, anew), created] }
}

export const rewordNode = (
  chain: WrittenChain,
  { node, language, words, when }: EditOf<'rewordNode'>,
): Edited =>
  onNode(chain, node, (before) =>
    sayOf(before, saidOf(lineOn(before.line, dayOf(when)), words, language), when),
  )

export const moveNode = (
  chain: WrittenChain,
  { node, from, to, when }: EditOf<'moveNode'>,
): Edited =>
  onNode(chain, node, (before) => {
    const parents = parentsOn(before, dayOf(when))
    if (from !== null && !parents.includes(from)) return { refused: 'notUnder', node, parent: from }
    if (from !== to && parents.includes(to)) return { refused: 'alreadyUnder', node, parent: to }
    const moved = from === null ? [to] : parents.map((one) => (one === from ? to : one))
    return sayOf(before, { parents: moved }, when)
  })

export const linkNode = (
  chain: WrittenChain,
  { node, parent, when }: EditOf<'linkNode' | 'unlinkNode'>,
): Edited =>
  onNode(chain, node, (before) => {
    const parents = parentsOn(before, dayOf(when))
    return parents.includes(parent)
      ? { refused: 'alreadyUnder', node, parent }
      : sayOf(before, { parents: [...parents, parent] }, when)
  })

export const unlinkNode = (
  chain: WrittenChain,
  { node, parent, when }: EditOf<'linkNode' | 'unlinkNode'>,
): Edited =>
  onNode(chain, node, (before) => {
    const parents = parentsOn(before, dayOf(when))
    if (!parents.includes(parent)) return { refused: 'notUnder', node, parent }
    const kept = parents.filter((one) => one !== parent)
    return sayOf(before, { parents: kept.length === 0 ? undefined : kept }, when)
  })

/** The index that a node shall stand right after: before the named one, or after the last sibling. */
const indexBefore = (
  nodes: readonly Placed<NodeLine>[],
  under: string | null,
  before: string | null,
): number => {
  if (before !== null) return nodes.findIndex(({ line }) => line.id === before) - 1
  return nodes.findLastIndex(({ line }) =>
    under === null ? parentsOfLine(line).length === 0 : parentsOfLine(line).includes(under),
  )
}

export const orderNode = (
  chain: WrittenChain,
  { node, under, before: next }: EditOf<'orderNode'>,
): Edited =>
  onNode(chain, node, (before) => {
    if (next === node) return { refused: 'nothingChanged' }
    if (next !== null && named(chain, next) === undefined)
      return { refused: 'noSuchNode', node: next }
    const others = { ...chain, nodes: chain.nodes.filter((one) => one !== before) }
    const placeIn = (lines: WrittenChain) =>
      placeAfter(lines.nodes, indexBefore(lines.nodes, under, next))
    const place = placeIn(others)
    if (place !== null) return { changes: [nodeChange(before, { place })] }
    const anew = placedAnew(others)
    const free = placeIn(anew) ?? anew.nodes.length + 1
    return { changes: [...movedPlaces(others, anew), nodeChange(before, { place: free })] }
  })
