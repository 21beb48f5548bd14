// As whom a transaction meets what is closed even within its organisation.
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/**
 * `auditor`: somebody who has been found to be one. `keeper`: a copy of all there is, made or taken in by
 * whoever has the database itself.
 */
type ActingAs = 'auditor' | 'keeper'

/** Opens, to the end of the transaction, what row level security keeps from everybody else. */
export const actAs = async (tx: Tx, as: ActingAs): Promise<void> => {
  await sql`select set_config('app.acting_as', ${as}, true)`.execute(tx.query)
}
