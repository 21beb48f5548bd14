// What is worth a look in an opened model or chain, as data and as sentences.
import type { Finding } from '../domain/chain/finding.ts'
import { type Ground, groundOf, groundOfRead } from '../domain/chain/finding-grounds.ts'
import { lintChain } from '../domain/chain/lint.ts'
import { lintDocuments } from '../domain/chain/lint-documents.ts'
import { lintModel } from '../domain/chain/lint-model.ts'
import { lintWords } from '../domain/chain/lint-words.ts'
import type { Chain } from '../domain/goals/chain.ts'
import type { ChainWarning } from '../domain/goals/chain-fault.ts'
import { notBegun } from '../domain/goals/round-standing.ts'
import type { Model } from '../domain/model/model.ts'
import { type Locate, type Place, pathText } from '../domain/model/refusal.ts'
import { lastDayOfRound, type Round } from '../domain/periods/period.ts'
import { sayGround } from '../text/finding-grounds.ts'
import type { Language } from '../text/language.ts'
import { namedFinding } from '../text/named-findings.ts'
import { namedBy, namedRefusal } from '../text/named-refusals.ts'
import { textInOwnWords } from '../text/own-words.ts'
import { sentenceForFault, sentenceForFinding } from '../text/refusals.ts'
import type { ModelContext } from '../text/words-of-model.ts'
import type { Opened } from './open-chain.ts'

/** A remark with where it is, the path by ids. */
export type Warning = {
  readonly at: Place
  readonly sentence: string
  readonly found: Finding | ChainWarning
  /** What it rests on, in words, and where the model says it; absent where the remark is of how the chain is written. */
  readonly ground?: {
    readonly is: Ground['is']
    readonly said: string
    readonly file?: string
    readonly line?: number
    readonly path?: string
  }
}

/** What a remark rests on, in words and as data. */
const groundIn = (
  ground: Ground,
  source: string,
  { language }: ModelContext,
  modelPlace: Locate,
): NonNullable<Warning['ground']> => {
  const at = ground.is === 'model' ? modelPlace(ground.on) : undefined
  return {
    is: ground.is,
    said: sayGround(ground, { source, at }, language),
    ...(at === undefined ? {} : { file: at.file, line: at.line, path: at.path }),
  }
}

export const warningOf = (
  found: Finding,
  place: Locate,
  context: ModelContext,
  modelPlace: Locate,
): Warning => {
  const { language, model, chain } = context
  const rests = groundOf(model, found, (node) => chain?.nodes.get(node)?.type ?? '')
  const ground = groundIn(rests, textInOwnWords(found.source, context), context, modelPlace)
  const said = sentenceForFinding(namedFinding(found, context), language)
  return {
    at: { ...place(found.on), path: pathText(found.on) },
    sentence: `${said} ${ground.said}`,
    found,
    ground,
  }
}

/** A remark from the reading of the chain: of a rule of shape with its reason and where the model has it. */
const warningRead = (
  found: ChainWarning,
  context: ModelContext & { readonly chain: Chain },
  modelPlace: Locate,
): Warning => {
  const { language, model, chain } = context
  const said = sentenceForFault(namedRefusal(namedBy(found, { model, chain }), language), language)
  const rests = groundOfRead(found)
  if (rests === null) return { at: found.at, sentence: said, found }
  const ground = groundIn(rests, '', context, modelPlace)
  return { at: found.at, sentence: `${said} ${ground.said}`, found, ground }
}

/** In a round that has begun: what its grades demand and nobody has written. */
const wordsMissingIn = (
  { model, chain, round }: { model: Model; chain: Chain; round: Round | null },
  today: string | null,
): readonly Finding[] => {
  if (round === null) return []
  const day = today ?? lastDayOfRound(round)
  return notBegun(round, day) === null ? lintWords({ model, chain, round }, day) : []
}

/** Warnings of shape from the reading, then those of the model and of the chain, in a round where one is given, on a day (ISO) where one is. */
export const lintOf = (
  opened: Opened,
  language: Language,
  round: Round | null = null,
  today: string | null = null,
): readonly Warning[] => {
  const { model, modelPlace } = opened
  const context: ModelContext = {
    model,
    roundKind: 'outcome',
    language,
    ...(opened.is === 'chain' ? { chain: opened.chain } : {}),
  }
  const ofModel = lintModel(model).map((found) => warningOf(found, modelPlace, context, modelPlace))
  if (opened.is === 'model') return ofModel
  const { warnings, chain, place } = opened
  const read = warnings.map((found) => warningRead(found, { ...context, chain }, modelPlace))
  const ofChain = [
    ...lintChain(model, chain, round, today),
    ...wordsMissingIn({ model, chain, round }, today),
  ]
  const ofDocuments = lintDocuments(model, chain)
  return [
    ...read,
    ...ofModel,
    ...ofDocuments.map((found) => warningOf(found, modelPlace, context, modelPlace)),
    ...ofChain.map((found) => warningOf(found, place, context, modelPlace)),
  ]
}
