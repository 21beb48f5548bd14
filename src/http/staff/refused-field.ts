// Which field of its form a refusal is about, by the field's name there; every other is about the whole.
import type { StaffRefusal } from '../../text/staff-refusals.ts'

const FIELDS: Readonly<Partial<Record<StaffRefusal['refused'], string>>> = {
  verdictUnsigned: 'signed',
  verdictWithoutDay: 'on',
  verdictAhead: 'on',
  verdictAgainWithoutReason: 'why',
  noteEmpty: 'body',
  basisLineEmpty: 'body',
  basisLimitWithoutMeasure: 'measure',
  basisLimitWithoutAmount: 'amount',
  exampleWithoutWho: 'who',
  exampleWithoutWhat: 'what',
  exampleLink: 'link',
  houseColour: 'colour',
  houseFootTooLong: 'foot',
  remarkEmpty: 'body',
  notMeeting: 'body',
  meetingTwice: 'date',
  meetingTooFar: 'date',
  disposalWithoutBody: 'body',
  disposalDecidedAhead: 'decidedOn',
  disposalWithoutReference: 'paragraph',
  disposalWithoutGround: 'ground',
  disposalOfNothing: 'covers',
  takenBackWithoutReason: 'reason',
  decisionAhead: 'date',
  decisionBeforeFreeze: 'date',
  decisionBeforeBody: 'date',
  decisionAfterBody: 'date',
  decisionAfterVersion: 'date',
  correctedWithoutReason: 'because',
  decisionWithoutReason: 'reason',
  notTheirTurn: 'body',
  referenceMissing: 'text',
  reopenedWithoutReason: 'text',
  withdrawnWithoutReason: 'text',
  frozenWithoutReason: 'lacks',
  newVersionWithoutReason: 'why',
  noticeAhead: 'noticed',
  notedAhead: 'day',
  notedBeforeRoundEnds: 'day',
  noticeAfterMeeting: 'noticed',
  meetingHasBeen: 'meeting',
  meetingBeforeFreeze: 'meeting',
  proposalWithoutNotice: 'noticed',
  wrongPassword: 'current',
  passwordTooShort: 'password',
  passwordTooLong: 'password',
  passwordGuessable: 'password',
  wrongLogin: 'password',
  nameMissing: 'name',
  loginNotUsable: 'login',
  loginTaken: 'login',
  stepDayAhead: 'day',
  stepWithoutText: 'text',
  differsWithoutReason: 'reason',
  wordsMissing: 'reason',
  beforeItsDay: 'grade',
  lastBeforeFirst: 'last',
  isOver: 'last',
  isTooLong: 'last',
  lendsToThemselves: 'to',
  lendsNothing: 'roles',
  lendsAuditor: 'roles',
  lendsToAuditor: 'to',
  evaluationUntitled: 'title',
  evaluationFile: 'text',
  closedAnewWithoutReason: 'why',
  closedAhead: 'day',
  citizenAnswerEmpty: 'words',
  citizenDeclineEmpty: 'words',
}

/** The name of the field; «» for none. */
export const fieldRefused = (refusal: StaffRefusal): string => {
  switch (refusal.refused) {
    case 'questionsUnanswered':
      return `answer.${refusal.questions[0] ?? ''}`
    case 'pictureWithoutAlt':
    case 'pictureAltTooLong':
      return `${refusal.use}Alt`
    case 'answerWithoutWords':
      return `words.${refusal.question}`
    case 'answerToNobody':
      return `to.${refusal.question}`
    case 'disposalCoversAhead':
      return `before.${refusal.sort}`
    default:
      return FIELDS[refusal.refused] ?? ''
  }
}
