// What a series is drawn against of others: their mean, taken as the rules take it, with the span of those it is of.
import type { SeriesView } from '../../contract/views.ts'
import { valueOfArea } from '../../domain/assessment/others-values.ts'
import type { PeerGroup, PeerValue } from '../../domain/comparison/peers.ts'
import { mean } from '../../domain/comparison/statistics.ts'
import { areasOf } from '../../domain/goals/group-members.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { PeerChoice } from '../../domain/model/rule.ts'
import { partsOf } from '../../domain/model/rule-parts.ts'
import { spanOf } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { upperFirst } from '../../text/language.ts'
import { groupLabel } from '../../text/words-of-model.ts'
import { originView } from './others-view.ts'
import { said, toDrawn, usersOf } from './series-lines.ts'
import type { Viewing } from './viewing.ts'

type Line = SeriesView['lines'][number]
type Own = PeerChoice['own']

/**
 * Whether the rules that grade the measure take a group's mean with the municipality itself: drawn as
 * they do, each way where they do both. Where none does, or it is not in the group, all are counted.
 */
const waysOf = (viewing: Viewing, measure: Measure, { id }: PeerGroup): readonly Own[] => {
  const { chain, model } = viewing
  if (chain.area === undefined || !areasOf(chain, id, measure).includes(chain.area))
    return ['included']
  const types = new Set(usersOf(viewing, measure.id).map(({ type }) => type))
  const rules = [...types]
    .flatMap((type) => model.types.get(type)?.assessments ?? [])
    .flatMap(({ rule, perMeasure }) => [rule, perMeasure])
  const ways = rules.flatMap((rule) => {
    const found = rule === undefined ? undefined : model.rules.get(rule)
    const read = found?.of === 'measure' ? partsOf(found).quantities : []
    return read.flatMap((one) =>
      one.is === 'peers' && one.statistic === 'mean' && one.group === id ? [one.own] : [],
    )
  })
  return ways.length === 0 ? ['included'] : [...new Set(ways)].sort().reverse()
}

/** What each of a group had in the whole years among the periods; beside a part of a year it would say nothing. */
const foundIn = (
  { facts }: Viewing,
  measure: Measure,
  areas: readonly string[],
  periods: readonly string[],
) => {
  return periods.flatMap((period) => {
    const year = Number(period)
    if (spanOf(period)?.length !== 'year') return []
    if (!areas.some((area) => facts.others.valueOf(measure.id, year, area) !== undefined)) return []
    return [
      { period, found: areas.flatMap((area) => valueOfArea(facts, measure, year, area) ?? []) },
    ]
  })
}

const meanOf = (viewing: Viewing, measure: Measure, found: readonly PeerValue[]) => {
  const known = found.map(({ value }) => value)
  const drawn = known.map(toDrawn)
  const value = mean(known)
  const span = { from: Math.min(...drawn), to: Math.max(...drawn) }
  return { value: toDrawn(value), shown: said(viewing, measure, value), span }
}

/** A group's mean through the years; nothing where nobody else has a value. */
const peersLine = (
  viewing: Viewing,
  measure: Measure,
  { id }: PeerGroup,
  own: Own,
  periods: readonly string[],
): readonly Line[] => {
  const { area: self } = viewing.chain
  const areas = areasOf(viewing.chain, id, measure)
  const counted = own === 'included' ? areas : areas.filter((one) => one !== self)
  // NOTE a mean of oneself alone is no comparison.
  const years = foundIn(viewing, measure, counted, periods).filter(({ found }) =>
    found.some(({ area }) => area !== self),
  )
  const values = years.map(({ period, found }) => ({ period, ...meanOf(viewing, measure, found) }))
  const last = values.at(-1)
  if (last === undefined) return []
  const label = groupLabel(id, viewing.context)
  const name = own === 'included' ? label : catalogueOf(viewing.language).withoutOwn(label)
  const mean = viewing.words.peers(name)
  const drawnOf = years.flatMap(({ found }) => found)
  return [
    {
      label: mean,
      ...{ kind: 'peers' as const, group: id },
      values,
      said: viewing.words.peersSpan(upperFirst(name), last.shown),
      ...(drawnOf.some((one) => one.madeUp) ? { madeUp: true as const } : {}),
      ...originView(viewing, label, drawnOf, mean),
    },
  ]
}

/** Each group's mean, as the rules that grade the measure take it. */
export const peersLines = (
  viewing: Viewing,
  measure: Measure,
  periods: readonly string[],
): readonly Line[] =>
  measure.comparable && viewing.facts.others.yearsOf(measure.id).length > 0
    ? [...viewing.chain.groups.values()].flatMap((group) =>
        waysOf(viewing, measure, group).flatMap((own) =>
          peersLine(viewing, measure, group, own, periods),
        ),
      )
    : []
