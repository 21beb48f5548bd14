// Others' values as a round asks for them: by measure, year and area, found when a rule looks at them.
import type { GreyCause } from '../comparison/key-figures.ts'
import type { PeerValue } from '../comparison/peers.ts'
import type { ImportRead, ReadKeyFigure, ReadStatistics } from '../comparison/read-statistics.ts'
import type { Chain, GroupMembers } from '../goals/chain.ts'
import { membersOf } from '../goals/group-members.ts'
import type { GroupNames } from '../goals/told-in-place.ts'
import { followedBy } from '../measures/followed.ts'
import type { Measure } from '../measures/measure.ts'

/** What there is of the key figure that a measure follows: read, gone from its source, or its statistics not taken in. */
export type FollowedHere = 'read' | 'gone' | 'notTakenIn'

export type OthersAsked = {
  /** The years that anybody has a value of the measure in, in no order. */
  readonly yearsOf: (measure: string) => readonly number[]
  readonly hasValue: (measure: string, year: number, area: string) => boolean
  readonly valueOf: (measure: string, year: number, area: string) => PeerValue | undefined
  /** Why an area has no value, where the source says so. */
  readonly causeOf: (measure: string, year: number, area: string) => GreyCause | undefined
  /** The import that the values of a year are of; undefined: they stand in the chain's own table. */
  readonly importOf: (measure: string, year: number) => ImportRead | undefined
  /** null: the measure follows no key figure. */
  readonly followed: (measure: string) => FollowedHere | null
  /** Who a measure is compared with in a group. */
  readonly membersOf: (measure: Measure, group: string) => GroupMembers
  /** Whether any of the values is made up. */
  readonly isMadeUp: (measure: string) => boolean
}

type Rows = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, PeerValue>>>

/** The rows of the chain's own table, by measure and year. */
const indexRows = (rows: readonly PeerValue[]): Rows => {
  const peers = new Map<string, Map<number, Map<string, PeerValue>>>()
  for (const one of rows) {
    const years = peers.get(one.measure) ?? new Map<number, Map<string, PeerValue>>()
    const areas = years.get(one.year) ?? new Map<string, PeerValue>()
    peers.set(one.measure, years.set(one.year, areas.set(one.area, one)))
  }
  return peers
}

type Told = { readonly statistics: ReadStatistics; readonly keyFigure: ReadKeyFigure }

const valueIn = (
  { statistics, keyFigure }: Told,
  measure: string,
  year: number,
  area: string,
): PeerValue | undefined => {
  const value = keyFigure.valueOf(year, area)
  if (value === undefined) return undefined
  const { title: source, fetched, madeUp = false } = statistics
  return { area, measure, year, value, madeUp, source, fetched }
}

/**
 * What a chain knows of others: the statistics of the key figure that a measure follows, and its own table
 * for the years that these tell nothing of.
 */
export const askOthers = (
  chain: Pick<Chain, 'measures' | 'peers' | 'area' | 'groups' | 'statistics' | 'memberships'>,
  named?: GroupNames,
): OthersAsked => {
  const { measures, peers, statistics = [] } = chain
  const rows = indexRows(peers)
  const followOf = (id: string) => {
    const measure = measures.get(id)
    return measure === undefined ? null : followedBy(measure)
  }
  const toldOf = (id: string): Told | undefined => {
    if (statistics.length === 0) return undefined
    const follow = followOf(id)
    const read = statistics.find(({ dataset }) => dataset === follow?.dataset)
    const keyFigure = read?.keyFigure(follow?.keyFigure ?? '')
    return read === undefined || keyFigure === undefined
      ? undefined
      : { statistics: read, keyFigure }
  }
  // NOTE a year is read from one place alone: others' values of two sources are not alike.
  const toldIn = (id: string, year: number): Told | undefined => {
    const told = toldOf(id)
    return told?.keyFigure.years.has(year) === true ? told : undefined
  }
  return {
    yearsOf: (id) => [
      ...new Set([...(toldOf(id)?.keyFigure.years ?? []), ...(rows.get(id)?.keys() ?? [])]),
    ],
    hasValue: (id, year, area) => {
      const told = toldIn(id, year)
      return told === undefined
        ? rows.get(id)?.get(year)?.has(area) === true
        : told.keyFigure.hasValue(year, area)
    },
    membersOf: (measure, group) => membersOf(chain, group, measure, named),
    valueOf: (id, year, area) => {
      const told = toldIn(id, year)
      return told === undefined ? rows.get(id)?.get(year)?.get(area) : valueIn(told, id, year, area)
    },
    causeOf: (id, year, area) => toldIn(id, year)?.keyFigure.causeOf(year, area),
    importOf: (id, year) => {
      const told = toldIn(id, year)
      if (told === undefined) return undefined
      const { dataset, import: number, title, fetched } = told.statistics
      return { dataset, import: number, title, fetched }
    },
    followed: (id) => {
      const follow = followOf(id)
      if (follow === null) return null
      if (toldOf(id) !== undefined) return 'read'
      return statistics.some(({ dataset }) => dataset === follow.dataset) ? 'gone' : 'notTakenIn'
    },
    isMadeUp: (id) =>
      toldOf(id)?.statistics.madeUp === true ||
      [...(rows.get(id)?.values() ?? [])].some((areas) =>
        [...areas.values()].some((one) => one.madeUp),
      ),
  }
}
