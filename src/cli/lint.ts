// What is worth a look in an opened model or chain, as data and as sentences.
import type { Finding } from '../domain/chain/finding.ts'
import { lintChain } from '../domain/chain/lint.ts'
import { lintModel } from '../domain/chain/lint-model.ts'
import type { ChainWarning } from '../domain/goals/chain-fault.ts'
import { pathText } from '../domain/model/refusal.ts'
import type { Round } from '../domain/periods/period.ts'
import type { CliWords } from '../text/cli-sv.ts'
import { inLanguage, type Language } from '../text/language.ts'
import { namedFinding } from '../text/named-findings.ts'
import { sentenceForFinding, sentenceForRefusal } from '../text/refusals.ts'
import type { ModelContext } from '../text/words-of-model.ts'
import type { Opened } from './open-chain.ts'

export type Warning = { readonly sentence: string; readonly found: Finding | ChainWarning }

const warningOf = (found: Finding, context: ModelContext, words: CliWords): Warning => {
  const { language } = context
  const source = found.source === undefined ? '' : inLanguage(found.source, language)
  const from = source === '' ? '' : ` ${words.explain.source}: ${source}.`
  const said = sentenceForFinding(namedFinding(found, context), language)
  return { found, sentence: `${pathText(found.on)}: ${said}${from}` }
}

/** Warnings of shape from the reading, then those of the model and of the chain, in a round where one is given. */
export const lintOf = (
  opened: Opened,
  language: Language,
  words: CliWords,
  round: Round | null = null,
): readonly Warning[] => {
  const read = opened.is === 'chain' ? opened.warnings : []
  const { model } = opened
  const context: ModelContext = {
    model,
    roundKind: 'outcome',
    language,
    ...(opened.is === 'chain' ? { chain: opened.chain } : {}),
  }
  const found = [
    ...lintModel(opened.model),
    ...(opened.is === 'chain' ? lintChain(opened.model, opened.chain, round) : []),
  ]
  return [
    ...read.map((warning) => ({
      found: warning,
      sentence: sentenceForRefusal(warning, language),
    })),
    ...found.map((finding) => warningOf(finding, context, words)),
  ]
}
