// What was published: frozen snapshots, read as they were. The only file the public site may import.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** `published`: as it stood; `proposed`: on its way to be decided; `decided`: as it was decided. */
export const SNAPSHOT_STATUSES = ['published', 'proposed', 'decided'] as const
export type SnapshotStatus = (typeof SNAPSHOT_STATUSES)[number]

/** Which decision a snapshot rests on: the body by name, the day (ISO) and the minutes' reference. */
export type SnapshotDecision = {
  readonly by: string
  readonly date: string
  readonly ref: string | null
}

export type NewSnapshot = {
  readonly modelId: string
  /** Round and year, «helår-2026». */
  readonly roundId: string
  /** Last day of the round, ISO; null: published before it was kept. */
  readonly roundEnds: string | null
  readonly status: SnapshotStatus
  /** Said where the status is `decided`, and only there. */
  readonly decision: SnapshotDecision | null
  /** Canonical JSON, kept byte for byte. */
  readonly body: string
}

/** A snapshot without its body, as lists need it. */
export type SnapshotEntry = Omit<NewSnapshot, 'body'> & {
  readonly snapshotId: string
  /** 1, 2, 3 … for the same model and round. */
  readonly version: number
  /** SHA-256 of the body, hexadecimal. */
  readonly hash: string
  readonly author: string
  /** ISO, UTC. */
  readonly publishedAt: string
  /** Why it is no longer shown, and since when; null while it is. */
  readonly withdrawn: { readonly reason: string; readonly at: string } | null
}

export type Snapshot = SnapshotEntry & { readonly body: string }

type EntryRow = {
  snapshot_id: string
  model_id: string
  round_id: string
  round_ends: string | null
  version: number
  status: string
  decision: unknown
  hash: string
  author: string
  published_at: string
  withdrawn_reason: string | null
  withdrawn_at: string | null
}

const toStatus = (status: string): SnapshotStatus => {
  const known = SNAPSHOT_STATUSES.find((one) => one === status)
  if (known === undefined) throw new Error(`toStatus: a snapshot cannot be «${status}»`)
  return known
}

/** A row of `snapshots` as an entry. */
export const toEntry = (row: EntryRow): SnapshotEntry => ({
  snapshotId: row.snapshot_id,
  modelId: row.model_id,
  roundId: row.round_id,
  roundEnds: row.round_ends,
  version: row.version,
  status: toStatus(row.status),
  // NOTE the column holds what publishSnapshot wrote there.
  decision: row.decision as SnapshotDecision | null,
  hash: row.hash,
  author: row.author,
  publishedAt: row.published_at,
  withdrawn:
    row.withdrawn_reason === null || row.withdrawn_at === null
      ? null
      : { reason: row.withdrawn_reason, at: row.withdrawn_at },
})

/** The organisation's snapshots with their withdrawals, without bodies. */
export const snapshots = (tx: Tx) =>
  tx.query
    .selectFrom('snapshot')
    .leftJoin('snapshot_withdrawal as gone', (join) =>
      join
        .onRef('gone.organisation_id', '=', 'snapshot.organisation_id')
        .onRef('gone.snapshot_id', '=', 'snapshot.snapshot_id'),
    )
    .select([
      'snapshot.snapshot_id',
      'snapshot.model_id',
      'snapshot.round_id',
      'snapshot.round_ends',
      'snapshot.version',
      'snapshot.status',
      'snapshot.decision',
      'snapshot.hash',
      'snapshot.author',
      'snapshot.published_at',
      'gone.reason as withdrawn_reason',
      'gone.recorded_at as withdrawn_at',
    ])
    .where('snapshot.organisation_id', '=', tx.organisationId)

/**
 * Everything published, withdrawn ones included: the latest round first, and of each round what was
 * published last. An earlier round that is corrected stays where it was.
 */
export const listSnapshots = async (tx: Tx): Promise<readonly SnapshotEntry[]> =>
  (
    await snapshots(tx)
      .orderBy(sql`snapshot.round_ends desc nulls last`)
      .orderBy('snapshot.published_at', 'desc')
      .orderBy('snapshot.version', 'desc')
      .execute()
  ).map(toEntry)

/** The bytes are what was hashed; anything else is damage and must not be shown as published. */
const checked = (entry: SnapshotEntry, body: string): Snapshot => {
  if (createHash('sha256').update(body).digest('hex') !== entry.hash)
    throw new Error(`the snapshot ${entry.snapshotId} does not have the hash it was published with`)
  return { ...entry, body }
}

/** One snapshot by its name; null where there is none. A withdrawn one says so. */
export const readSnapshot = async (tx: Tx, snapshotId: string): Promise<Snapshot | null> => {
  const row = await snapshots(tx)
    .select('snapshot.body')
    .where('snapshot.snapshot_id', '=', snapshotId)
    .executeTakeFirst()
  return row === undefined ? null : checked(toEntry(row), row.body)
}

/** What citizens see of a round: the latest version that is not withdrawn; null: nothing. */
export const publishedRound = async (
  tx: Tx,
  modelId: string,
  roundId: string,
): Promise<Snapshot | null> => {
  const row = await snapshots(tx)
    .select('snapshot.body')
    .where('snapshot.model_id', '=', modelId)
    .where('snapshot.round_id', '=', roundId)
    .where('gone.reason', 'is', null)
    .orderBy('snapshot.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : checked(toEntry(row), row.body)
}
