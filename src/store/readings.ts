// Reported values: saved beside earlier ones, never over them.
import { type Kysely, sql } from 'kysely'
import type { Cell, Column } from './cells.ts'
import { send } from './kept-statement.ts'
import { type NextWrite, type Saved, saveNextIn } from './save-next.ts'
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

export type NewerReading = {
  readonly refused: 'newerExists'
  /** What is in force now; null where the reading it was based on is not there at all. */
  readonly current: StoredReading | null
  readonly offered: NewReading
}
export type RecordedReading = Saved | NewerReading

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

/** What a reading is about, and what it says, as the table has them. */
export const READING_ABOUT: readonly Column[] = [
  ['measure_id', 'text'],
  ['unit_id', 'text'],
  ['period', 'text'],
  ['kind', 'text'],
  ['sex', 'text'],
]
export const READING_SAYS: readonly Column[] = [
  ['value', 'numeric'],
  ['answer', 'text'],
  ['missing', 'text'],
  ['breaks', 'boolean'],
  ['made_up', 'boolean'],
  ['comment', 'text'],
  ['source', 'text'],
  ['reported_by', 'text'],
  ['reported_on', 'text'],
]

/** In the order of READING_ABOUT and READING_SAYS. */
export const readingCells = (one: NewReading): readonly Cell[] => [
  one.measureId,
  one.unitId ?? '',
  one.period,
  one.kind,
  one.sex,
  one.value,
  one.answer,
  one.missing,
  one.breaks,
  one.madeUp,
  one.comment,
  one.source,
  one.reportedBy,
  one.reportedOn,
]

const saveNext = saveNextIn({
  table: 'reading',
  id: 'reading_id',
  about: READING_ABOUT,
  says: READING_SAYS,
  what: 'recordReading',
})

/**
 * Saves a reported value with its audit event. `basedOn` is the reading its reporter saw (null:
 * none); null is given back where another has come since, and nothing is saved.
 */
export const readingWrite = (tx: Tx, reading: NewReading, basedOn: string | null): NextWrite =>
  saveNext(tx, { cells: readingCells(reading), basedOn, told: reading })

/** Why a value was not saved: both are given back. */
export const newerReadingThan = async (tx: Tx, offered: NewReading): Promise<NewerReading> => ({
  refused: 'newerExists',
  current: await currentReading(tx, offered),
  offered,
})

/**
 * As `readingWrite`, sent now; where another has come since, both values are given back.
 * @refuses newerExists
 */
export const recordReading = async (
  tx: Tx,
  reading: NewReading,
  basedOn: string | null,
): Promise<RecordedReading> =>
  (await send(tx, readingWrite(tx, reading, basedOn))) ?? (await newerReadingThan(tx, reading))

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

/** What was in force at `changeNumber` in the places that have had another value since. */
export const readingsReplacedSince = async (
  tx: Tx,
  changeNumber: number,
): Promise<readonly StoredReading[]> => {
  const { rows } = await sql<Row>`
    select distinct on (measure_id, unit_id, period, kind, sex) reading.* from reading
    where organisation_id = ${tx.organisationId} and change_number <= ${changeNumber}
      and exists (
        select from reading later
        where later.organisation_id = reading.organisation_id
          and later.measure_id = reading.measure_id and later.unit_id = reading.unit_id
          and later.period = reading.period and later.kind = reading.kind
          and later.sex = reading.sex and later.change_number > ${changeNumber})
    order by measure_id, unit_id, period, kind, sex, change_number desc, reading_id desc`.execute(
    tx.query,
  )
  return rows.map(toReading)
}

/**
 * Every reading of what has been recorded more than once, oldest first; of some measures where they are
 * named.
 */
export const correctedReadings = async (
  tx: Tx,
  measureIds?: readonly string[],
): Promise<readonly StoredReading[]> => {
  const named =
    measureIds === undefined ? sql`true` : sql`reading.measure_id = any(${[...measureIds]})`
  const { rows } = await sql<Row>`
    select reading.* from reading
    where organisation_id = ${tx.organisationId} and ${named}
      and exists (
        select from reading other
        where other.organisation_id = reading.organisation_id
          and other.measure_id = reading.measure_id and other.unit_id = reading.unit_id
          and other.period = reading.period and other.kind = reading.kind
          and other.sex = reading.sex and other.reading_id <> reading.reading_id
      )
    order by change_number, reading_id`.execute(tx.query)
  return rows.map(toReading)
}
