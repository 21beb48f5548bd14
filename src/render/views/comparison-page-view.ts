// The page of one comparison: the finding first, then series, strip, table, who is missing, and what can be chosen.
import type { ChoiceView, ComparisonPageView } from '../../contract/comparison.ts'
import type { FieldView } from '../../contract/views.ts'
import type { Certainty } from '../../domain/comparison/counted-key-figure.ts'
import type { GroupDescription, OwnCounts, ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import { intervalOf } from '../../domain/comparison/noise.ts'
import { writeGroup } from '../../domain/comparison/written-group.ts'
import type { Sex } from '../../domain/measures/measure.ts'
import { comparingWords, sayCertainty, sayGroup } from '../../text/comparing.ts'
import { sentencesForChance } from '../../text/comparison-places.ts'
import { sayDate } from '../../text/dates.ts'
import { grouped } from '../../text/language.ts'
import { sayDrawn, unitSign } from '../../text/numerals.ts'
import { besideOthersView } from './beside-others-view.ts'
import { comparedTableView } from './compared-table-view.ts'
import { type Comparing, groupNameOf, sayValue, wordsOf } from './comparing.ts'
import { followView, type Offered } from './follow-view.ts'
import { positionView } from './position-view.ts'
import { stripView } from './strip-view.ts'

export type ComparisonPage = Comparing & {
  readonly organisation: string
  readonly dataset: string
  readonly import: number
  /** The groups that can be chosen, as they are resolved for this key figure. */
  readonly groups: readonly ResolvedGroup[]
  readonly years: readonly number[]
  readonly sexes: readonly Sex[]
  /** The key figure that says of how many the shares are; null: none does. */
  readonly countedBy: Pick<KeyFigure, 'id' | 'title'> | null
  /** The import that the source has not had it since; null: it has it. */
  readonly goneSince: { readonly import: number; readonly fetchedOn: string } | null
  readonly followedBy: ComparisonPageView['followedBy']
  /** null: the reader may not plan. */
  readonly offered: Offered | null
}

/** The finding, and that it may still change. */
const headlineOf = (page: ComparisonPage): string => {
  const { year, inGroup } = page.compared
  const isOpen = year !== null && inGroup.value !== null && page.isPreliminary(year)
  return findingOf(page) + (isOpen ? wordsOf(page).found.preliminary(year) : '')
}

const findingOf = (page: ComparisonPage): string => {
  const { compared, nameOf } = page
  const { found, positions, because, rank } = wordsOf(page)
  const { year, inGroup, own, years } = compared
  const name = nameOf(own)
  if (year === null) return found.never
  const { value } = inGroup
  if (value === null)
    return found.without(
      name,
      year,
      because[inGroup.colour === 'grey' ? inGroup.because : 'noValue'],
    )
  const said = sayValue(page, value)
  const group = groupNameOf(page)
  if (inGroup.colour !== 'grey')
    return found.placed(
      ...([name, said, year, rank(inGroup.rank, inGroup.of), group] as const),
      positions[inGroup.colour],
    )
  const median = years.find((one) => one.year === year)?.group?.median
  return median === undefined
    ? found.alone(name, said, year)
    : found.beside(name, said, year, group, sayValue(page, median))
}

/** Of how many our share is, how far off chance may have put it, and between which places. */
const chanceOf = (page: ComparisonPage): readonly string[] => {
  const { compared, countedBy, language } = page
  const { year, inGroup, own } = compared
  const { of } = compared.years.find((one) => one.year === year)?.own ?? {}
  if (countedBy === null || of === undefined || inGroup.value === null) return []
  const interval = intervalOf({ value: inGroup.value, of })
  if (interval === null) return []
  const { chance } = wordsOf(page)
  const [from, to] = [interval.from, interval.to].map((end) => sayDrawn(end, 1, true, language))
  return [
    chance.of(page.nameOf(own), grouped(String(of), language), countedBy.title, countedBy.id),
    chance.interval(from ?? '', to ?? ''),
    ...sentencesForChance(inGroup.colour === 'grey' ? null : inGroup.chance, language),
  ]
}

const choicesOf = (page: ComparisonPage): ComparisonPageView['choices'] => {
  const { compared, groups, years, sexes, language } = page
  const { sexes: named } = wordsOf(page)
  const chosen = writeGroup(compared.group.described)
  const group: ChoiceView = {
    chosen,
    options: groups.map((one) => ({
      value: writeGroup(one.described),
      label: sayGroup(one, language),
    })),
  }
  const { ownCounts } = wordsOf(page)
  const own: ChoiceView = {
    chosen: compared.group.areas.includes(compared.own) ? 'included' : 'excluded',
    options: (['included', 'excluded'] as const).map((value) => ({
      value,
      label: ownCounts[value],
    })),
  }
  return {
    group,
    own,
    year: {
      chosen: String(compared.year ?? ''),
      options: years.toReversed().map((year) => ({ value: String(year), label: String(year) })),
    },
    sex: {
      chosen: compared.sex,
      options: sexes.map((sex) => ({ value: sex, label: named[sex] })),
    },
  }
}

const aboutOf = (page: ComparisonPage): readonly FieldView[] => {
  const { keyFigure, language } = page
  const { page: words, better } = wordsOf(page)
  const { certainty, next } = keyFigure
  const sure = (one: Certainty): string => sayCertainty(one, language)
  const unit = unitSign(keyFigure, language)
  const lang = language === 'sv' ? {} : { lang: 'sv' }
  const day = next?.final ?? next?.preliminary
  return [
    ...(keyFigure.operatingArea === undefined
      ? []
      : [{ label: words.operatingArea, value: keyFigure.operatingArea, ...lang }]),
    { label: words.better, value: `${better[keyFigure.better]} (${sure(certainty.better)})` },
    ...(unit === '' ? [] : [{ label: words.unit, value: `${unit} (${sure(certainty.unit)})` }]),
    { label: words.id, value: keyFigure.id },
    ...(day === undefined ? [] : [{ label: words.next, value: sayDate(day, language) }]),
  ].filter(({ value }) => value !== '')
}

/** The address of a comparison: the key figure with its group, year and sex. */
export const comparisonAddress = (
  organisation: string,
  keyFigure: string,
  asked: {
    readonly group?: GroupDescription
    readonly own?: OwnCounts
    readonly year?: number | null
    readonly sex?: Sex
    readonly dataset?: string
  } = {},
): string => {
  const { group, own, year, sex, dataset } = asked
  const query = new URLSearchParams({
    ...(dataset === undefined || dataset === 'kolada' ? {} : { dataset }),
    ...(group === undefined ? {} : { grupp: writeGroup(group) }),
    ...(own === undefined || own === 'asDrawn'
      ? {}
      : { egen: own === 'included' ? 'med' : 'utan' }),
    ...(year === undefined || year === null ? {} : { ar: String(year) }),
    ...(sex === undefined || sex === 'all' ? {} : { kon: sex }),
  }).toString()
  const path = `/app/${organisation}/jamfor/${encodeURIComponent(keyFigure)}`
  return query === '' ? path : `${path}?${query}`
}

export const comparisonPageView = (page: ComparisonPage): ComparisonPageView => {
  const { compared, keyFigure, language, attributed, nameOf } = page
  const words = comparingWords(language)
  const byCause = Map.groupBy(compared.missing, ({ cause }) => cause ?? ('noValue' as const))
  return {
    keyFigure: keyFigure.id,
    dataset: page.dataset,
    title: keyFigure.title,
    ...(language === 'sv' ? {} : { lang: 'sv' }),
    headline: headlineOf(page),
    madeUp: page.madeUp,
    inGroup: positionView(compared.inGroup, language),
    amongAll:
      compared.group.described.is === 'all' ? null : positionView(compared.amongAll, language),
    chance: chanceOf(page),
    group: groupNameOf(page),
    choices: choicesOf(page),
    series: besideOthersView(page),
    strip: stripView(page),
    table: comparedTableView(page),
    missing: [...byCause].map(([cause, areas]) => ({
      because: words.because[cause],
      names: areas.map(({ area }) => nameOf(area)).toSorted(new Intl.Collator('sv').compare),
    })),
    definition: keyFigure.description,
    about: aboutOf(page),
    imported: words.page.imported(
      attributed.source,
      page.import,
      sayDate(attributed.fetched, language),
    ),
    gone:
      page.goneSince === null
        ? null
        : words.page.gone(page.goneSince.import, sayDate(page.goneSince.fetchedOn, language)),
    permanent: comparisonAddress(page.organisation, keyFigure.id, {
      ...{
        group: compared.group.described,
        own: compared.group.own,
        year: compared.year,
        sex: compared.sex,
      },
      dataset: page.dataset,
    }),
    followedBy: page.followedBy,
    follow: page.offered === null ? null : followView(page, page.offered),
  }
}
