// Lending one's roles while one is away, and ending it; an administrator does it for others too.
import { type DelegationFault, delegationFault } from '../../domain/workflow/delegation.ts'
import { type Held, mayAnywhere } from '../../domain/workflow/may.ts'
import { type Account, listAccounts } from '../../store/accounts.ts'
import {
  addDelegation,
  type Delegation,
  endDelegation as end,
  listDelegations,
} from '../../store/delegations.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking } from '../visitor.ts'
import { asStored, heldBy } from './held.ts'

export type SeenDelegations = {
  readonly loaded: Loaded
  readonly accounts: readonly Account[]
  /** Those that the visitor lends or stands in by; an administrator sees all. */
  readonly delegations: readonly Delegation[]
  /** Whose roles the visitor can lend: their own, or everybody's. */
  readonly lenders: readonly Account[]
  readonly visitor: string
}

type Done = { readonly done: true }

const mayForOthers = ({ visitor }: Asking): boolean => mayAnywhere(visitor.held, 'manageAccounts')

/** @refuses noChain */
export const seeDelegations = async (
  asking: Asking,
): Promise<SeenDelegations | { readonly refused: 'noChain' }> => {
  const { tx, memory, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const accounts = await listAccounts(tx)
  const visitor = asking.visitor.account
  const all = mayForOthers(asking)
  const delegations = (await listDelegations(tx, today)).filter(
    ({ from, to }) => all || from === visitor || to === visitor,
  )
  const lenders = accounts.filter(({ accountId }) => all || accountId === visitor)
  return { loaded: standingOn(loaded, today), accounts, delegations, lenders, visitor }
}

/** @refuses lendsForAnother, noSuchPerson, what delegationFault refuses */
export const lendRoles = async (
  asking: Asking,
  asked: {
    readonly from: string
    readonly to: string
    readonly roles: readonly Held[]
    readonly first: string
    readonly last: string
  },
): Promise<Done | DelegationFault | { readonly refused: 'lendsForAnother' | 'noSuchPerson' }> => {
  const { tx, today, visitor } = asking
  if (asked.from !== visitor.account && !mayForOthers(asking)) return { refused: 'lendsForAnother' }
  const accounts = await listAccounts(tx)
  const lender = accounts.find(({ accountId }) => accountId === asked.from)
  const standsIn = accounts.find(({ accountId }) => accountId === asked.to)
  if (lender === undefined || standsIn === undefined) return { refused: 'noSuchPerson' }
  const fault = delegationFault(asked, heldBy(lender), heldBy(standsIn), today)
  if (fault !== null) return fault
  await addDelegation(tx, { ...asked, roles: asStored(asked.roles) })
  return { done: true }
}

/** By who lends, who stands in, or an administrator. @refuses noSuchDelegation */
export const endDelegation = async (
  asking: Asking,
  delegationId: string,
): Promise<Done | { readonly refused: 'noSuchDelegation' }> => {
  const seen = (await listDelegations(asking.tx, asking.today)).find(
    (one) => one.delegationId === delegationId,
  )
  const { account } = asking.visitor
  const isTheirs = seen?.from === account || seen?.to === account
  if (seen === undefined || !(isTheirs || mayForOthers(asking)))
    return { refused: 'noSuchDelegation' }
  await end(asking.tx, seen)
  return { done: true }
}
