// The municipalities one can enter, and the demonstration's accounts.
import { ROLES } from '../../domain/organisation/role.ts'
import { type Account, addAccount, listAccounts, type SignedOn } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { listOrganisations, type Organisation } from '../../store/organisations.ts'

const LISTING = 'sign-in'

/** Every municipality by name, in Swedish order. */
export const listMunicipalities = async (store: Store): Promise<readonly Organisation[]> => {
  const collator = new Intl.Collator('sv')
  return [...(await listOrganisations(store))].sort((a, b) => collator.compare(a.name, b.name))
}

const placeOf = ({ roles, given }: Account): number =>
  Math.min(...[...roles, ...given].map(({ role }) => (ROLES as readonly string[]).indexOf(role)))

/** The accounts of a municipality in the order of their roles. */
export const accountsOf = async (
  store: Store,
  organisation: string,
): Promise<readonly Account[]> => {
  const accounts = await store.readAsMember(organisation, LISTING, listAccounts)
  return accounts.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Adds accounts that are not there yet, with their roles given here; those that are keep what they are. */
export const ensureAccounts = (
  store: Store,
  organisation: string,
  accounts: readonly SignedOn[],
): Promise<void> =>
  store.asMember(organisation, LISTING, async (tx) => {
    const known = new Set((await listAccounts(tx)).map(({ accountId }) => accountId))
    for (const account of accounts)
      if (!known.has(account.accountId))
        await addAccount(tx, {
          ...account,
          roles: [],
          given: account.roles,
          login: null,
          email: account.email ?? null,
        })
  })
