// Restore: a backup file into an empty database, all of it or nothing.
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { z } from 'zod'
import { actAs } from './acting-as.ts'
import type { Store } from './connect.ts'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import { RestoredFiles } from './dump-files.ts'
import {
  blockShape,
  DUMP_FORMAT,
  type DumpHeader,
  endShape,
  filePartShape,
  headerShape,
  type Progress,
} from './dump-format.ts'
import { type Line, type LongestLine, linesIn } from './dump-lines.ts'
import { asImporting } from './importing.ts'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { REFERENCE } from './reference-tables.ts'
import { isRefusedValue, type StoreRefusal, StoreRefused } from './refusal.ts'
import { isOrganisationId, LISTING, type Tx, turnTo } from './tx.ts'

export type Restored =
  | {
      readonly restored: {
        readonly organisations: number
        readonly rows: number
        readonly files: number
      }
    }
  | StoreRefusal

const ONE_AT_A_TIME = 5_219_703

/** A header is short: rubbish without lines is refused before it fills the memory. */
const LINES: LongestLine = {
  first: 1024 * 1024,
  tooLong: (number) =>
    new StoreRefused(
      number === 1
        ? { refused: 'noDump', found: 'a first line of more than a megabyte' }
        : { refused: 'dumpDamaged', line: number },
    ),
}

const parseLine = <T>(shape: z.ZodType<T>, line: Line): T => {
  try {
    return shape.parse(JSON.parse(line.text))
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof z.ZodError)) throw cause
    const refused = line.cut ? 'dumpTruncated' : 'dumpDamaged'
    throw new StoreRefused({ refused, line: line.number }, { cause })
  }
}

const readHeader = (line: Line) => {
  const found = line.text.slice(0, 40)
  try {
    return headerShape.parse(JSON.parse(line.text))
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof z.ZodError)) throw cause
    throw new StoreRefused({ refused: 'noDump', found }, { cause })
  }
}

const checkHeader = (line: Line) => {
  const header = readHeader(line)
  if (header.format !== DUMP_FORMAT || header.schema !== SCHEMA_NUMBER)
    throw new StoreRefused({
      refused: 'dumpOfOtherVersion',
      found: `format ${header.format}, schema ${header.schema}`,
      expected: `format ${DUMP_FORMAT}, schema ${SCHEMA_NUMBER}`,
    })
  return header
}

const isReference = (table: string): boolean => REFERENCE.some((one) => one === table)

const refuseFull = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(tx.query)
  const { organisations } = await tx.query
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('organisations'))
    .executeTakeFirstOrThrow()
  if (organisations > 0) throw new StoreRefused({ refused: 'notEmpty', organisations })
  const imported = await tx.query.selectFrom('statistics_area').select('place').limit(1).execute()
  if (imported.length > 0) throw new StoreRefused({ refused: 'notEmpty', organisations })
}

const addBlock = async (
  tx: Tx,
  block: z.infer<typeof blockShape>,
  columns: readonly DumpColumn[],
): Promise<void> => {
  const arrays = columns.map((_, index) => sql`${block.rows.map((row) => row[index])}::text[]`)
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const cells = sql.join(
    columns.map(({ name, type }) => sql`${sql.ref(`added.${name}`)}::${sql.raw(type)}`),
  )
  await sql`
    insert into ${sql.table(block.table)} (${names})
    select ${cells} from unnest(${sql.join(arrays)}) as added(${names})`.execute(tx.query)
}

