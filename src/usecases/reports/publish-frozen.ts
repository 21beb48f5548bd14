// A round frozen and published at once, as a program brings it in: with the decision it rests on, if any.
import type { Chain } from '../../domain/goals/chain.ts'
import type { FrozenRound } from '../../domain/reports/freeze.ts'
import { saveDecision } from '../../store/decisions.ts'
import type { FrozenVersion } from '../../store/frozen.ts'
import { publishSnapshot } from '../../store/publish.ts'
import type { SnapshotDecision, SnapshotEntry } from '../../store/published.ts'
import { setStanding } from '../../store/round-standings.ts'
import type { Tx } from '../../store/tx.ts'
import { AS_IT_STANDS, freezeVersion } from './freeze-version.ts'

/** As what a round is published: on its way to be decided, by a decision, or as it stood. */
export type PublishedAs =
  | { readonly as: 'published' | 'proposed' }
  | { readonly as: 'decided'; readonly decision: SnapshotDecision }

const bodyCalled = ({ bodies }: Chain, name: string): string | null =>
  [...bodies.values()].find(({ title }) => Object.values(title).includes(name))?.id ?? null

/** A decision that was made outside, as the last that was needed. */
const bringInDecision = async (
  tx: Tx,
  { snapshotId, roundId }: FrozenVersion,
  chain: Chain,
  { by, date, ref }: SnapshotDecision,
): Promise<void> => {
  const decision = {
    snapshotId,
    roundId,
    bodyId: bodyCalled(chain, by),
    bodyTitle: by,
    kind: 'approved',
    isLast: true,
    decidedOn: date,
    ref,
    reason: null,
    reservations: [],
    person: null,
  }
  const saved = await saveDecision(tx, decision, 0)
  if ('refused' in saved) throw new Error(`bringInDecision: ${saved.refused}`)
}

/** Freezes an assessed round as its next version, closes it, and shows the version to the citizens. */
export const publishFrozen = async (
  tx: Tx,
  frozen: FrozenRound,
  published: PublishedAs,
): Promise<SnapshotEntry> => {
  const version = await freezeVersion(tx, frozen, AS_IT_STANDS)
  await setStanding(tx, version.roundId, 'closed')
  if (published.as === 'decided')
    await bringInDecision(tx, version, frozen.chain, published.decision)
  const done = await publishSnapshot(tx, version.snapshotId, published.as, null)
  if ('refused' in done) throw new Error(`publishFrozen: ${done.refused}`)
  return done.entry
}
