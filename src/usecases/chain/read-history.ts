// What has happened to a node or a measure: by whom, when, from what to what.
import { type AuditEvent, readAudit } from '../../store/audit.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { loadChain } from './load-chain.ts'

const MOST_EVENTS = 200

/** @refuses mayNot, noChain */
export const readHistory = async (
  { tx, memory, visitor }: Asking,
  subject: string,
): Promise<
  { readonly events: readonly AuditEvent[] } | MayNot | { readonly refused: 'noChain' }
> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readHistory', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  return { events: await readAudit(tx, { subject, limit: MOST_EVENTS }) }
}
