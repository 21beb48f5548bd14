// Evaluations by frameworks: begun, given points line by line, and closed as versions; nothing is written over.
import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import { recordChange, toJson } from './audit.ts'
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

/** Which line: the latest of them holds. */
export type LineKey = {
  readonly sort: string
  /** Empty: the whole. */
  readonly part: string
  /** Empty: nobody in particular. */
  readonly by: string
}

export type NewLine = LineKey & {
  /** In the words of an evaluation's file; null: it is taken back. */
  readonly body: unknown
}

export type StoredLine = NewLine & {
  readonly changeNumber: number
  readonly person: string
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

/** The lines that hold, of all evaluations or of one; what is taken back is not there. */
export const linesInForce = async (
  tx: Tx,
  evaluationId?: string,
): Promise<ReadonlyMap<string, readonly StoredLine[]>> => {
  let lines = tx.query
    .selectFrom('evaluation_line')
    .selectAll()
    .distinctOn(['evaluation_id', 'sort', 'part_id', 'assessor_id'])
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('evaluation_id')
    .orderBy('sort')
    .orderBy('part_id')
    .orderBy('assessor_id')
    .orderBy('change_number', 'desc')
  if (evaluationId !== undefined) lines = lines.where('evaluation_id', '=', evaluationId)
  const rows = (await lines.execute()).filter(({ body }) => body !== null)
  const found = Map.groupBy(rows, (row) => row.evaluation_id)
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of.map((row) => ({
        sort: row.sort,
        part: row.part_id,
        by: row.assessor_id,
        body: row.body,
        changeNumber: row.change_number,
        person: row.person,
        recordedAt: row.recorded_at,
      })),
    ]),
  )
}

/** The latest change of any line of each evaluation, also of one that is taken back. */
export const latestLineChanges = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query
    .selectFrom('evaluation_line')
    .select(['evaluation_id', sql<number>`max(change_number)`.as('latest')])
    .where('organisation_id', '=', tx.organisationId)
    .groupBy('evaluation_id')
    .execute()
  return new Map(rows.map((row) => [row.evaluation_id, row.latest]))
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

const LINE_COLUMNS = [
  ['sort', 'text'],
  ['part_id', 'text'],
  ['assessor_id', 'text'],
  ['based_on', 'bigint'],
  ['body', 'jsonb'],
] as const

const addLines = (
  tx: Tx,
  at: { readonly evaluationId: string; readonly person: string; readonly changeNumber: number },
  lines: readonly (NewLine & { readonly basedOn: number })[],
): Promise<void> =>
  addRows(
    tx,
    'evaluation_line',
    LINE_COLUMNS,
    lines.map(({ sort, part, by, basedOn, body }) => [sort, part, by, basedOn, toJson(body)]),
    {
      evaluation_id: at.evaluationId,
      change_number: at.changeNumber,
      person: at.person,
      author: tx.who,
    },
  )

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

/** Which use case each sort of line is, in the audit. */
const WHAT: Readonly<Record<string, string>> = {
  points: 'givePoints',
  evidence: 'giveEvidence',
  comment: 'commentEvaluation',
  entered: 'enterParts',
  answers: 'countAnswers',
  published: 'keepPublishedTotal',
}

/**
 * Saves one line, unless somebody has written it since `basedOn` (0: there was none).
 * @refuses newerExists
 */
export const saveLine = async (
  tx: Tx,
  at: { readonly evaluationId: string; readonly person: string },
  line: NewLine,
  basedOn: number,
): Promise<{ readonly changeNumber: number } | { readonly refused: 'newerExists' }> => {
  await holdOthers(tx)
  const { sort, part, by, body } = line
  const latest = await tx.query
    .selectFrom('evaluation_line')
    .select(['change_number', 'body'])
    .where('organisation_id', '=', tx.organisationId)
    .where('evaluation_id', '=', at.evaluationId)
    .where('sort', '=', sort)
    .where('part_id', '=', part)
    .where('assessor_id', '=', by)
    .orderBy('change_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const stands = latest === undefined || latest.body === null ? 0 : latest.change_number
  if (stands !== basedOn) return { refused: 'newerExists' }
  const told = (said: unknown) =>
    said === null || said === undefined ? null : { part, by, ...Object(said) }
  const changeNumber = await recordChange(tx, {
    what: WHAT[sort] ?? sort,
    subject: at.evaluationId,
    before: told(latest?.body),
    after: told(body) ?? { part, by },
  })
  await addLines(tx, { ...at, changeNumber }, [{ ...line, basedOn }])
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
