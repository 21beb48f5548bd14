// Which reading a round takes: kind, period, what is carried and what is missing.
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  toText,
  ZERO,
} from '../exact/exact.ts'
import type { Measure, MissingReason, Reading } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import type { Period } from '../periods/period.ts'
import { type Facts, measureOf, seriesOf } from './facts.ts'
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

/** Whether the measure is asked in that year at all (a survey of even years is not, in an odd one). */
export const isAskedIn = (measure: Measure, year: number): boolean =>
  measure.asked.is !== 'years' || (year - measure.asked.from) % measure.asked.every === 0

type Asked = { readonly period: Period; readonly kinds: readonly ReadingKind[] }

/**
 * What the round looks for, best first. An outcome round takes the outcome, or says it is preliminary;
 * a forecast round takes the forecast, or an outcome for the whole year, which settles it.
 */
const askedFor = (facts: Facts, measure: Measure, kind: ReadingKind | 'round'): Asked[] => {
  const { round } = facts
  const year = String(round.year)
  const length = measure.asked.is === 'years' ? 'year' : measure.asked.is
  const part = periodEnding(length, round.year, round.to)
  if (kind === 'forecast') return [{ period: year, kinds: ['forecast'] }]
  if (kind === 'outcomeToDate' || (kind !== 'round' && round.to < 12 && length !== 'year'))
    return [
      { period: year, kinds: ['outcomeToDate'] },
      ...(part === null ? [] : [{ period: part, kinds: ['outcome'] as const }]),
    ]
  if (kind !== 'round') return [{ period: year, kinds: [kind] }]
  if (round.kind === 'forecast') return [{ period: year, kinds: ['outcome', 'forecast'] }]
  if (round.to === 12)
    return [
      { period: year, kinds: ['outcome', 'preliminary'] },
      ...(part === null || part === year
        ? []
        : [{ period: part, kinds: ['outcome', 'preliminary'] as const }]),
    ]
  return part === null || length === 'year'
    ? [{ period: year, kinds: ['outcomeToDate'] }]
    : [
        { period: part, kinds: ['outcome', 'preliminary'] },
        { period: year, kinds: ['outcomeToDate'] },
      ]
}

const pick = (series: readonly Reading[], asked: readonly Asked[]): Reading | undefined => {
  for (const { period, kinds } of asked)
    for (const kind of kinds) {
      const found = series.find((r) => r.period === period && r.kind === kind && r.sex === 'all')
      if (found !== undefined) return found
    }
  return undefined
}

const hasValue = (reading: Reading): boolean =>
  reading.value !== undefined || reading.answer !== undefined

