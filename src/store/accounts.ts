// Who may sign in and as what, and the visits that are signed in now.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { recordChange } from './audit.ts'
import { type KeptStatement, runKept } from './kept-statement.ts'
import type { Tx } from './tx.ts'

const roles = z.array(z.object({ role: z.string(), unit: z.string().nullable() }))

/** A role, held for the whole organisation or for one unit. */
export type HeldRole = { readonly role: string; readonly unit: string | null }

export type Account = {
  /** The person's name at the sign-on. */
  readonly accountId: string
  readonly name: string
  readonly roles: readonly HeldRole[]
}

type Row = { account_id: string; name: string; roles: unknown }

const toAccount = (row: Row): Account => ({
  accountId: row.account_id,
  name: row.name,
  roles: roles.parse(row.roles),
})

/** Every account, by its id. */
export const listAccounts = async (tx: Tx): Promise<readonly Account[]> =>
  (
    await tx.query
      .selectFrom('account')
      .selectAll()
      .where('organisation_id', '=', tx.organisationId)
      .orderBy('account_id')
      .execute()
  ).map(toAccount)

export const readAccount = async (tx: Tx, accountId: string): Promise<Account | null> => {
  const row = await tx.query
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

/** Adds or replaces an account, with its audit event. */
export const saveAccount = async (tx: Tx, account: Account): Promise<void> => {
  const { accountId, name } = account
  const before = await readAccount(tx, accountId)
  await recordChange(tx, { what: 'saveAccount', subject: accountId, before, after: account })
  const held = JSON.stringify(account.roles)
  await tx.query
    .insertInto('account')
    .values({ organisation_id: tx.organisationId, account_id: accountId, name, roles: held })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'account_id']).doUpdateSet({ name, roles: held }),
    )
    .execute()
}

/** The visitor's secret, as the table keeps it: who reads the table cannot sign in with it. */
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Signs an account in until `endsAt` (ISO). @out the secret for the visitor's cookie */
export const startSession = async (tx: Tx, accountId: string, endsAt: string): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await tx.query
    .insertInto('session')
    .values({
      organisation_id: tx.organisationId,
      session_id: hashed(secret),
      account_id: accountId,
      ends_at: endsAt,
    })
    .execute()
  return secret
}

/** Somebody signed in, and when the structure they look at last changed. */
export type Visit = { readonly account: Account; readonly structureNumber: number }

const FIND_VISITS: KeptStatement = {
  name: 'find-visits',
  text: `select session.session_id, account.account_id, account.name, account.roles,
      organisation.structure_number
    from session
    join account using (organisation_id, account_id)
    join organisation using (organisation_id)
    where session.organisation_id = $1 and session.session_id = any($2::text[])
      and session.ends_at > $3`,
}

/** Who are signed in with these secrets at `now` (ISO), by secret; left out: nobody, or the visit has ended. */
export const findVisits = async (
  tx: Tx,
  secrets: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, Visit>> => {
  const bySession = new Map(secrets.map((secret) => [hashed(secret), secret]))
  // NOTE hashes are hexadecimal, so that the list can be written out as it is.
  const values = [tx.organisationId, `{${[...bySession.keys()].join(',')}}`, now]
  type Found = Row & { session_id: string; structure_number: number }
  const rows = await runKept<Found>(tx, FIND_VISITS, values)
  return new Map(
    rows.map((row) => [
      bySession.get(row.session_id) ?? '',
      { account: toAccount(row), structureNumber: row.structure_number },
    ]),
  )
}

export const endSession = async (tx: Tx, secret: string): Promise<void> => {
  await tx.query
    .deleteFrom('session')
    .where('organisation_id', '=', tx.organisationId)
    .where('session_id', '=', hashed(secret))
    .execute()
}

/** Removes the visits that had ended at `now` (ISO). @out how many */
export const clearEndedSessions = async (tx: Tx, now: string): Promise<number> => {
  const { numDeletedRows } = await tx.query
    .deleteFrom('session')
    .where('organisation_id', '=', tx.organisationId)
    .where('ends_at', '<=', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
