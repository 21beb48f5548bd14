// Visitors on their way to the municipality's own sign-on and back: each way can be gone once.
import { createHash } from 'node:crypto'
import type { Tx } from './tx.ts'

/** What is remembered of somebody who has been sent to sign in. */
export type SignInAttempt = {
  readonly nonce: string
  readonly verifier: string
  /** The page they were on their way to. */
  readonly backTo: string
}

/** The state as the table keeps it: who reads the table cannot come back with it. */
const hashed = (state: string): string => createHash('sha256').update(state).digest('hex')

/** Remembers an attempt until `endsAt` (ISO), and forgets those that had ended at `now`. */
export const rememberAttempt = async (
  { query, organisationId }: Tx,
  state: string,
  { nonce, verifier, backTo }: SignInAttempt,
  { now, endsAt }: { readonly now: string; readonly endsAt: string },
): Promise<void> => {
  await query
    .deleteFrom('sign_in_attempt')
    .where('organisation_id', '=', organisationId)
    .where('ends_at', '<=', now)
    .execute()
  await query
    .insertInto('sign_in_attempt')
    .values({
      organisation_id: organisationId,
      attempt_id: hashed(state),
      nonce,
      verifier,
      back_to: backTo,
      ends_at: endsAt,
    })
    .execute()
}

/** Takes the attempt that the state belongs to, so that nobody comes back by it again; null: there is none. */
export const takeAttempt = async (
  { query, organisationId }: Tx,
  state: string,
  now: string,
): Promise<SignInAttempt | null> => {
  const row = await query
    .deleteFrom('sign_in_attempt')
    .where('organisation_id', '=', organisationId)
    .where('attempt_id', '=', hashed(state))
    .where('ends_at', '>', now)
    .returning(['nonce', 'verifier', 'back_to'])
    .executeTakeFirst()
  return row === undefined
    ? null
    : { nonce: row.nonce, verifier: row.verifier, backTo: row.back_to }
}
