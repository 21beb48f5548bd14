// Our own series with the group's mean, median and middle half, women's and men's, as it is drawn.
import type { BesideOthersView, BesideView, OwnPointView } from '../../contract/comparison.ts'
import type { ComparedYear } from '../../domain/comparison/compared.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { comparingWords, sayComputed, sayRaw } from '../../text/comparing.ts'
import {
  type Comparing,
  drawn,
  figureView,
  groupNameOf,
  sayValue,
  scaleOf,
  wordsOf,
} from './comparing.ts'

const pointOf = (comparing: Comparing, { year, own }: ComparedYear): OwnPointView => {
  const { because } = wordsOf(comparing)
  const { value, cause } = own
  return {
    period: String(year),
    said: String(year),
    tick: { year: String(year) },
    value: value === null ? null : drawn(value),
    shown: value === null ? because[cause ?? 'noValue'] : sayValue(comparing, value),
    figure: value === null ? null : figureView(comparing, value),
    kind: 'outcome',
    breaks: false,
    madeUp: false,
    preliminary: comparing.isPreliminary(year),
  }
}

/** A line beside ours; none where no year has a value for it. */
const lineOf = (
  comparing: Comparing,
  kind: BesideView['kind'],
  label: string,
  valueIn: (year: ComparedYear) => Exact | null | undefined,
): readonly BesideView[] => {
  const values = comparing.compared.years.flatMap((year) => {
    const value = valueIn(year) ?? null
    if (value === null) return []
    const shown = sayValue(comparing, value)
    return [{ period: String(year.year), value: drawn(value), shown }]
  })
  return values.length === 0 ? [] : [{ kind, label, values }]
}

/** Our own series in a few words: from what in which year, to what in which. */
export const sayOwnSeries = (
  comparing: Pick<Comparing, 'compared' | 'keyFigure' | 'language'>,
): string => {
  const { series } = comparingWords(comparing.language)
  const known = comparing.compared.years.flatMap(({ year, own }) =>
    own.value === null ? [] : [{ year, said: sayValue(comparing, own.value) }],
  )
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return series.nothing
  return first.year === last.year
    ? series.one(last.said, last.year)
    : series.changed(first.said, first.year, last.said, last.year)
}

const middleOf = (comparing: Comparing): Pick<BesideOthersView, 'middle'> => {
  const { series } = wordsOf(comparing)
  const values = comparing.compared.years.flatMap(({ year, group }) => {
    const middle = group?.middle ?? null
    if (middle === null) return []
    const { from, to } = middle
    const shown = `${sayValue(comparing, from)}–${sayValue(comparing, to)}`
    return [{ period: String(year), from: drawn(from), to: drawn(to), shown }]
  })
  const label = series.middle(groupNameOf(comparing))
  return values.length === 0 ? {} : { middle: { label, values } }
}

/** The years from the first to the last in which we or the group have a value. */
const shownYears = ({ compared: { years } }: Comparing): readonly ComparedYear[] => {
  const isTold = ({ own, group }: ComparedYear) => own.value !== null || group !== null
  const first = years.findIndex(isTold)
  return first === -1 ? [] : years.slice(first, years.findLastIndex(isTold) + 1)
}

export const besideOthersView = (asked: Comparing): BesideOthersView => {
  const comparing = { ...asked, compared: { ...asked.compared, years: shownYears(asked) } }
  const { compared, language, attributed, nameOf, madeUp } = comparing
  const words = wordsOf(comparing)
  const { series } = words
  const group = groupNameOf(comparing)
  const { years } = compared
  return {
    headline: sayOwnSeries(comparing),
    description: series.description(years[0]?.year ?? 0, years.at(-1)?.year ?? 0, group),
    language,
    sources: [
      { text: sayRaw(attributed, language, words.ownValues) },
      { text: sayComputed(attributed, language, words.groupStatistics) },
    ],
    madeUp,
    axis: scaleOf(comparing),
    points: years.map((year) => pointOf(comparing, year)),
    beside: [
      ...lineOf(comparing, 'median', series.median(group), (year) => year.group?.median),
      ...lineOf(comparing, 'mean', series.mean(group), (year) => year.group?.mean),
      ...lineOf(comparing, 'women', series.women, ({ women }) => women),
      ...lineOf(comparing, 'men', series.men, ({ men }) => men),
    ],
    ...middleOf(comparing),
    columns: {
      period: words.columns.year,
      value: nameOf(compared.own),
      note: words.columns.note,
    },
    words: { preliminary: series.preliminary, breaks: series.breaks },
  }
}
