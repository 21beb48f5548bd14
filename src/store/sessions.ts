// The visits that are signed in now: their secrets, how long they last, and who comes with one.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Account, type AccountRow, type HeldRole, toAccount } from './accounts.ts'
import { newId } from './identity.ts'
import { type KeptStatement, runKept } from './kept-statement.ts'
import type { Tx } from './tx.ts'
import { accountWithLent, type VisitMark, visitsWithChecksum } from './visit-mark.ts'

/** The visitor's secret, as the table keeps it: who reads the table cannot sign in with it. */
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const earlier = (a: string, b: string): string => (Date.parse(a) < Date.parse(b) ? a : b)

const newSecret = (): string => randomBytes(32).toString('base64url')

/** ISO. It ends at `endsAt` unless it is used before, and at `lastEndsAt` however much it is used. */
export type Lasting = {
  readonly now: string
  readonly endsAt: string
  readonly lastEndsAt: string
}

/** Signs an account in. @out the secret for the visitor's cookie */
export const startSession = async (
  tx: Tx,
  accountId: string,
  { now, endsAt, lastEndsAt }: Lasting,
): Promise<string> => {
  const secret = newSecret()
  await tx.query
    .insertInto('session')
    .values({
      organisation_id: tx.organisationId,
      session_id: hashed(secret),
      account_id: accountId,
      visit_id: newId(),
      made_at: now,
      ends_at: endsAt,
      last_ends_at: lastEndsAt,
    })
    .execute()
  return secret
}

/** Roles that another lends, and those that the lender holds. */
export type Lent = {
  readonly from: { readonly accountId: string; readonly name: string }
  readonly roles: readonly HeldRole[]
  readonly holds: readonly HeldRole[]
}

/** @term besök – somebody signed in, and when the structure they look at last changed */
export type Visit = {
  readonly account: Account
  /** Lent to them on the day. */
  readonly lent: readonly Lent[]
  readonly structureNumber: number
  readonly mark: VisitMark
}

const held = z.array(z.object({ role: z.string(), unit: z.string().nullable() }))
const lent = z.array(
  z.object({
    from: z.object({ accountId: z.string(), name: z.string() }),
    roles: held,
    holds: held,
  }),
)

const FIND_VISITS: KeptStatement = {
  name: 'find-visits',
  text: visitsWithChecksum({
    organisation: '$1',
    session: 'any($2::text[])',
    now: '$3',
    today: '$4',
  }),
}

/** Who are signed in with these secrets at `now` (ISO, the day `today`), by secret; left out: nobody, or the visit has ended. */
export const findVisits = async (
  tx: Tx,
  secrets: readonly string[],
  { now, today }: { readonly now: string; readonly today: string },
): Promise<ReadonlyMap<string, Visit>> => {
  const bySession = new Map(secrets.map((secret) => [hashed(secret), secret]))
  // NOTE hashes are hexadecimal, so that the list can be written out as it is.
  const values = [tx.organisationId, `{${[...bySession.keys()].join(',')}}`, now, today]
  type Found = AccountRow & {
    session_id: string
    structure_number: number
    lent: unknown
    checksum: string
  }
  const rows = await runKept<Found>(tx, FIND_VISITS, values)
  return new Map(
    rows.map((row) => [
      bySession.get(row.session_id) ?? '',
      {
        account: toAccount(row),
        lent: lent.parse(row.lent),
        structureNumber: row.structure_number,
        mark: { sessionId: row.session_id, checksum: row.checksum },
      },
    ]),
  )
}

const FIND_ABSENT: KeptStatement = {
  name: 'find-absent',
  text: accountWithLent({ organisation: '$1', account: '$2', today: '$3' }),
}

/** What a visit would find of an account on a day (ISO), where something is done for who is not here; undefined: there is none. */
export const findAbsent = async (
  tx: Tx,
  account: string,
  today: string,
): Promise<Omit<Visit, 'mark'> | undefined> => {
  type Found = AccountRow & { structure_number: number; lent: unknown }
  const values = [tx.organisationId, account, today]
  const [row] = await runKept<Found>(tx, FIND_ABSENT, values)
  return row === undefined
    ? undefined
    : {
        account: toAccount(row),
        lent: lent.parse(row.lent),
        structureNumber: row.structure_number,
      }
}

