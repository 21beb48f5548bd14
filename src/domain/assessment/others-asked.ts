// Others' values as a round asks for them: by measure and year, found when a rule looks at them.
import type { PeerValue } from '../comparison/peers.ts'
import type { Chain } from '../goals/chain.ts'

export type OthersAsked = {
  /** The years that anybody has a value of the measure in, in no order. */
  readonly yearsOf: (measure: string) => readonly number[]
  /** What each had in a year, by area code. */
  readonly valuesIn: (measure: string, year: number) => ReadonlyMap<string, PeerValue>
}

const NOBODY: ReadonlyMap<string, PeerValue> = new Map()

/** The rows of the chain's own table, by measure and year. */
const indexRows = (rows: readonly PeerValue[]) => {
  const peers = new Map<string, Map<number, Map<string, PeerValue>>>()
  for (const one of rows) {
    const years = peers.get(one.measure) ?? new Map<number, Map<string, PeerValue>>()
    const areas = years.get(one.year) ?? new Map<string, PeerValue>()
    peers.set(one.measure, years.set(one.year, areas.set(one.area, one)))
  }
  return peers
}

/** What a chain knows of others. */
export const askOthers = ({ peers }: Pick<Chain, 'peers'>): OthersAsked => {
  const rows = indexRows(peers)
  return {
    yearsOf: (measure) => [...(rows.get(measure)?.keys() ?? [])],
    valuesIn: (measure, year) => rows.get(measure)?.get(year) ?? NOBODY,
  }
}
