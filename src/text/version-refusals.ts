// What is refused about frozen versions, as sentences: what is not done, why, what to do.
import type { DecisionRefused } from '../domain/workflow/decisions.ts'
import { sayDate } from './dates.ts'
import { inLanguage, type Language } from './language.ts'
import { versionWords } from './versions.ts'

const PLAIN = [
  'noSuchVersion',
  'versionDisposed',
  'noSuchDecision',
  'frozenWithoutReason',
  'newVersionWithoutReason',
  'reopenedWithoutReason',
  'decidedSince',
  'versionReplaced',
  'referenceMissing',
  'alreadyPublished',
  'proposalWithoutNotice',
  'noticeAfterMeeting',
  'notDecided',
] as const

export type VersionRefusal =
  | DecisionRefused
  | { readonly refused: (typeof PLAIN)[number] }
  | { readonly refused: 'noticeAhead'; readonly day: string }

const CODES: readonly string[] = [
  ...PLAIN,
  'treatmentEnded',
  'notTheirTurn',
  'decisionWithoutReason',
  'decisionAhead',
  'noticeAhead',
] satisfies readonly VersionRefusal['refused'][]

export const isAboutVersions = (refusal: { readonly refused: string }): refusal is VersionRefusal =>
  CODES.includes(refusal.refused)

export const sentenceForVersion = (refusal: VersionRefusal, language: Language): string => {
  const { refusals, stages } = versionWords(language)
  switch (refusal.refused) {
    case 'treatmentEnded':
      return refusals.treatmentEnded(stages[refusal.stage])
    case 'notTheirTurn':
      return refusals.notTheirTurn(
        refusal.turn.map((title) => inLanguage(title, language)).join(', '),
      )
    case 'decisionWithoutReason':
      return refusals.decisionWithoutReason[refusal.kind === 'amended' ? 'amended' : 'sentBack']
    case 'decisionAhead':
      return refusals.decisionAhead(sayDate(refusal.day, language))
    case 'noticeAhead':
      return refusals.noticeAhead(sayDate(refusal.day, language))
    default:
      return refusals[refusal.refused]
  }
}
