// Reads a chain from its files: text in, a chain or the refusals out.
import type { PeerValue } from '../comparison/peers.ts'
import { isPointInDoubt } from '../exact/swedish-number.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import { relativeTo } from '../model/extend.ts'
import type { Model } from '../model/model.ts'
import { inOrder } from '../model/parse.ts'
import { readShape } from '../model/read-shape.ts'
import { type Locate, type Path, type Place, withFirst } from '../model/refusal.ts'
import { type Located, placeOf, readSource } from '../model/source.ts'
import type { Validity } from '../organisation/organisation.ts'
import type { Chain } from './chain.ts'
import type { ChainCompiling } from './chain-compiling.ts'
import type { ChainFault, ChainRefusal, ChainWarning, Faulty } from './chain-fault.ts'
import { checkChain } from './check-chain.ts'
import { compileJudgement, compileStructure, compileText } from './compile-chain.ts'
import { factsUnder, structureUnder } from './governing.ts'
import { type ChainText, chainFile } from './language.ts'
import { compilePeers, readPeers } from './read-peer-values.ts'
import { compileReading, readReadings } from './read-readings.ts'

export type ReadChain =
  | {
      readonly chain: Chain
      /** The chain with what other versions of the model govern; the same where there is one. */
      readonly whole: Chain
      readonly text: ChainText
      readonly warnings: readonly ChainWarning[]
      readonly place: Locate
    }
  | RefusedChain

/** Why there is no chain; with what of it could be read, where its parts can be told by their titles. */
export type RefusedChain = {
  readonly refusals: readonly ChainRefusal[]
  readonly among?: { readonly model: Model; readonly chain: Chain }
}

type Files = ReadonlyMap<string, string>

const namesIn = (value: Located | undefined): readonly string[] => {
  if (value?.is === 'list') return value.items.flatMap(namesIn)
  return value?.is === 'scalar' && typeof value.value === 'string' ? [value.value] : []
}

/** What a model or chain file names beside itself, as paths from where that file stands. */
export const filesNamedIn = (path: string, text: string): readonly string[] => {
  const source = readSource(path, text)
  if ('refusals' in source || source.root.is !== 'map') return []
  const { entries } = source.root
  return ['extends', 'model', 'readings', 'peers'].flatMap((key) => {
    const value = entries.get(key)?.value
    const isModelName = key === 'model' && !entries.has('chain')
    return isModelName ? [] : namesIn(value).map((name) => relativeTo(path, name))
  })
}

/** Each model and each chain has one of these, also where it has faults. */
const OWN_KEYS = ['model', 'chain', 'extends', 'scales', 'types', 'rules', 'nodes', 'measures']

/** Whether a text that YAML can read is something else than a model or a chain. */
export const isForeign = (path: string, text: string): boolean => {
  const source = readSource(path, text)
  if ('refusals' in source) return false
  const { root } = source
  return root.is !== 'map' || !OWN_KEYS.some((key) => root.entries.has(key))
}

/** What only a model says; a file with nodes and none of these is a chain, also where it does not say so. */
const MODEL_KEYS = ['extends', 'scales', 'types', 'rules', 'rounds']

/**
 * The model file a chain file names, or its versions; null where the text is no chain, and empty where
 * it is one that lacks its model or its name.
 */
export const modelPathsOf = (path: string, text: string): readonly string[] | null => {
  const source = readSource(path, text)
  if ('refusals' in source || source.root.is !== 'map') return null
  const { entries } = source.root
  if (entries.has('chain'))
    return namesIn(entries.get('model')?.value).map((name) => relativeTo(path, name))
  const isUnnamed = entries.has('nodes') && !MODEL_KEYS.some((key) => entries.has(key))
  return isUnnamed ? [] : null
}

type Rows<One> = {
  readonly all: readonly One[]
  readonly place: (index: number, key: string) => Place
}

