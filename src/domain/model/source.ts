// A YAML file as a tree where every value knows its place.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from 'yaml'
import { exactFromText } from '../exact/exact.ts'
import {
  type FileFault,
  type FoundKind,
  type Path,
  type Place,
  pathText,
  refuseSize,
} from './refusal.ts'

export type Spot = { readonly file: string; readonly line: number; readonly column: number }

/** A value with its place; `keys` holds where each key stands. */
export type Located = { readonly at: Spot } & (
  | {
      readonly is: 'scalar'
      readonly value: string | number | boolean | null
      readonly source: string
    }
  | { readonly is: 'list'; readonly items: readonly Located[] }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, LocatedEntry> }
)
export type LocatedEntry = { readonly key: Spot; readonly value: Located }

export type SourceRefusal = FileFault & { readonly at: Place }

const MOST_ALIASES = 200
const MOST_DEPTH = 64

class Stopped extends Error {
  readonly fault: FileFault
  readonly offset: number
  constructor(fault: FileFault, offset: number) {
    super(fault.refused)
    this.fault = fault
    this.offset = offset
  }
}

type Reading = {
  readonly document: ReturnType<typeof parseDocument>
  readonly spot: (offset: number) => Spot
  aliases: number
}

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0

// NOTE A number that a double cannot hold exactly is kept as the text it was written as, as is one
// with a leading zero: «0885» is an area code. «0x10» and «0o17» are no numbers to whoever reads them.
const scalarValue = (value: unknown, source: string): string | number | boolean | null => {
  if (typeof value === 'bigint') return source
  if (typeof value === 'number') {
    const written = exactFromText(source)
    const held = exactFromText(String(value))
    const same = written === null || (held !== null && written.n === held.n && written.d === held.d)
    return same && !/^[-+]?0[\dxo]/i.test(source) ? value : source
  }
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : source
}

const keyText = (key: unknown, fallback: number): string => {
  if (isScalar(key)) return key.source ?? String(key.value)
  if (typeof key === 'string') return key
  throw new Stopped({ refused: 'notYaml', problem: 'KEY_NOT_TEXT' }, fallback)
}

const locate = (reading: Reading, node: unknown, depth: number, near: number): Located => {
  if (depth > MOST_DEPTH) throw new Stopped({ refused: 'tooDeep' }, near)
  if (isAlias(node)) {
    reading.aliases += 1
    if (reading.aliases > MOST_ALIASES) {
      throw new Stopped({ refused: 'tooManyAliases', most: MOST_ALIASES }, offsetOf(node))
    }
    const meant = node.resolve(reading.document)
    if (meant === undefined)
      throw new Stopped({ refused: 'notYaml', problem: 'BAD_ALIAS' }, offsetOf(node))
    return locate(reading, meant, depth + 1, offsetOf(node))
  }
  if (isMap(node)) return locateMap(reading, node, depth)
  if (isSeq(node)) {
    const at = reading.spot(offsetOf(node))
    return {
      at,
      is: 'list',
      items: node.items.map((item) => locate(reading, item, depth + 1, offsetOf(node))),
    }
  }
  if (isScalar(node)) {
    const source = node.source ?? String(node.value)
    return {
      at: reading.spot(node.range?.[0] ?? near),
      is: 'scalar',
      value: scalarValue(node.value, source),
      source,
    }
  }
  return { at: reading.spot(near), is: 'scalar', value: null, source: '' }
}

/** «12,5» without quotation marks inside { }: the comma parts two keys, and the second has no value. */
const decimalComma = (
  before: unknown,
  pair: { key: unknown; value: unknown },
): FileFault | null => {
  if (!isScalar(before) || !isScalar(pair.key) || pair.value !== null) return null
  const [whole = '', decimals = ''] = [before.source, pair.key.source]
  const isTight = (before.range?.[1] ?? 0) + 1 === pair.key.range?.[0]
  return isTight && /\d$/.test(whole) && /^\d/.test(decimals)
    ? { refused: 'decimalComma', found: `${whole},${decimals}` }
    : null
}

const locateMap = (
  reading: Reading,
  node: { items: readonly { key: unknown; value: unknown }[]; range?: Node['range'] },
  depth: number,
): Located => {
  const entries = new Map<string, LocatedEntry>()
  const start = node.range?.[0] ?? 0
  for (const [index, pair] of node.items.entries()) {
    const before = node.items[index - 1]?.value
    const comma = decimalComma(before, pair)
    if (comma !== null) throw new Stopped(comma, isScalar(before) ? offsetOf(before) : start)
    const keyNode = isScalar(pair.key) ? pair.key : null
    const at = offsetOf(keyNode) || start
    const key = keyText(pair.key, at)
    if (entries.has(key)) throw new Stopped({ refused: 'duplicateKey', key }, at)
    entries.set(key, { key: reading.spot(at), value: locate(reading, pair.value, depth + 1, at) })
  }
  return { at: reading.spot(start), is: 'map', entries }
}

