// Lines that others than the importer have written last: files that say otherwise are told of before they replace them.
import type { NextVersion, Version, VersionedKind } from './versions.ts'

/** A line of the chain, its heading or a version of the model, as somebody has made it. */
export type ChangedLine = {
  readonly kind: VersionedKind | 'heading' | 'model'
  readonly id: string
  /** As it stands, for what it is called; null: nothing is said of that. */
  readonly body: unknown
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  /** What the files would make of it. `back`: somebody has taken it away. */
  readonly becomes: 'otherwise' | 'gone' | 'back'
}

/** Those of the versions about to be written that follow one of somebody else. */
export const changedAmong = (
  kind: VersionedKind,
  stored: readonly Version[],
  next: readonly NextVersion[],
  importer: string,
): readonly ChangedLine[] => {
  const known = new Map(stored.map((version) => [version.id, version]))
  return next.flatMap(({ id, withdrawn }): readonly ChangedLine[] => {
    const before = known.get(id)
    if (before === undefined || before.author === importer) return []
    const becomes = withdrawn ? 'gone' : before.withdrawn ? 'back' : 'otherwise'
    const { body, author, recordedAt } = before
    return [{ kind, id, body, author, recordedAt, becomes }]
  })
}
