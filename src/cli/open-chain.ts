// From gathered files to a model, and the chain that follows it, or every fault as a sentence.
import type { Chain } from '../domain/goals/chain.ts'
import type { ChainText } from '../domain/goals/language.ts'
import {
  isForeign,
  modelPathsOf,
  type RefusedChain,
  readChain,
} from '../domain/goals/read-chain.ts'
import { readVersions, type VersionOfChain } from '../domain/goals/read-versions.ts'
import type { ModelText } from '../domain/model/language.ts'
import type { Model } from '../domain/model/model.ts'
import { readModel } from '../domain/model/parse.ts'
import type { Locate } from '../domain/model/refusal.ts'
import type { Validity } from '../domain/organisation/organisation.ts'
import type { Language } from '../text/language.ts'
import { namedBy, namedRefusal } from '../text/named-refusals.ts'
import { sentenceForFault, sentenceForRefusal } from '../text/refusals.ts'
import { type Gathered, gatherFiles } from './gather-files.ts'
import type { Outcome } from './terminal.ts'
import { wordsIn } from './words.ts'

export type OpenedModel = {
  readonly is: 'model'
  readonly path: string
  readonly model: Model
  readonly modelText: ModelText
  readonly modelPlace: Locate
}
/** A chain with the latest version of its model; the earlier ones after it among `versions`. */
export type OpenedChain = VersionOfChain & {
  readonly is: 'chain'
  readonly path: string
  readonly chainText: ChainText
  /** With what every version governs. */
  readonly whole: Chain
  readonly versions: readonly [VersionOfChain, ...(readonly VersionOfChain[])]
}
export type Opened = OpenedModel | OpenedChain
export type NotOpened = Extract<Outcome, { readonly is: 'refused' }>

const notOpened = (sentences: readonly string[]): NotOpened => ({ is: 'refused', sentences })

type Refusal = Parameters<typeof sentenceForRefusal>[0]

/** Faults of how a chain hangs together: told by titles alone, for the place already says which line it is. */
const OF_SHAPE: ReadonlySet<string> = new Set([
  'shape',
  'parentType',
  'parentCount',
  'typeNotInForce',
  'bodyKind',
  'servesKind',
  'ownerEnded',
] satisfies readonly Refusal['refused'][])

/** With the node that a refused judgement is of: two types may call their assessments by one id. */
const about = (refusal: Refusal, among: NonNullable<RefusedChain['among']>) =>
  'node' in refusal && 'assessment' in refusal && typeof refusal.node === 'string'
    ? { ...among, node: refusal.node }
    : among

/** Every fault as its sentence with its place, and as data. */
const refusedFor = (
  {
    refusals,
    among,
  }: { readonly refusals: readonly Refusal[]; readonly among?: RefusedChain['among'] },
  language: Language,
): NotOpened => {
  const told = refusals.map((refusal) =>
    among === undefined
      ? refusal
      : namedRefusal(
          namedBy(refusal, about(refusal, among)),
          language,
          OF_SHAPE.has(refusal.refused) ? 'onPage' : 'inFile',
        ),
  )
  return {
    is: 'refused',
    sentences: told.map((refusal) => sentenceForRefusal(refusal, language)),
    faults: told.map((refusal) => ({
      refused: refusal.refused,
      ...{ file: refusal.at.file, line: refusal.at.line, column: refusal.at.column },
      path: refusal.at.path,
      sentence: sentenceForFault(refusal, language),
    })),
  }
}

const openModel = (
  files: Gathered['files'],
  path: string,
  language: Language,
): OpenedModel | NotOpened => {
  const read = readModel(files, path)
  return 'refusals' in read
    ? refusedFor(read, language)
    : { is: 'model', path, model: read.model, modelText: read.text, modelPlace: read.place }
}

export type Followed = Pick<OpenedChain, 'is' | 'chain' | 'warnings'>

/** Reads a gathered chain as one that follows `model`, whichever model its file names; with what stands in `days`. */
export const followModel = (
  { entry, files }: Gathered,
  model: Model,
  language: Language,
  days?: Validity,
): Followed | NotOpened => {
  const read = readChain(files, entry, model, days)
  if ('refusals' in read) {
    return refusedFor(read, language)
  }
  const { chain, warnings } = read
  return { is: 'chain', chain, warnings }
}

/** Opens what was gathered: a chain with its model or the model's versions, or a model alone. */
export const open = ({ entry, files }: Gathered, language: Language): Opened | NotOpened => {
  const text = files.get(entry) ?? ''
  if (isForeign(entry, text)) {
    const { emptyFile, foreign } = wordsIn(language).refusals
    return notOpened([text.trim() === '' ? emptyFile(entry) : foreign(entry)])
  }
  if (modelPathsOf(entry, text) === null) return openModel(files, entry, language)
  const read = readVersions(files, entry)
  if ('refusals' in read) return refusedFor(read, language)
  const { versions, whole, text: chainText } = read
  return { is: 'chain', path: entry, chainText, whole, versions, ...versions[0] }
}

/** Opens gathered files that must hold a chain. */
export const openGathered = (gathered: Gathered, language: Language): OpenedChain | NotOpened => {
  const opened = open(gathered, language)
  return opened.is === 'model'
    ? notOpened([wordsIn(language).refusals.noChain(opened.path)])
    : opened
}

/** Opens a path that must hold a chain. */
export const openChain = (path: string, language: Language): OpenedChain | NotOpened => {
  const gathered = gatherFiles(path, wordsIn(language))
  return 'sentences' in gathered ? notOpened(gathered.sentences) : openGathered(gathered, language)
}
