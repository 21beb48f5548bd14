// What is worth a look in an opened model or chain, as data and as sentences.
import type { Finding } from '../domain/chain/finding.ts'
import { lintChain } from '../domain/chain/lint.ts'
import { lintModel } from '../domain/chain/lint-model.ts'
import type { ChainWarning } from '../domain/goals/chain-fault.ts'
import { type Locate, type Place, pathText } from '../domain/model/refusal.ts'
import type { Round } from '../domain/periods/period.ts'
import type { CliWords } from '../text/cli-sv.ts'
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
}

const warningOf = (
  found: Finding,
  place: Locate,
  context: ModelContext,
  words: CliWords,
): Warning => {
  const { language } = context
  const source = textInOwnWords(found.source, context)
  const from = source === '' ? '' : ` ${words.explain.source}: ${source}.`
  const said = sentenceForFinding(namedFinding(found, context), language)
  return {
    at: { ...place(found.on), path: pathText(found.on) },
    sentence: `${said}${from}`,
    found,
  }
}

/** Warnings of shape from the reading, then those of the model and of the chain, in a round where one is given, on a day (ISO) where one is. */
export const lintOf = (
  opened: Opened,
  language: Language,
  words: CliWords,
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
  const ofModel = lintModel(model).map((found) => warningOf(found, modelPlace, context, words))
  if (opened.is === 'model') return ofModel
  const { warnings, chain, place } = opened
  const read = warnings.map((found) => ({
    at: found.at,
    sentence: sentenceForFault(namedRefusal(namedBy(found, { model, chain }), language), language),
    found,
  }))
  const ofChain = lintChain(model, chain, round, today)
  return [...read, ...ofModel, ...ofChain.map((found) => warningOf(found, place, context, words))]
}
