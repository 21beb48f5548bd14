// Coming in by the municipality's own sign-on: out to it, back again, and a session for who it says came.
import type { Arrival, NotArrived, SignOnService } from '../../sources/sign-on/openid.ts'
import { type Account, readAccount, saveAccount, startSession } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { readOrganisation } from '../../store/organisations.ts'
import { rememberAttempt, takeAttempt } from '../../store/sign-in-attempts.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import { SESSION_HOURS } from './sign-in.ts'

/** Each municipality's sign-on, by organisation. */
export type SignOnServices = ReadonlyMap<string, SignOnService>

const MINUTE = 60_000
/** How long somebody may take to sign in at their provider. */
const ATTEMPT_MINUTES = 15
const COMING_IN = 'sign-in'

export type NotOut = NotArrived | { readonly refused: 'noSignOn' }

/**
 * Begins: remembers the attempt, and says where the browser shall go and which state it carries.
 * @refuses noSignOn, signOnAway
 */
export const goToSignOn = async (
  store: Store,
  services: SignOnServices,
  organisation: string,
  { back, backTo, now }: { readonly back: string; readonly backTo: string; readonly now: Date },
): Promise<{ readonly address: string; readonly state: string } | NotOut> => {
  const service = services.get(organisation)
  if (service === undefined || !isOrganisationId(organisation)) return { refused: 'noSignOn' }
  const begun = await service.begin(back)
  if ('refused' in begun) return begun
  const { state, nonce, verifier } = begun.attempt
  const endsAt = new Date(now.getTime() + ATTEMPT_MINUTES * MINUTE).toISOString()
  const remembered = await store.asMember(organisation, COMING_IN, async (tx) => {
    if ((await readOrganisation(tx)) === null) return false
    await rememberAttempt(
      tx,
      state,
      { nonce, verifier, backTo },
      { now: now.toISOString(), endsAt },
    )
    return true
  })
  return remembered ? { address: begun.address, state } : { refused: 'noSignOn' }
}

const asAccount = ({ subject, name, held }: Arrival): Account => ({
  accountId: subject,
  name,
  roles: held.map(({ role, body }) => ({ role, unit: body })),
})

/** Keeps the account as the provider says it is now; a change of name or roles is in the audit. */
const keepAccount = async (tx: Tx, account: Account): Promise<void> => {
  const known = await readAccount(tx, account.accountId)
  if (JSON.stringify(known) !== JSON.stringify(account)) await saveAccount(tx, account)
}

export type NotIn =
  | NotOut
  | { readonly refused: 'wayNotKnown' }
  | { readonly refused: 'noRole'; readonly name: string; readonly groups: readonly string[] }

/**
 * Finishes: takes the attempt, asks the provider who came, and signs them in with the roles that
 * their groups give. Who has lost every role loses the account's roles too.
 * @out the secret for the visitor's cookie, and the page they were on their way to
 * @refuses noSignOn, wayNotKnown, signOnAway, signOnRefused, noRole
 */
export const comeFromSignOn = async (
  store: Store,
  services: SignOnServices,
  organisation: string,
  {
    came,
    state,
    now,
  }: {
    /** The whole address that the browser came back to. */
    readonly came: URL
    /** The state that this browser carries; undefined: it was not sent by us. */
    readonly state: string | undefined
    readonly now: Date
  },
): Promise<{ readonly secret: string; readonly backTo: string } | NotIn> => {
  const service = services.get(organisation)
  if (service === undefined || !isOrganisationId(organisation)) return { refused: 'noSignOn' }
  if (state === undefined || came.searchParams.get('state') !== state)
    return { refused: 'wayNotKnown' }
  const attempt = await store.asMember(organisation, COMING_IN, (tx) =>
    takeAttempt(tx, state, now.toISOString()),
  )
  if (attempt === null) return { refused: 'wayNotKnown' }
  const arrived = await service.finish(came, { ...attempt, state })
  if ('refused' in arrived) return arrived
  const account = asAccount(arrived)
  const endsAt = new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE).toISOString()
  return store.asMember(organisation, COMING_IN, async (tx) => {
    if (account.roles.length > 0 || (await readAccount(tx, account.accountId)) !== null)
      await keepAccount(tx, account)
    if (account.roles.length === 0)
      return { refused: 'noRole', name: arrived.name, groups: arrived.groups } as const
    return { secret: await startSession(tx, account.accountId, endsAt), backTo: attempt.backTo }
  })
}
