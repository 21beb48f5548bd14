// Lets a transaction write the national statistics, which everybody reads.
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** Opens the reference tables for writing, to the end of the transaction. */
export const asImporting = async (tx: Tx): Promise<void> => {
  await sql`select set_config('app.importing', 'on', true)`.execute(tx.query)
}
