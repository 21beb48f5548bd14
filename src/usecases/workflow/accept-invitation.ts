// Who comes by an invitation's link sets a way in, and is signed in by it; the link is then used up.
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { PasswordFault } from '../../domain/workflow/password.ts'
import { type Account, readAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { invitedBy, takeInvitation } from '../../store/invitations.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'
import { setPassword } from '../../store/ways-in.ts'
import { askForNewPasskey, faultFor, keepNewPasskey, type NotAdded } from './add-way-in.ts'
import { hashPassword } from './password-hash.ts'
import type { ComingIn, SignedIn } from './sign-in-here.ts'
import { type TooMany, takeTry } from './sign-in-tries.ts'
import { startVisit } from './visits.ts'

const INVITED = 'invitation'

export type NotInvited = { readonly refused: 'invitationNotKnown' }
const NOT_KNOWN: NotInvited = { refused: 'invitationNotKnown' }

type Link = { readonly secret: string }

/** Whoever guesses links is counted as whoever guesses passwords. @refuses tooManyTries, invitationNotKnown */
const accountOf = async (
  tx: Tx,
  { secret }: Link,
  { address, now }: ComingIn,
): Promise<Account | NotInvited | TooMany> => {
  const accountId = await invitedBy(tx, secret, now.toISOString())
  const account = accountId === null ? null : await readAccount(tx, accountId)
  if (account !== null) return account
  return (await takeTry(tx, { login: null, address }, now)) ?? NOT_KNOWN
}

/** Takes the link and signs in; whoever was signed in to the account before is no longer. */
const comeInBy = async (
  tx: Tx,
  { secret }: Link,
  { now, starting }: ComingIn,
): Promise<SignedIn | NotInvited> => {
  const accountId = await takeInvitation(tx, secret, now.toISOString())
  if (accountId === null) return NOT_KNOWN
  await endSessionsOf(tx, accountId)
  return { secret: await startVisit(tx, accountId, now, starting) }
}

/** Whom the link is for. @refuses tooManyTries, invitationNotKnown */
export const seeInvitation = (
  store: Store,
  coming: ComingIn,
  link: Link,
): Promise<{ readonly name: string; readonly login: string } | NotInvited | TooMany> =>
  store.asMember(coming.organisation, INVITED, async (tx) => {
    const account = await accountOf(tx, link, coming)
    return 'refused' in account ? account : { name: account.name, login: account.login ?? '' }
  })

/** @refuses tooManyTries, invitationNotKnown, what passwordFault refuses */
export const acceptByPassword = async (
  store: Store,
  coming: ComingIn,
  { secret, password }: Link & { readonly password: string },
): Promise<SignedIn | NotInvited | TooMany | PasswordFault> => {
  const { organisation, now } = coming
  const account = await store.asMember(organisation, INVITED, (tx) =>
    accountOf(tx, { secret }, coming),
  )
  if ('refused' in account) return account
  const fault = faultFor(account, password)
  if (fault !== null) return fault
  const hash = await hashPassword(password)
  return store.asMember(organisation, account.accountId, async (tx) => {
    const come = await comeInBy(tx, { secret }, coming)
    if (!('refused' in come)) await setPassword(tx, account.accountId, hash, now.toISOString())
    return come
  })
}

/** What the browser is asked, to make a passkey for whom the link is for. @refuses tooManyTries, invitationNotKnown */
export const askInvitedForPasskey = (store: Store, coming: ComingIn, link: Link) =>
  store.asMember(coming.organisation, INVITED, async (tx) => {
    const account = await accountOf(tx, link, coming)
    return 'refused' in account ? account : askForNewPasskey(tx, account, coming)
  })

/** @refuses tooManyTries, invitationNotKnown, passkeyRefused */
export const acceptByPasskey = (
  store: Store,
  coming: ComingIn,
  { secret, answer }: Link & { readonly answer: RegistrationResponseJSON },
): Promise<SignedIn | NotInvited | TooMany | NotAdded> =>
  store.asMember(coming.organisation, INVITED, async (tx) => {
    const account = await accountOf(tx, { secret }, coming)
    if ('refused' in account) return account
    const as = { ...tx, who: account.accountId }
    const kept = await keepNewPasskey(as, account.accountId, answer, coming)
    return 'refused' in kept ? kept : comeInBy(as, { secret }, coming)
  })
