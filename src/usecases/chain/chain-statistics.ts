// The statistics that a municipality has taken in, as far as its measures follow them: kept with its chain.

import { packedStatistics } from '../../domain/comparison/packed-statistics.ts'
import type { ReadStatistics } from '../../domain/comparison/read-statistics.ts'
import { placesOf, type Series } from '../../domain/comparison/series.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { groupsOfMeasures } from '../../domain/goals/told-in-place.ts'
import { followedBy, KOLADA } from '../../domain/measures/followed.ts'
import type { Round } from '../../domain/periods/period.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { type ClosedTimes, cameWhileClosed } from '../../domain/workflow/passed-by.ts'
import { readAreas } from '../../store/statistics-areas.ts'
import { readGroups, readKeyFigures } from '../../store/statistics-catalogue.ts'
import { type ImportOf, readImport } from '../../store/statistics-imports.ts'
import { standingSeries } from '../../store/statistics-series.ts'
import { type TakenImport, takenImports } from '../../store/statistics-taken.ts'
import type { Tx } from '../../store/tx.ts'

/** What has been taken in, the latest first, and the statistics that rounds read of it, by import. */
export type ChainStatistics = {
  readonly taken: readonly TakenImport[]
  readonly read: ReadonlyMap<string, ReadStatistics>
}

export const NOTHING_TAKEN: ChainStatistics = { taken: [], read: new Map() }

const nameOf = ({ dataset, import: number }: ImportOf): string => `${dataset} ${number}`

/** The changes that took statistics in: the readings they brought are the statistics'. */
export const takenChanges = ({ taken }: ChainStatistics): ReadonlySet<number> =>
  new Set(taken.map(({ changeNumber }) => changeNumber))

/** Of each dataset the import taken in last, apart from those that came while the round was closed. */
const inForce = (
  taken: readonly TakenImport[],
  times: ClosedTimes | undefined,
): readonly TakenImport[] => {
  const reaching =
    times === undefined
      ? taken
      : taken.filter(({ changeNumber }) => !cameWhileClosed(times, changeNumber))
  const latest = new Map<string, TakenImport>()
  for (const one of reaching) if (!latest.has(one.dataset)) latest.set(one.dataset, one)
  return [...latest.values()]
}

/** Which key figures of each dataset the measures follow; Kolada is there for its groups wherever any is described. */
const followedIn = (chain: Pick<Chain, 'measures' | 'groups'>) => {
  const { measures, groups } = chain
  const found = new Map<string, Set<string>>()
  for (const measure of measures.values()) {
    const followed = followedBy(measure)
    if (followed === null) continue
    const known = found.get(followed.dataset) ?? new Set()
    found.set(followed.dataset, known.add(followed.keyFigure))
  }
  const isDescribed =
    [...groups.values()].some((group) => 'described' in group) ||
    groupsOfMeasures(chain).some((group) => !groups.has(group))
  if (isDescribed && !found.has(KOLADA)) found.set(KOLADA, new Set())
  return found
}

// NOTE what one import wrote is the same in all that come after it until one writes it anew.
type SharedSeries = Map<string, Series>

const readSharing = async (
  tx: Tx,
  of: ImportOf,
  keyFigures: readonly string[],
  shared: SharedSeries,
): Promise<readonly Series[]> =>
  (await standingSeries(tx, of, { keyFigures })).flatMap((one) => {
    if (one.series === null || one.sex !== 'all') return []
    const key = [of.dataset, one.keyFigure, one.year, one.import].join('\n')
    const series = shared.get(key) ?? one.series
    shared.set(key, series)
    return [series]
  })

/** The statistics of an import as far as key figures of it are followed; null: there is no such import. */
export const readFollowed = async (
  tx: Tx,
  of: ImportOf,
  ids: readonly string[],
  shared: SharedSeries = new Map(),
): Promise<ReadStatistics | null> => {
  const found = await readImport(tx, of)
  if (found === null) return null
  const areas = await readAreas(tx)
  const groups = (await readGroups(tx, of)).filter(({ gone }) => !gone)
  const keyFigures = (await readKeyFigures(tx, of, { ids })).filter(({ gone }) => !gone)
  const series = await readSharing(tx, of, ids, shared)
  const { title, fetchedOn: fetched, madeUp } = found
  const read = { ...of, title, fetched, areas, groups, ...(madeUp ? { madeUp } : {}) }
  return packedStatistics(read, placesOf(areas.map(({ code }) => code)), keyFigures, series)
}

const toRead = (
  taken: readonly TakenImport[],
  closed: readonly ClosedTimes[],
): ReadonlyMap<string, ImportOf> =>
  new Map(
    [undefined, ...closed].flatMap((times) =>
      inForce(taken, times).map(({ dataset, import: number }) => {
        const of = { dataset, import: number }
        return [nameOf(of), of] as const
      }),
    ),
  )

/** Reads what the rounds of a chain ask of what has been taken in: now, and when each closed one was closed. */
export const loadStatistics = async (
  tx: Tx,
  chain: Pick<Chain, 'measures' | 'groups'>,
  closed: readonly ClosedTimes[],
): Promise<ChainStatistics> => {
  const taken = await takenImports(tx)
  if (taken.length === 0) return NOTHING_TAKEN
  const followed = followedIn(chain)
  const shared: SharedSeries = new Map()
  const read = new Map<string, ReadStatistics>()
  for (const [name, of] of toRead(taken, closed)) {
    const ids = followed.get(of.dataset)
    const found = ids === undefined ? null : await readFollowed(tx, of, [...ids], shared)
    if (found !== null) read.set(name, found)
  }
  return { taken, read }
}

/** What a round reads: a closed one what was taken in before it was closed. */
export const statisticsFor = (
  { taken, read }: ChainStatistics,
  closed: readonly ClosedTimes[],
  round: Round | null,
): readonly ReadStatistics[] => {
  const times =
    round === null ? undefined : closed.find((one) => nameOfRound(one.round) === nameOfRound(round))
  return inForce(taken, times).flatMap((one) => read.get(nameOf(one)) ?? [])
}
