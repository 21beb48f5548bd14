// A model's file as one text that stands alone: what it builds on is worked in, with the comments of both.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  YAMLMap,
} from 'yaml'
import { RULE_BODIES, relativeTo } from './extend.ts'
import { fragmentOf, onOneLine } from './written-fragment.ts'
import type { Spot } from './written-places.ts'

const keyOf = ({ key }: Pair): string => (isScalar(key) ? (key.source ?? String(key.value)) : '')

const isNothing = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null)

const find = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyOf(pair) === key)

/** Shorthand is written out: its names are of one file, and two are put together. */
const withoutAliases = (text: string): Document => {
  const document = parseDocument(text)
  visit(document, {
    Alias: (_key, node) => document.createNode(node.toJS(document)),
  })
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) delete node.anchor
    },
  })
  return document
}

const idOf = (item: unknown): string | undefined => {
  const id = isMap(item) ? item.get('id') : undefined
  return id === undefined ? undefined : String(id)
}

const mergeRounds = (base: unknown, own: unknown): unknown => {
  if (!isSeq(base) || !isSeq(own)) return own
  const known = new Set(base.items.map(idOf))
  const kept = base.items.map((item) => {
    const over = own.items.find((one) => idOf(one) === idOf(item))
    return over === undefined ? item : merge(item, over, ['rounds', '*'])
  })
  own.items = [...kept, ...own.items.filter((item) => !known.has(idOf(item)))]
  return own
}

/** A key of the file's own in the place of what it builds on; the older comment stays where it has none. */
const mergePair = (base: Pair, own: Pair, path: readonly string[]): Pair => {
  const [older, newer] = [base.key, own.key]
  if (isScalar(older) && isScalar(newer)) {
    newer.commentBefore ??= older.commentBefore
    newer.spaceBefore ??= older.spaceBefore
  }
  own.value = merge(base.value, own.value, [...path, keyOf(own)])
  return own
}

const merge = (base: unknown, own: unknown, path: readonly string[]): unknown => {
  if (path.length === 1 && path[0] === 'rounds') return mergeRounds(base, own)
  if (!isMap(base) || !isMap(own)) return own
  const isRule = path.length === 2 && path[0] === 'rules'
  const hasBody = isRule && RULE_BODIES.some((key) => own.has(key))
  const kept = base.items.filter((pair) => !hasBody || !RULE_BODIES.includes(keyOf(pair)))
  const merged = new YAMLMap()
  merged.flow = own.flow === true && base.flow === true
  merged.commentBefore = own.commentBefore ?? base.commentBefore
  merged.comment = own.comment ?? base.comment
  merged.items = kept.flatMap((pair) => {
    const over = find(own, keyOf(pair))
    if (over === undefined) return [pair]
    return isNothing(over.value) ? [] : [mergePair(pair, over, path)]
  })
  const known = new Set(kept.map(keyOf))
  merged.items.push(
    ...own.items.filter((pair) => !known.has(keyOf(pair)) && !isNothing(pair.value)),
  )
  return merged
}

const LINE_WIDTH = 100
/** What is longer stands on a line for each of its parts. */
const WIDEST_IN_BRACES = 80

/** Where lists in braces begin and end: YAML's own writer puts spaces there, a person does not. */
const withoutListSpaces = (text: string): string => {
  const spots: Spot[] = []
  visit(parseDocument(text, { keepSourceTokens: true }), {
    Seq: (_key, { srcToken }) => {
      if (srcToken?.type !== 'flow-collection') return
      const close = srcToken.end[0]?.offset ?? srcToken.offset
      spots.push({ from: srcToken.offset, to: close })
    },
  })
  const spaces = new Set(spots.flatMap(({ from, to }) => [from + 1, to - 1]))
  return text
    .split('')
    .filter((sign, index) => sign !== ' ' || !spaces.has(index))
    .join('')
}

const writtenOut = (document: Document): string => {
  visit(document, {
    Collection: (_key, node) => {
      const line = onOneLine(node.toJS(document))
      if (node.flow === true && line.length > WIDEST_IN_BRACES) node.flow = false
    },
  })
  return withoutListSpaces(document.toString({ lineWidth: LINE_WIDTH, singleQuote: true }))
}

/** A file that a program wrote, in braces throughout, is written the way a person would. */
const readable = (text: string): string => {
  if (!text.trimStart().startsWith('{')) return text
  const { below } = fragmentOf(parseDocument(text).toJS(), 0, true)
  return `${below.join('\n')}\n`
}

/**
 * The text of the model file at `path` as a file that builds on no other; as it is written where it
 * builds on none. For files that `readModel` reads.
 */
export const wholeText = (files: ReadonlyMap<string, string>, path: string): string => {
  const text = files.get(path) ?? ''
  const own = parseDocument(text)
  const starter = isMap(own.contents) ? own.contents.get('extends') : undefined
  if (typeof starter !== 'string') return readable(text)
  const base = withoutAliases(wholeText(files, relativeTo(path, starter)))
  const written = withoutAliases(text)
  const merged = merge(base.contents, written.contents, [])
  if (!isMap(merged)) return text
  merged.delete('extends')
  written.contents = merged as typeof written.contents
  return writtenOut(written)
}
