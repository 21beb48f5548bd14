// The resultatvisare as it is shown: the table with trends, how each municipality stands, and how it is counted.
import type {
  ChoiceView,
  ResultsPageView,
  ResultsTableView,
  RolesTableView,
  TrendView,
} from '../../contract/comparison.ts'
import type { LinkView } from '../../contract/views.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import {
  countRoles,
  INDICATOR_ROLES,
  type IndicatorRole,
  type OwnIndicator,
  type ResultCell,
  type ResultMethod,
  type ResultTable,
} from '../../domain/comparison/result-table.ts'
import { writeGroup } from '../../domain/comparison/written-group.ts'
import {
  type Attributed,
  comparingWords,
  sayComputed,
  sayGroup,
  sayRaw,
} from '../../text/comparing.ts'
import {
  explainResults,
  explainRoles,
  roleName,
  rolesWords,
  sayShownOf,
  sentenceForAspect,
  sentenceForStanding,
} from '../../text/comparison-results.ts'
import { sayDate } from '../../text/dates.ts'
import { grouped, type Language } from '../../text/language.ts'
import { sayDrawn, sayNumber } from '../../text/numerals.ts'
import { comparisonAddress } from './comparison-page-view.ts'

export type Resulted = {
  readonly organisation: string
  readonly dataset: string
  readonly import: number
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly language: Language
  readonly own: string
  readonly group: ResolvedGroup | null
  readonly groups: readonly ResolvedGroup[]
  readonly areas: readonly string[]
  readonly measures: readonly {
    readonly keyFigure: CountedKeyFigure
    readonly aspect: string
    readonly roles: readonly IndicatorRole[]
    /** Of how many our share of the last year is, and between what chance alone may have put it. */
    readonly chance: { readonly of: number; readonly from: number; readonly to: number } | null
  }[]
  readonly table: ResultTable
  readonly method: ResultMethod
  /** A change of no more than so many per cent is even. */
  readonly even: number
  readonly year: number
  readonly years: readonly number[]
  readonly indicators: readonly OwnIndicator[]
  readonly nameOf: (area: string) => string
  /** The page of an own measure. */
  readonly linkOf: (measure: string) => LinkView
}

const trendView = ({ trend }: ResultCell, language: Language): TrendView => {
  const { trends } = comparingWords(language).results
  if (trend.is === 'none') return { is: 'none', word: trends.none }
  const { meaning, moved } = trend
  if (moved === 'even') return { is: 'same', word: trends.same }
  const is = meaning === null || meaning === 'even' ? moved : meaning
  return { is, word: trends[is] }
}

const weightOf = ({ method }: Resulted, aspect: string): number => method.weights[aspect] ?? 1

const tableOf = (resulted: Resulted): ResultsTableView => {
  const { language, measures, table, areas, own, nameOf, attributed, dataset, organisation } =
    resulted
  const words = comparingWords(language)
  const byMeasure = Map.groupBy(table.cells, ({ measure }) => measure)
  const chanceIn = ({ keyFigure, chance }: Resulted['measures'][number]): string | null => {
    if (chance === null) return null
    const [from = '', to = ''] = [chance.from, chance.to].map((end) =>
      sayDrawn(end, keyFigure.decimals ?? 1, true, language),
    )
    return words.results.chance(
      String(resulted.year),
      grouped(String(chance.of), language),
      from,
      to,
    )
  }
  const rowOf = (of: Resulted['measures'][number]) => {
    const { keyFigure, aspect, roles } = of
    return {
      measure: {
        title: keyFigure.title,
        ...(language === 'sv' ? {} : { lang: 'sv' }),
        href: comparisonAddress(organisation, keyFigure.id, { dataset }),
      },
      weight: String(weightOf(resulted, aspect)),
      roles: roles.map((role) => roleName(role, language)),
      chance: chanceIn(of),
      cells: (byMeasure.get(keyFigure.id) ?? []).map((cell) => ({
        values: cell.values.map((value) =>
          // NOTE the title says the unit, once.
          value === null ? null : sayNumber(value, keyFigure.decimals, language),
        ),
        trend: trendView(cell, language),
      })),
    }
  }
  const years = table.years.map(String)
  return {
    headline: words.results.headline(years[0] ?? '', years.at(-1) ?? '', areas.length),
    madeUp: resulted.madeUp,
    sources: [
      { text: sayRaw(attributed, language, words.valuesOfAll) },
      { text: sayComputed(attributed, language, words.results.computed) },
    ],
    columns: words.results.columns,
    areas: areas.map((area) => ({ area, name: nameOf(area), isOwn: area === own })),
    years,
    aspects: [...Map.groupBy(measures, ({ aspect }) => aspect)].map(([title, of]) => ({
      title,
      rows: of.map(rowOf),
    })),
  }
}

