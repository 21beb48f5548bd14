// All municipalities along a scale, with ours and the group's marked, as it is drawn.
import type { DotView, MarkView, StripView } from '../../contract/comparison.ts'
import type { UnknownValue } from '../../domain/comparison/area-values.ts'
import { compare } from '../../domain/exact/exact.ts'
import { sayComputed, sayRaw } from '../../text/comparing.ts'
import { joinSome } from '../../text/language.ts'
import {
  type Comparing,
  drawn,
  figureView,
  groupNameOf,
  sayValue,
  scaleOf,
  wordsOf,
} from './comparing.ts'

type Known = Comparing['compared']['all'][number] & { readonly value: NonNullable<unknown> }

const isKnown = (one: Comparing['compared']['all'][number]): one is Known => one.value !== null

/** The best first, the highest first where no way is better; those that tie by name. */
const inOrder = ({ compared, keyFigure, nameOf }: Comparing): readonly Known[] => {
  const collator = new Intl.Collator('sv')
  const way = keyFigure.better === 'lower' ? 1 : -1
  return compared.all
    .filter(isKnown)
    .toSorted(
      (a, b) => way * compare(a.value, b.value) || collator.compare(nameOf(a.area), nameOf(b.area)),
    )
}

const dotsOf = (comparing: Comparing): readonly DotView[] => {
  const { compared, nameOf } = comparing
  const members = new Set(compared.group.areas)
  // A group of everybody marks nobody.
  const isMarked = compared.group.described.is !== 'all'
  return inOrder(comparing).map((one) => ({
    area: one.area,
    name: nameOf(one.area),
    is: one.area === compared.own ? 'own' : isMarked && members.has(one.area) ? 'member' : 'other',
    value: drawn(one.value),
    shown: sayValue(comparing, one.value),
    figure: figureView(comparing, one.value),
    ...(one.colour === 'grey' ? {} : { place: one.rank }),
  }))
}

const marksOf = (comparing: Comparing): readonly MarkView[] => {
  const { ofAll } = comparing.compared
  const { strip } = wordsOf(comparing)
  if (ofAll === null) return []
  return (['mean', 'median'] as const).map((kind) => ({
    kind,
    value: drawn(ofAll[kind]),
    said: strip[kind](sayValue(comparing, ofAll[kind])),
  }))
}

/** Who has no value, those of one cause in one sentence. */
export const sayMissing = (
  comparing: Comparing,
  missing: readonly UnknownValue[],
): readonly string[] => {
  const { strip, because, and } = wordsOf(comparing)
  const byCause = Map.groupBy(missing, ({ cause }) => cause ?? ('noValue' as const))
  return [...byCause].map(([cause, areas]) =>
    strip.without(
      cause === 'noValue' ? null : because[cause],
      areas.length,
      joinSome(
        areas.map(({ area }) => comparing.nameOf(area)),
        and,
        strip.more,
      ),
    ),
  )
}

const headlineOf = (comparing: Comparing, dots: readonly DotView[]): string => {
  const { compared } = comparing
  const { strip, positions, rank } = wordsOf(comparing)
  const { amongAll, year } = compared
  if (dots.length === 0 || year === null) return strip.nothing
  return amongAll.colour === 'grey'
    ? strip.unplaced(dots.length, year)
    : strip.placed(rank(amongAll.rank, amongAll.of), positions[amongAll.colour], year)
}

const ownWords = (comparing: Comparing): { readonly own?: string } => {
  const { compared, nameOf } = comparing
  const { strip, rank } = wordsOf(comparing)
  const { amongAll, own } = compared
  if (amongAll.value === null) return {}
  const value = sayValue(comparing, amongAll.value)
  return {
    own:
      amongAll.colour === 'grey'
        ? strip.ownUnplaced(nameOf(own), value)
        : strip.own(nameOf(own), value, rank(amongAll.rank, amongAll.of)),
  }
}

export const stripView = (comparing: Comparing): StripView => {
  const { compared, language, attributed, nameOf } = comparing
  const words = wordsOf(comparing)
  const dots = dotsOf(comparing)
  const rising = dots.toSorted((a, b) => a.value - b.value)
  const [middle, median] = [compared.ofAll?.middle, compared.ofAll?.median]
  return {
    headline: headlineOf(comparing, dots),
    description: words.strip.description(
      rising[0]?.shown ?? '–',
      rising.at(-1)?.shown ?? '–',
      median === undefined ? '–' : sayValue(comparing, median),
    ),
    language,
    sources: [
      { text: sayRaw(attributed, language, words.valuesOfAll) },
      { text: sayComputed(attributed, language, words.statistics) },
    ],
    madeUp: comparing.madeUp,
    axis: scaleOf(comparing),
    dots,
    ...ownWords(comparing),
    ...(middle === undefined || middle === null
      ? {}
      : {
          middle: {
            ...{ from: drawn(middle.from), to: drawn(middle.to) },
            said: words.strip.middle(
              sayValue(comparing, middle.from),
              sayValue(comparing, middle.to),
            ),
          },
        }),
    marks: marksOf(comparing),
    key: {
      own: nameOf(compared.own),
      ...(dots.some(({ is }) => is === 'member') ? { member: groupNameOf(comparing) } : {}),
      other: words.strip.other,
    },
    columns: words.columns,
    notes: words.strip.notes,
    without: sayMissing(comparing, compared.missing),
  }
}
