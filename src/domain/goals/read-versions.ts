// Reads a chain with its model, or with the versions of it that the chain names.
import { unknownReference } from '../model/compiling.ts'
import type { ModelText } from '../model/language.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { readShape } from '../model/read-shape.ts'
import type { Locate, Path, Place, ReferenceSort, Refusal } from '../model/refusal.ts'
import { placeOf, readSource } from '../model/source.ts'
import { wholeText } from '../model/whole-text.ts'
import type { Chain } from './chain.ts'
import type { ChainRefusal, ChainWarning } from './chain-fault.ts'
import { groupsOfLimits } from './compile-limits.ts'
import { governing, limitsOf } from './governing.ts'
import { type ChainText, chainFile } from './language.ts'
import { modelPathsOf, type RefusedChain, readChain } from './read-chain.ts'
import { groupsToName } from './told-in-place.ts'

type Files = ReadonlyMap<string, string>

/** A version of the model, with what of the chain it governs. */
export type VersionOfChain = {
  readonly modelPath: string
  readonly model: Model
  readonly modelText: ModelText
  readonly modelPlace: Locate
  /** The model's file as one text that stands alone, with its comments. */
  readonly written: string
  readonly chain: Chain
  readonly warnings: readonly ChainWarning[]
  readonly place: Locate
}

export type ReadVersions =
  | {
      /** The latest in force first; at least one. */
      readonly versions: readonly [VersionOfChain, ...(readonly VersionOfChain[])]
      /** The chain with what every version governs. */
      readonly whole: Chain
      readonly text: ChainText
    }
  | {
      readonly refusals: readonly (ChainRefusal | Refusal)[]
      readonly among?: RefusedChain['among']
    }

type Governing = Pick<
  VersionOfChain,
  'modelPath' | 'model' | 'modelText' | 'modelPlace' | 'written'
>
type ReadOne =
  | { readonly version: VersionOfChain; readonly whole: Chain; readonly text: ChainText }
  | RefusedChain

const readOne = (files: Files, path: string, governed: Governing): ReadOne => {
  const read = readChain(files, path, governed.model)
  if ('refusals' in read) return read
  const { chain, whole, text, warnings, place } = read
  return { version: { ...governed, chain, warnings, place }, whole, text }
}

/** Where the chain file names the model that stands as number `index` there: a file that is not there is told of here. */
const namingOf = (files: Files, path: string, index: number): Place => {
  const top: Place = { file: path, line: 1, column: 1, path: '' }
  const source = readSource(path, files.get(path) ?? '')
  if ('refusals' in source || source.root.is !== 'map') return top
  const isList = source.root.entries.get('model')?.value.is === 'list'
  return placeOf(source.root, isList ? ['model', index] : ['model'])
}

/** The models that the chain at `path` names, the latest in force first. */
const readModels = (
  files: Files,
  path: string,
  paths: readonly string[],
): { readonly models: readonly Governing[] } | { readonly refusals: readonly Refusal[] } => {
  const models: Governing[] = []
  for (const [index, modelPath] of paths.entries()) {
    const governed = readModel(files, modelPath, namingOf(files, path, index))
    if ('refusals' in governed) return { refusals: governed.refusals }
    const { model, text, place } = governed
    const written = wholeText(files, modelPath)
    models.push({ modelPath, model, modelText: text, modelPlace: place, written })
  }
  const fromOf = ({ model }: Governing): string => model.valid?.from ?? ''
  return { models: models.sort((one, other) => fromOf(other).localeCompare(fromOf(one))) }
}

/** What the file lacks as a chain, where it names no model that could be read. */
const withoutModel = (files: Files, path: string): readonly ChainRefusal[] => {
  const source = readSource(path, files.get(path) ?? '')
  if ('refusals' in source) return source.refusals
  const shape = readShape(chainFile, source.root)
  return 'refusals' in shape
    ? shape.refusals
    : [{ refused: 'missingKey', key: 'model', at: placeOf(source.root, ['model']) }]
}

