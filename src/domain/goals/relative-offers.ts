// The limits relative to others that can be chosen for a measure: of each group of the chain, its mean, its best quarter and so on.
import { isNumber, type Measure } from '../measures/measure.ts'
import { needsDirection, type RelativeTo } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import type { Chain } from './chain.ts'
import { relativeFrom } from './compile-limits.ts'
import type { RelativeText } from './language-limits.ts'

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
}

/** One limit as it is chosen by its id. */
export const offerOf = (written: RelativeText): RelativeOffer => {
  const to = relativeFrom(written)
  return { id: idOf(to), written, to }
}

export const idOf = (to: RelativeTo): string =>
  JSON.stringify(to, (_, value) => (typeof value === 'bigint' ? String(value) : value))

/** What a group offers, whatever the measure. */
export const offersIn = (group: string) => {
  const read = { group, year: { atMostYearsOld: YEARS_OLD } }
  return {
    mean: offerOf({ mean: read }),
    median: offerOf({ median: read }),
    best: offerOf({ quartile: { ...read, side: 'best' } }),
    top: offerOf({ top: { ...read, places: PLACES } }),
  }
}

/** Those of the groups that the model names and the chain has the members of; without a direction nobody is best. */
export const relativeOffers = (
  { groups }: Pick<Model, 'groups'>,
  chain: Pick<Chain, 'groups'>,
  { unit, comparable, better }: Pick<Measure, 'unit' | 'comparable' | 'better'>,
): readonly RelativeOffer[] => {
  if (!isNumber(unit) || !comparable || better === 'interval') return []
  const isDirected = better === 'higher' || better === 'lower'
  return [...groups.keys()]
    .filter((group) => chain.groups.has(group))
    .flatMap((group) => Object.values(offersIn(group)))
    .filter(({ to }) => isDirected || !needsDirection(to))
}
