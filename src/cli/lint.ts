// What is worth a look in an opened model or chain, as data and as sentences.
import type { Finding } from '../domain/chain/finding.ts'
import { type Ground, groundOf } from '../domain/chain/finding-grounds.ts'
import { lintChain } from '../domain/chain/lint.ts'
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
  /** What it rests on, in words, and where the model says it; absent for a rule of shape, which says why itself. */
  readonly ground?: {
    readonly is: Ground['is']
    readonly said: string
    readonly file?: string
    readonly line?: number
    readonly path?: string
  }
}

export const warningOf = (
  found: Finding,
  place: Locate,
  context: ModelContext,
  modelPlace: Locate,
): Warning => {
  const { language, model } = context
  const { chain } = context
  const ground = groundOf(model, found, (node) => chain?.nodes.get(node)?.type ?? '')
  const source = textInOwnWords(found.source, context)
  const at = ground.is === 'model' ? modelPlace(ground.on) : undefined
  const from = sayGround(ground, { source, at }, language)
  const said = sentenceForFinding(namedFinding(found, context), language)
  return {
    at: { ...place(found.on), path: pathText(found.on) },
    sentence: `${said} ${from}`,
    found,
    ground: {
      is: ground.is,
      said: from,
      ...(at === undefined ? {} : { file: at.file, line: at.line, path: at.path }),
    },
  }
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
  const read = warnings.map((found) => ({
    at: found.at,
    sentence: sentenceForFault(namedRefusal(namedBy(found, { model, chain }), language), language),
    found,
  }))
  const ofChain = [
    ...lintChain(model, chain, round, today),
    ...wordsMissingIn({ model, chain, round }, today),
  ]
  return [
    ...read,
    ...ofModel,
    ...ofChain.map((found) => warningOf(found, place, context, modelPlace)),
  ]
}
