// Reported values: saved beside earlier ones, never over them.
import { type Kysely, sql } from 'kysely'
import { newId } from './identity.ts'
import { keep, runKept } from './kept-statement.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './tx.ts'

/** What a reading is about: one value is in force for each. */
export type ReadingKey = {
  readonly measureId: string
  /** Null: the measure's own body. */
  readonly unitId: string | null
  /** «2026», «2026-T2» … */
  readonly period: string
  readonly kind: string
  readonly sex: string
}

/** A value to be saved. Exactly one of `value` (exact decimal text, point), `answer`, `missing`. */
export type NewReading = ReadingKey & {
  readonly value: string | null
  readonly answer: string | null
  readonly missing: string | null
  readonly breaks: boolean
  readonly madeUp: boolean
  readonly comment: string | null
  readonly source: string | null
  /** Name of the person who reported it, as shown; null: the source does not say. */
  readonly reportedBy: string | null
  /** ISO day or time; null: the source does not say. */
  readonly reportedOn: string | null
}

export type StoredReading = NewReading & {
  readonly readingId: string
  /** The reading that this one follows; null: the first. */
  readonly basedOn: string | null
  /** The account, or the program, that recorded it. */
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

export type RecordedReading =
  | { readonly saved: { readonly readingId: string; readonly changeNumber: number } }
  | {
      readonly refused: 'newerExists'
      /** What is in force now; null where the reading it was based on is not there at all. */
      readonly current: StoredReading | null
      readonly offered: NewReading
    }

type Row = Record<
  'reading_id' | 'measure_id' | 'unit_id' | 'period' | 'kind' | 'sex' | 'based_on' | 'author',
  string
> &
  Record<
    'value' | 'answer' | 'missing' | 'comment' | 'source' | 'reported_by' | 'reported_on',
    string | null
  > & {
    breaks: boolean
    made_up: boolean
    recorded_at: string
    change_number: number
  }

export const toReading = (row: Row): StoredReading => ({
  readingId: row.reading_id,
  measureId: row.measure_id,
  unitId: row.unit_id === '' ? null : row.unit_id,
  period: row.period,
  kind: row.kind,
  sex: row.sex,
  value: row.value,
  answer: row.answer,
  missing: row.missing,
  breaks: row.breaks,
  madeUp: row.made_up,
  comment: row.comment,
  source: row.source,
  reportedBy: row.reported_by,
  reportedOn: row.reported_on,
  basedOn: row.based_on === '' ? null : row.based_on,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

const ofKey = (query: Kysely<Tables>, organisationId: string, key: ReadingKey) =>
  query
    .selectFrom('reading')
    .where('organisation_id', '=', organisationId)
    .where('measure_id', '=', key.measureId)
    .where('unit_id', '=', key.unitId ?? '')
    .where('period', '=', key.period)
    .where('kind', '=', key.kind)
    .where('sex', '=', key.sex)

// NOTE a sum, not the column: the column's own index would be walked through every other reading of
// the organisation, newest first, where the key's index finds the few that matter.
const LATEST_FIRST = 'change_number + 0 desc, reading_id desc'

/** The reading in force; null where there is none. */
export const currentReading = async (tx: Tx, key: ReadingKey): Promise<StoredReading | null> => {
  const row = await ofKey(tx.query, tx.organisationId, key)
    .selectAll()
    .orderBy(sql.raw(LATEST_FIRST))
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toReading(row)
}

// NOTE each reading is followed by one at most (the unique index «reading_follows_one»), so the one
// that is named is the newest exactly when this can be put in after it. The organisation's row is
// locked first: whoever waited for it sees what the one before has saved.
const SAVE_IF_NEWEST = keep(
  'save-reading-if-newest',
  `with locked as (
    select organisation_id, change_number + 1 as change_number from organisation
    where organisation_id = $1 for update
  ), followed as (
    select * from reading
    where $7 <> '' and organisation_id = $1 and reading_id = $7 and measure_id = $2
      and unit_id = $3 and period = $4 and kind = $5 and sex = $6
  ), saved as (
    insert into reading (organisation_id, reading_id, measure_id, unit_id, period, kind, sex,
      value, answer, missing, breaks, made_up, comment, source, reported_by, reported_on, based_on, change_number,
      author)
    select organisation_id, $8, $2, $3, $4, $5, $6, $9::numeric, $10, $11, $12, $13, $14, $15, $18,
      $19, $7, change_number, $16
    from locked where $7 = '' or exists (select from followed)
    on conflict (organisation_id, measure_id, unit_id, period, kind, sex, based_on) do nothing
    returning organisation_id, change_number
  ), raised as (
    update organisation set change_number = saved.change_number
    from saved where organisation.organisation_id = saved.organisation_id
  ), noted as (
    insert into audit_event (organisation_id, change_number, who, what, subject, before, after)
    select organisation_id, change_number, $16, 'recordReading', $2,
      (select jsonb_build_object('readingId', reading_id, 'value', value::text, 'answer', answer,
        'missing', missing, 'breaks', breaks, 'madeUp', made_up, 'comment', comment,
        'source', source, 'reportedBy', reported_by, 'author', author) from followed), $17::jsonb
    from saved
  )
  select change_number from saved`,
)

const saveIfNewest = (tx: Tx, reading: NewReading, basedOn: string, readingId: string) => {
  const { measureId, unitId, period, kind, sex, value, answer, missing } = reading
  const { breaks, madeUp, comment, source, reportedBy, reportedOn } = reading
  const after = JSON.stringify({ readingId, basedOn, ...reading })
  return runKept<{ change_number: number }>(tx, SAVE_IF_NEWEST, [
    ...[tx.organisationId, measureId, unitId ?? '', period, kind, sex, basedOn, readingId],
    ...[value, answer, missing, breaks, madeUp, comment, source, tx.who, after],
    ...[reportedBy, reportedOn],
  ])
}

/**
 * Saves a reported value with its audit event. `basedOn` is the reading its reporter saw (null:
 * none); where another has come since, nothing is saved and both values are given back.
 * @refuses newerExists
 */
export const recordReading = async (
  tx: Tx,
  reading: NewReading,
  basedOn: string | null,
): Promise<RecordedReading> => {
  const readingId = newId()
  const [row] = await saveIfNewest(tx, reading, basedOn ?? '', readingId)
  if (row !== undefined) return { saved: { readingId, changeNumber: row.change_number } }
  return { refused: 'newerExists', current: await currentReading(tx, reading), offered: reading }
}

/** The readings in force: of all measures, or of those named. In the order they were changed. */
export const readingsInForce = async (
  tx: Tx,
  measureIds?: readonly string[],
): Promise<readonly StoredReading[]> => {
  const named = measureIds === undefined ? sql`true` : sql`measure_id = any(${[...measureIds]})`
  // NOTE a reading is in force when no other follows it. Most follow none, and to leave those out of
  // what is looked among makes the whole organisation's readings come in half the time.
  const { rows } = await sql<Row>`
    select reading.* from reading
    where organisation_id = ${tx.organisationId} and ${named}
      and not exists (
        select from reading later
        where later.organisation_id = reading.organisation_id
          and later.measure_id = reading.measure_id and later.unit_id = reading.unit_id
          and later.period = reading.period and later.kind = reading.kind
          and later.sex = reading.sex and later.based_on = reading.reading_id
          and later.based_on <> '')
    order by change_number, reading_id`.execute(tx.query)
  return rows.map(toReading)
}

/** Every reading that changes after `changeNumber` brought, corrected ones included, oldest first. */
export const readingsSince = async (
  tx: Tx,
  changeNumber: number,
): Promise<readonly StoredReading[]> =>
  (
    await tx.query
      .selectFrom('reading')
      .selectAll()
      .where('organisation_id', '=', tx.organisationId)
      .where('change_number', '>', changeNumber)
      .orderBy('change_number')
      .orderBy('reading_id')
      .execute()
  ).map(toReading)

/** Every reading there has been of one key, the one in force first. */
export const readingHistory = async (tx: Tx, key: ReadingKey): Promise<readonly StoredReading[]> =>
  (
    await ofKey(tx.query, tx.organisationId, key)
      .selectAll()
      .orderBy('change_number', 'desc')
      .orderBy('reading_id', 'desc')
      .execute()
  ).map(toReading)
