// Tries to sign in that did not succeed: how many lately, by login and by address.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

// NOTE people write their password where the login stands, so not even the login is kept as written.
const hashed = (about: string): string => createHash('sha256').update(about).digest('hex')

/** How many tries, and since when, ISO. */
export type Tries = { readonly tries: number; readonly beganAt: string }

/** Counts a try, and forgets those that began before `since` (ISO). Two at once are counted as two. */
export const countTry = async (
  { query, organisationId }: Tx,
  about: string,
  { now, since }: { readonly now: string; readonly since: string },
): Promise<Tries> => {
  await query
    .deleteFrom('sign_in_try')
    .where('organisation_id', '=', organisationId)
    .where('began_at', '<=', since)
    .execute()
  const row = await query
    .insertInto('sign_in_try')
    .values({ organisation_id: organisationId, about: hashed(about), tries: 1, began_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'about'])
        .doUpdateSet({ tries: sql<number>`sign_in_try.tries + 1` }),
    )
    .returning(['tries', 'began_at'])
    .executeTakeFirstOrThrow()
  return { tries: row.tries, beganAt: row.began_at }
}

/** A try that succeeded counts no longer; `all`: nor do those before it. */
export const forgiveTry = async (
  { query, organisationId }: Tx,
  about: string,
  which: 'all' | 'one',
): Promise<void> => {
  const mine = hashed(about)
  if (which === 'all')
    await query
      .deleteFrom('sign_in_try')
      .where('organisation_id', '=', organisationId)
      .where('about', '=', mine)
      .execute()
  else
    await query
      .updateTable('sign_in_try')
      .set({ tries: sql<number>`greatest(tries - 1, 0)` })
      .where('organisation_id', '=', organisationId)
      .where('about', '=', mine)
      .execute()
}
