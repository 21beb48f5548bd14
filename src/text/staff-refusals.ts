// What the staff app is refused for, as sentences: what, where, what to do.
import type { JudgementFault } from '../domain/assessment/accept-judgement.ts'
import type { NotNoted } from '../domain/documents/noted-days.ts'
import type { ChainFault } from '../domain/goals/chain-fault.ts'
import type { RoundFault } from '../domain/goals/round-standing.ts'
import type { ValueFault } from '../domain/measures/accept-value.ts'
import type { Act } from '../domain/workflow/may.ts'
import { type AccountRefusal, isAboutAccounts, sentenceForAccount } from './account-refusals.ts'
import { type AssignmentRefusal, isAboutAssignments, sentenceForAssignment } from './assignments.ts'
import { type AttachmentRefusal, isAboutAttachments, sentenceForAttachment } from './attachments.ts'
import { type AuditingRefusal, isAboutAuditing, sentenceForAuditing } from './auditing.ts'
import {
  type CitizenAnswerRefusal,
  isAboutCitizenAnswers,
  sentenceForCitizenAnswer,
} from './citizen-questions.ts'
import {
  type ComparisonRefusal,
  isAboutComparison,
  sentenceForComparison,
} from './comparison-refusals.ts'
import { sayDate } from './dates.ts'
import { type DisposalRefusal, isAboutDisposals, sentenceForDisposal } from './disposals.ts'
import { type DocumentRefusal, isAboutDocuments, sentenceForDocument } from './document-refusals.ts'
import { type EditingRefusal, isAboutEditing, sentenceForEditing } from './editing-refusals.ts'
import { type EvaluatingRefusal, isAboutEvaluations, sentenceForEvaluating } from './evaluation.ts'
import { type GoodExampleRefusal, isAboutExamples, sentenceForExample } from './good-examples.ts'
import { type HouseRefusal, isAboutHouse, sentenceForHouse } from './house-template.ts'
import { isAboutKeeping, type KeepingRefusal, sentenceForKeeping } from './keeping.ts'
import { inLanguage, type Language } from './language.ts'
import { sentenceForNoted } from './law.ts'
import { isAboutLists, type ListRefusal, sentenceForList } from './lists.ts'
import { type MailRefusal, sentenceForMail } from './mail.ts'
import { type Named, namedRefusal } from './named-refusals.ts'
import {
  isAboutOrganisation,
  type OrganisationRefusal,
  sentenceForOrganisation,
} from './organisation-refusals.ts'
import { isAboutOwnFiles, type OwnFileRefusal, sentenceForOwnFile } from './own-files.ts'
import { isAboutPersonData, type PersonDataRefusal, sentenceForPersonData } from './person-data.ts'
import { sentenceForFault } from './refusals.ts'
import { isAboutServices, type ServiceRefusal, sentenceForService } from './services.ts'
import { staffWords } from './staff.ts'
import { isAboutVersions, sentenceForVersion, type VersionRefusal } from './version-refusals.ts'
import { sentenceForWork, type WorkRefusal } from './working-round-refusals.ts'
import { isAboutWorkshop, sentenceForWorkshop, type WorkshopRefusal } from './workshop-refusals.ts'

export type StaffRefusal =
  | {
      readonly refused:
        | 'notSignedIn'
        | 'noChain'
        | 'noSuchAccount'
        | 'newerExists'
        | 'otherOrigin'
        | 'notText'
        | 'withdrawnWithoutReason'
        | 'notPublished'
        | 'alreadyWithdrawn'
    }
  | { readonly refused: 'mayNot'; readonly act: Act; readonly isElsewhere?: true }
  | { readonly refused: 'noSuchRound'; readonly round: string }
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }
  | { readonly refused: 'noSuchTag'; readonly tag: string }
  | AccountRefusal
  | WorkRefusal
  | VersionRefusal
  | MailRefusal
  | EditingRefusal
  | KeepingRefusal
  | OwnFileRefusal
  | DisposalRefusal
  | PersonDataRefusal
  | ListRefusal
  | WorkshopRefusal
  | AttachmentRefusal
  | AssignmentRefusal
  | GoodExampleRefusal
  | CitizenAnswerRefusal
  | NotNoted
  | ServiceRefusal
  | OrganisationRefusal
  | AuditingRefusal
  | ComparisonRefusal
  | EvaluatingRefusal
  | DocumentRefusal
  | HouseRefusal
  | ChainFault
  | ValueFault
  | RoundFault
  | JudgementFault

