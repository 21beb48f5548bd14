// Where in a model's text a thing stands, down to the character: what an edit may touch, and nothing else.
import { CST, type Document, isAlias, isCollection, isMap, isPair, isScalar, type Pair } from 'yaml'
import type { Path } from './refusal.ts'

/** A mapping or list as it is written; its items cover every character of it. */
export type WrittenCollection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
export type WrittenItem = WrittenCollection['items'][number]

export type Spot = { readonly from: number; readonly to: number }

const lengthOf = (written: CST.Token | WrittenItem): number => CST.stringify(written).length

const beginOf = (token: CST.Token): number =>
  token.type === 'block-map' || token.type === 'block-seq'
    ? (token.items[0] === undefined ? token.offset : beginOfItem(token.items[0])) || token.offset
    : token.offset

const beginOfItem = ({ start, key, sep, value }: WrittenItem): number => {
  const first = start[0] ?? key ?? sep?.[0] ?? value
  return first === undefined || first === null
    ? 0
    : 'items' in first
      ? beginOf(first)
      : first.offset
}

/** Where an item of a collection begins and ends, its comments and line ends with it. */
export const spotOfItem = (item: WrittenItem): Spot => {
  const from = beginOfItem(item)
  return { from, to: from + lengthOf(item) }
}

export const isFlow = (written: WrittenCollection): written is CST.FlowCollection =>
  written.type === 'flow-collection'

/** What a path leads to: the collections on the way, and at which item of each it goes on. */
export type Step = {
  readonly collection: WrittenCollection
  /** Where the item is among the collection's own; -1: it is not there. */
  readonly index: number
}

/** Which of a flow collection's items hold something: an end comma leaves an empty one. */
export const holding = (collection: WrittenCollection): readonly WrittenItem[] =>
  collection.items.filter(
    ({ key, sep, value }) => key != null || sep !== undefined || value !== undefined,
  )

const keyOf = ({ key }: Pair<unknown, unknown>): string | null =>
  isScalar(key) ? (key.source ?? String(key.value)) : null

/**
 * The way to a path in a parsed text; shorter than the path where a thing on the way is not there,
 * null where it goes through an alias, or is no mapping or list.
 */
export const wayTo = (document: Document, path: Path): readonly Step[] | null => {
  const steps: Step[] = []
  let node: unknown = document.contents
  for (const step of path) {
    if (node === null || (isScalar(node) && node.value === null)) return steps
    if (isAlias(node) || !isCollection(node)) return null
    const collection = node.srcToken
    if (
      collection?.type !== 'block-map' &&
      collection?.type !== 'block-seq' &&
      collection?.type !== 'flow-collection'
    )
      return null
    const index: number = isMap(node)
      ? node.items.findIndex((pair) => keyOf(pair) === String(step))
      : typeof step === 'number' && step < node.items.length
        ? step
        : -1
    steps.push({ collection, index })
    const item: unknown = node.items[index]
    if (item === undefined) return steps
    node = isPair(item) ? item.value : item
  }
  return steps
}
