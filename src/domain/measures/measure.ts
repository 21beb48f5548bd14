// What we count: measures, their limits and readings.
import type { Exact } from '../exact/exact.ts'
import type { ReadingKind } from '../model/rule.ts'
import type { Text, Validity } from '../organisation/organisation.ts'
import type { Period } from '../periods/period.ts'
import type { RelativeTo } from './relative-limit.ts'

export const UNITS = [
  'percent',
  'money',
  'index',
  'rank',
  'count',
  'number',
  'yesNo',
  'choice',
  'text',
] as const
const NOT_NUMBERS: readonly Measure['unit'][] = ['yesNo', 'choice', 'text']
const WHOLE: readonly Measure['unit'][] = ['count', 'rank', ...NOT_NUMBERS]

/** As many decimals as are shown where a measure says nothing of it. */
export const usualDecimals = (unit: Measure['unit']): number => (WHOLE.includes(unit) ? 0 : 1)

export const isNumber = (unit: Measure['unit']): boolean => !NOT_NUMBERS.includes(unit)

export const SEXES = ['all', 'women', 'men'] as const
export type Sex = (typeof SEXES)[number]

/** @term riktning – which way is better; an interval is best inside its target */
export type Direction = 'higher' | 'lower' | 'interval' | 'none'

/** A limit that is written in numbers: one, or an interval around or between two; whether it is made up. */
export type FixedLimit = (
  | { readonly is: 'number'; readonly value: Exact }
  | { readonly is: 'interval'; readonly from: Exact; readonly to: Exact }
) & { readonly madeUp?: true }

/** @term relativt gränsvärde – a limit told relative to others: what their values come to in the year */
export type RelativeLimit = {
  readonly is: 'relative'
  readonly to: RelativeTo
  readonly madeUp?: true
}

/** A limit's value for one year. */
export type LimitValue = FixedLimit | RelativeLimit

/** By limit name, then year; year 0 holds for every year without its own. */
export type Limits<Value extends LimitValue = LimitValue> = ReadonlyMap<
  string,
  ReadonlyMap<number, Value>
>

/** Every limit of a measure that is told relative to others, with its name and year. */
export const relativeLimits = ({
  limits,
}: Pick<Measure, 'limits'>): readonly {
  readonly limit: string
  readonly year: number
  readonly to: RelativeTo
}[] =>
  [...limits].flatMap(([limit, years]) =>
    [...years].flatMap(([year, value]) =>
      value.is === 'relative' ? [{ limit, year, to: value.to }] : [],
    ),
  )

/** A limit as it holds in a year; undefined where the measure has none then. */
export const limitInYear = (
  { limits }: Pick<Measure, 'limits'>,
  limit: string,
  year: number,
): LimitValue | undefined => limits.get(limit)?.get(year) ?? limits.get(limit)?.get(0)

/** @term mått – what we count to see whether a goal is reached */
export type Measure = {
  readonly id: string
  readonly title: Text
  readonly definition?: Text
  readonly unit: (typeof UNITS)[number]
  /** The unit's own word where it needs one: «kr/inv», «dagar». */
  readonly unitWord?: Text
  /** Decimals shown and compared, 0–6. */
  readonly decimals: number
  readonly better: Direction
  readonly possible?: { readonly from?: Exact; readonly to?: Exact }
  readonly choices?: readonly string[]
  readonly asked: Asked
  /** @term rådighet – whether the owner can influence it */
  readonly influence: boolean
  readonly source: {
    readonly kind: 'own' | 'kolada' | 'statistics' | 'ledger' | 'formula' | 'other'
    /** Where the values come from, of statistics: «scb», or the name that a file gives itself. */
    readonly dataset?: string
    readonly ref?: string
    readonly note?: Text
  }
  readonly owner?: string
  readonly bySex: boolean
  /** false: nobody else measures it, so a comparison can never be there. */
  readonly comparable: boolean
  readonly limits: Limits
  /** A unit's own limits beside its value, by unit; the body's verdict is by `limits` alone. */
  readonly unitLimits?: ReadonlyMap<string, Limits<FixedLimit>>
  readonly consolidation?: Consolidation
  readonly baseYear?: number
  readonly tags: readonly string[]
  readonly valid?: Validity
}

export type Asked =
  | { readonly is: 'month' | 'quarter' | 'tertial' | 'half' | 'year' }
  | { readonly is: 'years'; readonly every: number; readonly from: number }

/** The share of the units, in per cent, that must have a value for the body to have one; absent: all. */
type Covered = { readonly leastCoverage?: Exact }

/** @term konsolidering – how a body's value follows from its units'; never a silent mean of percentages */
export type Consolidation =
  | { readonly is: 'own' }
  | ({ readonly is: 'sum' | 'least' | 'greatest' } & Covered)
  | ({ readonly is: 'ratio'; readonly numerator: string; readonly denominator: string } & Covered)
  | ({ readonly is: 'weightedMean'; readonly weight: string } & Covered)

export const MISSING_REASONS = [
  'notReported',
  'notAsked',
  'suppressed',
  'notYetPublished',
  'notApplicable',
  'withdrawn',
] as const
/** `notTold`: it is there, in a room that is closed to who looks; nobody reports that. */
export type MissingReason = (typeof MISSING_REASONS)[number] | 'notTold'

/**
 * @term utfall – one reported value: what, where, when and of which kind.
 * `value` is exact; `answer` carries yes/no, choices and text; a missing one says why.
 */
export type Reading = {
  readonly measure: string
  /** The unit it is reported for; absent means the measure's own body. */
  readonly unit?: string
  readonly period: Period
  readonly kind: ReadingKind
  readonly sex: Sex
  readonly value?: Exact
  readonly answer?: string
  readonly missing?: MissingReason
  /** The series breaks here: changes are not read across it. */
  readonly breaks: boolean
  readonly madeUp: boolean
  readonly source?: string
  /** When it was recorded, ISO; a later one for the same key replaces an earlier one. */
  readonly recorded?: string
  readonly author?: string
  readonly comment?: string
}
