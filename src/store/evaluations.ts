// Evaluations by frameworks: begun, and closed as versions; nothing is written over.
import { sql } from 'kysely'
import { recordChange } from './audit.ts'
import { addLines, type NewLine } from './evaluation-lines.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

export type StoredEvaluation = {
  readonly evaluationId: string
  readonly frameworkId: string
  readonly frameworkText: string
  /** In the words of an evaluation's file. */
  readonly head: unknown
  readonly bodyId: string | null
  readonly person: string
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly recordedAt: string
}

export type StoredVersion = {
  readonly version: number
  /** ISO day. */
  readonly closedOn: string
  /** null: the first. */
  readonly why: string | null
  readonly body: unknown
  readonly person: string
  readonly changeNumber: number
}

const evaluationsOf = (tx: Tx) =>
  tx.query.selectFrom('evaluation').selectAll().where('organisation_id', '=', tx.organisationId)

type Row = Awaited<ReturnType<ReturnType<typeof evaluationsOf>['execute']>>[number]

const toEvaluation = (row: Row): StoredEvaluation => ({
  evaluationId: row.evaluation_id,
  frameworkId: row.framework_id,
  frameworkText: row.framework_text,
  head: row.head,
  bodyId: row.body_id,
  person: row.person,
  changeNumber: row.change_number,
  recordedAt: row.recorded_at,
})

/** Every evaluation, the latest begun first. */
export const listEvaluations = async (tx: Tx): Promise<readonly StoredEvaluation[]> =>
  (await evaluationsOf(tx).orderBy('change_number', 'desc').execute()).map(toEvaluation)

/** null where there is none by that name. */
export const readEvaluationRow = async (
  tx: Tx,
  evaluationId: string,
): Promise<StoredEvaluation | null> => {
  const row = await evaluationsOf(tx).where('evaluation_id', '=', evaluationId).executeTakeFirst()
  return row === undefined ? null : toEvaluation(row)
}

/** Every closed version of every evaluation, the latest first. */
export const evaluationVersions = async (
  tx: Tx,
): Promise<ReadonlyMap<string, readonly StoredVersion[]>> => {
  const rows = await tx.query
    .selectFrom('evaluation_version')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('version', 'desc')
    .execute()
  const found = Map.groupBy(rows, (row) => row.evaluation_id)
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of.map((row) => ({
        version: row.version,
        closedOn: row.closed_on,
        why: row.why,
        body: row.body,
        person: row.person,
        changeNumber: row.change_number,
      })),
    ]),
  )
}

export type NewEvaluation = Pick<
  StoredEvaluation,
  'evaluationId' | 'frameworkId' | 'frameworkText' | 'head' | 'bodyId' | 'person'
> & { readonly lines: readonly NewLine[] }

/** Begins an evaluation, with the lines of its file where it has one. @refuses evaluationIsThere */
export const addEvaluation = async (
  tx: Tx,
  { lines, ...next }: NewEvaluation,
): Promise<{ readonly changeNumber: number } | { readonly refused: 'evaluationIsThere' }> => {
  await holdOthers(tx)
  const { evaluationId, frameworkId, frameworkText, head, bodyId, person } = next
  if ((await readEvaluationRow(tx, evaluationId)) !== null) return { refused: 'evaluationIsThere' }
  const changeNumber = await recordChange(tx, {
    what: 'beginEvaluation',
    subject: evaluationId,
    before: null,
    after: { framework: frameworkId, head, lines: lines.length },
  })
  await tx.query
    .insertInto('evaluation')
    .values({
      organisation_id: tx.organisationId,
      evaluation_id: evaluationId,
      change_number: changeNumber,
      framework_id: frameworkId,
      framework_text: frameworkText,
      head: JSON.stringify(head),
      body_id: bodyId,
      person,
      author: tx.who,
    })
    .execute()
  await addLines(
    tx,
    { evaluationId, person, changeNumber },
    lines.map((line) => ({ ...line, basedOn: 0 })),
  )
  return { changeNumber }
}

export type NewVersion = Pick<StoredVersion, 'closedOn' | 'why' | 'body' | 'person'>

/** Closes an evaluation as its next version. @out the version's number */
export const closeEvaluationRow = async (
  tx: Tx,
  evaluationId: string,
  { closedOn, why, body, person }: NewVersion,
): Promise<{ readonly version: number }> => {
  await holdOthers(tx)
  const { latest } = await tx.query
    .selectFrom('evaluation_version')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('latest'))
    .where('organisation_id', '=', tx.organisationId)
    .where('evaluation_id', '=', evaluationId)
    .executeTakeFirstOrThrow()
  const version = latest + 1
  const changeNumber = await recordChange(tx, {
    what: 'closeEvaluation',
    subject: evaluationId,
    before: latest === 0 ? null : { version: latest },
    after: { version, day: closedOn, reason: why },
  })
  await tx.query
    .insertInto('evaluation_version')
    .values({
      organisation_id: tx.organisationId,
      evaluation_id: evaluationId,
      version,
      change_number: changeNumber,
      closed_on: closedOn,
      why: version === 1 ? null : why,
      body: JSON.stringify(body),
      person,
      author: tx.who,
    })
    .execute()
  return { version }
}
