// What a measure that follows a key figure would be: goals to hang it on, and limits as they stand now.
import type { FollowView } from '../../contract/comparison.ts'
import type { Compared } from '../../domain/comparison/compared.ts'
import type { GroupDescription } from '../../domain/comparison/groups.ts'
import type { PeerGroup } from '../../domain/comparison/peers.ts'
import { quartileLimit, valueAtPlace } from '../../domain/comparison/statistics.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { offersIn } from '../../domain/goals/relative-offers.ts'
import { comparingWords, sayCertainty } from '../../text/comparing.ts'
import { inLanguage } from '../../text/language.ts'
import { sayNumber, unitSign } from '../../text/numerals.ts'
import { relativeLimitWords } from '../../text/relative-limits.ts'
import { type Comparing, groupNameOf, sayValue, wordsOf } from './comparing.ts'

const TOP = 10

export type Offered = {
  readonly goals: FollowView['goals']
  readonly measures: FollowView['measures']
  readonly leftOut: FollowView['leftOut']
  readonly dataset: string
  readonly on: string
  readonly since: string
  readonly basedOn: number
  readonly groups: readonly PeerGroup[]
}

/** The group's values in the year that is compared. */
const valuesOf = ({ members, group }: Compared): readonly Exact[] =>
  members
    .filter(({ area }) => group.areas.includes(area))
    .flatMap(({ values }) => values.at(-1)?.value ?? [])

const isSameAreas = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** The chain's own group of those compared: described alike, or a list of the same. */
const groupOf = (
  groups: readonly PeerGroup[],
  described: GroupDescription,
  areas: readonly string[],
): string | undefined =>
  groups.find((group) =>
    'areas' in group
      ? isSameAreas(group.areas, areas)
      : JSON.stringify(group.described) === JSON.stringify(described),
  )?.id

const ALL: GroupDescription = { is: 'all', of: 'municipalities' }

const limitsOf = (comparing: Comparing, groups: readonly PeerGroup[]): FollowView['limits'] => {
  const { compared, keyFigure, language } = comparing
  const { limits } = wordsOf(comparing).follow
  const group = groupNameOf(comparing)
  const { better, decimals } = keyFigure
  const mean = compared.years.find(({ year }) => year === compared.year)?.group?.mean ?? null
  const told = better === 'higher' || better === 'lower' ? better : null
  const best = told === null ? null : quartileLimit(valuesOf(compared), 'best', told)
  const all = compared.all.flatMap(({ value }) => value ?? [])
  const top = told === null ? null : valueAtPlace(all, TOP, told)
  const words = relativeLimitWords(language)
  const inGroup = groupOf(groups, compared.group.described, compared.group.areas)
  const amongAll = groupOf(
    groups,
    ALL,
    compared.all.map(({ area }) => area),
  )
  const limit = (
    id: 'mean' | 'best' | 'top',
    value: Exact | null,
    label: (said: string) => string,
  ) => {
    if (value === null) return []
    const said = sayValue(comparing, value)
    const known = id === 'top' ? amongAll : inGroup
    return known === undefined
      ? [{ id, label: label(words.stays(said)), value: sayNumber(value, decimals, language) }]
      : [{ id, label: label(words.today(said)), value: offersIn(known)[id].written }]
  }
  return [
    ...limit('mean', mean, (said) => limits.mean(group, said)),
    ...limit('best', best, (said) => limits.best(group, said)),
    ...limit('top', top, (said) => limits.top(TOP, said)),
  ]
}

const fixedSaid = ({ compared, language }: Comparing, follows: boolean): string => {
  if (follows) return relativeLimitWords(language).help
  return compared.year === null ? '' : comparingWords(language).follow.fixed(compared.year)
}

export const followView = (comparing: Comparing, offered: Offered): FollowView => {
  const { keyFigure, language } = comparing
  const { better, certainty } = keyFigure
  const { groups, ...places } = offered
  const limits = limitsOf(comparing, groups)
  const follows = limits.some(({ value }) => typeof value !== 'string')
  return {
    keyFigure: keyFigure.id,
    ...places,
    title: keyFigure.title,
    definition: keyFigure.description,
    better: better === 'interval' ? 'none' : better,
    unit: keyFigure.unit,
    unitWord: keyFigure.unitWord === undefined ? null : inLanguage(keyFigure.unitWord, 'sv'),
    unitSaid: unitSign(keyFigure, language),
    decimals: keyFigure.decimals,
    certainty: sayCertainty(certainty.better, language),
    limits,
    fixed: fixedSaid(comparing, follows),
  }
}