/** All that the file says, and what of it the version of the model governs. */
type Compiled = {
  readonly whole: Chain
  readonly chain: Chain
  readonly readings: Written
}

type Opened = {
  readonly files: Files
  readonly path: string
  readonly root: Located
  readonly text: ChainText
  readonly refusals: ChainRefusal[]
}

/** Readings with the value of each as it was written. */
type Written = Rows<Reading> & { readonly written: (index: number) => string | undefined }

/** Values whose point may stand between thousands or before decimals, each with what it was read as. */
const pointsInDoubt = (
  { all, place, written }: Written,
  measures: ReadonlyMap<string, Measure>,
): readonly ChainWarning[] =>
  all.flatMap((reading, index) => {
    const found = written(index)
    const decimals = measures.get(reading.measure)?.decimals ?? 0
    if (reading.value === undefined || found === undefined || decimals >= 3) return []
    if (!isPointInDoubt(found)) return []
    return [{ refused: 'pointInDoubt', found: found.trim(), at: place(index, 'value') }]
  })

const tableBeside = (
  opened: Opened,
  key: string,
  name: string,
): { file: string; text: string } | null => {
  const file = relativeTo(opened.path, name)
  const text = opened.files.get(file)
  if (text !== undefined) return { file, text }
  opened.refusals.push({ refused: 'noFile', path: file, at: placeOf(opened.root, [key]) })
  return null
}

const readingsOf = (opened: Opened, measures: ReadonlyMap<string, Measure>): Written => {
  const { root, text, refusals } = opened
  const inFile = (index: number, key: string) => placeOf(root, ['readings', index, key])
  if (typeof text.readings !== 'string') {
    const all = (text.readings ?? []).map((line, index) =>
      compileReading(line, measures, (key, fault) => {
        refusals.push({ ...fault, at: inFile(index, key) })
      }),
    )
    const lines = text.readings ?? []
    return { all, place: inFile, written: (index) => String(lines[index]?.value ?? '') }
  }
  const beside = tableBeside(opened, 'readings', text.readings)
  if (beside === null) return { all: [], place: inFile, written: () => undefined }
  const table = readReadings(beside.file, beside.text, measures)
  refusals.push(...table.refusals)
  const place = (index: number, key: string): Place => {
    const row = table.rows[index]
    return {
      file: beside.file,
      line: row?.line ?? 1,
      column: row?.columns.get(key) ?? 1,
      path: key,
    }
  }
  const written = (index: number) => table.rows[index]?.cells.get('value')
  return { all: table.all, place, written }
}

const peersOf = (opened: Opened, measures: ReadonlyMap<string, Measure>): readonly PeerValue[] => {
  const { root, text, refusals } = opened
  const beside = typeof text.peers === 'string' ? tableBeside(opened, 'peers', text.peers) : null
  const lines = typeof text.peers === 'string' ? [] : (text.peers ?? [])
  const read =
    beside === null
      ? compilePeers(lines, measures, (index, key) => placeOf(root, ['peers', index, key]))
      : readPeers(beside.file, beside.text, measures)
  refusals.push(...read.refusals)
  return read.all
}

const LISTS = ['bodies', 'nodes', 'measures'] as const

/** A path by ids («nodes, g1, parents») as it stands in the file («nodes, 3, parents»). */
const inFile = (text: ChainText, path: Path): Path => {
  const [list, id, ...rest] = path
  const known = LISTS.find((one) => one === list)
  if (known === undefined) return path
  const index = (text[known] ?? []).findIndex((one) => one.id === id)
  const line = known === 'nodes' ? text.nodes?.[index] : undefined
  const short = rest[0] === 'parents' && line?.parent !== undefined ? ['parent'] : rest
  return index < 0 ? path : [known, index, ...short]
}

/** The place of a reading, judgement or text in the file, where some are left to other versions of the model. */
const inWhole = ({ whole, chain }: Compiled, path: Path): Path => {
  const [list, index, ...rest] = path
  if (list !== 'readings' && list !== 'judgements' && list !== 'texts') return path
  if (typeof index !== 'number') return path
  const all: readonly unknown[] = whole[list]
  return [list, all.indexOf(chain[list][index]), ...rest]
}

