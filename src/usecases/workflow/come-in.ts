// Coming in by the municipality's own sign-on: out to it, back again, and a session for who it says came.
import type { Arrival, NotArrived, SignOnService } from '../../sources/sign-on/openid.ts'
import { type Account, readAccount, type SignedOn, saveAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { readOrganisation } from '../../store/organisations.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { rememberAttempt, takeAttempt } from '../../store/sign-in-attempts.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import { asStored, heldBy } from './held.ts'
import { type StartingVisit, startVisit } from './visits.ts'

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

const asSignedOn = ({ subject, name, held, email }: Arrival): SignedOn => ({
  accountId: subject,
  name,
  ...(email === null ? {} : { email }),
  roles: asStored(held),
})

/**
 * Keeps the account as the provider says it is now, beside the roles given here; a change of name,
 * address or roles is in the audit, and a change of roles ends the visits that were begun before it.
 */
const keepAccount = async (tx: Tx, known: Account | null, now: SignedOn): Promise<void> => {
  const hasRoles = JSON.stringify(known?.roles) === JSON.stringify(now.roles)
  const hasAddress = now.email === undefined || known?.email === now.email
  if (hasRoles && hasAddress && known?.name === now.name) return
  await saveAccount(tx, now)
  if (!hasRoles) await endSessionsOf(tx, now.accountId)
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
    starting,
  }: {
    /** The whole address that the browser came back to. */
    readonly came: URL
    /** The state that this browser carries; undefined: it was not sent by us. */
    readonly state: string | undefined
    readonly now: Date
    readonly starting: StartingVisit
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
  const signedOn = asSignedOn(arrived)
  return store.asMember(organisation, COMING_IN, async (tx) => {
    const known = await readAccount(tx, signedOn.accountId)
    if (signedOn.roles.length > 0 || known !== null) await keepAccount(tx, known, signedOn)
    if (heldBy({ ...signedOn, given: known?.given ?? [] }).length === 0)
      return { refused: 'noRole', name: arrived.name, groups: arrived.groups } as const
    const secret = await startVisit(tx, signedOn.accountId, now, starting)
    return { secret, backTo: attempt.backTo }
  })
}
