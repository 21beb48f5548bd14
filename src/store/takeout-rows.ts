// A table's rows as JSON lines, and JSON lines as rows: exact both ways, the same on both databases.
import { sql } from 'kysely'
import type { DumpColumn } from './dump-columns.ts'
import { inKeyOrder } from './key-order.ts'
import type { TakenTable } from './takeout-tables.ts'
import type { Tx } from './tx.ts'

const ROWS_AT_A_TIME = 500
const OWNER = 'organisation_id'

/** All but whose the row is: the manifest says it once for all of them. */
export const ownColumns = (columns: readonly DumpColumn[]): readonly DumpColumn[] =>
  columns.filter(({ name }) => name !== OWNER)

// NOTE a numeric goes as text, as everywhere: a reader's JSON would round it.
const written = ({ name, type }: DumpColumn) =>
  type === 'numeric' ? sql`${sql.ref(name)}::text as ${sql.ref(name)}` : sql.ref(name)

/** The organisation's rows of one table, each as a line of JSON, by primary key, some at a time. */
export async function* linesOfTable(
  tx: Tx,
  table: TakenTable,
  columns: readonly DumpColumn[],
): AsyncGenerator<readonly string[]> {
  const own = ownColumns(columns).map(written)
  // NOTE the id stands in the text, since a cursor takes no parameters; asMember has checked it.
  await sql`
    declare taken no scroll cursor for
    select (select row_to_json(own)::text from (select ${sql.join(own)}) as own) as line
    from ${sql.table(table)}
    where organisation_id = ${sql.lit(tx.organisationId)} order by ${inKeyOrder(columns)}
  `.execute(tx.query)
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch ${sql.lit(ROWS_AT_A_TIME)} from taken`.execute(tx.query)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < ROWS_AT_A_TIME) break
  }
  await sql`close taken`.execute(tx.query)
}

// NOTE the database reads the JSON itself: a number or a text passes no other reader on its way.
const read = ({ name, type }: DumpColumn) =>
  type === 'jsonb'
    ? sql`nullif((line -> ${name})::text, 'null')::jsonb`
    : sql`(line ->> ${name})::${sql.raw(type)}`

/** Adds lines as rows of the transaction's organisation. Throws what the database refuses. */
export const addLines = async (
  tx: Tx,
  table: TakenTable,
  columns: readonly DumpColumn[],
  lines: readonly string[],
): Promise<void> => {
  const own = ownColumns(columns)
  const names = [OWNER, ...own.map(({ name }) => name)].map((name) => sql.ref(name))
  await sql`
    insert into ${sql.table(table)} (${sql.join(names)})
    select ${tx.organisationId}, ${sql.join(own.map(read))}
    from unnest(${lines}::text[]) with ordinality as added(text, place),
      lateral (select added.text::json as line) as parsed
    order by place`.execute(tx.query)
}
