// A body's value put together from its units', with how many of them have one.
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  HUNDRED,
  isZero,
  multiply,
  toText,
  ZERO,
} from '../exact/exact.ts'
import type { Consolidation, Measure, Reading } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import { isInForceDuring } from '../organisation/organisation.ts'
import { firstDayOf, lastDayOf, lastDayOfRound, yearOf } from '../periods/period.ts'
import { askedFor, type FoundReading, missingReading, pick } from './asked-reading.ts'
import { type Facts, measureOf, seriesOf } from './facts.ts'
import type { Missing } from './missing.ts'
import type { ConsolidationReason, UnitLimit } from './reasons.ts'
import { limitsOfUnit } from './unit-limits.ts'

type FromUnits = Exclude<Consolidation, { readonly is: 'own' }>

type UnitValue = {
  readonly unit: string
  /** false: it has no value, and is not in force in the period it would be of. */
  readonly expected: boolean
  readonly value?: Exact
  readonly weight?: Exact
  readonly reading?: Reading
  readonly weightReading?: Reading
  readonly missing?: Missing
  readonly limits?: readonly UnitLimit[]
}

/**
 * Whether a unit is to have a value in what the round looks for. What is told to date reaches no
 * further than the round.
 */
const isExpected = (facts: Facts, unit: string, [first]: ReturnType<typeof askedFor>): boolean => {
  if (first === undefined) return true
  const last = first.kinds.includes('outcomeToDate')
    ? lastDayOfRound(facts.round)
    : lastDayOf(first.period)
  return isInForceDuring(facts.chain.bodies.get(unit)?.valid, firstDayOf(first.period), last)
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
      expected: isExpected(facts, unit, asked),
      missing: missingReading(facts, measure, kind, reading?.missing ?? 'notReported'),
    }
  return {
    unit,
    expected: true,
    value: reading.value,
    reading,
    limits: limitsOfUnit(measure, unit, yearOf(reading.period), reading.value),
    ...(weightReading?.value === undefined ? {} : { weight: weightReading.value, weightReading }),
  }
}

/** All units must have a value, or the share of them that the measure says is enough. */
const isCovered = ({ leastCoverage }: FromUnits, counted: number, of: number): boolean =>
  counted > 0 && compare(exact(counted * 100), multiply(leastCoverage ?? HUNDRED, exact(of))) >= 0

/** Where a unit's value came from, and whether it or its weight is made up. */
const originOf = (
  reading: Reading | undefined,
  weight: Reading | undefined,
): Pick<ConsolidationReason['units'][number], 'source' | 'recorded' | 'madeUp'> => ({
  ...(reading?.source === undefined ? {} : { source: reading.source }),
  ...(reading?.recorded === undefined ? {} : { recorded: reading.recorded }),
  ...(reading?.madeUp === true || weight?.madeUp === true ? { madeUp: true as const } : {}),
})

const reasonOf = (
  how: FromUnits,
  values: readonly UnitValue[],
  notInForce: readonly string[],
): ConsolidationReason => ({
  how: how.is,
  units: values.map(({ unit, value, weight, reading, weightReading, missing, limits }) => ({
    unit,
    ...originOf(reading, weightReading),
    ...(value === undefined ? {} : { value: toText(value) }),
    ...(weight === undefined ? {} : { weight: toText(weight) }),
    ...(missing === undefined ? {} : { missing }),
    ...(limits === undefined || limits.length === 0 ? {} : { limits }),
  })),
  counted: values.filter((v) => v.value !== undefined).length,
  of: values.length,
  ...(notInForce.length === 0 ? {} : { notInForce }),
  ...(how.leastCoverage === undefined ? {} : { leastCoverage: toText(how.leastCoverage) }),
})

const valuesOfUnits = (
  facts: Facts,
  measure: Measure,
  how: FromUnits,
  kind: ReadingKind | 'round',
): readonly UnitValue[] => {
  const base = how.is === 'ratio' ? measureOf(facts, how.numerator) : measure
  const weightBy =
    how.is === 'ratio' ? how.denominator : how.is === 'weightedMean' ? how.weight : undefined
  const units = facts.unitsOf.get(base.id) ?? []
  return units.map((unit) => unitValue(facts, base, kind, unit, weightBy))
}

/** Which units lack a value, and how far the rest reach. */
const whyUncovered = (
  measure: Measure,
  values: readonly UnitValue[],
  { counted, of, leastCoverage }: ConsolidationReason,
): Missing => ({
  what: 'units',
  measure: measure.id,
  units: values.filter((v) => v.value === undefined).map((v) => v.unit),
  counted,
  of,
  ...(leastCoverage === undefined ? {} : { leastCoverage }),
})

/** The units' values put together by the measure's own rule; null when it has none or no unit reports. */
export const consolidate = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
): FoundReading | null => {
  const how = measure.consolidation
  if (how === undefined || how.is === 'own') return null
  const all = valuesOfUnits(facts, measure, how, kind)
  const values = all.filter(({ expected }) => expected)
  if (values.length === 0) return null
  const notInForce = all.flatMap(({ expected, unit }) => (expected ? [] : [unit]))
  const consolidated = reasonOf(how, values, notInForce)
  const known = values.filter((v) => v.value !== undefined)
  const first = known[0]?.reading
  if (first === undefined || !isCovered(how, consolidated.counted, consolidated.of))
    return { is: 'missing', missing: whyUncovered(measure, values, consolidated), consolidated }
  const value = putTogether(how.is, known, measure.unit === 'percent')
  // Enough units have reported, but their weights sum to zero: there is nothing to divide by.
  if (value === null)
    return {
      is: 'missing',
      missing: missingReading(facts, measure, kind, 'notApplicable'),
      consolidated,
    }
  return { is: 'found', reading: readingOf(measure, first, known, value), consolidated }
}

const readingOf = (
  measure: Measure,
  { period, kind }: Reading,
  known: readonly UnitValue[],
  value: Exact,
): Reading => ({
  measure: measure.id,
  period,
  kind,
  sex: 'all',
  value,
  breaks: known.some((v) => v.reading?.breaks === true),
  madeUp: known.some((v) => v.reading?.madeUp === true),
})

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
    return inPercent ? multiply(ratio, HUNDRED) : ratio
  }
  return divide(values.map((v, i) => multiply(v, weights[i] ?? ZERO)).reduce(add, ZERO), below)
}
