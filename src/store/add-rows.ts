// Many rows at once, the same way on both databases: arrays unfolded in the server, block by block.
import { sql } from 'kysely'
import type { Cell, Column } from './cells.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './tx.ts'

// NOTE the embedded database's socket gathers a message by copying, so a large one costs its square.
const ROWS_AT_A_TIME = 2000
const CHARACTERS_AT_A_TIME = 1_000_000

/** Parts a list into blocks that are small in rows and in characters; a large row is its own block. */
export function* inBlocks(rows: readonly (readonly Cell[])[]): Generator<(readonly Cell[])[]> {
  let block: (readonly Cell[])[] = []
  let characters = 0
  for (const row of rows) {
    block.push(row)
    for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8
    if (block.length < ROWS_AT_A_TIME && characters < CHARACTERS_AT_A_TIME) continue
    yield block
    block = []
    characters = 0
  }
  if (block.length > 0) yield block
}

/**
 * Inserts rows of the transaction's organisation; `rows` in the order of `columns`, which leave out
 * `organisation_id`. `same` are columns that have one value for all of them.
 */
export const addRows = async (
  tx: Tx,
  table: keyof Tables,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  same: Readonly<Record<string, string | number>> = {},
): Promise<void> => {
  const shared = { organisation_id: tx.organisationId, ...same }
  const names = [...Object.keys(shared), ...columns.map(([name]) => name)]
  const sharedValues = Object.values(shared).map((value) =>
    typeof value === 'number' ? sql`${value}::bigint` : sql`${value}::text`,
  )
  for (const block of inBlocks(rows)) {
    const arrays = columns.map(
      ([, type], index) => sql`${block.map((row) => row[index] ?? null)}::${sql.raw(type)}[]`,
    )
    await sql`
      insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      select ${sql.join(sharedValues)}, added.* from unnest(${sql.join(arrays)}) as added`.execute(
      tx.query,
    )
  }
}
