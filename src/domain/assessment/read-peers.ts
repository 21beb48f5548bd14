// Others' figures as an operand: which group, which year, who was counted and who was missing.

import type { ResolvedGroup } from '../comparison/groups.ts'
import type { PeerValue } from '../comparison/peers.ts'
import { mean, median, quartileLimit, rankOf, valueAtPlace } from '../comparison/statistics.ts'
import { type Exact, exact, roundTo, toText } from '../exact/exact.ts'
import { given } from '../goals/chain-compiling.ts'
import type { Measure } from '../measures/measure.ts'
import type { Quantity, Rule, YearPolicy } from '../model/rule.ts'
import { yearOf } from '../periods/period.ts'
import { type Facts, seriesOf } from './facts.ts'
import type { Missing } from './missing.ts'
import type { FollowedHere } from './others-asked.ts'
import { hasValueOfArea, isKept, isOwnReadingCounted, valueOfArea } from './others-values.ts'
import { outcomeIn } from './outcome-in.ts'
import { anotherYear } from './read-value.ts'
import type { AreaWithout, CountedArea, GroupReason, QuantityReason } from './reasons.ts'
import type { Subject } from './subject.ts'

type WithoutPeers = Extract<Missing, { what: 'peers' }>['reason']

type PeerQuantity = Extract<Quantity, { is: 'peers' | 'rank' }>

/** What a comparison with others is read from, and whether it is rounded first. */
export type ComparingOthers = Pick<Subject, 'facts' | 'instead'> & {
  readonly rule: Pick<Rule, 'compare'>
}

const oldest = (policy: YearPolicy, year: number): number =>
  policy === 'same' ? year : policy === 'latestBoth' ? 1900 : year - policy.atMostYearsOld

/** Our own outcome of a whole year, reported or put together from the units'. */
const ownValueIn = (facts: Facts, measure: Measure, year: number): Exact | undefined =>
  outcomeIn(facts, measure, String(year)).reading?.value

const hasAny = (
  { others }: Facts,
  measure: Measure,
  areas: readonly string[],
  year: number,
): boolean => areas.some((area) => others.hasValue(measure.id, year, area))

/** Why nobody in a group has any value, by what there is of the key figure that the measure follows. */
const WITHOUT_ANY: Readonly<Record<FollowedHere, WithoutPeers>> = {
  read: 'noValues',
  gone: 'keyFigureGone',
  notTakenIn: 'notTakenIn',
}

/** The latest year, no older than the policy allows, in which any of the areas has a figure among the others’. */
const yearToUse = (
  facts: Facts,
  measure: Measure,
  areas: readonly string[],
  policy: YearPolicy,
  ownYear: number,
): number | null => {
  for (let year = ownYear; year >= oldest(policy, ownYear); year -= 1) {
    if (!hasAny(facts, measure, areas, year)) continue
    if (policy === 'latestBoth' && ownValueIn(facts, measure, year) === undefined) continue
    return year
  }
  return null
}

/** Why no year can be compared: the group has no figures, only later ones, older ones, or none of a year that we have. */
const whyNoYear = (
  facts: Facts,
  measure: Measure,
  areas: readonly string[],
  policy: YearPolicy,
  ownYear: number,
): WithoutPeers => {
  const years = facts.others
    .yearsOf(measure.id)
    .filter((year) => hasAny(facts, measure, areas, year))
  if (years.length === 0) return WITHOUT_ANY[facts.others.followed(measure.id) ?? 'read']
  if (years.every((year) => year > ownYear)) return 'onlyLater'
  return policy === 'same' || policy === 'latestBoth' ? 'noSameYear' : 'tooOld'
}

const statisticOf = (
  quantity: PeerQuantity,
  values: readonly Exact[],
  measure: Measure,
  own: Exact | null,
): Exact | null => {
  if (quantity.is === 'peers' && quantity.statistic === 'mean') return mean(values)
  if (quantity.is === 'peers' && quantity.statistic === 'median') return median(values)
  if (measure.better !== 'higher' && measure.better !== 'lower') return null
  if (quantity.is === 'rank')
    return own === null ? null : exact(rankOf(own, values, measure.better))
  if (quantity.statistic === 'top') return valueAtPlace(values, quantity.places, measure.better)
  return quartileLimit(
    values,
    quantity.statistic === 'quartile' ? quantity.side : 'best',
    measure.better,
  )
}

/** A rank places our own value of the year that is compared. */
const ownIn = (
  facts: Facts,
  { year: policy }: PeerQuantity,
  measure: Measure,
  year: number,
  own: Exact | null,
): Exact | null => (policy === 'latestBoth' ? (ownValueIn(facts, measure, year) ?? own) : own)

