// What is refused about frozen versions, as sentences: what is not done, why, what to do.
import type { CorrectionRefused } from '../domain/workflow/correcting.ts'
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
  'correctedWithoutReason',
  'nothingCorrected',
  'versionReplaced',
  'referenceMissing',
  'alreadyPublished',
  'laterShown',
  'notOnItsWay',
  'proposalWithoutNotice',
  'noticeAfterMeeting',
  'notDecided',
] as const

export type VersionRefusal =
  | Exclude<CorrectionRefused, { readonly refused: 'takenBackWithoutReason' }>
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
  'decisionAfterBody',
  'decisionAfterVersion',
  'decisionFollowed',
  'versionCameAfter',
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
    case 'decisionAfterBody':
    case 'decisionFollowed':
      return refusals[refusal.refused](
        inLanguage(refusal.body, language),
        sayDate(refusal.day, language),
      )
    case 'versionCameAfter':
      return refusals.versionCameAfter(refusal.version)
    case 'decisionAfterVersion':
      return refusals.decisionAfterVersion(refusal.version, sayDate(refusal.day, language))
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
