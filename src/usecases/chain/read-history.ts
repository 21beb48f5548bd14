// What has happened to a node or a measure: by whom, when, from what to what.
import { roomHidingEvent } from '../../domain/workflow/told-events.ts'
import { listAccounts } from '../../store/accounts.ts'
import { type AuditEvent, readAudit } from '../../store/audit.ts'
import type { Tx } from '../../store/tx.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { closedTo } from './as-told.ts'
import { type Loaded, loadChain } from './load-chain.ts'
import { standingOn } from './standing-today.ts'

const MOST_EVENTS = 200

export type History = {
  readonly events: readonly AuditEvent[]
  readonly loaded: Loaded
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
}

const namesOf = async (tx: Tx): Promise<History['names']> =>
  new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name]))

/**
 * Without what has happened in rooms that are closed to the visitor since it was last seen.
 * @refuses mayNot, noChain
 */
export const readHistory = async (
  asking: Asking,
  subject: string,
): Promise<History | MayNot | { readonly refused: 'noChain' }> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readHistory', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const closed = closedTo(asking, loaded, visitor)
  const events = await readAudit(tx, { subject, limit: MOST_EVENTS })
  return {
    events: events.filter((one) => roomHidingEvent(closed, one, visitor.account) === null),
    loaded: standingOn(loaded, asking.today),
    names: await namesOf(tx),
  }
}
