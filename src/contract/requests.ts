// What the staff app sends: parsed once, at the edge.
import { z } from 'zod'
import { NOTED_DAYS } from '../domain/documents/noted-days.ts'
import { MISSING_REASONS } from '../domain/measures/measure.ts'
import { ROLES } from '../domain/organisation/role.ts'
import { NOTED } from '../domain/workflow/auditors.ts'
import { AUDITORS_ANSWERS, AUDITORS_QUESTION_IDS } from '../domain/workflow/auditors-verdict.ts'
import { DECISION_KINDS } from '../domain/workflow/decisions.ts'
import { DISPOSABLE } from '../domain/workflow/disposals.ts'
import { SUBJECT_SORTS } from '../domain/workflow/logged-subjects.ts'
import { ROOM_STANDINGS } from '../domain/workflow/rooms.ts'
import { MOVES } from '../domain/workflow/stages.ts'
import { LONGEST_TEXT } from './longest-text.ts'
import { FOUND_GROUPS } from './staff.ts'

const id = z.string().min(1).max(200)

/** A value as it was typed; the server reads it by the measure's unit. */
export const reportValueRequest = z.strictObject({
  measure: id,
  unit: id.nullable(),
  period: z.string().max(40),
  kind: z.enum(['outcome', 'outcomeToDate', 'forecast', 'preliminary']),
  sex: z.enum(['all', 'women', 'men']),
  written: z.string().max(LONGEST_TEXT),
  /** Why there is no value; `written` is then empty. */
  missing: z.enum(MISSING_REASONS).nullable().default(null),
  comment: z.string().max(LONGEST_TEXT).nullable(),
  /** The reading that the writer saw; null: none. */
  basedOn: z.string().max(64).nullable(),
})
export type ReportValueRequest = z.infer<typeof reportValueRequest>

/** A person's grade beside the suggested one. `node` null: a verdict on the whole organisation. */
export const decideGradeRequest = z.strictObject({
  node: id.nullable(),
  assessment: id,
  round: id,
  grade: id,
  reason: z.string().max(LONGEST_TEXT),
  /** The body that decides; null: the first of those that make the assessment. */
  by: id.nullable(),
  /** The judgement that the writer saw; null: none. */
  basedOn: z.string().max(64).nullable(),
})
export type DecideGradeRequest = z.infer<typeof decideGradeRequest>

/** What somebody writes about a node in a round; empty: it is taken away. */
export const writeTextRequest = z.strictObject({
  node: id,
  round: id,
  field: id,
  language: z.string().min(2).max(35),
  body: z.string().max(LONGEST_TEXT),
  /** The text that the writer saw; null: none. */
  basedOn: z.string().max(64).nullable(),
})
export type WriteTextRequest = z.infer<typeof writeTextRequest>

/** What a file that is sent is attached to, and what it is called. */
export const attachFileQuery = z.object({
  language: z.enum(['sv', 'en']).default('sv'),
  sort: z.enum(['node', 'version', 'document']),
  id,
  /** Of a node: the round and year; left out: it always belongs to it. */
  round: id.optional(),
  /** Of a node in a round: the text it belongs to. */
  field: id.optional(),
  name: z.string().min(1).max(1000),
})

/** What a file shows, and whether citizens may have it. */
export const describeAttachmentRequest = z.strictObject({
  attachment: id,
  description: z.string().max(1000),
  isPublic: z.boolean(),
  /** The row that the writer saw. */
  basedOn: z.number().int(),
})

export const removeAttachmentRequest = z.strictObject({
  attachment: id,
  reason: z.string().max(LONGEST_TEXT),
  basedOn: z.number().int(),
})

/** A round is opened for reporting, closed, or opened again. */
export const roundStandingRequest = z.strictObject({
  round: id,
  standing: z.enum(['open', 'closed']),
  /** Why it is opened again after it has been frozen. */
  reason: z.string().max(LONGEST_TEXT).nullable().default(null),
})

/** A round is frozen as its next version. */
export const freezeRoundRequest = z.strictObject({
  round: id,
  /** Why, though something is missing. */
  lacks: z.string().max(LONGEST_TEXT).nullable(),
  /** Why there is a new version, where that has not been said. */
  why: z.string().max(LONGEST_TEXT).nullable(),
})

const MOST_RESERVATIONS = 100
/** What a body has decided on a frozen version. */
export const recordDecisionRequest = z.strictObject({
  version: id,
  body: id,
  kind: z.enum(DECISION_KINDS),
  date: z.iso.date(),
  /** The paragraph of the minutes; empty: not known yet. */
  ref: z.string().max(200),
  /** What is amended, or why it is sent back. */
  reason: z.string().max(LONGEST_TEXT),
  reservations: z
    .array(z.strictObject({ by: z.string().max(200), text: z.string().max(LONGEST_TEXT) }))
    .max(MOST_RESERVATIONS),
})
export type RecordDecisionRequest = z.infer<typeof recordDecisionRequest>

