// Finansiella profilen: eight figures of a municipality's economy, points 1–5 against a group, in four perspectives.
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  HUNDRED,
  multiply,
  roundTo,
  subtract,
  sum,
} from '../exact/exact.ts'
import type { AreaValue, UnknownValue } from './area-values.ts'
import { countValues } from './area-values.ts'
import { mean, ranksOf } from './statistics.ts'

/** @source KFi:s finansiella profil, munkedal.se (finansiellprofilmunkedal) and docslib.org 7881529: the eight figures */
export const FINANCIAL_FIGURES = [
  'taxRate',
  'equityRatio',
  'netFinancialAssets',
  'quickRatio',
  'budgetAdherence',
  'resultBeforeExtraordinary',
  'averageResult',
  'taxFinancedInvestment',
] as const
export type FinancialFigure = (typeof FINANCIAL_FIGURES)[number]

/** @source the same: the four perspectives */
export const FINANCIAL_PERSPECTIVES = ['capacity', 'readiness', 'risk', 'control'] as const
export type FinancialPerspective = (typeof FINANCIAL_PERSPECTIVES)[number]

export type Points = 1 | 2 | 3 | 4 | 5

/** What is strong: a high figure, a low one, or one near nought. */
export type Strong = 'higher' | 'lower' | 'nearNought'

/** How points are given and which figures make which perspective: no source prints either. */
export type ProfileMethod = {
  /** Per cent of the group that get 5, 4, 3, 2 and 1 points. */
  readonly shares: readonly [Exact, Exact, Exact, Exact, Exact]
  readonly strong: Readonly<Record<FinancialFigure, Strong>>
  readonly perspectives: Readonly<Record<FinancialPerspective, readonly FinancialFigure[]>>
  /** Fewer members with a value give no points. */
  readonly least: number
  /** It is the one that comes with the program, which a page calls «vår förvalda». */
  readonly ours?: true
}

/** Ours: points by place in the group with a large middle, each perspective the mean of two figures. */
export const PROFILE_METHOD: ProfileMethod = {
  shares: [exact(10), exact(20), exact(40), exact(20), exact(10)],
  strong: {
    taxRate: 'lower',
    equityRatio: 'higher',
    netFinancialAssets: 'higher',
    quickRatio: 'higher',
    budgetAdherence: 'nearNought',
    resultBeforeExtraordinary: 'higher',
    averageResult: 'higher',
    taxFinancedInvestment: 'higher',
  },
  perspectives: {
    capacity: ['equityRatio', 'taxFinancedInvestment'],
    readiness: ['quickRatio', 'netFinancialAssets'],
    risk: ['taxRate', 'averageResult'],
    control: ['budgetAdherence', 'resultBeforeExtraordinary'],
  },
  least: 5,
  ours: true,
}

/** The dashed ring: the middle of the group. */
export const MIDDLE_RING: Points = 3

export type MethodRefusal =
  | { readonly refused: 'sharesNotHundred'; readonly sum: Exact }
  | { readonly refused: 'negativeShare' }
  | { readonly refused: 'emptyPerspective'; readonly perspective: FinancialPerspective }

/** Why a method cannot be used; null where it can. */
export const refuseMethod = ({ shares, perspectives }: ProfileMethod): MethodRefusal | null => {
  if (shares.some((share) => compare(share, exact(0)) < 0)) return { refused: 'negativeShare' }
  const whole = sum(shares)
  if (compare(whole, HUNDRED) !== 0) return { refused: 'sharesNotHundred', sum: whole }
  const empty = FINANCIAL_PERSPECTIVES.find((one) => perspectives[one].length === 0)
  return empty === undefined ? null : { refused: 'emptyPerspective', perspective: empty }
}

/** The last place that gets so many points or more, for 5, 4, 3 and 2: rounded from both ends alike. */
const lastPlaces = (of: number, { shares }: ProfileMethod): readonly number[] => {
  const [five, four, , two, one] = shares
  const places = (share: Exact): number =>
    Number(roundTo(divide(multiply(share, exact(of)), HUNDRED), 0).n)
  const [top, bottom] = [places(add(five, four)), places(add(two, one))]
  return [places(five), top, Math.max(top, of - bottom), of - places(one)]
}

