// Sees at every start that a commit really is flushed to disk.
import type { PGlite } from '@electric-sql/pglite'

/**
 * What is wrong with the database's durability, in words; null: nothing. Commits a mark to the log
 * and sees that `count` rose: settings alone do not prove that anything reached the disk.
 */
export const checkDurable = async (database: PGlite, count: Int32Array): Promise<string | null> => {
  const { rows } = await database.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'wal_sync_method', 'synchronous_commit', 'full_page_writes')`,
  )
  const wrong = rows.filter((row) => !['on', 'fsync'].includes(row.setting))
  if (rows.length !== 4 || wrong.length > 0)
    return wrong.map((row) => `${row.name} is ${row.setting}`).join(', ') || 'settings missing'
  const before = Atomics.load(count, 0)
  await database.query("select pg_logical_emit_message(true, 'malkedja', 'start')")
  return Atomics.load(count, 0) > before ? null : 'a commit was not flushed to disk'
}