/** What was recorded of a decision, put right; `basedOn` is the change that the page was read at. */
export const correctDecisionRequest = recordDecisionRequest
  .omit({ version: true, body: true })
  .extend({ decision: id, basedOn: z.int(), because: z.string().max(LONGEST_TEXT) })
export type CorrectDecisionRequest = z.infer<typeof correctDecisionRequest>

/** A decision that was never made is taken back, with the reason. */
export const takeBackDecisionRequest = z.strictObject({
  decision: id,
  basedOn: z.int(),
  reason: z.string().max(LONGEST_TEXT),
})
export type TakeBackDecisionRequest = z.infer<typeof takeBackDecisionRequest>

/** The paragraph of the minutes, when it is known. */
export const addReferenceRequest = z.strictObject({ decision: id, ref: z.string().max(200) })

/** A body's part of a round is taken on. */
export const movePartRequest = z.strictObject({
  round: id,
  body: id,
  move: z.enum(MOVES),
  /** Why it is sent back. */
  reason: z.string().max(LONGEST_TEXT).nullable().default(null),
  /** The day of delivery; null: today. */
  day: z.iso.date().nullable().default(null),
  /** The registration number (diarienummer) of the delivery. */
  reference: z.string().max(200).nullable().default(null),
  /** The change that the writer saw; 0: none. */
  basedOn: z.int().min(0),
})
export type MovePartRequest = z.infer<typeof movePartRequest>

/** A body's room in an open round is opened to others, or closed again. */
export const setRoomRequest = z.strictObject({
  round: id,
  body: id,
  standing: z.enum(ROOM_STANDINGS),
})
export type SetRoomRequest = z.infer<typeof setRoomRequest>

const dayOrNone = z.union([z.iso.date(), z.literal('')])

/** A day that the law asks about of a round's report; an empty one takes back what was noted. */
export const noteDayRequest = z.strictObject({
  what: z.enum(NOTED_DAYS),
  day: dayOrNone,
  /** The paragraph of the minutes or a registration number; empty: none is said. */
  ref: z.string().max(200),
  /** The change that the page was read at; 0: nothing was noted. */
  basedOn: z.int().min(0),
})
export type NoteDayRequest = z.infer<typeof noteDayRequest>
/** A frozen version is shown to the citizens: as it stood, as a proposal, or as decided. */
export const publishVersionRequest = z.strictObject({
  version: id,
  as: z.enum(['published', 'proposed', 'decided']),
  /** Of a proposal: the meeting it goes to, and the day its notice was published. */
  meeting: z.strictObject({ body: id, date: dayOrNone, noticed: dayOrNone }).nullable(),
})
export type PublishVersionRequest = z.infer<typeof publishVersionRequest>

/** What was published is taken from the citizens' view, with the reason they are told. */
export const withdrawRequest = z.strictObject({
  snapshot: id,
  reason: z.string().max(LONGEST_TEXT),
})

/** Which of the demonstration's accounts somebody wants to be. */
export const signInRequest = z.strictObject({ account: id })

/** A login and password as they were written. */
export const passwordSignInRequest = z.strictObject({
  login: z.string().max(200),
  password: z.string().max(1000),
})

const secret = z.string().min(1).max(200)
/** The secret of an invitation's link. */
export const invitationRequest = z.strictObject({ secret })
export const invitationPasswordRequest = z.strictObject({
  secret,
  password: z.string().max(1000),
})

const base64url = z.string().max(20_000)
const clientExtensionResults = z.looseObject({}).default({})
/** A passkey that a browser has made, as WebAuthn writes it. */
const newPasskey = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .optional(),
  }),
})
export const newPasskeyRequest = z.strictObject({ answer: newPasskey })
export const invitationPasskeyRequest = z.strictObject({ secret, answer: newPasskey })

/** A sign-in that a passkey has signed, as WebAuthn writes it. */
export const passkeySignInRequest = z.strictObject({
  answer: z.object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    clientExtensionResults,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional(),
    }),
  }),
})

/** The password now (empty: there is none) and the one it shall be. */
export const changePasswordRequest = z.strictObject({
  current: z.string().max(1000),
  password: z.string().max(1000),
})
/** What a person wants by mail; email null: no address. */
export const ownMailRequest = z.strictObject({
  email: z.email().max(200).nullable(),
  language: z.enum(['sv', 'en']),
  reminders: z.boolean(),
})
export const removePasskeyRequest = z.strictObject({ passkey: id })

