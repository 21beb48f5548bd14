// What a person keeps of their own account: password, passkeys, and the visits that are signed in.
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { PasswordFault } from '../../domain/workflow/password.ts'
import { type Account, readAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'
import {
  listPasskeys,
  type Passkey,
  readPassword,
  removePasskey,
  setPassword,
} from '../../store/ways-in.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { askForNewPasskey, faultFor, keepNewPasskey, type NotAdded } from './add-way-in.ts'
import { comparePassword, hashPassword } from './password-hash.ts'
import { asVisitor, type Coming, type NotSignedIn } from './sign-in.ts'
import type { SignedIn } from './sign-in-here.ts'
import { forgive, type TooMany, type Trying, takeTry } from './sign-in-tries.ts'
import { type StartingVisit, startVisit } from './visits.ts'

export type OwnAccount = {
  readonly account: Account
  readonly hasPassword: boolean
  readonly passkeys: readonly Passkey[]
}

const accountOf = async (tx: Tx, accountId: string): Promise<Account> => {
  const account = await readAccount(tx, accountId)
  if (account === null) throw new Error('ownAccount: a visitor without an account')
  return account
}

export const seeOwnAccount = async ({
  tx,
  visitor,
}: Pick<Asking, 'tx' | 'visitor'>): Promise<OwnAccount> => ({
  account: await accountOf(tx, visitor.account),
  hasPassword: (await readPassword(tx, visitor.account)) !== null,
  passkeys: await listPasskeys(tx, visitor.account),
})

export type NotOwn = { readonly refused: 'noLoginHere' | 'wrongPassword' | 'lastWayIn' }

export type NotChanged = NotOwn | NotSignedIn | MayNot | TooMany | PasswordFault

type Found = {
  readonly account: Account
  readonly hash: string | null
  readonly trying: Trying
}

type Changing = {
  readonly current: string
  readonly password: string
  readonly address: string
  readonly starting: StartingVisit
}

/**
 * Changes the password, or sets the first one. Every visit of the account ends, this one too: it goes
 * on with the secret that is given back. Who changes it knows it, or has none.
 * @refuses notSignedIn, mayNot, noLoginHere, tooManyTries, wrongPassword, what passwordFault refuses
 */
export const changePassword = async (
  store: Store,
  coming: Coming,
  { current, password, address, starting }: Changing,
): Promise<{ readonly secret: string } | NotChanged> => {
  const { now } = coming
  const found = await asVisitor<Found | NotOwn | TooMany>(
    store,
    'change',
    coming,
    async (asking) => {
      const { tx, visitor } = asking
      const account = await accountOf(tx, visitor.account)
      if (account.login === null) return { refused: 'noLoginHere' }
      const trying = { login: account.login, address }
      const hash = await readPassword(tx, visitor.account)
      const tooMany = hash === null ? null : await takeTry(tx, trying, now)
      return tooMany ?? { account, hash, trying }
    },
  )
  if ('refused' in found) return found
  const { account, hash, trying } = found
  if (hash !== null && !(await comparePassword(current, hash)).isRight)
    return { refused: 'wrongPassword' }
  const fault = faultFor(account, password)
  if (fault !== null) return fault
  const next = await hashPassword(password)
  return asVisitor<SignedIn | NotOwn>(store, 'change', coming, async ({ tx, visitor }) => {
    if ((await readPassword(tx, visitor.account)) !== hash) return { refused: 'wrongPassword' }
    await forgive(tx, trying)
    await setPassword(tx, visitor.account, next, now.toISOString())
    await endSessionsOf(tx, visitor.account)
    return { secret: await startVisit(tx, visitor.account, now, starting) }
  })
}

type Site = { readonly publicUrl: string }

/** What the browser is asked, to make another passkey. @refuses noLoginHere */
export const askForOwnPasskey = async ({ tx, visitor, now }: Asking, { publicUrl }: Site) => {
  const account = await accountOf(tx, visitor.account)
  if (account.login === null) return { refused: 'noLoginHere' } as const
  return askForNewPasskey(tx, account, { publicUrl, now: new Date(now) })
}

/** @refuses passkeyRefused */
export const addOwnPasskey = async (
  { tx, visitor, now }: Asking,
  answer: RegistrationResponseJSON,
  { publicUrl }: Site,
): Promise<{ readonly done: true } | NotAdded> => {
  const kept = await keepNewPasskey(tx, visitor.account, answer, { publicUrl, now: new Date(now) })
  return 'refused' in kept ? kept : { done: true }
}

/** The last way in is kept, so that nobody shuts themselves out. @refuses lastWayIn */
export const removeOwnPasskey = async (
  { tx, visitor }: Asking,
  passkeyId: string,
): Promise<{ readonly done: true } | NotOwn> => {
  const { hasPassword, passkeys } = await seeOwnAccount({ tx, visitor })
  const others = passkeys.filter((one) => one.passkeyId !== passkeyId)
  if (!hasPassword && others.length === 0) return { refused: 'lastWayIn' }
  if (others.length < passkeys.length)
    await removePasskey(tx, { accountId: visitor.account, passkeyId })
  return { done: true }
}
