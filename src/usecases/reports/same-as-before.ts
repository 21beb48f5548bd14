// A published version beside those before it: whether one of them says the same.
import { listSnapshots, type SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'

export type PublishedBeside = {
  readonly entry: SnapshotEntry
  /** The latest version before it that says the same to the last letter; null: none does. */
  readonly sameAs: number | null
}

/** Finds the version before that the whole of this one was in already. */
export const besideEarlier = async (tx: Tx, entry: SnapshotEntry): Promise<PublishedBeside> => {
  const before = (await listSnapshots(tx)).filter(
    ({ roundId, hash, version }) =>
      roundId === entry.roundId && hash === entry.hash && version < entry.version,
  )
  const versions = before.map(({ version }) => version)
  return { entry, sameAs: versions.length === 0 ? null : Math.max(...versions) }
}
