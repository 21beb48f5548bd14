// Keeps the planner's statistics fit: the embedded database has nobody who does it in the background.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Analyses each table that has doubled since it was last analysed and is no longer small (a hundred
 * pages of 8 kB). Half a million readings take about a second, other starts nothing.
 */
export const refreshStatistics = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
      and pg_relation_size(c.oid) / 8192 > 2 * greatest(c.relpages, 0) + 100`.execute(database)
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(database)
}
