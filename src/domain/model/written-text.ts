// A model's file edited where it stands: the text outside the edit is left as it is, comments and all.
import { Document, isCollection, isMap, isSeq, parseDocument } from 'yaml'
import type { Path } from './refusal.ts'
import { aliasesInTheWay } from './written-aliases.ts'
import { editedPlain, type Plain, type WrittenEdit } from './written-edits.ts'
import { type Fragment, fragmentOf, onOneLine, scalarOnLine } from './written-fragment.ts'
import { isFlow, type Step, spotOfItem, type WrittenItem, wayTo } from './written-places.ts'
import { inOtherOrder, type Splice, spliced, withEntry, withoutEntry } from './written-slices.ts'

const STEP = 2

/** The value inside mappings of its own, one for each key on the way to it. */
const within = (keys: Path, value: Plain): Plain =>
  keys.reduceRight<Plain>((inner, key) => ({ [key]: inner }), value)

const linesBehind = (head: string, { inline, below }: Fragment): readonly string[] => [
  inline === '' ? head : `${head} ${inline}`,
  ...below.map((line) => (line === '' ? line : ' '.repeat(STEP) + line)),
]

/** A list's entry on lines of its own: a mapping begins behind the dash. */
const dashLines = (fragment: Fragment): readonly string[] => {
  const [first, ...rest] = fragment.below
  return fragment.inline === '' && first !== undefined
    ? linesBehind(`- ${first}`, { inline: '', below: rest })
    : linesBehind('-', fragment)
}

/** A part that stands on its own, as a rule or a grade, is written with a line for each of its keys. */
const entryOf = (key: string | null, value: Plain, column: number) => {
  const isPart = typeof value === 'object' && value !== null && Object.keys(value).length > 2
  const fragment = fragmentOf(value, column + STEP, isPart)
  const lines = key === null ? dashLines(fragment) : linesBehind(`${scalarOnLine(key)}:`, fragment)
  return { key, value, lines }
}

/** The comment behind what a key says, on the same line. */
const commentOf = ({ sep, value }: WrittenItem): string => {
  const end = value !== undefined && value !== null && 'end' in value ? (value.end ?? []) : []
  const before = value?.type === 'block-scalar' ? value.props : (sep ?? [])
  for (const token of [...before, ...end]) {
    if ('source' in token && token.type === 'comment') return ` ${token.source}`
    if (token.type === 'newline') break
  }
  return ''
}