const countedArea = ({ area, year, value, source, fetched, madeUp }: PeerValue): CountedArea => ({
  area,
  year,
  value: toText(value),
  ...(source === undefined ? {} : { source }),
  ...(fetched === undefined ? {} : { fetched }),
  ...(madeUp ? { madeUp } : {}),
})

/** Why an area has no value in the year that is compared: the other years it has one in. */
const areaWithout = (facts: Facts, measure: Measure, area: string, inYear: number): AreaWithout => {
  const isOwn = area === facts.chain.area
  const reported = isOwn ? seriesOf(facts, measure.id).map(({ period }) => yearOf(period)) : []
  const years = [...new Set([...facts.others.yearsOf(measure.id), ...reported])].filter((year) =>
    hasValueOfArea(facts, measure, year, area),
  )
  const latest = years.length > 0 ? { latest: Math.max(...years) } : {}
  const cause = facts.others.causeOf(measure.id, inYear, area)
  if (cause !== undefined) return { area, why: cause, ...latest }
  if (years.length > 0) return { area, why: 'otherYear', ...latest }
  return { area, why: reported.length > 0 ? 'noOutcome' : 'never' }
}

/** What each of the areas had; where another own value is tried, it stands for the one it is tried for. */
const countedIn = (
  { facts, instead }: ComparingOthers,
  measure: Measure,
  { areas, year, ownYear }: { areas: readonly string[]; year: number; ownYear: number },
): readonly PeerValue[] => {
  const isTried = year === ownYear && isOwnReadingCounted(facts, measure, year)
  return areas.flatMap((area) => {
    const found = valueOfArea(facts, measure, year, area)
    if (found === undefined) return []
    const value = isTried && area === facts.chain.area ? (instead ?? found.value) : found.value
    return [{ ...found, value }]
  })
}

/** What the members follow from, where the group is told by a description. */
const howDrawn = ({
  drawn,
  similar,
  source,
}: ResolvedGroup): Pick<GroupReason, 'drawn' | 'similar' | 'drawnBy'> => ({
  ...(drawn === undefined ? {} : { drawn }),
  ...(similar === undefined ? {} : { similar }),
  ...(source === undefined ? {} : { drawnBy: source }),
})

/** Reads a comparison. `ownYear` is the year of our own reading; `own` its value, for a rank. */
export const readPeers = (
  subject: ComparingOthers,
  quantity: PeerQuantity,
  measure: Measure,
  ownYear: number,
  own: Exact | null,
): QuantityReason => {
  const { facts } = subject
  const decimals = quantity.is === 'rank' ? 0 : measure.decimals
  const without = (reason: WithoutPeers): QuantityReason => ({
    quantity,
    decimals,
    missing: { what: 'peers', measure: measure.id, group: quantity.group, year: ownYear, reason },
  })
  // Nobody else measures it, so a comparison can never be there: like a limit that need not be set.
  if (!measure.comparable) return { quantity, decimals, unset: true }
  const members = facts.others.membersOf(measure, quantity.group)
  if ('refused' in members) return without(members.refused)
  const areas =
    quantity.own === 'included'
      ? members.areas
      : members.areas.filter((a) => a !== facts.chain.area)
  const year = yearToUse(facts, measure, areas, quantity.year, ownYear)
  if (year === null) return without(whyNoYear(facts, measure, areas, quantity.year, ownYear))
  if (!isKept(facts, measure, year, areas)) return without('notKept')
  const counted = countedIn(subject, measure, { areas, year, ownYear })
  const values = counted.map((one) => one.value)
  const value = statisticOf(quantity, values, measure, ownIn(facts, quantity, measure, year, own))
  if (value === null) {
    if (quantity.is === 'rank' && own === null) return without('noValues')
    return measure.better === 'higher' || measure.better === 'lower'
      ? without('tooFewValues')
      : { quantity, decimals, undefinedBecause: 'noDirection' }
  }
  const compared = subject.rule.compare === 'rounded' ? roundTo(value, decimals) : value
  return {
    quantity,
    decimals,
    value: toText(compared),
    ...(toText(compared) === toText(value) ? {} : { unrounded: toText(value) }),
    ...anotherYear(subject, year),
    group: {
      id: quantity.group,
      own: quantity.own,
      year,
      // NOTE in the latest year that both have, our own value of that year is compared.
      ownYear: quantity.year === 'latestBoth' ? year : ownYear,
      ...howDrawn(members),
      ...given('import', facts.others.importOf(measure.id, year)),
      counted: counted.map(countedArea),
      missing: areas
        .filter((area) => !counted.some((one) => one.area === area))
        .map((area) => areaWithout(facts, measure, area, year)),
    },
  }
}
