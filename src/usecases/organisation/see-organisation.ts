// The organisation as it stands on a day, beside another day where it is compared; and one body with its history.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import type { Body } from '../../domain/organisation/organisation.ts'
import { may } from '../../domain/workflow/may.ts'
import type { AuditEvent } from '../../store/audit.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { latestEdit, OF_ORGANISATION } from '../goals/undo-edit.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'

export type SeenOrganisation = {
  readonly loaded: Loaded
  /** ISO. */
  readonly today: string
  readonly day: string
  readonly chain: Chain
  /** The day it is compared with, and the chain then; null: none. */
  readonly since: { readonly day: string; readonly chain: Chain } | null
  readonly mayEdit: boolean
  readonly undo: AuditEvent | null
}

export type NoOrganisation = MayNot | { readonly refused: 'noChain' }

/** @refuses mayNot, noChain */
export const seeOrganisation = async (
  asking: Asking,
  {
    day = asking.today,
    since,
  }: { readonly day?: string | undefined; readonly since?: string | undefined },
): Promise<SeenOrganisation | NoOrganisation> => {
  const { tx, memory, visitor, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const mayEdit = may(visitor.held, 'editOrganisation', loaded.chain.bodies, undefined)
  return {
    loaded,
    today,
    day,
    chain: chainOn(loaded.chain, day),
    since: since === undefined ? null : { day: since, chain: chainOn(loaded.chain, since) },
    mayEdit,
    undo: mayEdit ? await latestEdit(asking, OF_ORGANISATION) : null,
  }
}

export type SeenBody = SeenOrganisation & { readonly body: Body }

/** @refuses mayNot, noChain, noSuchBody */
export const seeBody = async (
  asking: Asking,
  id: string,
  day: string | undefined,
): Promise<
  SeenBody | NoOrganisation | { readonly refused: 'noSuchBody'; readonly body: string }
> => {
  const seen = await seeOrganisation(asking, { day })
  if ('refused' in seen) return seen
  // NOTE the body as it is written, with all that it says from later days.
  const body = seen.loaded.chain.bodies.get(id)
  return body === undefined ? { refused: 'noSuchBody', body: id } : { ...seen, body }
}
