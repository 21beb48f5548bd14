// The words about evaluations in the reader's language, and their refusals as sentences.
import type { NotTogether } from '../domain/evaluation/compare-evaluations.ts'
import type { EvaluationFault, EvaluationRefusal } from '../domain/evaluation/fault.ts'
import { sayDate } from './dates.ts'
import { evaluationEn } from './evaluation-en.ts'
import { sentenceForEvaluationFault } from './evaluation-faults.ts'
import { type EvaluationWords, evaluationSv } from './evaluation-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, EvaluationWords>> = { sv: evaluationSv, en: evaluationEn }

export const evaluationWords = (language: Language): EvaluationWords => WORDS[language]

export type EvaluatingRefusal =
  | {
      readonly refused:
        | 'evaluationIsThere'
        | 'evaluationUntitled'
        | 'closedAlready'
        | 'closedEmpty'
        | 'closedAnewWithoutReason'
    }
  | { readonly refused: 'noSuchEvaluation'; readonly evaluation: string }
  | { readonly refused: 'noSuchFramework'; readonly framework: string }
  | { readonly refused: 'closedAhead'; readonly day: string }
  | { readonly refused: 'evaluationFault'; readonly fault: EvaluationFault }
  | { readonly refused: 'evaluationFile'; readonly refusals: readonly EvaluationRefusal[] }

const OWN = ['evaluationFault', ...Object.keys(evaluationSv.refusals)]

export const isAboutEvaluations = (refusal: {
  readonly refused: string
}): refusal is EvaluatingRefusal => OWN.includes(refusal.refused)

const MOST_TOLD = 3

export const sentenceForEvaluating = (refusal: EvaluatingRefusal, language: Language): string => {
  const { refusals } = evaluationWords(language)
  switch (refusal.refused) {
    case 'evaluationFault':
      return sentenceForEvaluationFault(refusal.fault, language)
    case 'evaluationFile': {
      const all = refusal.refusals
      const told = all
        .slice(0, MOST_TOLD)
        .map(
          ({ at, ...fault }) =>
            `${at.line}:${at.column}: ${sentenceForEvaluationFault(fault, language)}`,
        )
      const more = all.length > MOST_TOLD ? [refusals.more(all.length - MOST_TOLD)] : []
      return refusals.evaluationFile([...told, ...more].join(' '))
    }
    case 'closedAhead':
      return refusals.closedAhead(sayDate(refusal.day, language))
    default:
      return refusals[refusal.refused]
  }
}

/** Why another evaluation is left out, after its title; `scope` says a scope by its title. */
export const sayNotTogether = (
  why: NotTogether,
  scope: (id: string) => string,
  language: Language,
): string => {
  const { together } = evaluationWords(language)
  switch (why.refused) {
    case 'otherScope':
      return together.otherScope(scope(why.values[0]), scope(why.values[1]))
    case 'sameYearTwice':
      return together.sameYearTwice(why.year)
    default:
      return together[why.refused]
  }
}