const missingReading = (
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

/** A yearly outcome of an earlier year, no older than the model allows. */
const carry = (
  facts: Facts,
  series: readonly Reading[],
  mostYears: number,
): Reading | undefined => {
  for (let age = 1; age <= mostYears; age += 1) {
    const period = String(facts.round.year - age)
    const found = series.find(
      (r) => r.period === period && r.kind === 'outcome' && r.sex === 'all' && hasValue(r),
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** The body's own outcome for a whole year; undefined where there is none with a value. */
export const outcomeOf = (facts: Facts, measure: Measure, year: number): Reading | undefined =>
  seriesOf(facts, measure.id).find(
    (r) =>
      r.period === String(year) && r.kind === 'outcome' && r.sex === 'all' && r.value !== undefined,
  )

/** Whether the round comes more often than the measure is asked. */
const isSeldom = (facts: Facts, measure: Measure): boolean =>
  !isAskedIn(measure, facts.round.year) ||
  (facts.round.kind === 'outcome' &&
    facts.round.to < 12 &&
    (measure.asked.is === 'year' || measure.asked.is === 'years'))

/** The reading a rule sees for a measure in this round, and how it was found. */
export const findReading = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
): FoundReading => {
  const series = seriesOf(facts, measure.id)
  const own = pick(series, askedFor(facts, measure, kind))
  if (own !== undefined && hasValue(own)) return { is: 'found', reading: own }
  const consolidated = own === undefined ? consolidate(facts, measure, kind) : null
  if (consolidated !== null) return consolidated
  if (own === undefined && isSeldom(facts, measure)) return findSeldom(facts, measure, kind, series)
  return {
    is: 'missing',
    missing: missingReading(facts, measure, kind, own?.missing ?? 'notReported'),
  }
}

const findSeldom = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
  series: readonly Reading[],
): FoundReading => {
  const missing = missingReading(facts, measure, kind, 'notAsked')
  const { seldom } = facts.model
  if (seldom.is === 'leftOut') return { is: 'leftOut', missing }
  const carried = seldom.is === 'carry' ? carry(facts, series, seldom.atMostYears) : undefined
  if (carried === undefined) return { is: 'missing', missing }
  return { is: 'found', reading: carried, carriedFrom: Number(carried.period.slice(0, 4)) }
}

type UnitValue = {
  readonly unit: string
  readonly value?: Exact
  readonly weight?: Exact
  readonly reading?: Reading
  readonly missing?: Missing
}

const unitValue = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
  unit: string,
  weightBy?: string,
): UnitValue => {
  const asked = askedFor(facts, measure, kind)
  const reading = pick(seriesOf(facts, measure.id, unit), asked)
  const weightReading =
    weightBy === undefined
      ? undefined
      : pick(seriesOf(facts, weightBy, unit), askedFor(facts, measureOf(facts, weightBy), kind))
  if (
    reading?.value === undefined ||
    (weightBy !== undefined && weightReading?.value === undefined)
  )
    return {
      unit,
      missing: missingReading(facts, measure, kind, reading?.missing ?? 'notReported'),
    }
  return {
    unit,
    value: reading.value,
    reading,
    ...(weightReading?.value === undefined ? {} : { weight: weightReading.value }),
  }
}

/** The units' values put together by the measure's own rule; null when it has none or no unit reports. */
const consolidate = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
): FoundReading | null => {
  const how = measure.consolidation
  if (how === undefined || how.is === 'own') return null
  const base = how.is === 'ratio' ? measureOf(facts, how.numerator) : measure
  const weightBy =
    how.is === 'ratio' ? how.denominator : how.is === 'weightedMean' ? how.weight : undefined
  const units = facts.unitsOf.get(base.id) ?? []
  if (units.length === 0) return null
  const values = units.map((unit) => unitValue(facts, base, kind, unit, weightBy))
  const known = values.filter((v) => v.value !== undefined)
  const consolidated: ConsolidationReason = {
    how: how.is,
    units: values.map(({ unit, value, weight, missing }) => ({
      unit,
      ...(value === undefined ? {} : { value: toText(value) }),
      ...(weight === undefined ? {} : { weight: toText(weight) }),
      ...(missing === undefined ? {} : { missing }),
    })),
    counted: known.length,
    of: units.length,
  }
  const total =
    known.length < units.length ? null : putTogether(how.is, known, measure.unit === 'percent')
  const first = known[0]?.reading
  if (total === null || first === undefined) {
    const without = values.filter((v) => v.value === undefined).map((v) => v.unit)
    // Every unit has reported, but their weights sum to zero: there is nothing to divide by.
    const missing: Missing =
      without.length === 0
        ? missingReading(facts, measure, kind, 'notApplicable')
        : { what: 'units', measure: measure.id, units: without }
    return { is: 'missing', missing, consolidated }
  }
  const reading: Reading = {
    measure: measure.id,
    period: first.period,
    kind: first.kind,
    sex: 'all',
    value: total,
    breaks: known.some((v) => v.reading?.breaks === true),
    madeUp: known.some((v) => v.reading?.madeUp === true),
  }
  return { is: 'found', reading, consolidated }
}

/** null where a ratio's or weighted mean's weights sum to zero. */
const putTogether = (
  how: 'sum' | 'least' | 'greatest' | 'ratio' | 'weightedMean',
  units: readonly UnitValue[],
  inPercent: boolean,
): Exact | null => {
  const values = units.map((u) => u.value ?? ZERO)
  if (how === 'sum') return values.reduce(add, ZERO)
  if (how === 'least') return values.reduce((a, b) => (compare(b, a) < 0 ? b : a))
  if (how === 'greatest') return values.reduce((a, b) => (compare(b, a) > 0 ? b : a))
  const weights = units.map((u) => u.weight ?? ZERO)
  const below = weights.reduce(add, ZERO)
  if (isZero(below)) return null
  if (how === 'ratio') {
    const ratio = divide(values.reduce(add, ZERO), below)
    return inPercent ? multiply(ratio, exact(100)) : ratio
  }
  return divide(values.map((v, i) => multiply(v, weights[i] ?? ZERO)).reduce(add, ZERO), below)
}
