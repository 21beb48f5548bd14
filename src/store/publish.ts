// Publishing: shows citizens a frozen version, and takes one from their view again.
import type { ShownAs } from '../domain/workflow/publishing.ts'
import { recordChange, toJson } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { type NoticedMeeting, type SnapshotEntry, snapshotEntry } from './published.ts'
import type { Tx } from './tx.ts'

/** The round and number of a frozen version; null where there is none by that name. */
const frozenOne = async (tx: Tx, snapshotId: string) =>
  (await tx.query
    .selectFrom('snapshot')
    .select(['round_id', 'version', 'disposal_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst()) ?? null

/**
 * Shows citizens a frozen version from now on.
 * @refuses noSuchVersion, alreadyPublished, versionDisposed
 */
export const publishSnapshot = async (
  tx: Tx,
  snapshotId: string,
  status: ShownAs,
  meeting: NoticedMeeting | null,
): Promise<
  | { readonly entry: SnapshotEntry }
  | { readonly refused: 'noSuchVersion' | 'alreadyPublished' | 'versionDisposed' }
> => {
  await holdOthers(tx)
  const frozen = await frozenOne(tx, snapshotId)
  if (frozen === null) return { refused: 'noSuchVersion' }
  if (frozen.disposal_id !== null) return { refused: 'versionDisposed' }
  if ((await snapshotEntry(tx, snapshotId)) !== null) return { refused: 'alreadyPublished' }
  const changeNumber = await recordChange(tx, {
    what: 'publishSnapshot',
    subject: frozen.round_id,
    before: null,
    after: { snapshotId, version: frozen.version, status, meeting },
  })
  await tx.query
    .insertInto('publication')
    .values({
      organisation_id: tx.organisationId,
      snapshot_id: snapshotId,
      status,
      meeting: toJson(meeting),
      author: tx.who,
      change_number: changeNumber,
    })
    .execute()
  const entry = await snapshotEntry(tx, snapshotId)
  if (entry === null) throw new Error(`publishSnapshot: ${snapshotId} is not there`)
  return { entry }
}

/**
 * Takes a snapshot from the citizens' view, with the reason they are told. It stays readable by name.
 * @refuses notPublished, alreadyWithdrawn
 */
export const withdrawSnapshot = async (
  tx: Tx,
  snapshotId: string,
  reason: string,
): Promise<
  { readonly withdrawn: true } | { readonly refused: 'notPublished' | 'alreadyWithdrawn' }
> => {
  const entry = await snapshotEntry(tx, snapshotId)
  if (entry === null) return { refused: 'notPublished' }
  if (entry.withdrawn !== null) return { refused: 'alreadyWithdrawn' }
  const changeNumber = await recordChange(tx, {
    what: 'withdrawSnapshot',
    subject: entry.roundId,
    before: { snapshotId, shown: true },
    after: { snapshotId, shown: false, reason },
  })
  await tx.query
    .insertInto('snapshot_withdrawal')
    .values({
      organisation_id: tx.organisationId,
      snapshot_id: snapshotId,
      reason,
      author: tx.who,
      change_number: changeNumber,
    })
    .execute()
  return { withdrawn: true }
}