/** What no version knows: types, their fields and links, limits, peer groups. Each would take it for another's. */
const unknownToAll = (
  files: Files,
  path: string,
  versions: readonly Governing[],
): readonly ChainRefusal[] => {
  const source = readSource(path, files.get(path) ?? '')
  if ('refusals' in source) return source.refusals
  const shape = readShape(chainFile, source.root)
  if ('refusals' in shape) return shape.refusals
  const { nodes = [], measures = [], groups = {} } = shape.value
  const models = versions.map(({ model }) => model)
  const known = {
    type: new Set(models.flatMap(({ types }) => [...types.keys()])),
    limit: new Set(models.flatMap((model) => [...limitsOf(model)])),
    group: new Set(models.flatMap((model) => [...model.groups.keys()])),
  }
  const toName = groupsToName(known.group)
  const referOwn = (
    sort: ReferenceSort,
    found: string,
    own: Pick<ReadonlySet<string>, 'has'> & { readonly keys: () => Iterable<string> },
    on: Path,
  ): readonly ChainRefusal[] =>
    own.has(found)
      ? []
      : [{ ...unknownReference(sort, found, [...own.keys()]), at: placeOf(source.root, on) }]
  const refer = (sort: keyof typeof known, found: string, on: Path): readonly ChainRefusal[] =>
    referOwn(sort, found, known[sort], on)
  const ofType = (type: string, part: 'fields' | 'links') =>
    new Set(models.flatMap((model) => (model.types.get(type)?.[part] ?? []).map(({ id }) => id)))
  return [
    ...nodes.flatMap(({ type }, at) => refer('type', type, ['nodes', at, 'type'])),
    ...nodes.flatMap(({ type, fields = {}, links = [] }, at) => {
      if (!known.type.has(type)) return []
      const [ownFields, ownLinks] = [ofType(type, 'fields'), ofType(type, 'links')]
      return [
        ...Object.keys(fields).flatMap((id) =>
          referOwn('field', id, ownFields, ['nodes', at, 'fields', id]),
        ),
        ...links.flatMap(({ link }, index) =>
          referOwn('link', link, ownLinks, ['nodes', at, 'links', index, 'link']),
        ),
      ]
    }),
    ...measures.flatMap(({ limits }, at) =>
      Object.keys(limits ?? {}).flatMap((id) => refer('limit', id, ['measures', at, 'limits', id])),
    ),
    ...measures.flatMap(({ limits }, at) =>
      groupsOfLimits(limits).flatMap(({ limit, group }) =>
        referOwn('group', group, toName, ['measures', at, 'limits', limit]),
      ),
    ),
    ...Object.keys(groups).flatMap((id) => refer('group', id, ['groups', id])),
  ]
}

/** Decisions of rounds in which no version is in force: nothing would ever show them. */
const ungoverned = (
  path: string,
  { judgements }: Chain,
  versions: readonly VersionOfChain[],
): readonly ChainRefusal[] => {
  const rounds = new Set(judgements.map(({ round }) => round))
  return [...rounds].flatMap((round) => {
    const found = governing(versions, round)
    return 'refused' in found && found.refused === 'roundNotInForce'
      ? [{ ...found, at: { file: path, line: 1, column: 1, path: 'judgements' } }]
      : []
  })
}

/**
 * Reads the chain file at `path` and the models it names from the texts in `files` (path → content).
 * Where any of them is refused, nothing comes back but the refusals.
 */
export const readVersions = (files: Files, path: string): ReadVersions => {
  const paths = modelPathsOf(path, files.get(path) ?? '')
  if (paths === null)
    return {
      refusals: [{ refused: 'noFile', path, at: { file: path, line: 1, column: 1, path: '' } }],
    }
  if (paths.length === 0) return { refusals: withoutModel(files, path) }
  const governed = readModels(files, path, paths)
  if ('refusals' in governed) return governed
  const unknown = paths.length === 1 ? [] : unknownToAll(files, path, governed.models)
  if (unknown.length > 0) return { refusals: unknown }
  const read: Exclude<ReadOne, { refusals: unknown }>[] = []
  for (const version of governed.models) {
    const one = readOne(files, path, version)
    if ('refusals' in one) return one
    read.push(one)
  }
  const [latest, ...earlier] = read
  if (latest === undefined) throw new Error(`readVersions: «${path}» names no model`)
  const versions = [latest.version, ...earlier.map(({ version }) => version)] as const
  const { text, whole } = latest
  if (earlier.length === 0) return { versions, whole, text }
  const refusals = ungoverned(path, whole, versions)
  // NOTE each version says for its own rounds which assessment a judgement is of where none is named.
  const judgements = versions.toReversed().flatMap(({ chain }) => chain.judgements)
  return refusals.length > 0 ? { refusals } : { versions, whole: { ...whole, judgements }, text }
}
