// Ways in of our own: each account's password and passkeys, and what a passkey was asked to sign.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

/** A password's hash; null: the account has none. */
export const readPassword = async (
  { query, organisationId }: Tx,
  accountId: string,
): Promise<string | null> => {
  const row = await query
    .selectFrom('password')
    .select('hash')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.hash ?? null
}

const keepPassword = async (
  { query, organisationId }: Tx,
  accountId: string,
  hash: string,
  now: string,
): Promise<void> => {
  await query
    .insertInto('password')
    .values({ organisation_id: organisationId, account_id: accountId, hash, set_at: now })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'account_id']).doUpdateSet({ hash, set_at: now }),
    )
    .execute()
}

/** Sets a password. The audit says that it was set, and nothing of what it is. */
export const setPassword = async (
  tx: Tx,
  accountId: string,
  hash: string,
  now: string,
): Promise<void> => {
  await recordChange(tx, { what: 'setPassword', subject: accountId, before: null, after: null })
  await keepPassword(tx, accountId, hash, now)
}

/** The same password, hashed by the parameters of today. */
export const rehashPassword = keepPassword

export type Passkey = {
  /** The credential's id, base64url. */
  readonly passkeyId: string
  readonly accountId: string
  /** COSE in base64url. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly addedAt: string
  readonly usedAt: string | null
}

const transports = z.array(z.string())

const passkeys = ({ query, organisationId }: Tx) =>
  query.selectFrom('passkey').selectAll().where('organisation_id', '=', organisationId)

type PasskeyRow = Awaited<ReturnType<ReturnType<typeof passkeys>['execute']>>[number]

const toPasskey = (row: PasskeyRow): Passkey => ({
  passkeyId: row.passkey_id,
  accountId: row.account_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: transports.parse(row.transports),
  addedAt: row.added_at,
  usedAt: row.used_at,
})

/** An account's passkeys, the first added first; without an account: everybody's. */
export const listPasskeys = async (tx: Tx, accountId?: string): Promise<readonly Passkey[]> => {
  const all = passkeys(tx).orderBy('added_at').orderBy('passkey_id')
  const asked = accountId === undefined ? all : all.where('account_id', '=', accountId)
  return (await asked.execute()).map(toPasskey)
}

export const readPasskey = async (tx: Tx, passkeyId: string): Promise<Passkey | null> => {
  const row = await passkeys(tx).where('passkey_id', '=', passkeyId).executeTakeFirst()
  return row === undefined ? null : toPasskey(row)
}

/** Adds a passkey, with its audit event. */
export const addPasskey = async (tx: Tx, passkey: Passkey): Promise<void> => {
  const { accountId, passkeyId } = passkey
  await recordChange(tx, {
    what: 'addPasskey',
    subject: accountId,
    before: null,
    after: { passkeyId },
  })
  await tx.query
    .insertInto('passkey')
    .values({
      organisation_id: tx.organisationId,
      passkey_id: passkeyId,
      account_id: accountId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      added_at: passkey.addedAt,
    })
    .execute()
}

/** Notes that a passkey was used, and how many times it says it has been. */
export const notePasskeyUse = async (
  { query, organisationId }: Tx,
  passkeyId: string,
  { counter, now }: { readonly counter: number; readonly now: string },
): Promise<void> => {
  await query
    .updateTable('passkey')
    .set({ counter, used_at: now })
    .where('organisation_id', '=', organisationId)
    .where('passkey_id', '=', passkeyId)
    .execute()
}

/** Takes away a passkey of the account, with its audit event. */
export const removePasskey = async (
  tx: Tx,
  { accountId, passkeyId }: Pick<Passkey, 'accountId' | 'passkeyId'>,
): Promise<void> => {
  const change = { what: 'removePasskey', subject: accountId }
  await recordChange(tx, { ...change, before: { passkeyId }, after: null })
  await tx.query
    .deleteFrom('passkey')
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', accountId)
    .where('passkey_id', '=', passkeyId)
    .execute()
}

const hashed = (challenge: string): string => createHash('sha256').update(challenge).digest('hex')

/** Remembers what was asked until `endsAt` (ISO), and forgets what had ended. `accountId` '': of a sign-in. */
export const rememberChallenge = async (
  { query, organisationId }: Tx,
  challenge: string,
  accountId: string,
  { now, endsAt }: { readonly now: string; readonly endsAt: string },
): Promise<void> => {
  await query
    .deleteFrom('passkey_challenge')
    .where('organisation_id', '=', organisationId)
    .where('ends_at', '<=', now)
    .execute()
  await query
    .insertInto('passkey_challenge')
    .values({
      organisation_id: organisationId,
      challenge_id: hashed(challenge),
      account_id: accountId,
      ends_at: endsAt,
    })
    .execute()
}

/** Takes what was asked of the account, so that it is answered once. @out whether it was asked */
export const takeChallenge = async (
  { query, organisationId }: Tx,
  challenge: string,
  accountId: string,
  now: string,
): Promise<boolean> => {
  const { numDeletedRows } = await query
    .deleteFrom('passkey_challenge')
    .where('organisation_id', '=', organisationId)
    .where('challenge_id', '=', hashed(challenge))
    .where('account_id', '=', accountId)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The accounts that have a password. */
export const accountsWithPassword = async ({
  query,
  organisationId,
}: Tx): Promise<ReadonlySet<string>> => {
  const rows = await query
    .selectFrom('password')
    .select('account_id')
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Set(rows.map((row) => row.account_id))
}
