// The columns of each table as the database has them, so that a backup forgets none.
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

export type DumpColumn = { readonly name: string; readonly type: string; readonly inKey: boolean }

/** Name and type of every column, in the table's own order; `inKey` where it is in the primary key. */
export const columnsByTable = async (tx: Tx): Promise<ReadonlyMap<string, DumpColumn[]>> => {
  const { rows } = await sql<{ table: string; name: string; type: string; in_key: boolean }>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      coalesce(a.attnum = any(k.conkey), false) as in_key
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind in ('r', 'p')
    order by c.relname, a.attnum`.execute(tx.query)
  const tables = new Map<string, DumpColumn[]>()
  for (const { table, name, type, in_key } of rows) {
    const columns = tables.get(table) ?? []
    columns.push({ name, type, inKey: in_key })
    tables.set(table, columns)
  }
  return tables
}
