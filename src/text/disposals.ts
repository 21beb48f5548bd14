// The words about destroying records in the reader's language, decisions and receipts as sentences, and refusals.
import type { DisposalDecision, DisposalFault } from '../domain/workflow/disposals.ts'
import { sayDate } from './dates.ts'
import { disposalsEn } from './disposals-en.ts'
import { type DisposalWords, disposalsSv } from './disposals-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, DisposalWords>> = { sv: disposalsSv, en: disposalsEn }

export const disposalWords = (language: Language): DisposalWords => WORDS[language]

/** «Kommunstyrelsen 2 november 2026, § 41, dnr KS 2026/88». */
export const sayDisposal = (
  { body, decidedOn, paragraph, reference }: DisposalDecision,
  language: Language,
): string => {
  const words = disposalWords(language)
  const references = [paragraph, reference === null ? null : words.dnr(reference)]
  return words.decided(
    body,
    sayDate(decidedOn, language),
    references.filter((one) => one !== null).join(', '),
  )
}

export type DisposalRefusal =
  | DisposalFault
  | {
      readonly refused:
        | 'noSuchDisposal'
        | 'disposalEnded'
        | 'listedMoved'
        | 'disposalRemovesNothing'
        | 'takenBackWithoutReason'
    }

export const isAboutDisposals = (refusal: {
  readonly refused: string
}): refusal is DisposalRefusal => Object.hasOwn(disposalsSv.refusals, refusal.refused)

export const sentenceForDisposal = (refusal: DisposalRefusal, language: Language): string => {
  const { refusals, sorts } = disposalWords(language)
  switch (refusal.refused) {
    case 'disposalDecidedAhead':
      return refusals.disposalDecidedAhead(sayDate(refusal.day, language))
    case 'disposalCoversAhead':
      return refusals.disposalCoversAhead(sorts[refusal.sort], sayDate(refusal.day, language))
    case 'disposalCoversTwice':
      return refusals.disposalCoversTwice(sorts[refusal.sort])
    default:
      return refusals[refusal.refused]
  }
}
