// What one server keeps in memory: of the store, and of the saves that are on their way into it.
import type { ChainsInMemory } from './chain/load-chain.ts'
import type { RoundsInMemory } from './chain/rounds-in-memory.ts'
import { noStatistics, type StatisticsInMemory } from './comparison/national-statistics.ts'
import type { FoundVisits, SavesInMemory } from './workflow/waiting-saves.ts'

/** When each visit was last looked after, by organisation and secret; milliseconds. */
export type VisitsInMemory = Map<string, number>

export type Memory = {
  readonly chains: ChainsInMemory
  readonly rounds: RoundsInMemory
  readonly saves: SavesInMemory
  readonly visits: VisitsInMemory
  readonly found: FoundVisits
  readonly statistics: StatisticsInMemory
}

/** The memory of a server that has just begun. */
export const emptyMemory = (): Memory => ({
  chains: new Map(),
  rounds: new Map(),
  saves: new Map(),
  visits: new Map(),
  found: new Map(),
  statistics: noStatistics(),
})
