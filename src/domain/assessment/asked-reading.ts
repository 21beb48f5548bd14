// What a round looks for among a measure's readings: periods and kinds, best first.
import type { Measure, MissingReason, Reading } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import { isWholeYear, type Period } from '../periods/period.ts'
import type { Facts } from './facts.ts'
import type { Missing } from './missing.ts'
import type { ConsolidationReason } from './reasons.ts'

export type FoundReading =
  | {
      readonly is: 'found'
      readonly reading: Reading
      readonly carriedFrom?: number
      readonly consolidated?: ConsolidationReason
    }
  | {
      readonly is: 'missing'
      readonly missing: Missing
      readonly consolidated?: ConsolidationReason
    }
  /** Not asked this round, and the model leaves such measures out. */
  | { readonly is: 'leftOut'; readonly missing: Missing }

const MONTHS = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 } as const
const LETTER = { quarter: 'Q', tertial: 'T', half: 'H' } as const

/** The name of the period of a length that ends with the given month; null when none ends there. */
const periodEnding = (length: keyof typeof MONTHS, year: number, month: number): Period | null => {
  if (month % MONTHS[length] !== 0) return null
  if (length === 'year') return String(year)
  if (length === 'month') return `${year}-${String(month).padStart(2, '0')}`
  return `${year}-${LETTER[length]}${month / MONTHS[length]}`
}

type Asked = { readonly period: Period; readonly kinds: readonly ReadingKind[] }

/**
 * What the round looks for, best first. An outcome round takes the outcome, or says it is preliminary: the
 * year's where it is about the year, else the part's. A forecast round takes the forecast, or an outcome
 * for the whole year, which settles it.
 */
export const askedFor = (facts: Facts, measure: Measure, kind: ReadingKind | 'round'): Asked[] => {
  const { round } = facts
  const year = String(round.year)
  const length = measure.asked.is === 'years' ? 'year' : measure.asked.is
  const part = periodEnding(length, round.year, round.to)
  if (kind === 'forecast') return [{ period: year, kinds: ['forecast'] }]
  if (kind === 'outcomeToDate' || (kind !== 'round' && round.to < 12 && length !== 'year')) {
    // NOTE a later part of the year is not the year to date: the parts before it are not in it.
    const isToDate = kind !== 'outcomeToDate' || round.to === MONTHS[length]
    return [
      { period: year, kinds: round.to === 12 ? ['outcomeToDate', 'outcome'] : ['outcomeToDate'] },
      ...(part === null || !isToDate ? [] : [{ period: part, kinds: ['outcome'] as const }]),
    ]
  }
  if (kind !== 'round') return [{ period: year, kinds: [kind] }]
  if (round.kind === 'forecast') return [{ period: year, kinds: ['outcome', 'forecast'] }]
  const whole = {
    period: year,
    kinds: round.to === 12 ? (['outcome', 'preliminary'] as const) : (['outcomeToDate'] as const),
  }
  if (isWholeYear(round) || part === null || length === 'year') return [whole]
  return [{ period: part, kinds: ['outcome', 'preliminary'] }, whole]
}

export const pick = (series: readonly Reading[], asked: readonly Asked[]): Reading | undefined => {
  for (const { period, kinds } of asked)
    for (const kind of kinds) {
      const found = series.find((r) => r.period === period && r.kind === kind && r.sex === 'all')
      if (found !== undefined) return found
    }
  return undefined
}

export const missingReading = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
  reason: MissingReason,
): Missing => ({
  what: 'reading',
  measure: measure.id,
  period: askedFor(facts, measure, kind)[0]?.period ?? String(facts.round.year),
  kind: kind === 'round' ? facts.round.kind : kind,
  reason,
})
