// Files that people have asked for: added, taken up by one process at a time, ended, and gone after some days.
import { type Selectable, sql } from 'kysely'
import {
  FILE_ACTS,
  FILE_FORMATS,
  type FileFormat,
  type FileSort,
  type FileStanding,
  type OrderedFile,
} from '../domain/workflow/ordered-files.ts'
import { newId } from './identity.ts'
import type { OrderedFileTable } from './tables.ts'
import type { Tx } from './tx.ts'

type Row = Selectable<OrderedFileTable>

const STANDINGS: readonly FileStanding[] = ['waiting', 'making', 'ready', 'failed']
const isSort = (text: string): text is FileSort => Object.hasOwn(FILE_ACTS, text)

/** The value among those that are known; throws where the store holds another. */
const oneOf = <T extends string>(known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Error(`ordered-files: the store holds «${value}»`)
  return found
}

const toFile = (row: Row): OrderedFile => {
  const { sort } = row
  if (!isSort(sort)) throw new Error(`ordered-files: a file cannot be of «${sort}»`)
  return {
    ...{ id: row.file_id, account: row.account_id, sort, about: row.about_id },
    format: oneOf<FileFormat>(FILE_FORMATS, row.format),
    language: row.language === 'en' ? 'en' : 'sv',
    ...{ title: row.title, template: row.template_id },
    standing: oneOf(STANDINGS, row.standing),
    ...{ done: row.steps_done, tries: row.tries },
    ...{ orderedAt: row.ordered_at, endedAt: row.ended_at },
    ...{ bytes: row.bytes, why: row.why },
  }
}

export type NewFile = Pick<
  OrderedFile,
  'account' | 'sort' | 'about' | 'format' | 'language' | 'title' | 'template'
>

const files = ({ query, organisationId }: Tx) =>
  query.selectFrom('ordered_file').selectAll().where('organisation_id', '=', organisationId)

export const addOrderedFile = async (tx: Tx, file: NewFile): Promise<OrderedFile> =>
  toFile(
    await tx.query
      .insertInto('ordered_file')
      .values({
        ...{ organisation_id: tx.organisationId, file_id: newId(), account_id: file.account },
        ...{ sort: file.sort, about_id: file.about, format: file.format },
        ...{ language: file.language, title: file.title, template_id: file.template },
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

/** Those of a person, the latest first. */
export const filesOf = async (tx: Tx, account: string): Promise<readonly OrderedFile[]> =>
  (
    await files(tx)
      .where('account_id', '=', account)
      .orderBy('ordered_at', 'desc')
      .orderBy('file_id', 'desc')
      .execute()
  ).map(toFile)

export const readOrderedFile = async (tx: Tx, id: string): Promise<OrderedFile | null> => {
  const row = await files(tx).where('file_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toFile(row)
}

/** Waits for its turn, or is in the hands of a process that has ended. */
const TO_MAKE = sql<boolean>`standing in ('waiting', 'making')
  and (taken_until is null or taken_until <= clock_timestamp())`

export const hasFilesToMake = async (tx: Tx): Promise<boolean> =>
  (await files(tx).where(TO_MAKE).limit(1).executeTakeFirst()) !== undefined

const inSeconds = (seconds: number) =>
  sql<string>`clock_timestamp() + make_interval(secs => ${seconds}::double precision)`

/**
 * Takes up the one that has waited longest, for some seconds by the database's clock, which every process
 * has in common; what another process has is passed over. null: nothing waits.
 */
export const takeFile = async (
  { query, organisationId }: Tx,
  seconds: number,
): Promise<OrderedFile | null> => {
  // NOTE a subquery could be asked again for each row, and would then take more than it should.
  const { rows } = await sql<Row>`
    with due as materialized (
      select organisation_id, file_id from ordered_file
      where organisation_id = ${organisationId} and ${TO_MAKE}
      order by ordered_at, file_id limit 1 for update skip locked)
    update ordered_file set standing = 'making', steps_done = 0, tries = tries + 1,
      taken_until = ${inSeconds(seconds)}
    from due
    where ordered_file.organisation_id = due.organisation_id and ordered_file.file_id = due.file_id
    returning ordered_file.*`.execute(query)
  const [row] = rows
  return row === undefined ? null : toFile(row)
}

/** One that was taken up: it is the process's own for as long as nobody has taken it up after. */
export type TakenFile = Pick<OrderedFile, 'id' | 'tries'>

const own = ({ query, organisationId }: Tx, { id, tries }: TakenFile) =>
  query
    .updateTable('ordered_file')
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', id)
    .where('standing', '=', 'making')
    .where('tries', '=', tries)
    .returning('file_id')

/** Holds it for some seconds more. False: it was removed, or another process has it. */
export const holdFile = async (tx: Tx, taken: TakenFile, seconds: number): Promise<boolean> =>
  (await own(tx, taken)
    .set({ taken_until: inSeconds(seconds) })
    .executeTakeFirst()) !== undefined

/** Notes how many steps are done. False: it was removed, or another process has it. */
export const noteSteps = async (tx: Tx, taken: TakenFile, done: number): Promise<boolean> =>
  (await own(tx, taken).set({ steps_done: done }).executeTakeFirst()) !== undefined

/** It lies whole on disk, or why it does not. False: it was removed, or another process has it. */
export const endFile = async (
  tx: Tx,
  taken: TakenFile,
  ending: { readonly bytes: number; readonly done: number } | { readonly why: string },
): Promise<boolean> =>
  (await own(tx, taken)
    .set({
      taken_until: null,
      ended_at: sql<string>`recording_moment()`,
      ...('why' in ending
        ? { standing: 'failed', why: ending.why }
        : { standing: 'ready', bytes: ending.bytes, steps_done: ending.done }),
    })
    .executeTakeFirst()) !== undefined

/** Gives back one that was taken up and not finished, as if it had not been. */
export const returnFile = async (tx: Tx, taken: TakenFile): Promise<void> => {
  await own(tx, taken)
    .set({ standing: 'waiting', taken_until: null, tries: sql<number>`tries - 1` })
    .execute()
}

export const removeOrderedFile = async (
  { query, organisationId }: Tx,
  id: string,
): Promise<void> => {
  await query
    .deleteFrom('ordered_file')
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', id)
    .execute()
}

/** Removes those that ended before a time (ISO). */
export const removeFilesBefore = async (
  { query, organisationId }: Tx,
  before: string,
): Promise<void> => {
  await query
    .deleteFrom('ordered_file')
    .where('organisation_id', '=', organisationId)
    .where('ended_at', '<', before)
    .execute()
}

/** Every one that has a row, by its id. */
export const fileIds = async ({ query, organisationId }: Tx): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await query
        .selectFrom('ordered_file')
        .select('file_id')
        .where('organisation_id', '=', organisationId)
        .execute()
    ).map(({ file_id }) => file_id),
  )
