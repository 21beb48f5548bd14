// Reads a chain with its model, or with the versions of it that the chain names.
import type { ModelText } from '../model/language.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Chain } from './chain.ts'
import type { ChainRefusal, ChainWarning } from './chain-fault.ts'
import { governing } from './governing.ts'
import type { ChainText } from './language.ts'
import { modelPathsOf, readChain } from './read-chain.ts'

/** A version of the model, with what of the chain it governs. */
export type VersionOfChain = {
  readonly modelPath: string
  readonly model: Model
  readonly modelText: ModelText
  readonly chain: Chain
  readonly warnings: readonly ChainWarning[]
}

export type ReadVersions =
  | {
      /** The latest in force first; at least one. */
      readonly versions: readonly [VersionOfChain, ...(readonly VersionOfChain[])]
      /** The chain with what every version governs. */
      readonly whole: Chain
      readonly text: ChainText
    }
  | { readonly refusals: readonly (ChainRefusal | Refusal)[] }

type ReadOne =
  | { readonly version: VersionOfChain; readonly whole: Chain; readonly text: ChainText }
  | { readonly refusals: readonly (ChainRefusal | Refusal)[] }

const readOne = (files: ReadonlyMap<string, string>, path: string, modelPath: string): ReadOne => {
  const governed = readModel(files, modelPath)
  if ('refusals' in governed) return { refusals: governed.refusals }
  const { model, text: modelText } = governed
  const read = readChain(files, path, model)
  if ('refusals' in read) return read
  const { chain, whole, text, warnings } = read
  return { version: { modelPath, model, modelText, chain, warnings }, whole, text }
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
export const readVersions = (files: ReadonlyMap<string, string>, path: string): ReadVersions => {
  const paths = modelPathsOf(path, files.get(path) ?? '')
  if (paths === null)
    return {
      refusals: [{ refused: 'noFile', path, at: { file: path, line: 1, column: 1, path: '' } }],
    }
  const read: Exclude<ReadOne, { refusals: unknown }>[] = []
  for (const modelPath of paths) {
    const one = readOne(files, path, modelPath)
    if ('refusals' in one) return one
    read.push(one)
  }
  read.sort(({ version: a }, { version: b }) =>
    (b.model.valid?.from ?? '').localeCompare(a.model.valid?.from ?? ''),
  )
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
