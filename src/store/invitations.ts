// Links by which a person sets a way in: single use, and only the secret's hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Makes a link for the account; an earlier one is of no use from here. @out the link's secret */
export const makeInvitation = async (
  tx: Tx,
  accountId: string,
  endsAt: string,
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  const change = { what: 'invite', subject: accountId, before: null }
  await recordChange(tx, { ...change, after: { endsAt } })
  const said = { invitation_id: hashed(secret), invited_by: tx.who, ends_at: endsAt }
  await tx.query
    .insertInto('invitation')
    .values({ organisation_id: tx.organisationId, account_id: accountId, ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'account_id']).doUpdateSet(said))
    .execute()
  return secret
}

/** Whose link it is; null: there is none, it has been used, or it had ended at `now` (ISO). */
export const invitedBy = async (
  { query, organisationId }: Tx,
  secret: string,
  now: string,
): Promise<string | null> => {
  const row = await query
    .selectFrom('invitation')
    .select('account_id')
    .where('organisation_id', '=', organisationId)
    .where('invitation_id', '=', hashed(secret))
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Takes the link, so that nobody comes by it again, with its audit event. @out whose it was; null: none */
export const takeInvitation = async (
  tx: Tx,
  secret: string,
  now: string,
): Promise<string | null> => {
  const row = await tx.query
    .deleteFrom('invitation')
    .where('organisation_id', '=', tx.organisationId)
    .where('invitation_id', '=', hashed(secret))
    .where('ends_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  if (row === undefined) return null
  const change = { what: 'acceptInvitation', subject: row.account_id }
  await recordChange(tx, { ...change, before: null, after: null })
  return row.account_id
}

/** Until when each account has an unused link at `now` (ISO); left out: none. */
export const openInvitations = async (
  { query, organisationId }: Tx,
  now: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await query
    .selectFrom('invitation')
    .select(['account_id', 'ends_at'])
    .where('organisation_id', '=', organisationId)
    .where('ends_at', '>', now)
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.ends_at]))
}
