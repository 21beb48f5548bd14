// Values that citizens have seen as something else than what holds now.
import { type RestatedValue, restatedValues } from '../../domain/measures/restated.ts'
import { type ClosedRooms, roomHidingReading } from '../../domain/workflow/in-room.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { listSnapshots } from '../../store/published.ts'
import { correctedReadings } from '../../store/readings.ts'
import type { Tx } from '../../store/tx.ts'
import { readingFrom } from '../chain/chain-from-store.ts'

/**
 * Of all measures, or of one; without what lies in closed rooms. What was published and withdrawn is not told again: its figures may be
 * the reason that it was withdrawn.
 */
export const readRestated = async (
  tx: Tx,
  measure?: string,
  closed: readonly ClosedRooms[] = [],
): Promise<readonly RestatedValue[]> => {
  const shown = new Set(
    (await listSnapshots(tx)).flatMap(({ snapshotId, withdrawn }) =>
      withdrawn === null ? [snapshotId] : [],
    ),
  )
  if (shown.size === 0) return []
  const versions = (await frozenVersions(tx)).filter(({ snapshotId }) => shown.has(snapshotId))
  const recorded = (await correctedReadings(tx, measure === undefined ? undefined : [measure])).map(
    (row) => ({
      ...readingFrom(row),
      changeNumber: row.changeNumber,
    }),
  )
  return restatedValues(
    recorded.filter((one) => roomHidingReading(closed, one, one.changeNumber) === null),
    versions.map(({ changeNumber, frozenAt }) => ({
      changeNumber,
      frozenOn: frozenAt.slice(0, 10),
    })),
  )
}
