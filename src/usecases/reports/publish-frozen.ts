// Publishes a frozen round: what the public site shows from then on.
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { type FrozenRound, freezeRound } from '../../domain/reports/freeze.ts'
import { publishSnapshot } from '../../store/publish.ts'
import type { SnapshotDecision, SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'

/** As what a round is published: on its way to be decided, by a decision, or as it stood. */
export type PublishedAs =
  | { readonly as: 'published' | 'proposed' }
  | { readonly as: 'decided'; readonly decision: SnapshotDecision }

/** Freezes an assessed round and saves it as the next version of the round's snapshot. */
export const publishFrozen = (
  tx: Tx,
  frozen: FrozenRound,
  published: PublishedAs,
): Promise<SnapshotEntry> =>
  publishSnapshot(tx, {
    modelId: frozen.model.id,
    roundId: nameOfRound(frozen.round),
    roundEnds: lastDayOfRound(frozen.round),
    status: published.as,
    decision: published.as === 'decided' ? published.decision : null,
    body: freezeRound(frozen),
  })
