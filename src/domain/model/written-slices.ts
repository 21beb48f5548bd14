// The entries of a mapping or list as slices of the text, and the text put together again from them.

import type { Plain } from './written-edits.ts'
import { onOneLine, scalarOnLine } from './written-fragment.ts'
import { holding, isFlow, type Spot, spotOfItem, type WrittenCollection } from './written-places.ts'

/** A stretch of text to put in the place of another. */
export type Splice = Spot & { readonly text: string }

export const spliced = (text: string, { from, to, text: put }: Splice): string =>
  text.slice(0, from) + put + text.slice(to)

/** Blank lines belong to the place, so that what is moved does not take them along. */
type Slice = { readonly lead: string; readonly body: string }

const slicesOf = (text: string, collection: WrittenCollection): readonly Slice[] =>
  collection.items.map((item, index) => {
    const { from, to } = spotOfItem(item)
    const raw = text.slice(from, to)
    const ended = raw.endsWith('\n') ? raw : `${raw}\n`
    if (index === 0) return { lead: '', body: ended }
    const [lead = ''] = /^(?:[ \t]*\n)*/.exec(ended) ?? []
    return { lead, body: ended.slice(lead.length).replace(/^ */, '') }
  })

const spotOfAll = ({ items }: WrittenCollection): Spot | null => {
  const [first, last] = [items.at(0), items.at(-1)]
  return first === undefined || last === undefined
    ? null
    : { from: spotOfItem(first).from, to: spotOfItem(last).to }
}

const joined = (slices: readonly Slice[], indent: number): string =>
  slices
    .map(({ lead, body }, index) => (index === 0 ? body : lead + ' '.repeat(indent) + body))
    .join('')

const indentOf = (collection: WrittenCollection): number => collection.indent

/** Entries between brackets, each as it is written; null where they stand on several lines. */
const flowParts = (text: string, collection: WrittenCollection): readonly string[] | null => {
  const parts = holding(collection).map((item) => {
    const { from, to } = spotOfItem(item)
    return text.slice(from, to).replace(/^\s*,?/, '')
  })
  return parts.some((part) => /[\n#]/.test(part)) ? null : parts.map((part) => part.trim())
}

const flowSplice = (
  text: string,
  collection: WrittenCollection,
  parts: readonly string[],
): Splice | null => {
  if (!isFlow(collection)) return null
  const from = collection.offset
  const close = collection.end.find(
    ({ type }) => type === 'flow-map-end' || type === 'flow-seq-end',
  )
  if (close === undefined || /[\n#]/.test(text.slice(from, close.offset))) return null
  const isMap = collection.start.source === '{'
  const inside = parts.join(', ')
  const put = isMap ? (inside === '' ? '{}' : `{ ${inside} }`) : `[${inside}]`
  return { from, to: close.offset + 1, text: put }
}

/** The lines of an entry, where the first one stands at the entry's own column. */
const bodyOf = (lines: readonly string[], indent: number): string =>
  lines
    .map((one, index) => (index === 0 || one === '' ? one : ' '.repeat(indent) + one))
    .map((one) => `${one}\n`)
    .join('')

/** The entries in another order. */
export const inOtherOrder = (
  text: string,
  collection: WrittenCollection,
  from: number,
  to: number,
): Splice | null => {
  const order = <One>(all: readonly One[]): readonly One[] => {
    const rest = all.filter((_, index) => index !== from)
    return [...rest.slice(0, to), ...all.slice(from, from + 1), ...rest.slice(to)]
  }
  if (isFlow(collection)) {
    const parts = flowParts(text, collection)
    return parts && flowSplice(text, collection, order(parts))
  }
  const slices = slicesOf(text, collection)
  const spot = spotOfAll(collection)
  const bodies = order(slices).map(({ body }, index) => ({ lead: slices[index]?.lead ?? '', body }))
  return spot && { ...spot, text: joined(bodies, indentOf(collection)) }
}

/** One entry taken out with the comments above it; null where it is the only one. */
export const withoutEntry = (
  text: string,
  collection: WrittenCollection,
  index: number,
): Splice | null => {
  if (isFlow(collection)) {
    const parts = flowParts(text, collection)
    return (
      parts &&
      flowSplice(
        text,
        collection,
        parts.filter((_, at) => at !== index),
      )
    )
  }
  if (collection.items.length < 2) return null
  const slices = slicesOf(text, collection).filter((_, at) => at !== index)
  const spot = spotOfAll(collection)
  return spot && { ...spot, text: joined(slices, indentOf(collection)) }
}

/** A new entry put in before the one at `index`; `lines` as it is written on lines of its own. */
export const withEntry = (
  text: string,
  collection: WrittenCollection,
  index: number,
  entry: { readonly lines: readonly string[]; readonly key: string | null; readonly value: Plain },
): Splice | null => {
  const { lines, key, value } = entry
  if (isFlow(collection)) {
    const written = key === null ? onOneLine(value) : `${scalarOnLine(key)}: ${onOneLine(value)}`
    const parts = flowParts(text, collection)
    return parts && flowSplice(text, collection, parts.toSpliced(index, 0, written))
  }
  const slices = slicesOf(text, collection)
  const spot = spotOfAll(collection)
  const apart = slices.length > 1 && slices.slice(1).every(({ lead }) => lead !== '')
  const indent = indentOf(collection)
  const added: Slice = { lead: apart ? '\n' : '', body: bodyOf(lines, indent) }
  const all = slices.toSpliced(index, 0, added)
  const spaced = all.map((one, at) =>
    at > 0 && apart && one.lead === '' ? { ...one, lead: '\n' } : one,
  )
  return spot && { ...spot, text: joined(spaced, indent) }
}
