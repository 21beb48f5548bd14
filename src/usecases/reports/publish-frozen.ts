// Publishes a frozen round: what the public site shows from then on.

import { nameOfRound } from '../../domain/periods/period.ts'
import { type FrozenRound, freezeRound } from '../../domain/reports/freeze.ts'
import type { Store } from '../../store/connect.ts'
import { publishSnapshot } from '../../store/publish.ts'
import type { SnapshotEntry, SnapshotStatus } from '../../store/published.ts'

import { ensureOrganisation } from '../goals/ensure-organisation.ts'

/** Freezes an assessed round and saves it as the next version of the round's snapshot. */
export const publishFrozen = (
  store: Store,
  organisationId: string,
  who: string,
  frozen: FrozenRound,
  status: SnapshotStatus,
): Promise<SnapshotEntry> => {
  const body = freezeRound(frozen)
  const modelId = frozen.model.id
  const roundId = nameOfRound(frozen.round)
  return store.asMember(organisationId, who, async (tx) => {
    await ensureOrganisation(tx, frozen)
    return publishSnapshot(tx, { modelId, roundId, status, body })
  })
}
