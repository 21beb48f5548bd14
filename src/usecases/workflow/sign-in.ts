// Signing in and out, and who is signed in: one session whatever way somebody came in.
import { type Act, type Held, mayAnywhereAs } from '../../domain/workflow/may.ts'
import { rolesOn } from '../../domain/workflow/roles-through-time.ts'
import { readAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { readOrganisation } from '../../store/organisations.ts'
import { endSession, findAbsent, findVisits, type Visit } from '../../store/sessions.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import { loadForReporting } from '../chain/load-chain.ts'
import type { Memory } from '../memory.ts'
import { type Asking, type MayNot, onBehalfOf } from '../visitor.ts'
import { heldOn } from './held.ts'
import { type StartingVisit, startVisit } from './visits.ts'

const SIGNING_IN = 'sign-in'

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
  starting: StartingVisit,
): Promise<{ readonly secret: string } | { readonly refused: 'noSuchAccount' }> => {
  if (!isOrganisationId(organisation)) return { refused: 'noSuchAccount' }
  return store.asMember(organisation, SIGNING_IN, async (tx) => {
    if ((await readOrganisation(tx)) === null || (await readAccount(tx, accountId)) === null)
      return { refused: 'noSuchAccount' }
    return { secret: await startVisit(tx, accountId, now, starting) }
  })
}

export const signOut = (store: Store, organisation: string, secret: string): Promise<void> =>
  store.asMember(organisation, SIGNING_IN, (tx) => endSession(tx, secret))

/** Who comes with a secret, when: what every question of the staff begins with. */
export type Coming = {
  readonly organisation: string
  /** What they come to do: one of these. */
  readonly acts: readonly Act[]
  readonly secret: string | undefined
  readonly now: Date
  readonly today: string
  readonly memory: Memory
}

export type NotSignedIn = { readonly refused: 'notSignedIn' }
export const NOT_SIGNED_IN: NotSignedIn = { refused: 'notSignedIn' }

/** Their roles as they reach on the day, also where their body has ended or taken over from others. */
const reachingOn = async (
  tx: Tx,
  visit: Omit<Visit, 'mark'>,
  { chains }: Memory,
  today: string,
): Promise<readonly Held[]> => {
  const held = heldOn(visit)
  if (held.every(({ body }) => body === null)) return held
  const loaded = await loadForReporting(tx, chains, visit.structureNumber)
  return loaded === null ? held : rolesOn(held, loaded.chain.bodies, today)
}

/**
 * What the visitor asks with in an open transaction: every change is recorded as theirs.
 * @refuses notSignedIn, and mayNot where none of their roles is named for what they come to do
 */
export const admit = async (
  tx: Tx,
  visit: Omit<Visit, 'mark'> | undefined,
  { acts, memory, today, now }: Pick<Coming, 'acts' | 'memory' | 'today' | 'now'>,
): Promise<Asking | NotSignedIn | MayNot> => {
  if (visit === undefined) return NOT_SIGNED_IN
  const { account, structureNumber } = visit
  const visitor = {
    account: account.accountId,
    name: account.name,
    held: await reachingOn(tx, visit, memory, today),
    standsInFor: visit.lent.map(({ from }) => from.name),
  }
  const by = acts.map((act) => mayAnywhereAs(visitor.held, act)).find((role) => role !== null)
  if (by === undefined || by === null) return { refused: 'mayNot', act: acts[0] ?? 'readRound' }
  const as = onBehalfOf({ ...tx, who: visitor.account }, by)
  return { tx: as, memory, visitor, structureNumber, today, now: now.toISOString() }
}

/**
 * Runs one question (`see`, which can change nothing) or one change as the visitor who is signed in,
 * in a transaction of its own.
 * @refuses notSignedIn, mayNot
 */
export const asVisitor = async <T>(
  store: Store,
  mode: 'see' | 'change',
  coming: Coming,
  work: (asking: Asking) => Promise<T>,
): Promise<T | NotSignedIn | MayNot> => {
  const { organisation, secret, now } = coming
  if (secret === undefined || !isOrganisationId(organisation)) return NOT_SIGNED_IN
  const at = { now: now.toISOString(), today: coming.today }
  const run = mode === 'see' ? store.readAsMember : store.asMember
  return run(organisation, SIGNING_IN, async (tx) => {
    const visit = (await findVisits(tx, [secret], at)).get(secret)
    const asking = await admit(tx, visit, coming)
    return 'refused' in asking ? asking : work(asking)
  })
}

/** For whom, without their coming, when, and what it takes. */
export type Absent = Omit<Coming, 'secret'> & { readonly account: string }

/**
 * Asks one question as a person who once asked for it, by the rights that they have now.
 * @refuses notSignedIn where the account is gone, and mayNot
 */
export const asAbsent = async <T>(
  store: Store,
  absent: Absent,
  work: (asking: Asking) => Promise<T>,
): Promise<T | NotSignedIn | MayNot> => {
  const { organisation, account, today } = absent
  return store.readAsMember(organisation, account, async (tx) => {
    const asking = await admit(tx, await findAbsent(tx, account, today), absent)
    return 'refused' in asking ? asking : work(asking)
  })
}