/** The refusal in one or two sentences, what it names by its title where that is known. */
export const sentenceForStaff = (given: Named<StaffRefusal>, language: Language): string => {
  const refusal = namedRefusal(given, language)
  if (isAboutAccounts(refusal)) return sentenceForAccount(refusal, language)
  if (isAboutVersions(refusal)) return sentenceForVersion(refusal, language)
  if (isAboutEditing(refusal)) return sentenceForEditing(refusal, language)
  if (isAboutAssignments(refusal)) return sentenceForAssignment(refusal, language)
  if (isAboutAttachments(refusal)) return sentenceForAttachment(refusal, language)
  if (isAboutServices(refusal)) return sentenceForService(refusal, language)
  if (isAboutCitizenAnswers(refusal)) return sentenceForCitizenAnswer(refusal, language)
  if (isAboutExamples(refusal)) return sentenceForExample(refusal, language)
  if (isAboutOrganisation(refusal)) return sentenceForOrganisation(refusal, language)
  if (isAboutAuditing(refusal)) return sentenceForAuditing(refusal, language)
  if (isAboutComparison(refusal)) return sentenceForComparison(refusal, language)
  if (isAboutLists(refusal)) return sentenceForList(refusal, language)
  if (isAboutDisposals(refusal)) return sentenceForDisposal(refusal, language)
  if (isAboutPersonData(refusal)) return sentenceForPersonData(refusal, language)
  if (isAboutKeeping(refusal)) return sentenceForKeeping(refusal, language)
  if (isAboutHouse(refusal)) return sentenceForHouse(refusal, language)
  if (isAboutOwnFiles(refusal)) return sentenceForOwnFile(refusal, language)
  if (isAboutDocuments(refusal)) return sentenceForDocument(refusal, language)
  if (isAboutEvaluations(refusal)) return sentenceForEvaluating(refusal, language)
  if (isAboutWorkshop(refusal)) return sentenceForWorkshop(refusal, language)
  const { refusals, acts } = staffWords(language)
  switch (refusal.refused) {
    case 'notSignedIn':
    case 'noChain':
    case 'noSuchAccount':
    case 'newerExists':
    case 'otherOrigin':
    case 'notText':
    case 'withdrawnWithoutReason':
    case 'notPublished':
    case 'alreadyWithdrawn':
      return refusals[refusal.refused]
    case 'mayNot':
      return refusals[refusal.isElsewhere === true ? 'mayNotThere' : 'mayNot'](acts[refusal.act])
    case 'noSuchRound':
      return refusals.noSuchRound(refusal.round)
    case 'noSuchNode':
      return refusals.noSuchNode(refusal.node)
    case 'noSuchMeasure':
      return refusals.noSuchMeasure(refusal.measure)
    case 'noSuchTag':
      return refusals.noSuchTag(refusal.tag)
    case 'noSuchUnit':
      return refusals.noSuchUnit(refusal.unit)
    case 'differsWithoutReason':
      return refusals.differsWithoutReason(
        inLanguage(refusal.suggested, language),
        inLanguage(refusal.grade, language),
      )
    case 'wordsMissing':
      return refusals.wordsMissing(inLanguage(refusal.grade, language), refusal.what)
    case 'beforeItsDay': {
      const day = (date: string) => sayDate(date, language)
      const due = refusal.due === undefined ? null : day(refusal.due)
      return refusals.beforeItsDay(inLanguage(refusal.grade, language), due, day(refusal.lastDay))
    }
    case 'nobodyLate':
    case 'mailNotSet':
      return sentenceForMail(refusal, language)
    case 'dayNotAsked':
    case 'notedAhead':
    case 'notedBeforeRoundEnds':
      return sentenceForNoted(refusal, language)
    case 'noSuchPart':
    case 'notInStage':
    case 'deliversWithAbove':
    case 'stillMissing':
    case 'reasonMissing':
    case 'partsNotReviewed':
    case 'dayBefore':
    case 'dayAhead':
    case 'ownReview':
    case 'partMoved':
    case 'remarkEmpty':
    case 'remarkGone':
    case 'settlesForAnother':
    case 'meetingMoved':
    case 'notMeeting':
    case 'meetingTwice':
    case 'meetingTooFar':
    case 'roomDelivered':
    case 'judgedInRoom':
    case 'roundNotOpened':
    case 'partDelivered':
      return sentenceForWork(refusal, language)
    default:
      return sentenceForFault(refusal, language)
  }
}
