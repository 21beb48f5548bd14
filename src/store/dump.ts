// Backup: everything of every organisation, and the national statistics, as one file that both databases read.
import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { actAs } from './acting-as.ts'
import type { Store } from './connect.ts'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import { fileLines } from './dump-files.ts'
import {
  DUMP_FORMAT,
  DUMPED,
  type DumpedTable,
  type DumpHeader,
  type Progress,
  ROWS_A_LINE,
  ROWS_A_LINE_ELSE,
} from './dump-format.ts'
import { type FileLot, lotOf } from './file-lot.ts'
import { inKeyOrder } from './key-order.ts'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { REFERENCE, type ReferenceTable } from './reference-tables.ts'
import { LISTING, type Tx, turnTo } from './tx.ts'

const organisationIds = async (tx: Tx): Promise<readonly string[]> =>
  (
    await tx.query
      .selectFrom('organisation')
      .select('organisation_id')
      .orderBy(sql`organisation_id collate "C"`)
      .execute()
  ).map((row) => row.organisation_id)

const countRows = async (tx: Tx, organisations: readonly string[]): Promise<number> => {
  const all = REFERENCE.map((table) => sql`(select count(*) from ${sql.table(table)})`)
  const found = await sql<{ rows: number }>`select ${sql.join(all, sql` + `)} as rows`.execute(
    tx.query,
  )
  let rows = found.rows[0]?.rows ?? 0
  for (const organisation of organisations) {
    const turned = await turnTo(tx, organisation)
    const counts = DUMPED.map(
      (table) =>
        sql`(select count(*) from ${sql.table(table)} where organisation_id = ${organisation})`,
    )
    const found = await sql<{ rows: number }>`
      select ${sql.join(counts, sql` + `)} as rows`.execute(turned.query)
    rows += found.rows[0]?.rows ?? 0
  }
  return rows
}

// NOTE text in byte order and times in UTC: the same rows give the same file on both databases.
const asRow = (columns: readonly DumpColumn[]) => {
  const cells = columns.map(({ name }) => sql`${sql.ref(name)}::text`)
  return sql<string>`json_build_array(${sql.join(cells)})::text`
}

const ownRows = ({ organisationId }: Tx, columns: readonly DumpColumn[]) =>
  columns.some(({ name }) => name === 'organisation_id')
    ? sql`where organisation_id = ${sql.lit(organisationId)}`
    : sql``

/** The rows of one table, the organisation's or everybody's, each as JSON text, by primary key, a part at a time. */
async function* rowsOf(
  tx: Tx,
  table: DumpedTable | ReferenceTable,
  columns: readonly DumpColumn[],
): AsyncGenerator<readonly string[]> {
  const rows = ROWS_A_LINE[table] ?? ROWS_A_LINE_ELSE
  // NOTE the id stands in the text, since a cursor takes no parameters; turnTo has checked it.
  await sql`
    declare dumped no scroll cursor for
    select ${asRow(columns)} as row from ${sql.table(table)}
    ${ownRows(tx, columns)} order by ${inKeyOrder(columns)}
  `.execute(tx.query)
  for (;;) {
    const part = await sql<{ row: string }>`fetch ${sql.lit(rows)} from dumped`.execute(tx.query)
    if (part.rows.length > 0) yield part.rows.map(({ row }) => row)
    if (part.rows.length < rows) break
  }
  await sql`close dumped`.execute(tx.query)
}

type Counts = Pick<DumpHeader, 'organisations' | 'rows' | 'files' | 'lost'>

const headerOf = (counts: Counts): DumpHeader => ({
  malkedja: 'backup',
  format: DUMP_FORMAT,
  schema: SCHEMA_NUMBER,
  written: new Date().toISOString(),
  ...counts,
})

const lineOf = (
  organisation: string,
  table: DumpedTable | ReferenceTable,
  columns: readonly DumpColumn[],
  rows: readonly string[],
): string => {
  const names = JSON.stringify(columns.map(({ name }) => name))
  const start = `{"organisation":${JSON.stringify(organisation)},"table":"${table}"`
  return `${start},"columns":${names},"rows":[${rows.join(',')}]}\n`
}

const lotsOf = async (
  tx: Tx,
  organisations: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, FileLot>> => {
  const lots = new Map<string, FileLot>()
  for (const organisation of organisations)
    lots.set(organisation, await lotOf(await turnTo(tx, organisation), folder))
  return lots
}

const sumOf = (lots: Iterable<FileLot>, part: 'whole' | 'lost'): number =>
  [...lots].reduce((sum, lot) => sum + lot[part].length, 0)

type Dumping = {
  readonly folder: string
  readonly progress: Progress
  readonly tell: (counts: Counts) => void
}

/** Every line but the last. */
async function* linesOf(tx: Tx, { folder, progress, tell }: Dumping): AsyncGenerator<string> {
  const tables = await columnsByTable(tx)
  const organisations = await organisationIds(tx)
  await actAs(tx, 'keeper')
  const total = await countRows(tx, organisations)
  const lots = await lotsOf(tx, organisations, folder)
  const files = sumOf(lots.values(), 'whole')
  const lost = sumOf(lots.values(), 'lost')
  const counts = { organisations: organisations.length, rows: total, files, lost }
  tell(counts)
  yield `${JSON.stringify(headerOf(counts))}\n`
  let done = 0
  const ofTables = async function* (turned: Tx, names: readonly (DumpedTable | ReferenceTable)[]) {
    for (const table of names) {
      const columns = tables.get(table)
      if (columns === undefined) throw new Error(`dump: there is no table ${table}`)
      for await (const rows of rowsOf(turned, table, columns)) {
        yield lineOf(turned.organisationId, table, columns, rows)
        done += rows.length
        progress(done, total)
      }
    }
  }
  yield* ofTables(await turnTo(tx, LISTING), REFERENCE)
  for (const organisation of organisations) {
    yield* ofTables(await turnTo(tx, organisation), DUMPED)
    const lot = lots.get(organisation)
    if (lot !== undefined) yield* fileLines(lot, organisation)
  }
}

async function* withChecksum(lines: AsyncIterable<string>, count: () => number) {
  const hash = createHash('sha256')
  for await (const line of lines) {
    hash.update(line)
    yield line
  }
  yield `${JSON.stringify({ end: true, rows: count(), sha256: hash.digest('hex') })}\n`
}

export type Dumped = {
  readonly rows: number
  readonly files: number
  /** Files that attachments have, and that were not whole on disk. */
  readonly lost: number
}

/**
 * Writes a backup of everything but sign-ins, with the files beside the database, as it was at one
 * moment, and ends the stream.
 */
export const writeDump = async (
  store: Store,
  stream: Writable,
  progress: Progress = () => {},
): Promise<Dumped> => {
  let rows = 0
  let counts: Counts = { organisations: 0, rows: 0, files: 0, lost: 0 }
  const dumping: Dumping = {
    folder: store.files,
    progress: (done, of) => {
      rows = done
      progress(done, of)
    },
    tell: (found) => {
      counts = found
    },
  }
  await store.readAsMember(LISTING, 'backup', (tx) =>
    pipeline(Readable.from(withChecksum(linesOf(tx, dumping), () => rows)), stream),
  )
  return { rows, files: counts.files, lost: counts.lost }
}
