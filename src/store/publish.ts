// Publishing: freezes a round as a snapshot, and takes one from the citizens' view again.
import { createHash } from 'node:crypto'
import { recordChange, toJson } from './audit.ts'
import { newId } from './identity.ts'
import { type NewSnapshot, type SnapshotEntry, snapshots, toEntry } from './published.ts'
import type { Tx } from './tx.ts'

const nextVersion = async (tx: Tx, modelId: string, roundId: string): Promise<number> => {
  const row = await tx.query
    .selectFrom('snapshot')
    .select((eb) => eb.fn.max('version').as('highest'))
    .where('organisation_id', '=', tx.organisationId)
    .where('model_id', '=', modelId)
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return (row?.highest ?? 0) + 1
}

/** Freezes a round as its next version. What is in it never changes again. */
export const publishSnapshot = async (tx: Tx, snapshot: NewSnapshot): Promise<SnapshotEntry> => {
  const { modelId, roundId, roundEnds, status, decision, body } = snapshot
  const hash = createHash('sha256').update(body).digest('hex')
  const snapshotId = newId()
  const after = { snapshotId, modelId, roundId, status, decision, hash }
  const change = { what: 'publishSnapshot', subject: roundId, before: null, after }
  // NOTE the change comes first: it makes others wait, so that the version is the next one.
  const changeNumber = await recordChange(tx, change)
  const version = await nextVersion(tx, modelId, roundId)
  await tx.query
    .insertInto('snapshot')
    .values({
      organisation_id: tx.organisationId,
      snapshot_id: snapshotId,
      model_id: modelId,
      round_id: roundId,
      round_ends: roundEnds,
      version,
      status,
      decision: toJson(decision),
      hash,
      body,
      author: tx.who,
      change_number: changeNumber,
    })
    .execute()
  const made = await snapshots(tx)
    .where('snapshot.snapshot_id', '=', snapshotId)
    .executeTakeFirstOrThrow()
  return toEntry(made)
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
  const row = await snapshots(tx).where('snapshot.snapshot_id', '=', snapshotId).executeTakeFirst()
  if (row === undefined) return { refused: 'notPublished' }
  if (row.withdrawn_reason !== null) return { refused: 'alreadyWithdrawn' }
  const changeNumber = await recordChange(tx, {
    what: 'withdrawSnapshot',
    subject: row.round_id,
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
