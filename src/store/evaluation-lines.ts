// The lines of evaluations: points, evidence, comments; each saved beside the earlier ones, and the latest holds.
import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import { recordChange, toJson } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

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

const LINE_COLUMNS = [
  ['sort', 'text'],
  ['part_id', 'text'],
  ['assessor_id', 'text'],
  ['based_on', 'bigint'],
  ['body', 'jsonb'],
] as const

/** Adds lines that are brought by a change. */
export const addLines = (
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

/** Which use case each sort of line is, in the audit. */
const WHAT: Readonly<Record<string, string>> = {
  points: 'givePoints',
  evidence: 'giveEvidence',
  comment: 'commentEvaluation',
  entered: 'enterParts',
  answers: 'countAnswers',
  published: 'keepPublishedTotal',
  references: 'keepReference',
}

/** Somebody has written the line since it was seen: what it says now (null: it was taken back), who and when. */
export type NewerLine = {
  readonly refused: 'newerExists'
  readonly latest: {
    readonly body: unknown
    readonly changeNumber: number
    readonly person: string
    readonly recordedAt: string
  }
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
  /** Whether the log tells only of what it is, as where few have answered. */
  isUntold = false,
): Promise<{ readonly changeNumber: number } | NewerLine | { readonly refused: 'newerExists' }> => {
  await holdOthers(tx)
  const { sort, part, by, body } = line
  const latest = await tx.query
    .selectFrom('evaluation_line')
    .select(['change_number', 'body', 'person', 'recorded_at'])
    .where('organisation_id', '=', tx.organisationId)
    .where('evaluation_id', '=', at.evaluationId)
    .where('sort', '=', sort)
    .where('part_id', '=', part)
    .where('assessor_id', '=', by)
    .orderBy('change_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const stands = latest === undefined || latest.body === null ? 0 : latest.change_number
  if (stands !== basedOn && latest === undefined) return { refused: 'newerExists' }
  if (stands !== basedOn && latest !== undefined) {
    const { person, recorded_at: recordedAt } = latest
    const now = { body: latest.body, changeNumber: stands, person, recordedAt }
    return { refused: 'newerExists', latest: now }
  }
  const told = (said: unknown) =>
    said === null || said === undefined ? null : { part, by, ...(isUntold ? {} : Object(said)) }
  const changeNumber = await recordChange(tx, {
    what: WHAT[sort] ?? sort,
    subject: at.evaluationId,
    before: told(latest?.body),
    after: told(body) ?? { part, by },
  })
  await addLines(tx, { ...at, changeNumber }, [{ ...line, basedOn }])
  return { changeNumber }
}
