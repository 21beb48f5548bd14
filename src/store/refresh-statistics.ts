// Keeps the planner's statistics fit: without them it reads all readings of an organisation to find one.
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Analyses each table that has doubled since it was last analysed and holds more than a few pages of
 * 8 kB. Half a million readings take about a second, most calls nothing.
 */
export const refreshStatistics = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
      and pg_relation_size(c.oid) / 8192 > 2 * greatest(c.relpages, 0) + 4`.execute(database)
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(database)
}
