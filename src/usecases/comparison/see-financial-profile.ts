// The finansiella profilen of three years: each figure from the key figure or measure that tells it, points against a group.
import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type { Told } from '../../domain/comparison/compared.ts'
import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import {
  FINANCIAL_FIGURES,
  type FinancialFigure,
  type FinancialProfile,
  financialProfile,
  type ProfileMethod,
} from '../../domain/comparison/financial-profile.ts'
import type {
  GroupDescription,
  GroupRefusal,
  ResolvedGroup,
} from '../../domain/comparison/groups.ts'
import {
  type FigureSource,
  profileSourcesOf,
  type ShippedProfile,
} from '../../domain/comparison/profile-sources.ts'
import { resolveGroup } from '../../domain/comparison/resolve-group.ts'
import { mean } from '../../domain/comparison/statistics.ts'
import {
  readGroup,
  type WrittenGroupRefusal,
  writeGroup,
} from '../../domain/comparison/written-group.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { shippedProfile } from '../../sources/files/shipped-profile.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { OFFERED } from './compare-key-figure.ts'
import { type NoStatistics, readStatistics } from './statistics-read.ts'
import { readTold } from './told-key-figure.ts'

/** What tells a figure: a key figure, a measure of the chain's own, or nothing that is there. */
export type ProfileTeller =
  | { readonly by: 'keyFigure'; readonly keyFigure: CountedKeyFigure; readonly meanOf: number }
  | { readonly by: 'measure'; readonly measure: Measure }
  | { readonly by: 'nothing' }

type Teller = ProfileTeller & {
  readonly valueIn: (year: number, area: string) => AreaValue
  /** The years in which anybody has a value. */
  readonly years: readonly number[]
}

export type SeenProfile = {
  /** Of the year that is looked at and the two before it, the latest first; none where nobody has a value. */
  readonly profiles: readonly FinancialProfile[]
  readonly tellers: ReadonlyMap<FinancialFigure, ProfileTeller>
  readonly method: ProfileMethod
  readonly group: ResolvedGroup
  readonly groups: readonly ResolvedGroup[]
  readonly year: number | null
  readonly years: readonly number[]
  readonly own: string
  readonly of: StatisticsImport
  readonly nameOf: (area: string) => string
  /** Whether the municipality has said anything of its profile itself. */
  readonly isChosenHere: boolean
  /** Where the program's figures are known from. */
  readonly known: Pick<ShippedProfile, 'source' | 'note'>
  readonly loaded: Loaded
}

export type NoProfile =
  | MayNot
  | NoStatistics
  | { readonly refused: 'noChain' }
  | WrittenGroupRefusal
  | GroupRefusal

const OF_YEARS = 3

const nothing: Teller = {
  by: 'nothing',
  years: [],
  valueIn: (_, area) => ({ area, value: null }),
}

/** The mean of the year and those before it; missing where one of them is. */
const meanValue =
  ({ valueIn }: Told, many: number) =>
  (year: number, area: string): AreaValue => {
    const values = Array.from({ length: many }, (_, back) => valueIn(year - back, 'all', area))
    const known = values.flatMap(({ value }) => value ?? [])
    if (known.length === many) return { area, value: mean(known) }
    const cause = values.find(({ value }) => value === null)?.cause
    return { area, value: null, ...(cause === undefined ? {} : { cause }) }
  }

const ofMeasure = (chain: Chain, measure: Measure): Teller => {
  const { id } = measure
  const own = chain.readings.filter(
    (one) =>
      one.measure === id && one.unit === undefined && one.sex === 'all' && one.kind === 'outcome',
  )
  const others = chain.peers.filter((one) => one.measure === id)
  const years = [...own.map(({ period }) => Number(period)), ...others.map(({ year }) => year)]
  return {
    ...{ by: 'measure', measure },
    years: years.filter((year) => Number.isInteger(year)),
    valueIn: (year, area) => {
      const value =
        area === chain.area
          ? own.findLast(({ period }) => period === String(year))?.value
          : others.find((one) => one.area === area && one.year === year)?.value
      return { area, value: value ?? null }
    },
  }
}

