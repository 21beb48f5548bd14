// Who may what: one table. Buttons, answers and documents are all made from it.
import { isWithin } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import type { Role } from '../organisation/role.ts'
import { deliveringBody } from './parts.ts'

/** What can be done. The citizen has no role: published pages ask for none. */
export const ACTS = [
  'readRound',
  'readHistory',
  'readEvidence',
  'readRoom',
  'openRoom',
  'reportValue',
  'decideGrade',
  'writeText',
  'attachFile',
  'askQuestion',
  'keepExamples',
  'answerCitizens',
  'writeBasis',
  'readDocuments',
  'composeDocument',
  'writeDocument',
  'reviewDocument',
  'approveDocument',
  'commentDocument',
  'setHouse',
  'reportAssignment',
  'closeAssignment',
  'nameAssignee',
  'editChain',
  'takeStatistics',
  'readModelDraft',
  'draftModel',
  'adoptModel',
  'editOrganisation',
  'reportPart',
  'reviewPart',
  'deliverPart',
  'openRound',
  'closeRound',
  'freezeRound',
  'recordDecision',
  'planMeetings',
  'publishRound',
  'keepAuditorsNotes',
  'giveAuditorsVerdict',
  'evaluate',
  'chaseLate',
  'keepOwnAccount',
  'lendRoles',
  'manageAccounts',
  'seeMail',
  'takeOut',
  'recordDisposal',
  'carryOutDisposal',
] as const
export type Act = (typeof ACTS)[number]

/**
 * `all`: anywhere in the organisation. `own`: in the body the role is held for and those under it.
 * `room`: in the room of the body it is held for; held for the whole organisation it reaches none.
 * `whole`: only where the role is held for the whole organisation; held for one body it may not.
 */
type Reach = 'all' | 'own' | 'room' | 'whole'

