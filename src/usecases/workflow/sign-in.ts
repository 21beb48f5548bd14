// Signing in and out, and who is signed in: one session whatever way somebody came in.
import { ROLES, type Role } from '../../domain/organisation/role.ts'
import type { Held } from '../../domain/workflow/may.ts'
import {
  type Account,
  endSession,
  findVisits,
  readAccount,
  startSession,
  type Visit,
} from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { readOrganisation } from '../../store/organisations.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import type { Memory } from '../memory.ts'
import type { Asking } from '../visitor.ts'

export const SESSION_HOURS = 12
const HOUR = 3_600_000
const SIGNING_IN = 'sign-in'

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** A role that this version does not know gives no right. */
const heldBy = ({ roles }: Account): readonly Held[] =>
  roles.flatMap(({ role, unit }) => (isRole(role) ? [{ role, body: unit }] : []))

/**
 * Starts a session for an account that a sign-on has vouched for.
 * @out the secret for the visitor's cookie
 * @refuses noSuchAccount
 */
export const signIn = async (
  store: Store,
  organisation: string,
  accountId: string,
  now: Date,
): Promise<{ readonly secret: string } | { readonly refused: 'noSuchAccount' }> => {
  if (!isOrganisationId(organisation)) return { refused: 'noSuchAccount' }
  const endsAt = new Date(now.getTime() + SESSION_HOURS * HOUR).toISOString()
  return store.asMember(organisation, SIGNING_IN, async (tx) => {
    if ((await readOrganisation(tx)) === null || (await readAccount(tx, accountId)) === null)
      return { refused: 'noSuchAccount' }
    return { secret: await startSession(tx, accountId, endsAt) }
  })
}

export const signOut = (store: Store, organisation: string, secret: string): Promise<void> =>
  store.asMember(organisation, SIGNING_IN, (tx) => endSession(tx, secret))

/** Who comes with a secret, when: what every question of the staff begins with. */
export type Coming = {
  readonly organisation: string
  readonly secret: string | undefined
  readonly now: Date
  readonly today: string
  readonly memory: Memory
}

export type NotSignedIn = { readonly refused: 'notSignedIn' }
export const NOT_SIGNED_IN: NotSignedIn = { refused: 'notSignedIn' }

/** What the visitor asks with in an open transaction: every change is recorded as theirs. */
export const askingOf = (
  tx: Tx,
  { account, structureNumber }: Visit,
  { memory, today, now }: Coming,
): Asking => {
  const visitor = { account: account.accountId, name: account.name, held: heldBy(account) }
  const as = { ...tx, who: visitor.account }
  return { tx: as, memory, visitor, structureNumber, today, now: now.toISOString() }
}

/**
 * Runs one question (`see`, which can change nothing) or one change as the visitor who is signed in,
 * in a transaction of its own.
 * @refuses notSignedIn
 */
export const asVisitor = async <T>(
  store: Store,
  mode: 'see' | 'change',
  coming: Coming,
  work: (asking: Asking) => Promise<T>,
): Promise<T | NotSignedIn> => {
  const { organisation, secret, now } = coming
  if (secret === undefined || !isOrganisationId(organisation)) return NOT_SIGNED_IN
  const run = mode === 'see' ? store.readAsMember : store.asMember
  return run(organisation, SIGNING_IN, async (tx) => {
    const visit = (await findVisits(tx, [secret], now.toISOString())).get(secret)
    return visit === undefined ? NOT_SIGNED_IN : work(askingOf(tx, visit, coming))
  })
}
