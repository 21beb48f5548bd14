// Backup: everything of every organisation as one file that both databases read.
import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Store } from './connect.ts'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import {
  DUMP_FORMAT,
  DUMPED,
  type DumpedTable,
  type DumpHeader,
  type Progress,
  ROWS_A_LINE,
  ROWS_A_LINE_ELSE,
} from './dump-format.ts'
import { inKeyOrder } from './key-order.ts'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
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
  let rows = 0
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
/** The rows of one table of the organisation, each as JSON text, by primary key, a part at a time. */
async function* rowsOf(
  tx: Tx,
  table: DumpedTable,
  columns: readonly DumpColumn[],
): AsyncGenerator<readonly string[]> {
  const rows = ROWS_A_LINE[table] ?? ROWS_A_LINE_ELSE
  // NOTE the id stands in the text, since a cursor takes no parameters; turnTo has checked it.
  await sql`
    declare dumped no scroll cursor for
    select ${asRow(columns)} as row from ${sql.table(table)}
    where organisation_id = ${sql.lit(tx.organisationId)} order by ${inKeyOrder(columns)}
  `.execute(tx.query)
  for (;;) {
    const part = await sql<{ row: string }>`fetch ${sql.lit(rows)} from dumped`.execute(tx.query)
    if (part.rows.length > 0) yield part.rows.map(({ row }) => row)
    if (part.rows.length < rows) break
  }
  await sql`close dumped`.execute(tx.query)
}

const headerOf = (organisations: number, rows: number): DumpHeader => ({
  malkedja: 'backup',
  format: DUMP_FORMAT,
  schema: SCHEMA_NUMBER,
  written: new Date().toISOString(),
  organisations,
  rows,
})

const lineOf = (
  organisation: string,
  table: DumpedTable,
  columns: readonly DumpColumn[],
  rows: readonly string[],
): string => {
  const names = JSON.stringify(columns.map(({ name }) => name))
  const start = `{"organisation":${JSON.stringify(organisation)},"table":"${table}"`
  return `${start},"columns":${names},"rows":[${rows.join(',')}]}\n`
}

/** Every line but the last. */
async function* linesOf(tx: Tx, progress: Progress): AsyncGenerator<string> {
  const tables = await columnsByTable(tx)
  const organisations = await organisationIds(tx)
  const total = await countRows(tx, organisations)
  yield `${JSON.stringify(headerOf(organisations.length, total))}\n`
  let done = 0
  for (const organisation of organisations) {
    const turned = await turnTo(tx, organisation)
    for (const table of DUMPED) {
      const columns = tables.get(table)
      if (columns === undefined) throw new Error(`dump: there is no table ${table}`)
      for await (const rows of rowsOf(turned, table, columns)) {
        yield lineOf(organisation, table, columns, rows)
        done += rows.length
        progress(done, total)
      }
    }
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

/**
 * Writes a backup of everything but sign-ins, as it was at one moment, and ends the stream.
 * @out how many rows it holds
 */
export const writeDump = async (
  store: Store,
  stream: Writable,
  progress: Progress = () => {},
): Promise<{ readonly rows: number }> => {
  let rows = 0
  const counting: Progress = (done, of) => {
    rows = done
    progress(done, of)
  }
  await store.readAsMember(LISTING, 'backup', (tx) =>
    pipeline(Readable.from(withChecksum(linesOf(tx, counting), () => rows)), stream),
  )
  return { rows }
}
