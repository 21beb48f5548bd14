// As much of the statistics as is looked at, as data: what a frozen round keeps, and what the browser is sent.
import type { GreyCause } from '../comparison/key-figures.ts'
import type { ImportRead, ReadKeyFigure, ReadStatistics } from '../comparison/read-statistics.ts'
import { fromText, toText } from '../exact/exact.ts'
import type { Chain, GroupMembers, Membership } from '../goals/chain.ts'
import { followedBy } from '../measures/followed.ts'
import type { LookedAt } from './others-recorded.ts'

type KeptKeyFigure = {
  readonly about: ReadKeyFigure['about']
  readonly years: readonly number[]
  /** The years in which those compared with have values; those with the same years together. */
  readonly told: readonly { readonly years: readonly number[]; readonly areas: readonly string[] }[]
  readonly values: ReadonlyMap<number, ReadonlyMap<string, string>>
  readonly causes: ReadonlyMap<number, ReadonlyMap<string, GreyCause>>
}

export type KeptStatistics = ImportRead & {
  readonly madeUp?: true
  readonly keyFigures: readonly KeptKeyFigure[]
}

type Kept = {
  readonly statistics: readonly KeptStatistics[]
  readonly memberships: readonly Membership[]
}

const areasIn = (members: GroupMembers): readonly string[] =>
  'refused' in members ? [] : members.areas

/** For each year, what is told of each area; only where anything is. */
const byYear = <Told>(
  years: readonly number[],
  areas: readonly string[],
  of: (year: number, area: string) => Told | undefined,
): ReadonlyMap<number, ReadonlyMap<string, Told>> =>
  new Map(
    years.map((year) => [
      year,
      new Map(
        areas.flatMap((area): readonly (readonly [string, Told])[] => {
          const told = of(year, area)
          return told === undefined ? [] : [[area, told]]
        }),
      ),
    ]),
  )

const inOrder = <One extends string | number>(all: Iterable<One>): readonly One[] =>
  [...new Set(all)].sort((a, b) => (a < b ? -1 : 1))

const keepKeyFigure = (
  read: ReadKeyFigure,
  areas: readonly string[],
  looked: readonly number[],
  alone: boolean,
): KeptKeyFigure => {
  const { about, causeOf } = read
  const years = inOrder(read.years).filter((year) => !alone || looked.includes(year))
  const yearsOf = (area: string) => years.filter((year) => read.hasValue(year, area))
  const alike = Map.groupBy(areas, (area) => yearsOf(area).join())
  return {
    about,
    years,
    told: [...alike.values()].map((all) => ({ years: yearsOf(all[0] ?? ''), areas: all })),
    values: byYear(looked, areas, (year, area) => {
      const value = read.valueOf(year, area)
      return value === undefined ? undefined : toText(value)
    }),
    causes: byYear(looked, areas, causeOf),
  }
}

/** Those of each key figure that its measures are compared with, and the years looked at. */
const keepOne = (
  { dataset, import: number, title, fetched, madeUp, keyFigure }: ReadStatistics,
  { measures }: Chain,
  lookedAt: LookedAt,
): KeptStatistics => {
  const following = [...lookedAt].flatMap(([id, looked]) => {
    const measure = measures.get(id)
    const followed = measure === undefined ? null : followedBy(measure)
    return followed?.dataset === dataset ? [{ id: followed.keyFigure, looked }] : []
  })
  const keyFigures = [...Map.groupBy(following, ({ id }) => id)].flatMap(([id, all]) => {
    const read = keyFigure(id)
    if (read === undefined) return []
    const groups = all.flatMap(({ looked }) => [...looked.groups.values()])
    const years = all.flatMap(({ looked }) => [...looked.years])
    const alone = all.every(({ looked }) => looked.alone === true)
    return [keepKeyFigure(read, inOrder(groups.flatMap(areasIn)), inOrder(years), alone)]
  })
  const base = {
    dataset,
    import: number,
    title,
    fetched,
    ...(madeUp === undefined ? {} : { madeUp }),
  }
  return { ...base, keyFigures }
}

const membershipsOf = (lookedAt: LookedAt): readonly Membership[] => {
  const pairs = [...lookedAt].flatMap(([measure, { groups }]) =>
    [...groups].map(([group, members]) => ({ group, measure, members })),
  )
  const alike = Map.groupBy(pairs, ({ group, members }) => JSON.stringify([group, members]))
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { group, members } = first
    return [{ group, members, measures: [first, ...others].map(({ measure }) => measure) }]
  })
}

/** As much of a chain's statistics as is looked at; null: it reads none. */
export const keepStatistics = (chain: Chain, lookedAt: LookedAt): Kept | null => {
  const { statistics = [] } = chain
  if (statistics.length === 0) return null
  return {
    statistics: statistics.map((one) => keepOne(one, chain, lookedAt)),
    memberships: membershipsOf(lookedAt),
  }
}

const thawKeyFigure = ({ about, years, told, values, causes }: KeptKeyFigure): ReadKeyFigure => {
  const yearsOf = new Map(
    told.flatMap((alike) => alike.areas.map((area) => [area, new Set(alike.years)])),
  )
  return {
    about,
    years: new Set(years),
    hasValue: (year, area) => yearsOf.get(area)?.has(year) === true,
    valueOf: (year, area) => {
      const value = values.get(year)?.get(area)
      return value === undefined ? undefined : fromText(value)
    },
    causeOf: (year, area) => causes.get(year)?.get(area),
  }
}

const thawOne = ({ keyFigures, ...read }: KeptStatistics): ReadStatistics => {
  const known = new Map(keyFigures.map((one) => [one.about.id, thawKeyFigure(one)]))
  return {
    ...read,
    areas: [],
    groups: [],
    keyFigure: (id) => known.get(id),
  }
}

/** A chain as it is kept: with data for its statistics. */
export type KeptChain = Omit<Chain, 'statistics'> & {
  readonly statistics?: readonly KeptStatistics[]
}

/** The chain with its statistics as they were looked at; who was in the groups stands beside them. */
export const withStatistics = ({ statistics, ...chain }: KeptChain): Chain => ({
  ...chain,
  ...(statistics === undefined ? {} : { statistics: statistics.map(thawOne) }),
})
