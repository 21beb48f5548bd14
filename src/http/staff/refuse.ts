// A refusal as an answer: its status from one table, its sentence in the reader's language.
import type { FastifyReply } from 'fastify'
import type { Problem } from '../../contract/problem.ts'
import type { Language } from '../../text/language.ts'
import type { Named } from '../../text/named-refusals.ts'
import { staffWords } from '../../text/staff.ts'
import { type StaffRefusal, sentenceForStaff } from '../../text/staff-refusals.ts'
import { fieldRefused } from './refused-field.ts'

const STATUS: Readonly<Record<string, number>> = {
  notSignedIn: 401,
  wrongLogin: 401,
  passkeyRefused: 401,
  noRoleHere: 403,
  lendsForAnother: 403,
  tooManyTries: 429,
  noLocalAccounts: 404,
  invitationNotKnown: 404,
  noSuchPerson: 404,
  noSuchDelegation: 404,
  mayNot: 403,
  otherOrigin: 403,
  noChain: 404,
  noSuchAccount: 404,
  noSuchRound: 404,
  roundNotInForce: 404,
  noSuchNode: 404,
  noSuchMeasure: 404,
  noSuchTag: 404,
  noSuchUnit: 404,
  noSuchPart: 404,
  noSuchBody: 404,
  remarkGone: 404,
  settlesForAnother: 403,
  notPublished: 404,
  noSuchVersion: 404,
  noSuchDecision: 404,
  noSuchTakeout: 404,
  noSuchFile: 404,
  fileLost: 404,
  fileNotReady: 409,
  noSuchDraft: 404,
  noSuchModelVersion: 404,
  noSuchShippedModel: 404,
  noSuchAttachment: 404,
  noSuchNote: 404,
  noSuchExample: 404,
  noSuchService: 404,
  noSuchBasisLine: 404,
  noStatistics: 404,
  noSuchKeyFigure: 404,
  noGroupsRead: 404,
  noSuchGroup: 404,
  noSuchAreas: 404,
  severalGroups: 404,
  noGroupForArea: 404,
  onlyForMunicipalities: 404,
  groupWithoutMembers: 404,
  unknownGroupWord: 404,
  unknownSimilar: 404,
  notACounty: 404,
  notASize: 404,
  noSuchEvaluation: 404,
  noSuchFramework: 404,
  noSuchDocument: 404,
  noSuchDocumentPart: 404,
  noSuchComment: 404,
  noSuchWordTemplate: 404,
  wordTemplateMoved: 409,
  houseMoved: 409,
  documentExists: 409,
  documentPartMoved: 409,
  documentFrozen: 409,
  partApproved: 409,
  documentNotFrozen: 409,
  suggestionSettled: 409,
  suggestionPassed: 409,
  noSuchPartVersion: 404,
  takenAlready: 409,
  evaluationIsThere: 409,
  closedAlready: 409,
  noSuchDisposal: 404,
  disposalEnded: 409,
  listedMoved: 409,
  personMoved: 409,
  attachmentMoved: 409,
  exampleMoved: 409,
  basisLineMoved: 409,
  listMoved: 409,
  newerExists: 409,
  partMoved: 409,
  assignmentMoved: 409,
  meetingMoved: 409,
  noSuchAssignment: 404,
  alreadyWithdrawn: 409,
  decidedSince: 409,
  decisionFollowed: 409,
  versionCameAfter: 409,
  versionReplaced: 409,
  alreadyPublished: 409,
  laterShown: 409,
  notOnItsWay: 409,
  draftEnded: 409,
  draftNotThrown: 409,
  modelVersionReplaced: 409,
}
/** Understood, but against the rules: what was sent can be mended and sent again. */
const UNPROCESSABLE = 422

export const problemOf = (refusal: Named<StaffRefusal>, language: Language): Problem => {
  const status = STATUS[refusal.refused] ?? UNPROCESSABLE
  return {
    title: titleOf(status, language),
    code: refusal.refused,
    status,
    detail: sentenceForStaff(refusal, language),
  }
}

const titleOf = (status: number, language: Language): string => {
  const { titles } = staffWords(language)
  const byStatus: Readonly<Record<number, string>> = titles
  return byStatus[status] ?? titles[UNPROCESSABLE]
}

export const refuse = (
  reply: FastifyReply,
  refusal: Named<StaffRefusal>,
  language: Language,
  current?: NonNullable<Problem['current']>,
  given = '',
): FastifyReply => {
  const field = given === '' ? fieldRefused(refusal) : given
  const problem = problemOf(refusal, language)
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send({
      ...problem,
      ...(current === undefined ? {} : { current }),
      ...(field === '' ? {} : { field }),
    })
}
