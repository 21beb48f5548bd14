// What is kept about a person: told to themselves or by an administrator, and removed where the law lets.

import { removalFault } from '../../domain/workflow/person-data.ts'
import { roomHidingEvent } from '../../domain/workflow/told-events.ts'
import { type Account, listAccounts, waitForAccounts } from '../../store/accounts.ts'
import {
  countsOfPerson,
  eventsOf,
  type Mention,
  mentionsOf,
  type RowsOfPerson,
  removePersonRows,
  rowsOfPerson,
  sumOfPerson,
} from '../../store/person-rows.ts'
import { closedTo } from '../chain/as-told.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'
import { asHeld } from './held.ts'

type NoSuchPerson = { readonly refused: 'noSuchPerson' }

export type SeenPerson = {
  readonly account: Account
  readonly rows: RowsOfPerson
  /** How many rows are not told, since they lie in rooms that are closed to the visitor. */
  readonly hidden: number
  readonly mentions: readonly Mention[]
  /** Of all rows, whether told or not: it is sent back when the person is removed. */
  readonly sum: string
  /** How many rows of each table there are, whether told or not. */
  readonly counts: Readonly<Record<string, number>>
}

const numberOf = (row: Readonly<Record<string, unknown>>): number | null =>
  typeof row.change_number === 'number' ? row.change_number : null

/** Without what others have written, or the person, in rooms that are closed to the visitor. */
const asTold = async (
  asking: Asking,
  rows: RowsOfPerson,
): Promise<Pick<SeenPerson, 'rows' | 'hidden'>> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  const closed = loaded === null ? [] : closedTo(asking, loaded, visitor)
  if (closed.length === 0) return { rows, hidden: 0 }
  const numbers = [...rows.values()].flat().flatMap((row) => numberOf(row) ?? [])
  const events = await eventsOf(tx, [...new Set(numbers)])
  const hiding = new Set(
    events
      .filter((event) => roomHidingEvent(closed, event, visitor.account) !== null)
      .map(({ changeNumber }) => changeNumber),
  )
  let hidden = 0
  const told = [...rows].map(([table, all]) => {
    const shown = all.filter((row) => !hiding.has(numberOf(row) ?? -1))
    hidden += all.length - shown.length
    return [table, shown] as const
  })
  return { rows: new Map(told.filter(([, shown]) => shown.length > 0)), hidden }
}

/** Everything about a person; the visitor's own whole, another's without closed rooms. @refuses noSuchPerson */
export const seePersonData = async (
  asking: Asking,
  accountId: string,
): Promise<SeenPerson | NoSuchPerson> => {
  const { tx, visitor } = asking
  const account = (await listAccounts(tx)).find((one) => one.accountId === accountId)
  if (account === undefined) return { refused: 'noSuchPerson' }
  const all = await rowsOfPerson(tx, accountId)
  const told = accountId === visitor.account ? { rows: all, hidden: 0 } : await asTold(asking, all)
  return {
    ...told,
    account,
    mentions: await mentionsOf(tx, account.name),
    sum: sumOfPerson(all),
    counts: countsOfPerson(all),
  }
}

export type PersonNotRemoved =
  | NoSuchPerson
  | { readonly refused: 'lastAdministrator' | 'personRemovedWithoutReason' | 'personMoved' }

/**
 * Removes a person, in one transaction; `sum` is that of what was looked at, `called` what the pseudonym
 * is called before its digits.
 * @refuses noSuchPerson, lastAdministrator, personRemovedWithoutReason; personMoved where there is more, or less, by now
 */
export const removePerson = async (
  { tx }: Asking,
  accountId: string,
  {
    sum,
    reason: written,
    called,
  }: {
    readonly sum: string
    readonly reason: string
    readonly called: string
  },
): Promise<{ readonly done: true } | PersonNotRemoved> => {
  await waitForAccounts(tx)
  const accounts = (await listAccounts(tx)).map((one) => ({
    account: one.accountId,
    signedOn: asHeld(one.roles),
    given: asHeld(one.given),
  }))
  const fault = removalFault(accounts, accountId)
  if (fault !== null) return fault
  const reason = written.trim()
  if (reason === '') return { refused: 'personRemovedWithoutReason' }
  const rows = await rowsOfPerson(tx, accountId)
  if (sumOfPerson(rows) !== sum) return { refused: 'personMoved' }
  await removePersonRows(tx, accountId, { called, reason, rows: countsOfPerson(rows) })
  return { done: true }
}
