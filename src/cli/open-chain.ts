// From gathered files to a model, and the chain that follows it, or every fault as a sentence.
import type { Chain } from '../domain/goals/chain.ts'
import type { ChainWarning } from '../domain/goals/chain-fault.ts'
import type { ChainText } from '../domain/goals/language.ts'
import { modelPathOf, readChain } from '../domain/goals/read-chain.ts'
import type { ModelText } from '../domain/model/language.ts'
import type { Model } from '../domain/model/model.ts'
import { readModel } from '../domain/model/parse.ts'
import type { Language } from '../text/language.ts'
import { sentenceForRefusal } from '../text/refusals.ts'
import { type Gathered, gatherFiles } from './gather-files.ts'
import { wordsIn } from './words.ts'

export type OpenedModel = {
  readonly is: 'model'
  readonly path: string
  readonly files: ReadonlyMap<string, string>
  readonly model: Model
  readonly modelText: ModelText
}
export type OpenedChain = Omit<OpenedModel, 'is'> & {
  readonly is: 'chain'
  readonly modelPath: string
  readonly chain: Chain
  readonly chainText: ChainText
  readonly warnings: readonly ChainWarning[]
}
export type Opened = OpenedModel | OpenedChain
export type NotOpened = { readonly is: 'refused'; readonly sentences: readonly string[] }

const notOpened = (sentences: readonly string[]): NotOpened => ({ is: 'refused', sentences })

const openModel = ({ entry, files }: Gathered, language: Language): OpenedModel | NotOpened => {
  const read = readModel(files, entry)
  return 'refusals' in read
    ? notOpened(read.refusals.map((refusal) => sentenceForRefusal(refusal, language)))
    : { is: 'model', path: entry, files, model: read.model, modelText: read.text }
}

export type Followed = Pick<OpenedChain, 'is' | 'chain' | 'chainText' | 'warnings'>

/** Reads a gathered chain as one that follows `model`, whichever model its file names. */
export const followModel = (
  { entry, files }: Gathered,
  model: Model,
  language: Language,
): Followed | NotOpened => {
  const read = readChain(files, entry, model)
  if ('refusals' in read) {
    return notOpened(read.refusals.map((refusal) => sentenceForRefusal(refusal, language)))
  }
  const { chain, text, warnings } = read
  return { is: 'chain', chain, chainText: text, warnings }
}

/** Opens what was gathered: a chain with its model, or a model alone. */
export const open = (gathered: Gathered, language: Language): Opened | NotOpened => {
  const { entry, files } = gathered
  const modelPath = modelPathOf(entry, files.get(entry) ?? '')
  if (modelPath === null) return openModel(gathered, language)
  const opened = openModel({ entry: modelPath, files }, language)
  if (opened.is === 'refused') return opened
  const followed = followModel(gathered, opened.model, language)
  return followed.is === 'refused' ? followed : { ...opened, ...followed, path: entry, modelPath }
}

/** Opens a path that must hold a chain. */
export const openChain = (path: string, language: Language): OpenedChain | NotOpened => {
  const words = wordsIn(language)
  const gathered = gatherFiles(path, words)
  if ('sentences' in gathered) return notOpened(gathered.sentences)
  const opened = open(gathered, language)
  return opened.is === 'model' ? notOpened([words.refusals.noChain(opened.path)]) : opened
}
