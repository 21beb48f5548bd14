// An administrator's work with people: who there is, which roles they are given here, and their visits.
import { type RolesFault, rolesFault } from '../../domain/workflow/accounts.ts'
import type { Held } from '../../domain/workflow/may.ts'
import { isRemovedPerson } from '../../domain/workflow/person-data.ts'
import {
  type Account,
  giveRoles as give,
  listAccounts,
  readAccount,
  waitForAccounts,
} from '../../store/accounts.ts'
import { recordChange } from '../../store/audit.ts'
import { openInvitations } from '../../store/invitations.ts'
import { countVisits, endSessionsOf } from '../../store/sessions.ts'
import { accountsWithPassword, listPasskeys } from '../../store/ways-in.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking } from '../visitor.ts'
import { asHeld, asStored, onlyOnce } from './held.ts'

export type SeenPeople = {
  readonly loaded: Loaded
  readonly people: readonly {
    readonly account: Account
    readonly hasPassword: boolean
    readonly passkeys: number
    /** Signed in now. */
    readonly visits: number
    /** Until when the link that they have not used yet can be; null: there is none. */
    readonly invitedUntil: string | null
  }[]
}

type NoChain = { readonly refused: 'noChain' }
type NoSuchPerson = { readonly refused: 'noSuchPerson' }
type Done = { readonly done: true }

/** Everybody by name, in Swedish order. @refuses noChain */
export const seePeople = async ({
  tx,
  memory,
  now,
  today,
}: Asking): Promise<SeenPeople | NoChain> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const accounts = (await listAccounts(tx)).filter((one) => !isRemovedPerson(one.accountId))
  const withPassword = await accountsWithPassword(tx)
  const passkeys = await listPasskeys(tx)
  const visits = await countVisits(tx, now)
  const invited = await openInvitations(tx, now)
  const { compare } = new Intl.Collator('sv')
  const people = accounts
    .map((account) => ({
      account,
      hasPassword: withPassword.has(account.accountId),
      passkeys: passkeys.filter(({ accountId }) => accountId === account.accountId).length,
      visits: visits.get(account.accountId) ?? 0,
      invitedUntil: invited.get(account.accountId) ?? null,
    }))
    .toSorted((a, b) => compare(a.account.name, b.account.name))
  return { loaded: standingOn(loaded, today), people }
}

/**
 * The roles given here become these; those that the sign-on gives stand beside them. The person's
 * visits end, so that nobody works on with a role that they no longer have.
 * @refuses noChain, noSuchPerson, noSuchUnit, roleOfAll, notBesideAuditor, lastAdministrator
 */
export const giveRoles = async (
  { tx, memory }: Asking,
  accountId: string,
  roles: readonly Held[],
): Promise<Done | NoChain | NoSuchPerson | RolesFault> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  await waitForAccounts(tx)
  const accounts = await listAccounts(tx)
  const account = accounts.find((one) => one.accountId === accountId)
  if (account === undefined) return { refused: 'noSuchPerson' }
  const given = onlyOnce(roles)
  const all = accounts.map((one) => ({
    account: one.accountId,
    signedOn: asHeld(one.roles),
    given: asHeld(one.given),
  }))
  const fault = rolesFault(all, accountId, given, loaded.chain.bodies)
  if (fault !== null) return fault
  await give(tx, account, asStored(given))
  await endSessionsOf(tx, accountId)
  return { done: true }
}

/** Signs a person out everywhere. @refuses noSuchPerson */
export const endVisits = async (
  { tx }: Asking,
  accountId: string,
): Promise<Done | NoSuchPerson> => {
  if ((await readAccount(tx, accountId)) === null) return { refused: 'noSuchPerson' }
  await recordChange(tx, { what: 'endVisits', subject: accountId, before: null, after: null })
  await endSessionsOf(tx, accountId)
  return { done: true }
}