/** Where a path by ids stands: in the chain's file, or in the table beside it. */
const placeIn = (opened: Opened, compiled: Compiled, path: Path): Place => {
  const on = inWhole(compiled, path)
  const [list, index, key] = on
  return list === 'readings' && typeof index === 'number'
    ? compiled.readings.place(index, String(key ?? 'measure'))
    : placeOf(opened.root, inFile(opened.text, on))
}

const placed = (opened: Opened, compiled: Compiled, found: Faulty): ChainRefusal => {
  const { on, ...fault } = found
  return { ...fault, at: placeIn(opened, compiled, on) }
}

const compileFacts = (
  opened: Opened,
  compiling: ChainCompiling,
  days: Validity | undefined,
): Compiled => {
  const { text } = opened
  const { model } = compiling
  const structure = compileStructure(compiling, text)
  const readings = readingsOf(opened, structure.measures)
  const whole: Chain = {
    ...structure,
    readings: readings.all,
    judgements: (text.judgements ?? []).map((line, index) =>
      compileJudgement(compiling, line, structure.nodes, ['judgements', index]),
    ),
    texts: (text.texts ?? []).map(compileText),
    peers: peersOf(opened, structure.measures),
  }
  if (typeof text.model === 'string') return { whole, chain: whole, readings }
  const under = structureUnder(whole, { types: model.types, groups: model.groups, valid: days })
  return { whole, chain: { ...under, ...factsUnder(whole, under, model) }, readings }
}

/**
 * Reads the chain file at `path` with the tables beside it, from the texts in `files` (path →
 * content), for a model already read; where the chain names several versions of it, what this one
 * governs comes back. Refusals have file, line and column from 1; where there are
 * any, no chain comes back.
 * @in days what stands in them comes back of what several versions share; left out: the days the model is in force
 */
export const readChain = (
  files: Files,
  path: string,
  model: Model,
  days: Validity | undefined = model.valid,
): ReadChain => {
  const content = files.get(path)
  const top: Place = { file: path, line: 1, column: 1, path: '' }
  if (content === undefined) return { refusals: [{ refused: 'noFile', path, at: top }] }
  const source = readSource(path, content)
  if ('refusals' in source) return source
  const shape = readShape(chainFile, source.root)
  if ('refusals' in shape) return shape
  const opened: Opened = { files, path, root: source.root, text: shape.value, refusals: [] }
  const refuse = (at: Path, fault: ChainFault): void => {
    const locate: Locate = (on) => placeOf(source.root, on)
    opened.refusals.push({ ...withFirst(fault, locate), at: locate(at) })
  }
  const compiled = compileFacts(opened, { model, refuse }, days)
  const { chain } = compiled
  const checked = checkChain(model, chain)
  opened.refusals.push(...checked.faults.map((found) => placed(opened, compiled, found)))
  if (opened.refusals.length > 0) {
    const refusals = inOrder(withoutTwins(opened.refusals))
    return { refusals, among: { model, chain } }
  }
  const warnings = [
    ...pointsInDoubt(compiled.readings, chain.measures),
    ...checked.warnings.map((found) => placed(opened, compiled, found)),
  ]
  const { whole } = compiled
  const place: Locate = (on) => placeIn(opened, compiled, on)
  return { chain, whole, text: shape.value, warnings: inOrder(warnings), place }
}

// NOTE a reading of an unknown measure is found both when it is read and when the chain is checked.
const withoutTwins = (refusals: readonly ChainRefusal[]): readonly ChainRefusal[] => {
  const seen = new Set<string>()
  return refusals.filter((one) => {
    const { refused, at } = one
    const rule = 'rule' in one ? one.rule : ''
    const key = [refused, rule, at.file, at.line, at.column, at.path].join('\n')
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
