// What was changed: numbered, by whom, from what to what; written with the change itself.
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { AskedSubjects } from '../domain/workflow/logged-subjects.ts'
import type { AuditEventTable } from './tables.ts'
import type { Tx } from './tx.ts'

/** A change about to be made. `before` and `after` are plain JSON; null where there is nothing. */
export type Change = {
  /** The use case: importChain, decideGrade … */
  readonly what: string
  /** The id of what it is about. */
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

/** Changes of which a chain in memory can be told by its facts alone; all others may move its structure. */
const OF_FACTS: readonly string[] = [
  'recordReading',
  'decideGrade',
  'writeText',
  'importFacts',
  'saveAccount',
  'addAccount',
  'changeAccount',
  'giveRoles',
  'invite',
  'acceptInvitation',
  'setPassword',
  'addPasskey',
  'removePasskey',
  'endVisits',
  'lendRoles',
  'endDelegation',
  'changeSettings',
  'freezeRound',
  'publishSnapshot',
  'recordDecision',
  'noteDay',
  'completeDecision',
  'correctDecision',
  'takeBackDecision',
  'withdrawSnapshot',
  'reportPart',
  'takeBackPart',
  'reviewPart',
  'openRoom',
  'closeRoom',
  'makeCalendarFeed',
  'askQuestion',
  'answerQuestion',
  'reportAssignment',
  'proposeAssignment',
  'sendBackAssignment',
  'nameAssignee',
  'chooseMail',
  'remindLate',
  'takeOut',
  'recordDisposal',
  'takeBackDisposal',
  'beginDraft',
  'saveDraft',
  'nameDraft',
  'throwDraft',
  'takeBackDraft',
  'closeDraft',
  'attachFile',
  'describeAttachment',
  'removeAttachment',
  'writeNote',
  'changeNote',
  'throwNote',
  'draftVerdict',
  'deliverVerdict',
  'confirmKeyFigure',
  'acceptImport',
  'beginEvaluation',
  'givePoints',
  'giveEvidence',
  'commentEvaluation',
  'enterParts',
  'countAnswers',
  'keepPublishedTotal',
  'keepReference',
  'closeEvaluation',
  'keepEvaluationNote',
  'beginDocument',
  'writeDocumentPart',
  'changeDocumentPart',
  'commentDocument',
  'settleComment',
  'takeSuggestion',
  'declineSuggestion',
  'restoreDocumentPart',
  'freezeDocument',
  'saveHouse',
  'addWordTemplate',
  'replaceWordTemplate',
  'withdrawWordTemplate',
  'beginEdition',
  'askAsCitizen',
  'answerCitizen',
  'declineCitizen',
]

export type AuditEvent = Change & {
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly at: string
  readonly who: string
  /** Whose lent role it was made by; null: one of their own. */
  readonly onBehalfOf: string | null
}

export const toJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

/**
 * Numbers a change and writes it in the audit, in the open transaction. Changes of one organisation
 * wait for each other from here to the commit, so their numbers have no holes and no doubles.
 * @out the change's number, to be written with every row that it brings
 */
export const recordChange = async (tx: Tx, change: Change): Promise<number> => {
  const { rows } = await sql<{ change_number: number }>`
    with raised as (
      update organisation set change_number = change_number + 1,
        structure_number = case when ${OF_FACTS.includes(change.what)}
          then structure_number else change_number + 1 end
      where organisation_id = ${tx.organisationId}
      returning organisation_id, change_number
    )
    insert into audit_event (organisation_id, change_number, who, what, subject, before, after,
      on_behalf_of)
    select organisation_id, change_number, ${tx.who}, ${change.what}, ${change.subject},
      ${toJson(change.before)}::jsonb, ${toJson(change.after)}::jsonb, ${tx.onBehalfOf ?? null}::text
    from raised returning change_number`.execute(tx.query)
  const number = rows[0]?.change_number
  if (number === undefined)
    throw new Error(`recordChange: there is no organisation «${tx.organisationId}»`)
  return number
}

/** The number of the organisation's latest change: a copy in memory with the same is fresh. 0: none. */
export const latestChange = async (tx: Tx): Promise<number> => {
  const row = await tx.query
    .selectFrom('organisation')
    .select('change_number')
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirst()
  return row?.change_number ?? 0
}

const toEvent = ({
  change_number,
  at,
  who,
  what,
  subject,
  before,
  after,
  on_behalf_of,
}: Selectable<AuditEventTable>): AuditEvent => ({
  changeNumber: change_number,
  at,
  who,
  what,
  subject,
  before,
  after,
  onBehalfOf: on_behalf_of,
})

/** One change by its number; null: there is none. */
export const readChange = async (tx: Tx, changeNumber: number): Promise<AuditEvent | null> => {
  const row = await tx.query
    .selectFrom('audit_event')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('change_number', '=', changeNumber)
    .executeTakeFirst()
  return row === undefined ? null : toEvent(row)
}

/** The first moment of a day in Sweden. */
const startOf = (day: string) =>
  sql<string>`(${day}::date::timestamp at time zone 'Europe/Stockholm')`
const dayAfter = (day: string) =>
  sql<string>`((${day}::date + 1)::timestamp at time zone 'Europe/Stockholm')`

const idsIn = (ids: readonly string[] = []) => sql`${ids}::text[]`

/** The changes that name what is asked about, wrote a version of it, or settled something about it for a year. */
const changing = (
  { organisationId }: Tx,
  { node, measure, tag, body, other }: AskedSubjects,
): RawBuilder<number> => sql`
  select change_number from audit_event
    where organisation_id = ${organisationId}
      and subject = any(${idsIn([node, measure, tag, body, other].flatMap((ids) => ids ?? []))})
  union all select change_number from node_version
    where organisation_id = ${organisationId} and node_id = any(${idsIn(node)})
  union all select change_number from measure_version
    where organisation_id = ${organisationId} and measure_id = any(${idsIn(measure)})
  union all select change_number from tag_version
    where organisation_id = ${organisationId} and tag_id = any(${idsIn(tag)})
  union all select change_number from unit_version
    where organisation_id = ${organisationId} and unit_id = any(${idsIn(body)})
  union all select change_number from year_turn
    where organisation_id = ${organisationId} and (
      (kind = 'node' and subject_id = any(${idsIn(node)}))
      or (kind = 'measure' and subject_id = any(${idsIn(measure)}))
      or (kind = 'limit' and split_part(subject_id, ':', 1) = any(${idsIn(measure)})))`

export type AuditAsked = {
  readonly subject?: string
  /** Named as what it is about, or changed by it: to be held to `isAbout`, since ids are not told apart by kind. */
  readonly subjects?: AskedSubjects
  readonly who?: string
  readonly what?: readonly string[] | undefined
  /** First and last day in Sweden, ISO. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only those older than this change. */
  readonly before?: number | undefined
  readonly limit?: number
}

/** The latest changes first; those about one subject, of one person's doing or otherwise narrowed. */
export const readAudit = async (
  tx: Tx,
  { subject, subjects, who, what, from, to, before, limit = 100 }: AuditAsked = {},
): Promise<readonly AuditEvent[]> => {
  let events = tx.query
    .selectFrom('audit_event')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number', 'desc')
    .limit(limit)
  if (subject !== undefined) events = events.where('subject', '=', subject)
  if (subjects !== undefined)
    events = events.where('change_number', 'in', sql<number>`(${changing(tx, subjects)})`)
  if (who !== undefined) events = events.where('who', '=', who)
  if (what !== undefined) events = events.where('what', 'in', what)
  if (from !== undefined) events = events.where('at', '>=', startOf(from))
  if (to !== undefined) events = events.where('at', '<', dayAfter(to))
  if (before !== undefined) events = events.where('change_number', '<', before)
  return (await events.execute()).map(toEvent)
}
