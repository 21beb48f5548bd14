// A round as it stands, frozen as its next version: nobody outside sees it until it is published.
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { type FrozenRound, freezeRound } from '../../domain/reports/freeze.ts'
import type { ClosedRooms } from '../../domain/workflow/in-room.ts'
import { attachmentsIn, freezeAttachments, type StoredAttachment } from '../../store/attachments.ts'
import { type FrozenVersion, freezeSnapshot, type NewVersion } from '../../store/frozen.ts'
import type { Tx } from '../../store/tx.ts'
import { readRestated } from '../measures/read-restated.ts'

/** Why a round is frozen as it is, and why again. */
export type Frozen = Pick<NewVersion, 'lacks' | 'why' | 'restsOn'>

/** Nothing more is said of it. */
export const AS_IT_STANDS: Frozen = { lacks: null, why: null, restsOn: null }

/** Without what only the store needs of it. */
const asFrozen = ({ changeNumber: _, since: __, author: ___, ...attached }: StoredAttachment) =>
  attached

/** `closed`: rooms of other rounds, whose values are not told with this one. */
export const freezeVersion = async (
  tx: Tx,
  frozen: FrozenRound,
  about: Frozen,
  closed: readonly ClosedRooms[] = [],
): Promise<FrozenVersion> => {
  const restated = await readRestated(tx, undefined, closed)
  const attached = (await attachmentsIn(tx, nameOfRound(frozen.round))).filter(
    ({ about }) => about.sort === 'node' && frozen.chain.nodes.has(about.id),
  )
  const version = await freezeSnapshot(tx, {
    modelId: frozen.model.id,
    roundId: nameOfRound(frozen.round),
    roundEnds: lastDayOfRound(frozen.round),
    ...about,
    body: freezeRound({ ...frozen, restated, attachments: attached.map(asFrozen) }),
  })
  await freezeAttachments(tx, version.snapshotId, attached)
  return version
}
