// The municipalities one can enter, and the demonstration's accounts.
import { type Account, listAccounts, saveAccount } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { listOrganisations, type Organisation } from '../../store/organisations.ts'

const LISTING = 'sign-in'

/** Every municipality by name, in Swedish order. */
export const listMunicipalities = async (store: Store): Promise<readonly Organisation[]> => {
  const collator = new Intl.Collator('sv')
  return [...(await listOrganisations(store))].sort((a, b) => collator.compare(a.name, b.name))
}

export const accountsOf = (store: Store, organisation: string): Promise<readonly Account[]> =>
  store.readAsMember(organisation, LISTING, listAccounts)

/** Adds accounts that are not there yet; those that are keep what they are. */
export const ensureAccounts = (
  store: Store,
  organisation: string,
  accounts: readonly Account[],
): Promise<void> =>
  store.asMember(organisation, LISTING, async (tx) => {
    const known = new Set((await listAccounts(tx)).map(({ accountId }) => accountId))
    for (const account of accounts)
      if (!known.has(account.accountId)) await saveAccount(tx, account)
  })
