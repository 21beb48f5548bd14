// What has happened to a node or a measure: by whom, when, from what to what.
import { type AuditEvent, readAudit } from '../../store/audit.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { loadChain } from './load-chain.ts'

const MOST_EVENTS = 200

/** @refuses mayNot, noChain */
export const readHistory = async (
  { house, visitor }: Asking,
  subject: string,
): Promise<
  { readonly events: readonly AuditEvent[] } | MayNot | { readonly refused: 'noChain' }
> => {
  const { organisation, account } = visitor
  const loaded = await loadChain(house.store, house.chains, organisation, account)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readHistory', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const events = await house.store.readAsMember(organisation, account, (tx) =>
    readAudit(tx, { subject, limit: MOST_EVENTS }),
  )
  return { events }
}