const rolesTableOf = (resulted: Resulted): RolesTableView | null => {
  const { indicators, language, year, linkOf } = resulted
  if (indicators.length === 0) return null
  const { inColumns, columns, yes, no, notTold } = rolesWords(language)
  const sayWhether = (is: boolean): string => (is ? yes : no)
  return {
    columns: { measure: columns.measure, met: columns.met(year) },
    roles: INDICATOR_ROLES.map((role) => inColumns[role]),
    rows: indicators.map(({ measure, roles, met }) => {
      const has = INDICATOR_ROLES.map((role) => roles.includes(role))
      return {
        ...{ measure: linkOf(measure), has, met },
        said: has.map(sayWhether),
        metSaid: met === null ? notTold : sayWhether(met),
      }
    }),
  }
}

/** Of a group that is larger than the table has room for, how many are shown. */
const shownOf = ({ group, areas, own, language }: Resulted): readonly string[] => {
  const others = (group?.areas ?? []).filter((area) => area !== own)
  const said = sayShownOf(areas.filter((area) => area !== own).length, others.length, language)
  return said === '' ? [] : [said]
}

const choicesOf = ({ group, groups, year, years, language }: Resulted) => ({
  group: {
    chosen: group === null ? '' : writeGroup(group.described),
    options: groups.map((one) => ({
      value: writeGroup(one.described),
      label: sayGroup(one, language),
    })),
  } satisfies ChoiceView,
  year: {
    chosen: String(year),
    options: years.toReversed().map((one) => ({ value: String(one), label: String(one) })),
  } satisfies ChoiceView,
})

export const resultsView = (resulted: Resulted): ResultsPageView => {
  const { language, table, own, nameOf, areas, measures, method, attributed } = resulted
  const words = comparingWords(language)
  const { results } = words
  const names = new Map(areas.map((area) => [area, nameOf(area)]))
  const saying = { language, measure: { unit: 'number', decimals: 1 } as const, names }
  const aspects = [...new Set(measures.map(({ aspect }) => aspect))]
  const isThere = measures.length > 0 && areas.length > 0
  return {
    heading: results.heading,
    lead: isThere ? results.lead : results.nothing,
    table: isThere ? tableOf(resulted) : null,
    standings: table.standings.map((standing) => ({
      area: standing.area,
      isOwn: standing.area === own,
      whole: sentenceForStanding(standing, saying),
      aspects: standing.aspects.map((one) => sentenceForAspect(one, method.by, language)),
    })),
    explained: [
      ...shownOf(resulted),
      ...explainResults(areas, table.years, method, language),
      results.even(resulted.even),
    ],
    roles:
      resulted.indicators.length === 0
        ? []
        : explainRoles(countRoles(resulted.indicators), language),
    rolesTable: rolesTableOf(resulted),
    weights: aspects.map((aspect) => ({ aspect, weight: String(weightOf(resulted, aspect)) })),
    choices: choicesOf(resulted),
    imported: words.page.imported(
      attributed.source,
      resulted.import,
      sayDate(attributed.fetched, language),
    ),
  }
}
