// Signing in where the municipality keeps its own accounts: by password, or by passkey.
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { asLogin } from '../../domain/workflow/accounts.ts'
import { askForAny, challengeIn, checkSignIn } from '../../sources/sign-on/passkeys.ts'
import { type Account, accountByLogin, readAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import type { Tx } from '../../store/tx.ts'
import {
  notePasskeyUse,
  readPasskey,
  readPassword,
  rehashPassword,
  rememberChallenge,
  takeChallenge,
} from '../../store/ways-in.ts'
import { heldBy } from './held.ts'
import { comparePassword, hashPassword } from './password-hash.ts'
import { forgive, type TooMany, type Trying, takeTry } from './sign-in-tries.ts'
import { type StartingVisit, startVisit } from './visits.ts'

const SIGNING_IN = 'sign-in'
const MINUTE = 60_000
/** How long a browser may take to answer with a passkey. */
export const CHALLENGE_MINUTES = 5

/** Which municipality somebody comes to, from where and when. */
export type ComingIn = {
  readonly organisation: string
  readonly publicUrl: string
  readonly address: string
  readonly now: Date
  readonly starting: StartingVisit
}

export type SignedIn = { readonly secret: string }
export type NotSignedInHere =
  | TooMany
  | { readonly refused: 'wrongLogin' | 'noRoleHere' }
  | { readonly refused: 'passkeyRefused'; readonly why: string }

/** What a sign-in ends in, once somebody has shown who they are. @refuses noRoleHere */
const letIn = async (
  tx: Tx,
  account: Account,
  trying: Trying,
  { now, starting }: ComingIn,
): Promise<SignedIn | { readonly refused: 'noRoleHere' }> => {
  await forgive(tx, trying)
  if (heldBy(account).length === 0) return { refused: 'noRoleHere' }
  return { secret: await startVisit(tx, account.accountId, now, starting) }
}

/**
 * Whether somebody writes the login and password of an account. A login that nobody has is answered
 * as a wrong password is, and takes as long.
 * @refuses tooManyTries, wrongLogin, noRoleHere
 */
export const signInByPassword = async (
  store: Store,
  coming: ComingIn,
  written: { readonly login: string; readonly password: string },
): Promise<SignedIn | NotSignedInHere> => {
  const { organisation, address, now } = coming
  const login = asLogin(written.login)
  const trying = { login, address }
  const found = await store.asMember(organisation, SIGNING_IN, async (tx) => {
    const tooMany = await takeTry(tx, trying, now)
    if (tooMany !== null) return tooMany
    const account = await accountByLogin(tx, login)
    const hash = await readPassword(tx, account?.accountId ?? '')
    return { account, hash }
  })
  if ('refused' in found) return found
  const { account, hash } = found
  const { isRight, isOld } = await comparePassword(written.password, hash)
  if (!isRight || account === null) return { refused: 'wrongLogin' }
  const renewed = isOld ? await hashPassword(written.password) : null
  return store.asMember(organisation, SIGNING_IN, async (tx) => {
    // NOTE it may have been changed while it was compared.
    if ((await readPassword(tx, account.accountId)) !== hash) return { refused: 'wrongLogin' }
    if (renewed !== null) await rehashPassword(tx, account.accountId, renewed, now.toISOString())
    return letIn(tx, account, trying, coming)
  })
}

/** What the browser is asked, to sign in with a passkey. */
export const askForPasskey = async (
  store: Store,
  { organisation, publicUrl, now }: Pick<ComingIn, 'organisation' | 'publicUrl' | 'now'>,
) => {
  const asked = await askForAny({ publicUrl })
  const endsAt = new Date(now.getTime() + CHALLENGE_MINUTES * MINUTE).toISOString()
  await store.asMember(organisation, SIGNING_IN, (tx) =>
    rememberChallenge(tx, asked.challenge, '', { now: now.toISOString(), endsAt }),
  )
  return asked
}

/**
 * Whether a passkey of an account has signed what was asked.
 * @refuses tooManyTries, passkeyRefused, noRoleHere
 */
export const signInByPasskey = (
  store: Store,
  coming: ComingIn,
  answer: AuthenticationResponseJSON,
): Promise<SignedIn | NotSignedInHere> => {
  const { organisation, publicUrl, address, now } = coming
  const trying = { login: null, address }
  return store.asMember(organisation, SIGNING_IN, async (tx) => {
    const tooMany = await takeTry(tx, trying, now)
    if (tooMany !== null) return tooMany
    const challenge = challengeIn(answer)
    const wasAsked =
      challenge !== null && (await takeChallenge(tx, challenge, '', now.toISOString()))
    if (!wasAsked) return { refused: 'passkeyRefused', why: 'not asked, or too late' }
    const passkey = await readPasskey(tx, answer.id)
    const account = passkey === null ? null : await readAccount(tx, passkey.accountId)
    if (passkey === null || account === null)
      return { refused: 'passkeyRefused', why: 'not kept here' }
    const checked = await checkSignIn({ publicUrl }, answer, challenge, passkey)
    if ('refused' in checked) return checked
    await notePasskeyUse(tx, passkey.passkeyId, { ...checked, now: now.toISOString() })
    return letIn(tx, account, trying, coming)
  })
}
