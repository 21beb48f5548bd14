// Resultatvisaren: the key figures that are followed, or others that are chosen, of several municipalities over three years.

import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type { Told } from '../../domain/comparison/compared.ts'
import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import { toldOf } from '../../domain/comparison/counts-by-name.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import { type Interval, intervalOf } from '../../domain/comparison/noise.ts'
import {
  type IndicatorRole,
  type OwnIndicator,
  RESULT_METHOD,
  RESULT_YEARS,
  type ResultMethod,
  type ResultRefusal,
  type ResultTable,
  resultTable,
} from '../../domain/comparison/result-table.ts'
import type { YearValue } from '../../domain/comparison/trend.ts'
import { readGroup, writeGroup } from '../../domain/comparison/written-group.ts'
import { exact } from '../../domain/exact/exact.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { confirmationsInForce } from '../../store/key-figure-confirmations.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import {
  confirmedAs,
  everybody,
  followersOf,
  groupsFor,
  type NotCompared,
} from './compare-key-figure.ts'
import { metBy, rolesOf, workingOut } from './indicator-roles.ts'
import { readStatistics } from './statistics-read.ts'
import { readTold } from './told-key-figure.ts'

export type AskedResults = {
  readonly dataset: string
  /** Ids; none: those that are followed here. */
  readonly keyFigures: readonly string[]
  readonly group?: string | undefined
  readonly year?: number | undefined
  /** By aspect. */
  readonly weights: ResultMethod['weights']
}

export type Resulting = {
  readonly keyFigure: CountedKeyFigure
  readonly aspect: string
  readonly roles: readonly IndicatorRole[]
  readonly followers: readonly Measure[]
  /** Where chance alone may have put our share of the last year; null: it is none, or not known of how many. */
  readonly chance: ChanceOfShare | null
}

/** Of how many a share is, and between what it might have come out by chance alone, in per cent. */
export type ChanceOfShare = Interval & { readonly of: number }

export type SeenResults = {
  readonly loaded: Loaded
  readonly of: StatisticsImport
  readonly own: string
  readonly group: ResolvedGroup | null
  readonly groups: readonly ResolvedGroup[]
  readonly areas: readonly string[]
  readonly measures: readonly Resulting[]
  readonly table: ResultTable
  readonly method: ResultMethod
  readonly year: number
  readonly years: readonly number[]
  readonly indicators: readonly OwnIndicator[]
  readonly nameOf: (area: string) => string
}

/** What the table has room for; a change of no more than so many per cent is even. Both numbers are ours. */
const MOST_AREAS = 8
const MOST_MEASURES = 40
export const EVEN_PERCENT = 1
const TOLERANCE = { amount: exact(EVEN_PERCENT), in: 'percent' } as const

/** The year in which most of them have a value of ours; the latest of those that tie. */
const yearOfMost = (told: readonly Told[], own: string, last: number): number => {
  const counts = new Map<number, number>()
  for (const { years, valueIn } of told)
    for (const year of years)
      if (valueIn(year, 'all', own).value !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || b - a)
  return best?.[0] ?? last
}

const seriesOf = (
  { valueIn }: Told,
  areas: readonly string[],
  year: number,
): ReadonlyMap<string, readonly YearValue[]> =>
  new Map(
    areas.map((area) => [
      area,
      Array.from({ length: RESULT_YEARS }, (_, back) => {
        const one = year - back
        const { value, cause } = valueIn(one, 'all', area)
        return { year: one, value, ...(cause === undefined ? {} : { cause }) }
      }),
    ]),
  )

const followedIds = ({ measures }: Chain, dataset: string): readonly string[] => [
  ...new Set(
    [...measures.values()].flatMap((measure) => {
      const followed = followedBy(measure)
      return followed?.dataset === dataset ? [followed.keyFigure] : []
    }),
  ),
]

/** The own share of a year, and of how many by the key figure that counts them. */
const chanceOf = (shares: Told, counts: Told, year: number, own: string): ChanceOfShare | null => {
  const { value } = shares.valueIn(year, 'all', own)
  const { of } = toldOf(shares, counts).valueIn(year, 'all', own)
  if (value === null || of === undefined) return null
  const interval = intervalOf({ value, of })
  return interval && { ...interval, of }
}