/** Another value in the place of one that is there. */
const replaced = (text: string, { collection, index }: Step, value: Plain): Splice | null => {
  const item = collection.items[index]
  const old = item?.value
  if (item === undefined) return null
  const isInline =
    old?.type === 'scalar' ||
    old?.type === 'alias' ||
    old?.type === 'single-quoted-scalar' ||
    old?.type === 'double-quoted-scalar'
  if (isFlow(collection)) {
    if (isInline)
      return { from: old.offset, to: old.offset + old.source.length, text: onOneLine(value) }
    if (old?.type !== 'flow-collection') return null
    const close = old.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')
    return close === undefined
      ? null
      : { from: old.offset, to: close.offset + 1, text: onOneLine(value) }
  }
  const column = collection.indent
  const fragment = fragmentOf(value, column + STEP)
  if (isInline && fragment.below.length === 0)
    return { from: old.offset, to: old.offset + old.source.length, text: fragment.inline }
  const marks = [...(item.sep ?? []), ...item.start]
  const mark = marks.find(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind')
  if (mark === undefined) return null
  const lines = item.key == null ? dashLines(fragment) : linesBehind('', fragment)
  const [head = '', ...rest] = lines
  const behind = item.key == null ? head.replace(/^-/, '') : head
  const below = rest.map((line) => (line === '' ? line : ' '.repeat(column) + line))
  return {
    from: mark.offset + 1,
    to: endOf(text, item),
    text: `${[behind + commentOf(item), ...below].join('\n')}\n`,
  }
}

const endOf = (text: string, item: WrittenItem): number => {
  const { to } = spotOfItem(item)
  return Math.min(to, text.length)
}

const setIn = (text: string, document: Document, edit: Extract<WrittenEdit, { edit: 'set' }>) => {
  const { at, value, after = [] } = edit
  const way = wayTo(document, at)
  const last = way?.at(-1)
  if (way === null || last === undefined) return null
  const rest = at.slice(way.length)
  if (last.index >= 0) return replaced(text, last, within(rest, value))
  const key = at[way.length - 1]
  if (typeof key !== 'string') return null
  const { collection } = last
  const names = collection.items.map((item) =>
    item.key != null && 'source' in item.key ? item.key.source : '',
  )
  const behind = rest.length > 0 ? -1 : names.findLastIndex((name) => after.includes(name))
  const place = behind < 0 ? names.length : behind + 1
  return withEntry(text, collection, place, entryOf(key, within(rest, value), collection.indent))
}

const insertIn = (text: string, document: Document, at: Path, value: Plain): Splice | null => {
  const list = at.slice(0, -1)
  const way = wayTo(document, [...list, 0])
  const last = way?.at(-1)
  if (way === null || last === undefined) return null
  // NOTE where there is no list yet, or an empty one, it is written whole.
  if (way.length <= list.length || last.index < 0)
    return setIn(text, document, { edit: 'set', at: list, value: [value] })
  const { collection } = last
  const place = Number(at.at(-1))
  return withEntry(text, collection, place, entryOf(null, value, collection.indent))
}

const removeIn = (text: string, document: Document, at: Path): Splice | null => {
  const way = wayTo(document, at)
  const last = way?.at(-1)
  if (way?.length !== at.length || last === undefined || last.index < 0) return null
  const taken = withoutEntry(text, last.collection, last.index)
  if (taken !== null || last.collection.items.length > 1) return taken
  const above = way.at(-2)
  const isList = last.collection.type === 'block-seq'
  return above === undefined ? null : replaced(text, above, isList ? [] : {})
}

const spliceFor = (text: string, document: Document, edit: WrittenEdit): Splice | null => {
  switch (edit.edit) {
    case 'set':
      return setIn(text, document, edit)
    case 'insert':
      return insertIn(text, document, edit.at, edit.value)
    case 'remove':
      return removeIn(text, document, edit.at)
    case 'move': {
      const way = wayTo(document, [...edit.at, 0])
      const last = way?.at(-1)
      if (way?.length !== edit.at.length + 1 || last === undefined) return null
      return inOtherOrder(text, last.collection, edit.from, edit.to)
    }
    default:
      throw new Error(`spliceFor: ${JSON.stringify(edit satisfies never)}`)
  }
}

/** The edit made on the parsed file, which is then written anew: comments stay, spacing may not. */
const writtenAnew = (text: string, edit: WrittenEdit, meant: Plain): string => {
  const document = parseDocument(text)
  const { at } = edit
  if (!isCollection(document.contents)) return new Document(meant).toString()
  if (edit.edit === 'remove') document.deleteIn(at)
  else if (edit.edit === 'set') document.setIn(at, document.createNode(edit.value))
  else {
    const path = edit.edit === 'insert' ? at.slice(0, -1) : at
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (edit.edit === 'insert' && isSeq(node))
      node.items.splice(Number(at.at(-1)), 0, document.createNode(edit.value))
    else if (edit.edit === 'insert') document.setIn(path, document.createNode([edit.value]))
    else if (isSeq(node) || isMap(node)) {
      const [one] = node.items.splice(edit.from, 1)
      // NOTE a list keeps nodes and a mapping pairs; what was taken out goes back into the same one.
      if (one !== undefined) (node.items as unknown[]).splice(edit.to, 0, one)
    }
  }
  return document.toString({ lineWidth: 0 })
}

/** What a parsed text says; null where an alias stands before its anchor. */
const plainIn = (document: Document): { readonly plain: Plain } | null => {
  try {
    // NOTE what stands in a YAML file is plain values throughout; an empty file is an empty mapping.
    return { plain: (document.toJS() ?? {}) as Plain }
  } catch (error) {
    if (error instanceof ReferenceError) return null
    throw error
  }
}

/** What the text says, as JSON; null where it is no YAML. */
const says = (text: string): string | null => {
  const document = parseDocument(text, { logLevel: 'silent' })
  const said = document.errors.length > 0 ? null : plainIn(document)
  return said === null ? null : JSON.stringify(said.plain)
}

/**
 * The text with the edit made in it. Everything outside the edited place stays as it was written,
 * character by character; an alias that the edit would cut off from its anchor is first written out.
 * Only where braces over several lines are in the way is the file written anew, with its comments.
 * What comes back always says what was meant and nothing else.
 * @refuses notYaml: the text is no YAML, so nothing in it can be found
 */
export const editText = (
  text: string,
  edit: WrittenEdit,
): { readonly text: string } | { readonly refused: 'notYaml' } => {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' })
  const said = document.errors.length > 0 ? null : plainIn(document)
  if (said === null) return { refused: 'notYaml' }
  const [alias] = aliasesInTheWay(text, edit)
  if (alias !== undefined) {
    const written = editText(text, { edit: 'set', at: alias.at, value: alias.value })
    return 'refused' in written ? written : editText(written.text, edit)
  }
  const meant = editedPlain(said.plain, edit)
  const splice = spliceFor(text, document, edit)
  const placed = splice === null ? null : spliced(text, splice)
  if (placed !== null && says(placed) === JSON.stringify(meant)) return { text: placed }
  return { text: writtenAnew(text, edit, meant) }
}