/** The latest year in which at least half of what is told has an own value, else the latest with any. */
const yearLookedAt = (tellers: readonly Teller[], own: string, years: readonly number[]) => {
  const told = tellers.filter(({ by }) => by !== 'nothing')
  const countIn = (year: number) =>
    told.filter((one) => one.valueIn(year, own).value !== null).length
  const falling = years.toReversed()
  return (
    falling.find((year) => countIn(year) * 2 >= told.length) ??
    falling.find((year) => countIn(year) > 0) ??
    falling[0] ??
    null
  )
}

/** @refuses mayNot, noChain, noStatistics, and a group that cannot be read or found */
export const seeFinancialProfile = async (
  asking: Asking,
  asked: {
    readonly dataset: string
    readonly group?: string | undefined
    readonly year?: number | undefined
  },
): Promise<SeenProfile | NoProfile> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { chain } = loaded
  const refused = forbidden(asking.visitor, 'readRound', chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, asked.dataset)
  if ('refused' in read) return read
  const own = chain.area ?? ''
  const resolve = (described: GroupDescription) =>
    resolveGroup(described, 'included', {
      ...{ own, groups: read.groups, areas: read.areas, source: read.of.title },
    })
  const offered = OFFERED.flatMap((described) => {
    const group = resolve(described)
    return 'refused' in group ? [] : [group]
  })
  const described = asked.group === undefined ? null : readGroup(asked.group)
  if (described !== null && 'refused' in described) return described
  const group = described === null ? offered[0] : resolve(described)
  if (group === undefined) return { refused: 'noGroupsRead', described: { is: 'similar' } }
  if ('refused' in group) return group

  const sources = profileSourcesOf(shippedProfile(), chain.financialProfile, asked.dataset)
  const ofKeyFigure = async (source: FigureSource | undefined): Promise<Teller> => {
    const keyFigure = source === undefined ? undefined : read.keyFigures.get(source.keyFigure)
    if (source === undefined || keyFigure === undefined) return nothing
    const told = await readTold(asking, read, keyFigure.id)
    return {
      ...{ by: 'keyFigure', keyFigure: countedKeyFigure(keyFigure, undefined) },
      meanOf: source.years,
      years: told.years,
      valueIn: meanValue(told, source.years),
    }
  }
  const tellers = new Map<FinancialFigure, Teller>()
  for (const figure of FINANCIAL_FIGURES) {
    const measure = chain.measures.get(sources.measures.get(figure) ?? '')
    tellers.set(
      figure,
      measure === undefined
        ? await ofKeyFigure(sources.keyFigures.get(figure))
        : ofMeasure(chain, measure),
    )
  }
  const all = [...tellers.values()]
  const years = [...new Set(all.flatMap((one) => one.years))].sort((a, b) => a - b)
  const year = asked.year ?? yearLookedAt(all, own, years)
  const valuesIn = (of: number) =>
    new Map(
      [...tellers].map(([figure, { valueIn }]) => [
        figure,
        group.areas.map((area) => valueIn(of, area)),
      ]),
    )
  const isOffered = offered.some((one) => writeGroup(one.described) === writeGroup(group.described))
  const titles = new Map(read.areas.map(({ code, title }) => [code, title]))
  return {
    profiles:
      year === null
        ? []
        : Array.from({ length: OF_YEARS }, (_, back) =>
            financialProfile(year - back, own, valuesIn(year - back), sources.method),
          ),
    tellers,
    method: sources.method,
    group,
    groups: isOffered ? offered : [...offered, group],
    ...{ year, years, own },
    of: read.of,
    nameOf: (area) => titles.get(area) ?? area,
    isChosenHere: chain.financialProfile !== undefined,
    known: shippedProfile(),
    loaded,
  }
}