/** Points for a place from the best; those that tie share the best of theirs. */
export const pointsForPlace = (rank: number, of: number, method: ProfileMethod): Points => {
  const [five = 0, four = 0, three = 0, two = 0] = lastPlaces(of, method)
  if (rank <= five) return 5
  if (rank <= four) return 4
  if (rank <= three) return 3
  return rank <= two ? 2 : 1
}

/** A figure of the own municipality among the group's. */
export type ProfiledFigure = {
  readonly figure: FinancialFigure
  readonly value: Exact | null
  /** null where there is no value, or too few to place it among. */
  readonly points: Points | null
  readonly rank?: number
  /** Of how many with a value, oneself counted. */
  readonly of: number
  readonly missing: readonly UnknownValue[]
}

export type ProfiledPerspective = {
  readonly perspective: FinancialPerspective
  /** The mean of its figures' points; null where none has any. */
  readonly points: Exact | null
  readonly of: readonly FinancialFigure[]
  readonly missing: readonly FinancialFigure[]
}

/** @term finansiell profil – a year's eight figures and four perspectives, in points against a group */
export type FinancialProfile = {
  readonly year: number
  readonly figures: readonly ProfiledFigure[]
  readonly perspectives: readonly ProfiledPerspective[]
}

const profileFigure = (
  figure: FinancialFigure,
  own: string,
  values: readonly AreaValue[],
  method: ProfileMethod,
): ProfiledFigure => {
  const { counted, missing } = countValues(values)
  const at = counted.findIndex(({ area }) => area === own)
  const value = counted[at]?.value ?? null
  const base = { figure, value, of: counted.length, missing }
  if (value === null || counted.length < method.least) return { ...base, points: null }
  const strong = method.strong[figure]
  const held = counted.map((one) => (strong === 'nearNought' ? absolute(one.value) : one.value))
  const rank = ranksOf(held, strong === 'higher' ? 'higher' : 'lower')[at]
  if (rank === undefined) throw new Error('profileFigure: the value has no rank')
  return { ...base, rank, points: pointsForPlace(rank, counted.length, method) }
}

/** The profile of a year; the group's values of each figure hold one's own. Throws on a method that is refused. */
export const financialProfile = (
  year: number,
  own: string,
  values: ReadonlyMap<FinancialFigure, readonly AreaValue[]>,
  method: ProfileMethod,
): FinancialProfile => {
  const refusal = refuseMethod(method)
  if (refusal !== null) throw new RangeError(`financialProfile: ${refusal.refused}`)
  const figures = FINANCIAL_FIGURES.map((figure) =>
    profileFigure(figure, own, values.get(figure) ?? [], method),
  )
  const perspectives = FINANCIAL_PERSPECTIVES.map((perspective): ProfiledPerspective => {
    const of = method.perspectives[perspective]
    const points = of.flatMap((one) => {
      const found = figures.find(({ figure }) => figure === one)?.points ?? null
      return found === null ? [] : [{ figure: one, points: exact(found) }]
    })
    return {
      perspective,
      points: points.length === 0 ? null : mean(points.map((one) => one.points)),
      of,
      missing: of.filter((one) => !points.some(({ figure }) => figure === one)),
    }
  })
  return { year, figures, perspectives }
}

/** How points have moved from the first to the last of some years' profiles; null where one of them has none. */
export const profileMovement = (
  profiles: readonly FinancialProfile[],
): {
  readonly from: number
  readonly to: number
  readonly perspectives: readonly {
    readonly perspective: FinancialPerspective
    readonly change: Exact | null
  }[]
} | null => {
  const sorted = [...profiles].sort((a, b) => a.year - b.year)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const pointsIn = ({ perspectives }: FinancialProfile, wanted: FinancialPerspective) =>
    perspectives.find(({ perspective }) => perspective === wanted)?.points ?? null
  return {
    from: first.year,
    to: last.year,
    perspectives: FINANCIAL_PERSPECTIVES.map((perspective) => {
      const [before, after] = [pointsIn(first, perspective), pointsIn(last, perspective)]
      const change = before === null || after === null ? null : subtract(after, before)
      return { perspective, change }
    }),
  }
}
