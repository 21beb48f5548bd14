// Inviting a person by a link: it works once, for two weeks, and a new one ends the one before.
import { asLogin, isLogin, type RolesFault, rolesFault } from '../../domain/workflow/accounts.ts'
import type { Held } from '../../domain/workflow/may.ts'
import { accountByLogin, addAccount, readAccount, waitForAccounts } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { newId } from '../../store/identity.ts'
import { makeInvitation } from '../../store/invitations.ts'
import { readOrganisation } from '../../store/organisations.ts'
import type { Tx } from '../../store/tx.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'
import { asStored, onlyOnce } from './held.ts'

const DAY = 86_400_000
export const INVITATION_DAYS = 14

/** A link's secret, shown once to whoever made it. */
type Link = { readonly secret: string; readonly endsAt: string }

/** A link with whom it is for, and where to. */
export type Invited = Link & {
  readonly municipality: string
  readonly person: { readonly name: string; readonly login: string; readonly email: string | null }
}

export type NewPerson = {
  readonly name: string
  readonly login: string
  readonly email: string | null
  readonly roles: readonly Held[]
}

export type NotInvited =
  | RolesFault
  | {
      readonly refused: 'nameMissing' | 'loginNotUsable' | 'loginTaken' | 'noSuchPerson' | 'noChain'
    }

const linkFor = async (tx: Tx, accountId: string, now: string): Promise<Link> => {
  const endsAt = new Date(Date.parse(now) + INVITATION_DAYS * DAY).toISOString()
  return { secret: await makeInvitation(tx, accountId, endsAt), endsAt }
}

const addPerson = async (
  tx: Tx,
  { name, login, email, roles }: NewPerson,
  now: string,
): Promise<Link> => {
  const accountId = newId()
  const given = asStored(onlyOnce(roles))
  await addAccount(tx, { accountId, name: name.trim(), login, email, roles: [], given })
  return linkFor(tx, accountId, now)
}

/**
 * @term inbjudan – a link by which a person sets a way to sign in; it works once
 * @refuses nameMissing, loginNotUsable, loginTaken, noChain, noSuchUnit, roleOfAll, notBesideAuditor
 */
export const invitePerson = async (
  { tx, memory, now }: Asking,
  person: NewPerson,
): Promise<Invited | NotInvited> => {
  const login = asLogin(person.login)
  if (person.name.trim() === '') return { refused: 'nameMissing' }
  if (!isLogin(login)) return { refused: 'loginNotUsable' }
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const fault = rolesFault([], '', person.roles, loaded.chain.bodies)
  if (fault !== null) return fault
  await waitForAccounts(tx)
  if ((await accountByLogin(tx, login)) !== null) return { refused: 'loginTaken' }
  const { email } = person
  const link = await addPerson(tx, { ...person, login }, now)
  return { ...link, municipality: loaded.name, person: { name: person.name.trim(), login, email } }
}

/** A new link for a person who signs in here: the first was lost, or the password forgotten. @refuses noSuchPerson */
export const inviteAgain = async (
  { tx, now }: Asking,
  accountId: string,
): Promise<Invited | NotInvited> => {
  const account = await readAccount(tx, accountId)
  if (account === null || account.login === null) return { refused: 'noSuchPerson' }
  const { name, login, email } = account
  const municipality = (await readOrganisation(tx))?.name ?? tx.organisationId
  return { ...(await linkFor(tx, accountId, now)), municipality, person: { name, login, email } }
}

export type PersonInvited = Link & { readonly isNew: boolean }
type FromTerminal = Omit<NewPerson, 'email'> & { readonly now: Date }

/** The first person of a municipality, or a new link for one who is there. @refuses loginNotUsable, nameMissing */
export const inviteInto = async (
  tx: Tx,
  { name, login: written, roles, now }: FromTerminal,
): Promise<PersonInvited | NotInvited> => {
  const login = asLogin(written)
  if (!isLogin(login)) return { refused: 'loginNotUsable' }
  const at = now.toISOString()
  const known = await accountByLogin(tx, login)
  if (known !== null) return { ...(await linkFor(tx, known.accountId, at)), isNew: false }
  if (name.trim() === '') return { refused: 'nameMissing' }
  return { ...(await addPerson(tx, { name, login, email: null, roles }, at)), isNew: true }
}

/** The same from the terminal. */
export const inviteFromTerminal = (
  store: Store,
  organisation: string,
  who: string,
  person: FromTerminal,
): Promise<PersonInvited | NotInvited> =>
  store.asMember(organisation, who, (tx) => inviteInto(tx, person))
