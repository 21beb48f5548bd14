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
  | {
      readonly refused: 'noticeAhead' | 'meetingHasBeen' | 'meetingBeforeFreeze'
      readonly day: string
    }

const CODES: readonly string[] = [
  ...PLAIN,
  'treatmentEnded',
  'notTheirTurn',
  'decisionWithoutReason',
  'decisionAhead',
  'decisionBeforeFreeze',
  'decisionBeforeBody',
  'noticeAhead',
  'meetingHasBeen',
  'meetingBeforeFreeze',
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
    case 'decisionBeforeBody':
      return refusals.decisionBeforeBody(
        inLanguage(refusal.body, language),
        sayDate(refusal.day, language),
      )
    case 'decisionAhead':
    case 'decisionBeforeFreeze':
    case 'noticeAhead':
    case 'meetingHasBeen':
    case 'meetingBeforeFreeze':
      return refusals[refusal.refused](sayDate(refusal.day, language))
    default:
      return refusals[refusal.refused]
  }
}
