// What a measure that follows a key figure would be: goals to hang it on, and limits as they stand now.
import type { FollowView } from '../../contract/comparison.ts'
import type { Compared } from '../../domain/comparison/compared.ts'
import type { GroupDescription, ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { PeerGroup } from '../../domain/comparison/peers.ts'
import { LEVEL_METHOD, type LevelAfter } from '../../domain/comparison/reasonable-level.ts'
import { mean, quartileLimit, valueAtPlace } from '../../domain/comparison/statistics.ts'
import { writeGroup } from '../../domain/comparison/written-group.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { offersIn } from '../../domain/goals/relative-offers.ts'
import { writtenInPlace } from '../../domain/goals/told-in-place.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { comparingWords, sayCertainty, sayGroup } from '../../text/comparing.ts'
import { explainLevels } from '../../text/comparison-levels.ts'
import { inLanguage } from '../../text/language.ts'
import { sayNumber, unitSign } from '../../text/numerals.ts'
import { relativeLimitWords } from '../../text/relative-limits.ts'
import { type Comparing, sayValue, wordsOf } from './comparing.ts'
import { sayingOf } from './level-view.ts'

const TOP = 10

/** A comparison with the groups that can be chosen for it, resolved. */
type Grouped = Comparing & { readonly groups: readonly ResolvedGroup[] }

export type Offered = {
  readonly goals: FollowView['goals']
  readonly measures: FollowView['measures']
  readonly leftOut: FollowView['leftOut']
  readonly dataset: string
  readonly on: string
  readonly since: string
  readonly basedOn: number
  readonly groups: readonly PeerGroup[]
  readonly named: ReadonlySet<string>
  readonly area: string | undefined
  readonly levels: readonly LevelAfter[]
}

/** A group's values in the year that is compared. */
const valuesOf = ({ members, all, group: compared }: Compared, group: ResolvedGroup) => {
  const isCompared = writeGroup(group.described) === writeGroup(compared.described)
  const known = isCompared
    ? members.map(({ area, values }) => ({ area, value: values.at(-1)?.value }))
    : all
  return known.filter(({ area }) => group.areas.includes(area)).flatMap(({ value }) => value ?? [])
}

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
      ? // NOTE everybody is told as everybody: an import may hold no others than those of a list.
        described.is !== 'all' && isSameAreas(group.areas, areas)
      : JSON.stringify(group.described) === JSON.stringify(described),
  )?.id

const ALL: GroupDescription = { is: 'all', of: 'municipalities' }

/** A group as a limit names it: by the chain's own name, else told in place; null: neither. */
const nameForLimit = (
  { dataset, groups, named, area }: Offered,
  described: GroupDescription,
  areas: readonly string[],
): string | null => {
  const known = groupOf(groups, described, areas)
  if (known !== undefined) return known
  // NOTE a group named in a chain is Kolada's, also where the source that is followed has one so named.
  const isOthers = dataset !== KOLADA && described.is === 'named'
  return isOthers ? null : writtenInPlace(described, named, area)
}

type Limit = FollowView['limits'][number]
type Sort = 'mean' | 'best' | 'top'

const limitsOf = (comparing: Grouped, offered: Offered): readonly Limit[] => {
  const { compared, groups, keyFigure, language } = comparing
  const { limits } = wordsOf(comparing).follow
  const { better, decimals } = keyFigure
  const told = better === 'higher' || better === 'lower' ? better : null
  const words = relativeLimitWords(language)
  // NOTE others are counted in the limit as they are on the page.
  const without = compared.group.own === 'excluded' ? 'excluded' : undefined
  const limit = (
    [id, sort]: readonly [string, Sort],
    value: Exact | null,
    group: string | null,
    label: (said: string) => string,
  ): readonly Limit[] => {
    if (value === null) return []
    const said = sayValue(comparing, value)
    return group === null
      ? [{ id, label: label(words.stays(said)), value: sayNumber(value, decimals, language) }]
      : [{ id, label: label(words.today(said)), value: offersIn(group, without)[sort].written }]
  }
  const ofGroup = (group: ResolvedGroup, after: string): readonly Limit[] => {
    const values = valuesOf(compared, group)
    const average = values.length === 0 ? null : mean(values)
    const best = told === null ? null : quartileLimit(values, 'best', told)
    const name = nameForLimit(offered, group.described, group.areas)
    const said = sayGroup(group, language)
    const called = without === undefined ? said : catalogueOf(language).withoutOwn(said)
    return [
      ...limit([`mean${after}`, 'mean'], average, name, (said) => limits.mean(called, said)),
      ...limit([`best${after}`, 'best'], best, name, (said) => limits.best(called, said)),
    ]
  }
  const all = compared.all.flatMap(({ value }) => value ?? [])
  const top = told === null ? null : valueAtPlace(all, TOP, told)
  const everybody = compared.all.map(({ area }) => area)
  const others = groups.filter(
    ({ described }) => writeGroup(described) !== writeGroup(compared.group.described),
  )
  return [
    ...ofGroup(compared.group, ''),
    ...limit(['top', 'top'], top, nameForLimit(offered, ALL, everybody), (said) =>
      limits.top(TOP, said),
    ),
    // NOTE a number that stays is offered of the group that is looked at alone.
    ...others
      .flatMap((group) => ofGroup(group, ` ${writeGroup(group.described)}`))
      .filter(({ value }) => typeof value !== 'string'),
  ]
}

const fixedSaid = ({ compared, language }: Comparing, follows: boolean): string => {
  if (follows) return relativeLimitWords(language).help
  return compared.year === null ? '' : comparingWords(language).follow.fixed(compared.year)
}

export const followView = (comparing: Grouped, offered: Offered): FollowView => {
  const { keyFigure, language } = comparing
  const { better, certainty } = keyFigure
  const { groups: _, named: __, area: ___, levels, ...places } = offered
  const limits = limitsOf(comparing, offered)
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
    level:
      levels.length === 0 || better === 'none'
        ? []
        : explainLevels(levels, LEVEL_METHOD, sayingOf(comparing, language)),
  }
}