const held = z.strictObject({ role: z.enum(ROLES), body: id.nullable() })
const MOST_ROLES = 50
export const invitePersonRequest = z.strictObject({
  name: z.string().max(200),
  login: z.string().max(200),
  email: z.email().max(200).nullable(),
  roles: z.array(held).max(MOST_ROLES),
})
export const giveRolesRequest = z.strictObject({
  account: id,
  roles: z.array(held).max(MOST_ROLES),
})
/** Roles lent from one person to another for some days, both included. */
export const lendRolesRequest = z.strictObject({
  from: id,
  to: id,
  roles: z.array(held).max(MOST_ROLES),
  first: z.iso.date(),
  last: z.iso.date(),
})
export const endDelegationRequest = z.strictObject({ delegation: id })
export const aboutPersonRequest = z.strictObject({ account: id })

/** A question or comment on a node or measure in a round, or what is answered in a thread. */
export const sayRemarkRequest = z.strictObject({
  round: id,
  about: z.strictObject({ sort: z.enum(['node', 'measure']), id }),
  /** The remark that began the thread; null: this one begins one. */
  thread: id.nullable().default(null),
  /** The account that is asked; null: nobody in particular. */
  to: id.nullable().default(null),
  body: z.string().max(LONGEST_TEXT),
  /** Nothing more is waited for. */
  settles: z.boolean().default(false),
})
export type SayRemarkRequest = z.infer<typeof sayRemarkRequest>

/** What an auditor's note is about. */
const noteAbout = z
  .strictObject({
    sort: z.enum(NOTED),
    /** Empty for the whole. */
    id: z.string().max(200),
    /** The round of a part; null for what else. */
    round: id.nullable().default(null),
  })
  .refine(({ sort, round }) => (sort === 'part') === (round !== null), { path: ['round'] })
  .refine(({ sort, id }) => (sort === 'whole') === (id === ''), { path: ['id'] })

/** A note of the auditors' own: a new one, or one that is there anew. */
export const writeNoteRequest = z.strictObject({
  about: noteAbout,
  /** The note that is changed; null: it is new. */
  note: id.nullable().default(null),
  /** The change that the writer saw. */
  basedOn: z.int().min(0).default(0),
  body: z.string().max(LONGEST_TEXT),
})
export type WriteNoteRequest = z.infer<typeof writeNoteRequest>

export const throwNoteRequest = z.strictObject({ note: id, basedOn: z.int().min(0) })
export type ThrowNoteRequest = z.infer<typeof throwNoteRequest>

/** The auditors' verdict on a round, to be kept as a draft or delivered. */
export const writeVerdictRequest = z.strictObject({
  round: id,
  answers: z.array(
    z.strictObject({
      question: z.enum(AUDITORS_QUESTION_IDS),
      /** null: they have not come to one. */
      answer: z.enum(AUDITORS_ANSWERS).nullable(),
      words: z.string().max(LONGEST_TEXT),
      /** The body that the words go to; left out: to no one body. */
      to: id.optional(),
    }),
  ),
  /** Who signs it, one a line. */
  signed: z.string().max(LONGEST_TEXT),
  /** ISO day; empty: not signed yet. */
  on: z.union([z.literal(''), z.iso.date()]),
  /** Why it is given anew; empty for the first. */
  why: z.string().max(LONGEST_TEXT),
  /** The change that brought the draft the writer saw; null: there was none. */
  basedOn: z.int().min(0).nullable(),
})
export type WriteVerdictRequest = z.infer<typeof writeVerdictRequest>

/** A decision to destroy records, as a body has made it. */
export const recordDisposalRequest = z.strictObject({
  body: z.string().max(500),
  decidedOn: z.iso.date(),
  paragraph: z.string().max(100).nullable(),
  reference: z.string().max(100).nullable(),
  covers: z.array(z.strictObject({ sort: z.enum(DISPOSABLE), before: z.iso.date() })),
  ground: z.string().max(LONGEST_TEXT),
})
/** `listed` is the checksum of what was looked at. */
export const carryOutDisposalRequest = z.strictObject({ listed: z.string().max(64) })
export const takeBackDisposalRequest = z.strictObject({ reason: z.string().max(LONGEST_TEXT) })

/** `sum` is the checksum of what was looked at. */
export const removePersonRequest = z.strictObject({
  account: id,
  sum: z.string().max(64),
  reason: z.string().max(LONGEST_TEXT),
})