/** A secret in use: when it was made, and how long it lasts now. */
export type SessionInUse = {
  readonly visitId: string
  readonly madeAt: string
  readonly lastEndsAt: string
}

/**
 * Notes that a secret is used, so that it lasts until `endsAt` (no longer than it may). One that
 * takes over from another is then known to have come, and the other lasts until `otherEndsAt`.
 * null: nobody is signed in with it.
 */
export const noteSessionUse = async (
  { query, organisationId }: Tx,
  secret: string,
  { now, endsAt, otherEndsAt }: { now: string; endsAt: string; otherEndsAt: string },
): Promise<SessionInUse | null> => {
  const own = query
    .selectFrom('session')
    .select(['visit_id', 'made_at', 'last_ends_at', 'follows'])
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', hashed(secret))
    .where('ends_at', '>', now)
  const row = await own.executeTakeFirst()
  if (row === undefined) return null
  await query
    .updateTable('session')
    .set({ ends_at: earlier(endsAt, row.last_ends_at), follows: null })
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', hashed(secret))
    .execute()
  if (row.follows !== null)
    await query
      .updateTable('session')
      .set({ ends_at: otherEndsAt, last_ends_at: otherEndsAt })
      .where('organisation_id', '=', organisationId)
      .where('session_id', '=', row.follows)
      .where('ends_at', '>', otherEndsAt)
      .execute()
  return { visitId: row.visit_id, madeAt: row.made_at, lastEndsAt: row.last_ends_at }
}

/**
 * A new secret for the same visit, to take over from `secret`, which lasts until the new one has
 * come. null: another request was given one since `since` (ISO).
 */
export const renewSession = async (
  { query, organisationId }: Tx,
  secret: string,
  { now, endsAt, since }: { now: string; endsAt: string; since: string },
): Promise<string | null> => {
  const row = await query
    .updateTable('session')
    .set({ renewed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', hashed(secret))
    .where((where) => where.or([where('renewed_at', 'is', null), where('renewed_at', '<', since)]))
    .returning(['account_id', 'visit_id', 'last_ends_at'])
    .executeTakeFirst()
  if (row === undefined) return null
  const next = newSecret()
  await query
    .insertInto('session')
    .values({
      organisation_id: organisationId,
      session_id: hashed(next),
      account_id: row.account_id,
      visit_id: row.visit_id,
      made_at: now,
      ends_at: earlier(endsAt, row.last_ends_at),
      last_ends_at: row.last_ends_at,
      follows: hashed(secret),
    })
    .execute()
  return next
}

/** Ends the visit that the secret belongs to, whichever other secret it has. */
export const endSession = async ({ query, organisationId }: Tx, secret: string): Promise<void> => {
  await query
    .deleteFrom('session')
    .where('organisation_id', '=', organisationId)
    .where('visit_id', 'in', (of) =>
      of
        .selectFrom('session')
        .select('visit_id')
        .where('organisation_id', '=', organisationId)
        .where('session_id', '=', hashed(secret)),
    )
    .execute()
}

/** Ends every visit of an account. */
export const endSessionsOf = async (
  { query, organisationId }: Tx,
  accountId: string,
): Promise<void> => {
  await query
    .deleteFrom('session')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .execute()
}

/** How many visits of each account are signed in at `now` (ISO); left out: none. */
export const countVisits = async (
  { query, organisationId }: Tx,
  now: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await query
    .selectFrom('session')
    .select(['account_id', (of) => of.fn.count<number>('visit_id').distinct().as('visits')])
    .where('organisation_id', '=', organisationId)
    .where('ends_at', '>', now)
    .groupBy('account_id')
    .execute()
  return new Map(rows.map(({ account_id, visits }) => [account_id, visits]))
}

/** Removes the visits that had ended at `now` (ISO). @out how many secrets */
export const clearEndedSessions = async (tx: Tx, now: string): Promise<number> => {
  const { numDeletedRows } = await tx.query
    .deleteFrom('session')
    .where('organisation_id', '=', tx.organisationId)
    .where('ends_at', '<=', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