/** Puts one line's rows in their table. @refuses dumpDamaged */
const restoreLine = async (
  tx: Tx,
  line: Line,
  tables: ReadonlyMap<string, DumpColumn[]>,
): Promise<{ readonly tx: Tx; readonly rows: number }> => {
  const damaged = (cause?: unknown) =>
    new StoreRefused({ refused: 'dumpDamaged', line: line.number }, { cause })
  const block = parseLine(blockShape, line)
  const columns = tables.get(block.table)
  const isEverybodys = block.organisation === LISTING && isReference(block.table)
  if (columns === undefined || !(isEverybodys || isOrganisationId(block.organisation)))
    throw damaged()
  const owner = columns.findIndex(({ name }) => name === 'organisation_id')
  const isOwn = (row: (typeof block.rows)[number]): boolean =>
    isEverybodys ? owner < 0 : row[owner] === block.organisation
  const isWhole = block.rows.every((row) => row.length === columns.length && isOwn(row))
  if (columns.map(({ name }) => name).join() !== block.columns.join() || !isWhole) throw damaged()
  const turned =
    tx.organisationId === block.organisation ? tx : await turnTo(tx, block.organisation)
  try {
    await addBlock(turned, block, columns)
  } catch (error) {
    throw isRefusedValue(error) ? damaged(error) : error
  }
  return { tx: turned, rows: block.rows.length }
}

const isEnd = (line: Line): boolean => line.text.startsWith('{"end":')

// NOTE a line of rows names its table in that place.
const isFile = (line: Line): boolean => /^\{"organisation":"[^"]*","file":/.test(line.text)

/** Takes in one part of a file. @refuses dumpDamaged */
const restoreFile = async (files: RestoredFiles, line: Line): Promise<void> => {
  const part = parseLine(filePartShape, line)
  if (!isOrganisationId(part.organisation) || !(await files.add(part)).isRight)
    throw new StoreRefused({ refused: 'dumpDamaged', line: line.number })
}

type Counts = { readonly organisations: number; readonly rows: number; readonly files: number }

/** @refuses dumpDamaged where the end does not say what has come */
const checkEnd = (
  line: Line,
  header: DumpHeader,
  came: Omit<Counts, 'organisations'>,
  sha256: string,
) => {
  const end = parseLine(endShape, line)
  const isWhole =
    end.sha256 === sha256 &&
    end.rows === came.rows &&
    header.rows === came.rows &&
    header.files === came.files
  if (!isWhole) throw new StoreRefused({ refused: 'dumpDamaged', line: line.number })
}

const restoreAll = async (
  tx: Tx,
  stream: Readable,
  files: RestoredFiles,
  progress: Progress,
): Promise<Counts> => {
  await refuseFull(tx)
  await actAs(tx, 'keeper')
  await asImporting(tx)
  const tables = await columnsByTable(tx)
  const hash = createHash('sha256')
  let header: DumpHeader | null = null
  let ended = false
  let turned = tx
  let rows = 0
  let read = 0
  for await (const line of linesIn(stream, LINES)) {
    read = line.number
    if (ended) throw new StoreRefused({ refused: 'dumpDamaged', line: line.number })
    if (header !== null && isEnd(line)) {
      checkEnd(line, header, { rows, files: files.count }, hash.digest('hex'))
      ended = true
      continue
    }
    hash.update(line.text).update('\n')
    if (header === null) header = checkHeader(line)
    else if (isFile(line)) await restoreFile(files, line)
    else {
      const added = await restoreLine(turned, line, tables)
      turned = added.tx
      rows += added.rows
      progress(rows, header.rows)
    }
  }
  if (header === null) throw new StoreRefused({ refused: 'noDump', found: '' })
  if (!ended || files.isUnderWay) throw new StoreRefused({ refused: 'dumpTruncated', line: read })
  await files.keep()
  return { organisations: header.organisations, rows, files: files.count }
}

/**
 * Reads a backup into an empty database in one transaction, and its files beside it: all of it is
 * there afterwards, or nothing.
 * @refuses notEmpty, noDump, dumpOfOtherVersion, dumpTruncated, dumpDamaged
 */
export const readDump = async (
  store: Store,
  stream: Readable,
  progress: Progress = () => {},
): Promise<Restored> => {
  const files = new RestoredFiles(store.files)
  try {
    const restored = await store.asMember(LISTING, 'restore', (tx) =>
      restoreAll(tx, stream, files, progress),
    )
    return { restored }
  } catch (error) {
    await files.discard()
    if (error instanceof StoreRefused) return error.refusal
    throw error
  }
}