export const organisationParams = z.object({ organisation: z.string().max(63) })
export const disposalParams = organisationParams.extend({ disposal: z.string().max(64) })
export const takeoutParams = organisationParams.extend({ takeout: z.string().max(64) })
export const attachmentParams = organisationParams.extend({
  attachment: z.string().max(64),
  name: z.string().max(500),
})
export const roundParams = organisationParams.extend({ round: z.string().max(100) })
export const versionParams = organisationParams.extend({ version: z.string().max(100) })
export const partParams = roundParams.extend({ body: z.string().max(200) })
export const nodeParams = roundParams.extend({ node: z.string().max(200) })
export const tagParams = roundParams.extend({ tag: z.string().max(200) })
export const programmeParams = roundParams.extend({ programme: z.string().max(200) })
export const measureParams = roundParams.extend({ measure: z.string().max(200) })
/** The staff app's page that somebody was on their way to. */
export const signOnQuery = z.object({ to: z.string().max(500).optional() })
export const inLanguageQuery = z.object({ language: z.enum(['sv', 'en']).default('sv') })
/** A question about what a page shows as tables: it is answered as a view, or as a workbook of the same. */
export const tableQuery = inLanguageQuery.extend({ as: z.enum(['xlsx']).optional() })
/** What would be destroyed: as a page's view, a workbook, or a file of JSON. */
export const listedQuery = inLanguageQuery.extend({ as: z.enum(['xlsx', 'json']).optional() })
export const personDataQuery = listedQuery.extend({ account: id })
/** What a chain is narrowed to: an owner, a type, a tag, a grade («skala/grad») or a state without grade. */
export const chainQuery = tableQuery.extend({
  owner: z.string().max(200).optional(),
  type: z.string().max(200).optional(),
  status: z.string().max(200).optional(),
  tag: z.string().max(200).optional(),
})
/** What a round's board is narrowed to: late parts or those that lack something, one body's, by words. */
export const boardQuery = tableQuery.extend({
  only: z.enum(['late', 'missing']).optional(),
  body: z.string().max(200).optional(),
  words: z.string().max(200).optional(),
})
export type BoardQuery = z.infer<typeof boardQuery>
export const matrixQuery = tableQuery.extend({ tag: z.string().max(200).optional() })
/** What the list of assignments is narrowed to; `standing` may be «late». */
export const assignmentsQuery = tableQuery.extend({
  node: z.string().max(200).optional(),
  owner: z.string().max(200).optional(),
  giver: z.string().max(200).optional(),
  standing: z.string().max(200).optional(),
  tag: z.string().max(200).optional(),
})
export type AssignmentsQuery = z.infer<typeof assignmentsQuery>
export const remarksQuery = inLanguageQuery.extend({
  sort: z.enum(['node', 'measure']),
  id,
})
export const searchQuery = inLanguageQuery.extend({
  words: z.string().max(200),
  /** Of one group alone, and then more of it. */
  group: z.enum(FOUND_GROUPS).optional(),
})
export type SearchQuery = z.infer<typeof searchQuery>
export type ChainQuery = z.infer<typeof chainQuery>
export const yearQuery = tableQuery.extend({
  year: z.coerce.number().int().min(1900).max(2199).optional(),
})
export const draftParams = organisationParams.extend({ draft: id })
export const trialQuery = tableQuery.extend({ round: id })
export const adoptionQuery = inLanguageQuery.extend({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  decided: z.iso.date().optional(),
})
export const planParams = organisationParams.extend({
  year: z.coerce.number().int().min(1900).max(2199),
})
export const planNodeParams = planParams.extend({ node: z.string().max(200) })
/** A new node's type, and what it is to stand under. */
export const newNodeQuery = inLanguageQuery.extend({
  type: z.string().max(200),
  parent: z.string().max(200).optional(),
})
/** Whose rows are shown as a year is turned. */
export const turnQuery = tableQuery.extend({ body: z.string().max(200).optional() })
/** A person's calendar address: a secret and «.ics». */
export const calendarParams = organisationParams.extend({ file: z.string().max(100) })
/** The log, narrowed: as a page's view, a workbook, CSV or JSON lines. */
export const ownHistoryQuery = inLanguageQuery.extend({
  as: z.enum(['xlsx', 'csv', 'jsonl']).optional(),
  kind: z.string().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only what is older than this change. */
  before: z.coerce.number().int().min(1).optional(),
})
/** Of a node, a measure, a body …, or nothing: the whole organisation. Without its sort the first thing with the id. */
export const historyQuery = ownHistoryQuery.extend({
  subject: z.string().max(200),
  sort: z.enum(SUBJECT_SORTS).optional(),
})
export const personHistoryQuery = ownHistoryQuery.extend({ account: id })

/** What notes are asked for. */
export const notesQuery = inLanguageQuery.extend({
  sort: z.enum(NOTED),
  id: z.string().max(200),
  round: z.string().max(100).optional(),
})
