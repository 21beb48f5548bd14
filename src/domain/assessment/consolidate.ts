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
import { possibleFault } from '../measures/accept-value.ts'
import type { Consolidation, Measure, Reading } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import { becameOn } from '../organisation/succession.ts'
import { firstDayOf, lastDayOf, lastDayOfRound, yearOf } from '../periods/period.ts'
import { askedFor, type FoundReading, missingReading, pick } from './asked-reading.ts'
import { type Facts, measureOf, seriesOf } from './facts.ts'
import type { Missing } from './missing.ts'
import type { ConsolidationReason, UnitLimit } from './reasons.ts'
import { type DaysAsked, isExpected, madeOf, reportingUnits, standsFor } from './reporting-units.ts'
import { limitsOfUnit } from './unit-limits.ts'

type FromUnits = Exclude<Consolidation, { readonly is: 'own' }>

type UnitValue = {
  readonly unit: string
  /** It is to have a value: it is in force in the period, and not taken over from. */
  readonly expected: boolean
  readonly value?: Exact
  readonly weight?: Exact
  readonly reading?: Reading
  readonly weightReading?: Reading
  readonly missing?: Missing
  readonly limits?: readonly UnitLimit[]
}

/** The days of what the round looks for; null: it looks for nothing. What is told to date reaches no further than the round. */
const daysOf = ({ round }: Facts, [first]: ReturnType<typeof askedFor>): DaysAsked | null => {
  if (first === undefined) return null
  const until = lastDayOfRound(round)
  const last = first.kinds.includes('outcomeToDate') ? until : lastDayOf(first.period)
  return { first: firstDayOf(first.period), last, day: last < until ? last : until }
}

const unitValue = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
  unit: string,
  weightBy?: string,
): UnitValue => {
  const asked = askedFor(facts, measure, kind)
  const days = daysOf(facts, asked)
  const expected = days === null || isExpected(facts.chain.bodies, unit, days)
  const reading = pick(seriesOf(facts, measure.id, unit), asked)
  const weighing = weightBy === undefined ? undefined : measureOf(facts, weightBy)
  const weightReading =
    weighing === undefined
      ? undefined
      : pick(seriesOf(facts, weighing.id, unit), askedFor(facts, weighing, kind))
  const without = (lacking: Measure, found: Reading | undefined): UnitValue => ({
    unit,
    expected,
    missing: missingReading(facts, lacking, kind, found?.missing ?? 'notReported'),
  })
  if (reading?.value === undefined) return without(measure, reading)
  if (weighing !== undefined && weightReading?.value === undefined)
    return without(weighing, weightReading)
  return {
    unit,
    expected,
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
  { values, notInForce, takenOver }: Counting,
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
  ...(takenOver.length === 0 ? {} : { takenOver }),
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
  return reportingUnits(facts, base.id).map((unit) => unitValue(facts, base, kind, unit, weightBy))
}

/** The values that count, and which units are left out. */
type Counting = {
  readonly values: readonly UnitValue[]
  /** Those that have reported other periods, and are not in force in this one. */
  readonly notInForce: readonly string[]
  /** Those whose successors are counted in their place. */
  readonly takenOver: readonly { readonly unit: string; readonly by: readonly string[] }[]
}

/**
 * Each unit that is to have a value, with what stands for it; and what others have reported all the
 * same, but not beside the value of a unit that is made of them.
 */
const countingOf = (
  { chain: { bodies }, round, unitsOf }: Facts,
  base: string,
  all: readonly UnitValue[],
): Counting => {
  const byUnit = new Map(all.map((one) => [one.unit, one]))
  const valueIn = (unit: string): UnitValue | null => {
    const found = byUnit.get(unit)
    return found?.value === undefined ? null : found
  }
  const within = new Set(
    all.flatMap(({ expected, unit }) => (expected ? madeOf(bodies, unit) : [])),
  )
  const values = all.flatMap((one): readonly UnitValue[] => {
    if (one.expected) return standsFor(bodies, one.unit, valueIn) ?? [one]
    return one.value === undefined || within.has(one.unit) ? [] : [one]
  })
  const counted = new Set(values)
  const known = new Set(unitsOf.get(base))
  const out = all.filter((one) => !counted.has(one) && !one.expected && known.has(one.unit))
  const takenOver = out.flatMap(({ unit }) => {
    const by = becameOn(bodies, unit, lastDayOfRound(round)).filter(
      (one) => byUnit.get(one)?.expected,
    )
    return by.length === 0 ? [] : [{ unit, by }]
  })
  const taken = new Set(takenOver.map(({ unit }) => unit))
  const notInForce = out.flatMap(({ unit }) => (taken.has(unit) ? [] : [unit]))
  return { values, notInForce, takenOver }
}

/** Which units lack what, and how far the rest reach. */
const whyUncovered = (
  measure: Measure,
  values: readonly UnitValue[],
  { counted, of, leastCoverage }: ConsolidationReason,
): Missing => {
  const without = values.filter((v) => v.value === undefined)
  const lacked = without.flatMap(({ missing }) =>
    missing?.what === 'reading' ? [missing.measure] : [],
  )
  const lacking = [...new Set(lacked)].sort()
  return {
    what: 'units',
    measure: measure.id,
    units: without.map((v) => v.unit),
    ...(lacking.every((one) => one === measure.id) ? {} : { lacking }),
    counted,
    of,
    ...(leastCoverage === undefined ? {} : { leastCoverage }),
  }
}

/** The units' values put together by the measure's own rule; null when it has none or no unit reports. */
export const consolidate = (
  facts: Facts,
  measure: Measure,
  kind: ReadingKind | 'round',
): Exclude<FoundReading, { readonly is: 'leftOut' }> | null => {
  const how = measure.consolidation
  if (how === undefined || how.is === 'own') return null
  const base = how.is === 'ratio' ? how.numerator : measure.id
  const counting = countingOf(facts, base, valuesOfUnits(facts, measure, how, kind))
  const { values } = counting
  if (values.length === 0) return null
  const consolidated = reasonOf(how, counting)
  const known = values.filter((v) => v.value !== undefined)
  const first = known[0]?.reading
  if (first === undefined || !isCovered(how, consolidated.counted, consolidated.of))
    return { is: 'missing', missing: whyUncovered(measure, values, consolidated), consolidated }
  const value = putTogether(how.is, known, measure.unit === 'percent')
  // Enough units have reported, but their weights sum to zero: there is nothing to divide by.
  if (value === null)
    return {
      is: 'missing',
      missing: { what: 'together', measure: measure.id, reason: 'nothingToDivideBy' },
      consolidated,
    }
  const impossible = how.is === 'ratio' ? outsideOf(measure, value) : null
  if (impossible !== null) return { is: 'missing', missing: impossible, consolidated }
  return { is: 'found', reading: readingOf(measure, first, known, value), consolidated }
}

/**
 * Why a ratio of the units' values is none: it lies outside what the measure can be, so some of them are
 * wrong. What a sum or a mean can be is said of each unit's value, which is refused where it is typed.
 */
const outsideOf = (measure: Measure, value: Exact): Missing | null => {
  const fault = possibleFault(measure, value)
  if (fault?.refused !== 'outsidePossible') return null
  const { refused, ...range } = fault
  return { what: 'together', measure: measure.id, reason: refused, ...range }
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
  madeUp: known.some((v) => v.reading?.madeUp === true || v.weightReading?.madeUp === true),
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