/** @refuses mayNot, noChain, noStatistics, a group that cannot be read or found, weights that are none */
export const seeResults = async (
  asking: Asking,
  { dataset, keyFigures, group: asked, year: askedYear, weights }: AskedResults,
): Promise<SeenResults | NotCompared | MayNot | ResultRefusal> => {
  const { tx, memory, visitor, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, dataset)
  if ('refused' in read) return read
  const own = loaded.chain.area ?? ''
  const ids = keyFigures.length > 0 ? keyFigures : followedIds(loaded.chain, dataset)
  const found = ids.slice(0, MOST_MEASURES).flatMap((id) => read.keyFigures.get(id) ?? [])
  const { resolve, offered } = groupsFor(read, own, undefined)
  const described = asked === undefined ? null : readGroup(asked)
  if (described !== null && 'refused' in described) return described
  const group = described === null ? (offered[0] ?? null) : resolve(described)
  if (group !== null && 'refused' in group) return group
  const others = (group?.areas ?? []).filter((area) => area !== own).slice(0, MOST_AREAS - 1)
  const areas = [...(everybody(read, own).includes(own) ? [own] : []), ...others]
  const confirmed = new Map(
    (await confirmationsInForce(tx, { dataset, keyFigures: found.map(({ id }) => id) })).map(
      (one) => [one.keyFigure, confirmedAs(one)],
    ),
  )
  const told: { readonly id: string; readonly told: Told }[] = []
  for (const { id } of found) told.push({ id, told: await readTold(asking, read, id) })
  const all = told.map((one) => one.told)
  const last = Number(today.slice(0, 4))
  const year = askedYear ?? yearOfMost(all, own, last)
  const toldOfId = new Map(told.map((one) => [one.id, one.told]))
  const chances = new Map<string, ChanceOfShare | null>()
  for (const one of found) {
    const [count, shares] = [read.countFor(one), toldOfId.get(one.id)]
    if (count === null || shares === undefined) continue
    const counts = await readTold(asking, read, count.id)
    chances.set(one.id, chanceOf(shares, counts, year, own))
  }
  const measures = found.map((one): Resulting => {
    const followers = followersOf(loaded, { dataset, keyFigure: one.id })
    return {
      keyFigure: countedKeyFigure(one, confirmed.get(one.id)),
      aspect: one.operatingArea ?? '–',
      roles: [...new Set(followers.flatMap((measure) => rolesOf(loaded, measure)))],
      followers,
      chance: chances.get(one.id) ?? null,
    }
  })
  const method: ResultMethod = { ...RESULT_METHOD, weights }
  const table = resultTable(
    measures.map(({ keyFigure, aspect }) => ({
      ...{ id: keyFigure.id, aspect, better: keyFigure.better, tolerance: TOLERANCE },
      series: seriesOf(
        toldOfId.get(keyFigure.id) ?? { years: [], sexes: [], valueIn: NOTHING },
        areas,
        year,
      ),
    })),
    areas,
    year,
    method,
  )
  if ('refused' in table) return table
  const titles = new Map(read.areas.map(({ code, title }) => [code, title]))
  const workOut = workingOut(loaded, year, today)
  return {
    ...{ loaded, own, group, areas, measures, table, method, year },
    of: read.of,
    groups:
      group === null ||
      offered.some((one) => writeGroup(one.described) === writeGroup(group.described))
        ? offered
        : [...offered, group],
    years: [...new Set(all.flatMap(({ years }) => years))].sort((a, b) => a - b),
    indicators: measures.flatMap(({ keyFigure, followers }) =>
      followers.map((measure) => ({
        measure: measure.id,
        roles: rolesOf(loaded, measure),
        met: metBy(
          measure,
          year,
          toldOfId.get(keyFigure.id)?.valueIn(year, 'all', own) ?? { area: own, value: null },
          workOut,
        ),
      })),
    ),
    nameOf: (area) => titles.get(area) ?? area,
  }
}

const NOTHING = (_year: number, _sex: string, area: string): AreaValue => ({ area, value: null })
