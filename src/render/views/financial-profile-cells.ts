// Cells and spokes of the finansiella profilen: a figure's value, place and points, and what tells it.
import type { SpokeView } from '../../contract/comparison.ts'
import type { ProfileCellView, ProfileRowView } from '../../contract/financial-profile.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type {
  FinancialFigure,
  FinancialProfile,
  ProfiledFigure,
  ProfiledPerspective,
  ProfileMethod,
} from '../../domain/comparison/financial-profile.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import { type Exact, exact, toText } from '../../domain/exact/exact.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { type Attributed, comparingWords } from '../../text/comparing.ts'
import { figureName, perspectiveName } from '../../text/comparison-profiles.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { sayNumber } from '../../text/numerals.ts'
import { drawn, figureView, sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'

type Teller =
  | { readonly by: 'keyFigure'; readonly keyFigure: CountedKeyFigure; readonly meanOf: number }
  | { readonly by: 'measure'; readonly measure: Measure }
  | { readonly by: 'nothing' }

export type ProfilePage = {
  readonly organisation: string
  readonly dataset: string
  readonly profiles: readonly FinancialProfile[]
  readonly tellers: ReadonlyMap<FinancialFigure, Teller>
  readonly method: ProfileMethod
  readonly group: ResolvedGroup
  readonly groups: readonly ResolvedGroup[]
  readonly year: number | null
  readonly years: readonly number[]
  readonly own: string
  readonly nameOf: (area: string) => string
  /** Whether the municipality has said anything of its profile itself. */
  readonly isChosenHere: boolean
  readonly known: { readonly source: Text; readonly note?: Text }
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly language: Language
  readonly linkOf: (measure: Measure) => string
}

type Sayable = Pick<CountedKeyFigure, 'unit' | 'unitWord' | 'decimals'>

/** What a figure's values are counted in; of a mean with one decimal more than its years have. */
const sayableOf = (teller: Teller | undefined): Sayable | null => {
  if (teller === undefined || teller.by === 'nothing') return null
  return teller.by === 'measure' ? teller.measure : teller.keyFigure
}

const saidValueOf = (page: ProfilePage, { figure, value }: ProfiledFigure) => {
  const counted = sayableOf(page.tellers.get(figure))
  // NOTE only how it is counted is read of the key figure.
  const said = { keyFigure: counted as CountedKeyFigure, language: page.language }
  return value === null || counted === null
    ? null
    : { shown: sayValue(said, value), figure: figureView(said, value) }
}

const causeOf = (page: ProfilePage, one: ProfiledFigure): string => {
  const words = profilePageWords(page.language)
  const teller = page.tellers.get(one.figure)
  if (teller === undefined || teller.by === 'nothing') return words.notTold
  if (one.value !== null) return words.tooFew(one.of)
  const cause = one.missing.find(({ area }) => area === page.own)?.cause
  return cause === undefined ? words.noValue : comparingWords(page.language).because[cause]
}

const POINTS = { unit: '', decimals: 1 } as const

const pointsOf = (page: ProfilePage, points: Exact, decimals: number) => ({
  points: profilePageWords(page.language).points(sayNumber(points, decimals, page.language)),
  pointsFigure: {
    exact: toText(points).includes('/') ? String(drawn(points)) : toText(points),
    ...POINTS,
    decimals,
  },
})

export const figureCellOf = (page: ProfilePage, one: ProfiledFigure): ProfileCellView => {
  const value = saidValueOf(page, one)
  const cause = causeOf(page, one)
  return {
    value: value === null ? cause : value.shown,
    figure: value?.figure ?? null,
    rank: one.rank === undefined ? null : comparingWords(page.language).rank(one.rank, one.of),
    ...(one.points === null
      ? { points: value === null ? null : cause, pointsFigure: null }
      : pointsOf(page, exact(one.points), 0)),
  }
}

export const perspectiveCellOf = (
  page: ProfilePage,
  { points }: ProfiledPerspective,
): ProfileCellView => ({
  ...{ value: '', figure: null, rank: null },
  ...(points === null
    ? { points: profilePageWords(page.language).noPoints, pointsFigure: null }
    : pointsOf(page, points, 1)),
})

export const toldOf = (
  page: ProfilePage,
  figure: FinancialFigure,
): Pick<ProfileRowView, 'told' | 'how'> => {
  const teller = page.tellers.get(figure)
  const words = profilePageWords(page.language)
  if (teller === undefined || teller.by === 'nothing') return { told: null, how: words.notTold }
  if (teller.by === 'measure')
    return {
      told: {
        title: inLanguage(teller.measure.title, page.language),
        href: page.linkOf(teller.measure),
      },
      how: '',
    }
  const { keyFigure, meanOf } = teller
  return {
    told: {
      title: keyFigure.title,
      ...(page.language === 'sv' ? {} : { lang: 'sv' }),
      href: comparisonAddress(page.organisation, keyFigure.id, {
        group: page.group.described,
        dataset: page.dataset,
      }),
    },
    how: meanOf === 1 ? '' : words.meanOf(meanOf),
  }
}

export const figureSpoke = (page: ProfilePage, one: ProfiledFigure): SpokeView => {
  const words = profilePageWords(page.language)
  const value = saidValueOf(page, one)
  return {
    title: figureName(one.figure, page.language),
    points: one.points,
    shown: one.points === null ? words.noPoints : words.points(String(one.points)),
    ...(value === null ? {} : { value: value.shown }),
    ...(one.points === null ? { cause: causeOf(page, one) } : {}),
  }
}

export const perspectiveSpoke = (page: ProfilePage, one: ProfiledPerspective): SpokeView => {
  const words = profilePageWords(page.language)
  return {
    title: perspectiveName(one.perspective, page.language),
    points: one.points === null ? null : drawn(one.points),
    shown:
      one.points === null ? words.noPoints : words.points(sayNumber(one.points, 1, page.language)),
  }
}
