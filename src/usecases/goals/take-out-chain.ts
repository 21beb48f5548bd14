// Takes an organisation's chain and model out of the database as files.
import { readChainFromStore } from '../../store/chains.ts'
import type { Store } from '../../store/connect.ts'
import { versionsInUse } from '../../store/models.ts'
import { readingsSince, type StoredReading } from '../../store/readings.ts'
import { chainFiles } from './chain-files.ts'

const keyOf = ({ measureId, unitId, period, kind, sex }: StoredReading): string =>
  JSON.stringify([measureId, unitId, period, kind, sex])

/**
 * Readings, oldest first, without those that were replaced by one of the same day or of none: in a
 * file the day alone tells which of two holds.
 */
const toldApartByDay = (all: readonly StoredReading[]): readonly StoredReading[] => {
  const nextDay = new Map<string, string>()
  return all
    .toReversed()
    .filter((reading) => {
      const day = reading.reportedOn ?? ''
      const next = nextDay.get(keyOf(reading))
      if (next !== undefined && day >= next) return false
      nextDay.set(keyOf(reading), day)
      return true
    })
    .toReversed()
}

/**
 * The chain in force, with the readings that were restated since, and the versions of its model as
 * files; null where nothing was brought in.
 */
export const takeOutChain = (
  store: Store,
  organisationId: string,
  who: string,
): Promise<ReadonlyMap<string, string> | null> =>
  store.readAsMember(organisationId, who, async (tx) => {
    const stored = await readChainFromStore(tx)
    const models = await versionsInUse(tx)
    if (stored === null || models.length === 0) return null
    return chainFiles(
      { ...stored, readings: toldApartByDay(await readingsSince(tx, 0)) },
      models.map(({ sourceYaml }) => sourceYaml),
    )
  })
