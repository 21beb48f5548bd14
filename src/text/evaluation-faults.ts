// Refusals of frameworks and evaluations as sentences, in both languages.
import type { EvaluationFault, EvaluationRefusal } from '../domain/evaluation/fault.ts'
import { evaluationFaultsEn } from './evaluation-faults-en.ts'
import { evaluationFaultsSv } from './evaluation-faults-sv.ts'
import type { Language } from './language.ts'
import { sentenceForFault, withPlace } from './refusals.ts'

const isOwn = <Sentences extends object>(
  sentences: Sentences,
  word: PropertyKey,
): word is keyof Sentences => Object.hasOwn(sentences, word)

/** Why a framework or an evaluation is refused, without the place. */
export const sentenceForEvaluationFault = (fault: EvaluationFault, language: Language): string => {
  const own = language === 'sv' ? evaluationFaultsSv : evaluationFaultsEn
  if (!isOwn(own, fault.refused))
    // NOTE what is not an evaluation's own is a fault that every file can have.
    return sentenceForFault(fault as Parameters<typeof sentenceForFault>[0], language)
  // NOTE each word's function takes that word's facts; the table above is typed so, one by one.
  const sentence = own[fault.refused] as (facts: EvaluationFault) => string
  return sentence(fault)
}

/** With its place: «frameworks/a.yaml:12:7 (areas[0].id): …». */
export const sentenceForEvaluationRefusal = (
  refusal: EvaluationRefusal,
  language: Language,
): string => withPlace(refusal.at, sentenceForEvaluationFault(refusal, language))
