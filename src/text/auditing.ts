// The words about the auditors in the reader's language, and their refusals as sentences.
import type { VerdictFault } from '../domain/workflow/auditors-verdict.ts'
import { auditingEn } from './auditing-en.ts'
import { type AuditingWords, auditingSv } from './auditing-sv.ts'
import { sayDate } from './dates.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, AuditingWords>> = { sv: auditingSv, en: auditingEn }

export const auditingWords = (language: Language): AuditingWords => WORDS[language]

export type AuditingRefusal =
  | VerdictFault
  | { readonly refused: 'noteEmpty' | 'noSuchNote' }
  | { readonly refused: 'notStatutory'; readonly round: string }

export const isAboutAuditing = (refusal: {
  readonly refused: string
}): refusal is AuditingRefusal => Object.hasOwn(auditingSv.refusals, refusal.refused)

export const sentenceForAuditing = (refusal: AuditingRefusal, language: Language): string => {
  const { refusals, verdict } = auditingWords(language)
  switch (refusal.refused) {
    case 'questionsUnanswered':
      return refusals.questionsUnanswered(
        refusal.questions.map((question) => verdict.questions[question]).join(' '),
      )
    case 'answerWithoutWords':
      return refusals.answerWithoutWords(verdict.questions[refusal.question])
    case 'answerToNobody':
      return refusals.answerToNobody(verdict.questions[refusal.question])
    case 'verdictAhead':
      return refusals.verdictAhead(sayDate(refusal.day, language))
    case 'notStatutory':
      return refusals.notStatutory(refusal.round)
    default:
      return refusals[refusal.refused]
  }
}
