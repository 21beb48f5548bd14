// A municipality's whole profile: every key figure's latest year, with its place among all and the county's mean.

import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import { resolveGroup } from '../../domain/comparison/resolve-group.ts'
import { exactOf } from '../../domain/comparison/series.ts'
import { mean } from '../../domain/comparison/statistics.ts'
import {
  inTitleOrder,
  type ProfiledKeyFigure,
  placeAround,
} from '../../domain/comparison/whole-profile.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import { type Cube, causeIn, placesIn } from '../../statistics/cube.ts'
import { type Profile, profileOf } from '../../statistics/profile.ts'
import { confirmationsInForce } from '../../store/key-figure-confirmations.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type ChanceOf, chanceIn } from './chance-in-profile.ts'
import { confirmedAs, everybody } from './compare-key-figure.ts'
import { cubeAt, rankingAt } from './national-statistics.ts'
import { type NoStatistics, readStatistics, type StatisticsRead } from './statistics-read.ts'

export type SeenProfile = {
  /** Every key figure that is told of our kind of area, in the order of their titles. */
  readonly rows: readonly ProfiledKeyFigure[]
  /** Whose mean is beside; null: the county cannot be told. */
  readonly county: ResolvedGroup | null
  /** The county's mean of a key figure's latest year, and of how many. */
  readonly countyMeanOf: (
    keyFigure: string,
  ) => { readonly value: Exact; readonly of: number } | null
  /** Between which places chance may have put us; null: it is not known, or there is no place. */
  readonly chanceOf: ChanceOf
  readonly own: string
  readonly nameOf: (area: string) => string
  readonly kind: 'municipality' | 'region'
  readonly of: StatisticsImport
  readonly loaded: Loaded
}

export type NoProfile = MayNot | NoStatistics | { readonly refused: 'noChain' }

type Kind = SeenProfile['kind']
type Counted = readonly CountedKeyFigure[]

// NOTE an import's key figures never change, so what their titles make one guess, and their order, is found once by each server.
const guessed = new WeakMap<StatisticsRead['keyFigures'], ReadonlyMap<Kind, Counted>>()

const guessedIn = (keyFigures: StatisticsRead['keyFigures'], kind: Kind): Counted => {
  const known = guessed.get(keyFigures)
  const found = known?.get(kind)
  if (found !== undefined) return found
  const whole = kind === 'municipality' ? 'municipalities' : 'regions'
  const counted = inTitleOrder(
    [...keyFigures.values()]
      .filter(({ gone, of }) => !gone && (of === whole || of === 'both'))
      .map((one) => countedKeyFigure(one, undefined)),
  )
  guessed.set(keyFigures, new Map([...(known ?? []), [kind, counted]]))
  return counted
}

const profiledFrom = (
  keyFigure: CountedKeyFigure,
  cube: Cube,
  profile: Profile | null,
  place: number | undefined,
): Omit<ProfiledKeyFigure, 'isFollowed'> => {
  const row = cube.rowOf.get(keyFigure.id)
  if (row === undefined)
    return { keyFigure, year: null, value: null, place: { colour: 'grey', because: 'noValue' } }
  const year = cube.years[row] ?? null
  const value = profile?.own[row] ?? Number.NaN
  if (Number.isNaN(value)) {
    const cause = place === undefined ? undefined : causeIn(cube, row, place)
    return {
      ...{ keyFigure, year, value: null },
      place: { colour: 'grey', because: cause ?? 'noValue' },
    }
  }
  const around = {
    counted: profile?.counted[row] ?? 0,
    higher: profile?.higher[row] ?? 0,
    lower: profile?.lower[row] ?? 0,
  }
  return { keyFigure, year, value, place: placeAround(around, keyFigure) }
}

/** The mean of a key figure's latest year, exact: only those that are shown are asked for. */
const meanIn =
  (cube: Cube, members: readonly string[]): SeenProfile['countyMeanOf'] =>
  (keyFigure) => {
    const row = cube.rowOf.get(keyFigure)
    if (row === undefined) return null
    const base = row * cube.areas.codes.length
    const values = [...placesIn(cube, members)].flatMap((place) => {
      const value = cube.values[base + place] ?? Number.NaN
      return Number.isNaN(value) ? [] : [exactOf(value)]
    })
    return values.length === 0 ? null : { value: mean(values), of: values.length }
  }

const NOBODY = new Int32Array(0)

/** @refuses mayNot, noChain, noStatistics */
export const seeProfile = async (
  asking: Asking,
  { dataset }: { readonly dataset: string },
): Promise<SeenProfile | NoProfile> => {
  const { tx, memory } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, dataset)
  if ('refused' in read) return read
  const { of, areas, groups, keyFigures } = read
  const own = loaded.chain.area ?? ''
  const kind = areas.find(({ code }) => code === own)?.kind === 'region' ? 'region' : 'municipality'
  const cube = await cubeAt(tx, memory.statistics, of)
  const ranking = await rankingAt(tx, memory.statistics, of, kind)
  const place = cube.areas.placeOf.get(own)
  // NOTE the mean is taken of those that are shown, exactly; the arrays' own is left empty.
  const profile =
    place === undefined ? null : profileOf(cube, { own: place, group: ranking, meanOf: NOBODY })
  const confirmed = new Map(
    (await confirmationsInForce(tx)).flatMap((one) =>
      one.dataset === dataset ? [[one.keyFigure, confirmedAs(one)] as const] : [],
    ),
  )
  const followed = new Set(
    [...loaded.chain.measures.values()].flatMap((measure) => {
      const one = followedBy(measure)
      return one?.dataset === dataset ? [one.keyFigure] : []
    }),
  )
  const county = resolveGroup({ is: 'county' }, 'asDrawn', {
    ...{ own, groups, areas, source: of.title },
  })
  const titles = new Map(areas.map(({ code, title }) => [code, title]))
  return {
    rows: guessedIn(keyFigures, kind).map((one) => {
      const known = confirmed.get(one.id)
      const keyFigure = known === undefined ? one : countedKeyFigure(one, known)
      return {
        ...profiledFrom(keyFigure, cube, profile, place),
        isFollowed: followed.has(one.id),
      }
    }),
    county: 'refused' in county ? null : county,
    countyMeanOf: 'refused' in county ? () => null : meanIn(cube, county.areas),
    chanceOf: chanceIn(
      cube,
      { own: place, among: placesIn(cube, everybody(read, own)) },
      read.countFor,
    ),
    ...{ own, kind, of, loaded },
    nameOf: (area) => titles.get(area) ?? area,
  }
}
