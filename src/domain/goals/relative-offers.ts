// The limits relative to others that can be chosen for a measure: of each group of the chain, its mean, its best quarter and so on; of those that need no name, where others' values are the source's.
import type { GroupDescription } from '../comparison/groups.ts'
import { municipalityOf } from '../comparison/municipalities.ts'
import { descriptionOf } from '../comparison/peers.ts'
import { followedBy } from '../measures/followed.ts'
import { isNumber, type Measure } from '../measures/measure.ts'
import { needsDirection, type RelativeTo } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import type { Chain } from './chain.ts'
import { relativeFrom } from './compile-limits.ts'
import type { RelativeText } from './language-limits.ts'
import { writtenInPlace } from './told-in-place.ts'

/**
 * How old others' figures may be: a year's are published when it has ended, and what is aimed at must be
 * known before. NOTE our own choice; a chain file may say another.
 */
const YEARS_OLD = 2
const PLACES = 10

export type RelativeOffer = {
  /** The same for the same limit, whoever asks. */
  readonly id: string
  readonly written: RelativeText
  readonly to: RelativeTo
  /** The same without oneself among the others; absent: oneself is never among them. */
  readonly alone?: Pick<RelativeOffer, 'id' | 'written'>
}

/** One limit as it is chosen by its id. */
export const offerOf = (written: RelativeText): RelativeOffer => {
  const to = relativeFrom(written)
  return { id: idOf(to), written, to }
}

export const idOf = (to: RelativeTo): string =>
  JSON.stringify(to, (_, value) => (typeof value === 'bigint' ? String(value) : value))

/** What a group offers, whatever the measure; with oneself counted as the group is drawn, or without. */
export const offersIn = (group: string, own?: 'excluded') => {
  const read = { group, year: { atMostYearsOld: YEARS_OLD } }
  const alone = { ...read, own: 'excluded' as const }
  const isNeverAmong = group === 'similar' || group.startsWith('similar:')
  const offer = (of: (others: typeof read | typeof alone) => RelativeText): RelativeOffer => {
    if (own === 'excluded') return offerOf(of(alone))
    const { id, written } = offerOf(of(alone))
    return { ...offerOf(of(read)), ...(isNeverAmong ? {} : { alone: { id, written } }) }
  }
  return {
    mean: offer((others) => ({ mean: others })),
    median: offer((others) => ({ median: others })),
    best: offer((others) => ({ quartile: { ...others, side: 'best' } })),
    top: offer((others) => ({ top: { ...others, places: PLACES } })),
  }
}

const ALL: GroupDescription = { is: 'all', of: 'municipalities' }
const OF_MUNICIPALITY: readonly GroupDescription[] = [
  { is: 'county' },
  { is: 'similar' },
  { is: 'skr' },
  { is: 'size' },
  ALL,
]
/** A municipality that is made up lies in no county, and SKR has placed it in no group. */
const OF_MADE_UP: readonly GroupDescription[] = [{ is: 'similar' }, { is: 'size' }, ALL]
const OF_REGION: readonly GroupDescription[] = [{ is: 'similar' }, { is: 'all', of: 'regions' }]

const isAlike = (one: GroupDescription, other: GroupDescription): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const REGION = /^00\d\d$/

const placesFor = (area: string | undefined): readonly GroupDescription[] => {
  if (area === undefined || municipalityOf(area) !== undefined) return OF_MUNICIPALITY
  return REGION.test(area) ? OF_REGION : OF_MADE_UP
}

/** Of the groups that are told in place, apart from those that the chain has by a name. */
const offersInPlace = (
  { groups }: Pick<Model, 'groups'>,
  chain: Pick<Chain, 'groups' | 'area'>,
): readonly RelativeOffer[] => {
  const { area } = chain
  const named = [...chain.groups].filter(([id]) => groups.has(id))
  return placesFor(area).flatMap((described) => {
    if (named.some(([, group]) => isAlike(descriptionOf(group), described))) return []
    const line = writtenInPlace(described, groups, area)
    if (line === null) return []
    const { mean, best, top } = offersIn(line)
    return described.is === 'all' ? [mean, best, top] : [mean, best]
  })
}

/** Those of the groups that the model names and the chain has the members of; without a direction nobody is best. */
export const relativeOffers = (
  model: Pick<Model, 'groups'>,
  chain: Pick<Chain, 'groups' | 'area'>,
  measure: Pick<Measure, 'unit' | 'comparable' | 'better' | 'source'>,
): readonly RelativeOffer[] => {
  const { unit, comparable, better } = measure
  if (!isNumber(unit) || !comparable || better === 'interval') return []
  const isDirected = better === 'higher' || better === 'lower'
  const ofNamed = [...model.groups.keys()]
    .filter((group) => chain.groups.has(group))
    .flatMap((group) => Object.values(offersIn(group)))
  const isFollowing = followedBy(measure) !== null
  return [...ofNamed, ...(isFollowing ? offersInPlace(model, chain) : [])].filter(
    ({ to }) => isDirected || !needsDirection(to),
  )
}