type ReadSource = { readonly root: Located } | { readonly refusals: readonly SourceRefusal[] }

const faultOf = ({ code, pos, message }: YAMLParseError, text: string): FileFault => {
  if (code === 'DUPLICATE_KEY') return { refused: 'duplicateKey', key: keyAt(text, pos[0]) }
  // NOTE the parser's own word for brackets inside brackets without end.
  if (code === 'RESOURCE_EXHAUSTION') return { refused: 'tooDeep' }
  // NOTE the parser calls a bracket that is never closed an indent, since it ends where the indent does.
  return { refused: 'notYaml', problem: /end with a [\]}]$/.test(message) ? 'NOT_CLOSED' : code }
}

const parseSource = (file: string, text: string): ReadSource => {
  const top: Place = { file, line: 1, column: 1, path: '' }
  const large = refuseSize(text.length, 'yaml')
  if (large !== null) return { refusals: [{ ...large, at: top }] }
  const lines = new LineCounter()
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    })
    // NOTE one fault in YAML makes a trail of others after it; the first is the one to mend.
    const [first] = document.errors
    if (first !== undefined) {
      const fault = faultOf(first, text)
      return { refusals: [{ ...fault, at: { ...spot(first.pos[0]), path: '' } }] }
    }
    return { root: locate({ document, spot, aliases: 0 }, document.contents, 0, 0) }
  } catch (error) {
    if (error instanceof Stopped) {
      return { refusals: [{ ...error.fault, at: { ...spot(error.offset), path: '' } }] }
    }
    // NOTE the parser descends by recursion: text nested deeper than the stack ends in a RangeError.
    if (error instanceof RangeError) return { refusals: [{ refused: 'tooDeep', at: top }] }
    throw error
  }
}

type Known = { readonly file: string; readonly text: string; readonly source: ReadSource }
/** How many texts are remembered: a chain with its model, a starter and an earlier version. */
const REMEMBERED = 4
const known: Known[] = []

/**
 * Reads one YAML text. Refused: broken YAML, duplicate keys, more than 200 aliases, deeper than 64
 * levels, larger than 5 MB. Never throws on any text.
 */
// NOTE a chain is asked in turn which files it names, which models, and what it holds: to read the text
// each time takes longer than all else.
export const readSource = (file: string, text: string): ReadSource => {
  const found = known.find((one) => one.file === file && one.text === text)
  if (found !== undefined) return found.source
  const source = parseSource(file, text)
  known.unshift({ file, text, source })
  known.length = Math.min(known.length, REMEMBERED)
  return source
}

const keyAt = (text: string, offset: number): string =>
  /^["']?([^:"'\n]{1,60})/.exec(text.slice(offset, offset + 80))?.[1]?.trim() ?? ''

/** The plain value that a schema can read. */
export const plainOf = (located: Located): unknown => {
  if (located.is === 'scalar') return located.value
  if (located.is === 'list') return located.items.map(plainOf)
  return Object.fromEntries([...located.entries].map(([key, entry]) => [key, plainOf(entry.value)]))
}

/** The value at a path; undefined where there is none. */
export const locatedAt = (root: Located, path: Path): Located | undefined => {
  let here: Located | undefined = root
  for (const step of path) {
    if (here === undefined) return undefined
    if (here.is === 'map') here = here.entries.get(String(step))?.value
    else if (here.is === 'list') here = typeof step === 'number' ? here.items[step] : undefined
    else return undefined
  }
  return here
}

/** Where a path stands: its value, or the nearest thing above it that is written. */
export const placeOf = (root: Located, path: Path, point: 'key' | 'value' = 'value'): Place => {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = locatedAt(root, path.slice(0, length))
    if (found === undefined) continue
    const above = length > 0 ? locatedAt(root, path.slice(0, length - 1)) : undefined
    const key = above?.is === 'map' ? above.entries.get(String(path[length - 1]))?.key : undefined
    const spot = key !== undefined && (point === 'key' || found.is !== 'scalar') ? key : found.at
    return { ...spot, path: pathText(path) }
  }
  return { ...root.at, path: pathText(path) }
}

/** What sort of value stands there, for a sentence. */
export const foundKind = (located: Located | undefined): FoundKind => {
  if (located === undefined) return 'nothing'
  if (located.is === 'list') return 'list'
  if (located.is === 'map') return 'mapping'
  if (located.value === null) return 'nothing'
  if (typeof located.value === 'boolean') return 'yesNo'
  return typeof located.value === 'number' ? 'number' : 'text'
}

/** The value as it was written, cut at 40 characters. */
export const shown = (located: Located | undefined): string => {
  if (located?.is !== 'scalar' || located.value === null) return ''
  const text = String(located.value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
