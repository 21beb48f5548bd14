// What others have had through the years: every municipality of a group, and where their values are known from.
import type { OriginView, OthersView } from '../../contract/views.ts'
import { isKept, valueOfArea } from '../../domain/assessment/others-values.ts'
import type { PeerGroup, PeerValue } from '../../domain/comparison/peers.ts'
import { compare } from '../../domain/exact/exact.ts'
import { areasOf } from '../../domain/goals/group-members.ts'
import { groupsOfMeasure } from '../../domain/goals/told-in-place.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { areaName, sayFetched } from '../../text/areas-in-words.ts'
import { comparisonWords } from '../../text/comparison.ts'
import { groupLabel } from '../../text/words-of-model.ts'
import { figureOf, sayMeasured } from './measured-view.ts'
import { sourceView } from './reasons-view.ts'
import type { Viewing } from './viewing.ts'

const isAllMadeUp = (values: readonly PeerValue[]): boolean => values.every((one) => one.madeUp)

/**
 * Where a group's values come from; nothing where none of them says.
 * @in mean what is computed from them is called, where that is what is shown
 */
export const originView = (
  viewing: Viewing,
  group: string,
  values: readonly PeerValue[],
  mean?: string,
): { readonly origin?: OriginView } => {
  const sources = [...new Set(values.flatMap(({ source }) => source ?? []))]
  if (sources.length === 0) return {}
  const { language } = viewing
  const fetched = sayFetched(values, language)
  // NOTE what is made up nobody has published, so nothing of it is another's.
  const isComputed = mean !== undefined && !isAllMadeUp(values)
  const text = sources.join(', ')
  const origin = isComputed
    ? { label: mean, source: { text: comparisonWords(language).processed(text) } }
    : {
        label: comparisonWords(language).sourceFor(group),
        source: sourceView(viewing, text, isAllMadeUp(values)),
      }
  return { origin: fetched === '' ? origin : { ...origin, fetched } }
}

/** The years up to the round in which anybody of the group has a value, the earliest first. */
const yearsOf = ({ facts, round }: Viewing, measure: Measure, areas: readonly string[]): number[] =>
  facts.others
    .yearsOf(measure.id)
    .filter(
      (year) =>
        year <= round.year &&
        areas.some((area) => facts.others.valueOf(measure.id, year, area) !== undefined),
    )
    .sort((a, b) => a - b)

/** Whether others had values in more years, which were not looked at and so are not in what was frozen. */
const isThinned = (
  { facts, round }: Viewing,
  measure: Measure,
  areas: readonly string[],
): boolean =>
  facts.others
    .yearsOf(measure.id)
    .some((year) => year <= round.year && !isKept(facts, measure, year, areas))

type Listed = {
  readonly area: string
  readonly name: string
  readonly values: readonly (PeerValue | undefined)[]
}

/** The best in the last year first, those without a value then last. */
const inOrder = (all: readonly Listed[], { better }: Measure): readonly Listed[] => {
  const collator = new Intl.Collator('sv')
  const way = better === 'lower' ? 1 : -1
  return all.toSorted((a, b) => {
    const [one, other] = [a.values.at(-1), b.values.at(-1)]
    const known = Number(other !== undefined) - Number(one !== undefined)
    const order =
      one === undefined || other === undefined ? known : way * compare(one.value, other.value)
    return order || collator.compare(a.name, b.name)
  })
}

const notOwn =
  ({ chain }: Viewing) =>
  (area: string): boolean =>
    area !== chain.area

const othersView = (
  viewing: Viewing,
  measure: Measure,
  group: Pick<PeerGroup, 'id'>,
): readonly OthersView[] => {
  const { context, facts } = viewing
  const words = comparisonWords(viewing.language)
  const areas = areasOf(viewing.chain, group.id, measure)
  const years = yearsOf(viewing, measure, areas)
  const last = years.at(-1)
  // NOTE oneself alone is no comparison.
  const isAlone = yearsOf(viewing, measure, areas.filter(notOwn(viewing))).length === 0
  if (last === undefined || isAlone) return []
  const listed = areas.map((area) => ({
    area,
    name: areaName(area, context),
    values: years.map((year) => valueOfArea(facts, measure, year, area)),
  }))
  const values = listed.flatMap((one) => one.values).filter((one) => one !== undefined)
  const madeUp = isAllMadeUp(values)
  const name = groupLabel(group.id, context)
  const isBestFirst = measure.better === 'higher' || measure.better === 'lower'
  return [
    {
      heading: words.oneByOne(name),
      caption: words.orderedBy(last, isBestFirst),
      area: words.columns.area,
      years: years.map(String),
      rows: inOrder(listed, measure).map((one) => ({
        area: one.name,
        ...(one.area === viewing.chain.area ? { own: words.own } : {}),
        cells: one.values.map((value) =>
          value === undefined
            ? null
            : {
                shown: sayMeasured(viewing, measure, value.value),
                figure: figureOf(viewing, measure, value.value),
                madeUp: value.madeUp && !madeUp,
              },
        ),
      })),
      madeUp,
      ...(isThinned(viewing, measure, areas) ? { kept: words.keptYears(years) } : {}),
      ...originView(viewing, name, values),
    },
  ]
}

/** Each group that the measure is compared with, those that its own limits name last; none where nobody else measures it. */
export const othersViews = (viewing: Viewing, measure: Measure): readonly OthersView[] => {
  if (!measure.comparable) return []
  const named = viewing.chain.groups
  const groups = [...named.keys(), ...groupsOfMeasure(measure).filter((id) => !named.has(id))]
  return groups.flatMap((id) => othersView(viewing, measure, { id }))
}