/** @term rättighet – a role's reach for an act; a role that is not named may not */
export const RIGHTS = {
  readRound: {
    reader: 'all',
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    politician: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  readHistory: {
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  // It tells who recorded what, as the log does, and lets out whole frozen texts.
  readEvidence: {
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  readRoom: {
    reader: 'room',
    reporter: 'room',
    unitManager: 'room',
    secretary: 'room',
    controller: 'room',
    politician: 'room',
  },
  openRoom: { unitManager: 'own', secretary: 'own', controller: 'own' },
  reportValue: { reporter: 'own', unitManager: 'own', controller: 'own' },
  decideGrade: { unitManager: 'own', secretary: 'own', controller: 'own' },
  writeText: { reporter: 'own', unitManager: 'own', secretary: 'own', controller: 'own' },
  attachFile: { reporter: 'own', unitManager: 'own', secretary: 'own', controller: 'own' },
  askQuestion: {
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    politician: 'all',
    auditor: 'all',
  },
  keepExamples: { reporter: 'own', unitManager: 'own', secretary: 'own', controller: 'all' },
  answerCitizens: { controller: 'all', administrator: 'whole' },
  writeBasis: { unitManager: 'own', secretary: 'own', controller: 'own' },
  // A document is read by those who make it, and by the auditors; others read what is published of it.
  readDocuments: {
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    auditor: 'all',
  },
  composeDocument: { secretary: 'own', controller: 'own' },
  writeDocument: { reporter: 'own', unitManager: 'own', secretary: 'own', controller: 'own' },
  reviewDocument: { secretary: 'own', controller: 'own' },
  approveDocument: { controller: 'own' },
  commentDocument: {
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
  },
  // One look for all of the municipality.
  setHouse: { controller: 'whole', administrator: 'whole' },
  reportAssignment: { reporter: 'own', unitManager: 'own', secretary: 'own', controller: 'own' },
  closeAssignment: { unitManager: 'own', secretary: 'own', controller: 'own' },
  nameAssignee: { unitManager: 'own', secretary: 'own', controller: 'own' },
  editChain: { unitManager: 'own', controller: 'own' },
  // What is taken into use holds for every body's goals and measures.
  takeStatistics: { unitManager: 'whole', controller: 'whole' },
  readModelDraft: { controller: 'all', modelOwner: 'whole' },
  draftModel: { modelOwner: 'whole' },
  adoptModel: { modelOwner: 'whole' },
  editOrganisation: { controller: 'whole', administrator: 'whole' },
  reportPart: { reporter: 'own', unitManager: 'own', controller: 'own' },
  reviewPart: { unitManager: 'own', secretary: 'own', controller: 'own' },
  deliverPart: { secretary: 'own', controller: 'own' },
  openRound: { controller: 'whole' },
  closeRound: { controller: 'whole' },
  freezeRound: { controller: 'whole' },
  recordDecision: { secretary: 'own', controller: 'own' },
  planMeetings: { secretary: 'own', controller: 'own' },
  publishRound: { controller: 'whole' },
  keepAuditorsNotes: { auditor: 'whole' },
  giveAuditorsVerdict: { auditor: 'whole' },
  evaluate: { unitManager: 'own', secretary: 'own', controller: 'own' },
  chaseLate: { controller: 'own' },
  keepOwnAccount: {
    reader: 'all',
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    politician: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  lendRoles: {
    reader: 'all',
    reporter: 'all',
    unitManager: 'all',
    secretary: 'all',
    controller: 'all',
    modelOwner: 'all',
    politician: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  manageAccounts: { administrator: 'whole' },
  seeMail: { administrator: 'whole' },
  takeOut: { administrator: 'whole' },
  recordDisposal: { controller: 'whole', administrator: 'whole' },
  carryOutDisposal: { administrator: 'whole' },
} as const satisfies Readonly<Record<Act, Readonly<Partial<Record<Role, Reach>>>>>

/** Whether a role means another thing held for one body than for all. */
export const isOfBody = (role: Role): boolean =>
  Object.values<Readonly<Partial<Record<Role, Reach>>>>(RIGHTS).some((rights) =>
    ['own', 'room'].includes(rights[role] ?? ''),
  )

/**
 * Whether a role is to see that others do their work: it may do it too, and is waited for with it only
 * after those whose work it is.
 */
export const chasesOthers = ({ role }: Pick<Held, 'role'>): boolean => role in RIGHTS.chaseLate

/** Whether the table names such an act. */
export const isAct = (text: string): text is Act => Object.hasOwn(RIGHTS, text)

/** A role somebody holds; `body` null: for the whole organisation. */
export type Held = {
  readonly role: Role
  readonly body: string | null
  /** Who has lent it, while they are away; left out: it is the holder's own. */
  readonly onBehalfOf?: string
}

/** Whether two bodies deliver together, and so work in the same room. */
const sharesRoom = (bodies: Bodies, one: string, other: string | undefined): boolean => {
  const room = deliveringBody(bodies, one)
  return room !== undefined && other !== undefined && room === deliveringBody(bodies, other)
}

const ownFirst = (held: readonly Held[]): readonly Held[] => [
  ...held.filter(({ onBehalfOf }) => onBehalfOf === undefined),
  ...held.filter(({ onBehalfOf }) => onBehalfOf !== undefined),
]

/**
 * Whether somebody may do an act where a body answers for it. A role held for one body does not
 * reach what no body answers for.
 */
export const may = (
  held: readonly Held[],
  act: Act,
  bodies: Bodies,
  at: string | undefined,
): boolean => mayAs(held, act, bodies, at) !== null

/** By which role somebody may, their own before one that is lent to them; null: they may not. */
export const mayAs = (
  held: readonly Held[],
  act: Act,
  bodies: Bodies,
  at: string | undefined,
): Held | null => {
  const rights: Readonly<Partial<Record<Role, Reach>>> = RIGHTS[act]
  const reaches = ({ role, body }: Held): boolean => {
    const reach = rights[role]
    if (reach === undefined) return false
    if (reach === 'room') return body !== null && sharesRoom(bodies, body, at)
    return reach === 'all' || body === null || (reach === 'own' && isWithin(bodies, at, body))
  }
  return ownFirst(held).find(reaches) ?? null
}

/** Whether any of the roles may the act somewhere at all. */
export const mayAnywhere = (held: readonly Held[], act: Act): boolean =>
  mayAnywhereAs(held, act) !== null

/** The role that may the act somewhere, their own before one that is lent; null: none may. */
export const mayAnywhereAs = (held: readonly Held[], act: Act): Held | null => {
  const rights: Readonly<Partial<Record<Role, Reach>>> = RIGHTS[act]
  const mayIt = ({ role, body }: Held): boolean =>
    rights[role] === 'whole' ? body === null : rights[role] !== undefined
  return ownFirst(held).find(mayIt) ?? null
}
