// A measure's values unit by unit, over the last periods: schools or homes beside each other.
import {
  compare,
  divide,
  type Exact,
  exact,
  HUNDRED,
  isZero,
  multiply,
  ZERO,
} from '../exact/exact.ts'
import type { Measure, MissingReason, Reading } from '../measures/measure.ts'
import type { Body } from '../organisation/organisation.ts'
import { isInForceDuring } from '../organisation/organisation.ts'
import { firstDayOf, lastDayOf, type Period } from '../periods/period.ts'
import { type Facts, seriesOf } from './facts.ts'
import { outcomeIn } from './outcome-in.ts'

/** A unit's value in a period, or why there is none. */
export type UnitValue = {
  readonly value: Exact | null
  /** Yes, no or a choice, where the measure is no number. */
  readonly answer?: string
  /** Left out: it has a value, or nothing has been said at all. */
  readonly missing?: MissingReason
  /** The unit was not there in the period. */
  readonly isNotThere?: true
  readonly madeUp: boolean
  /** How many persons or other things it rests on; null: that is not known. */
  readonly base: Exact | null
}

const outcomeOf = (
  facts: Facts,
  measure: string,
  unit: string,
  period: Period,
): Reading | undefined =>
  seriesOf(facts, measure, unit).find(
    (one) => one.period === period && one.kind === 'outcome' && one.sex === 'all',
  )

/** What a ratio or a weighted mean is made of for one unit: the part, and what it is part of. */
const weighedBy = ({ consolidation }: Measure): string | undefined => {
  if (consolidation?.is === 'ratio') return consolidation.denominator
  return consolidation?.is === 'weightedMean' ? consolidation.weight : undefined
}

const nothing = (reading: Reading | undefined): UnitValue => ({
  value: null,
  ...(reading?.missing === undefined ? {} : { missing: reading.missing }),
  madeUp: reading?.madeUp === true,
  base: null,
})

/** The unit's own ratio, of what it reports of both parts. */
const ratioOf = (
  part: Reading | undefined,
  whole: Reading | undefined,
  inPercent: boolean,
): UnitValue => {
  if (part?.value === undefined) return nothing(part)
  if (whole?.value === undefined || isZero(whole.value)) return nothing(whole)
  const ratio = divide(part.value, whole.value)
  return {
    value: inPercent ? multiply(ratio, HUNDRED) : ratio,
    madeUp: part.madeUp || whole.madeUp,
    base: whole.value,
  }
}

const baseOf = ({ unit }: Measure, value: Exact | undefined, weight: Reading | undefined) =>
  unit === 'count' ? (value ?? null) : (weight?.value ?? null)

const isThere = (body: Body | undefined, period: Period): boolean =>
  isInForceDuring(body?.valid, firstDayOf(period), lastDayOf(period))

/** What one unit has in a period: as it is reported, or its own ratio of what it reports. */
export const unitValueIn = (
  facts: Facts,
  measure: Measure,
  unit: string,
  period: Period,
): UnitValue => {
  const reading = outcomeOf(facts, measure.id, unit, period)
  const by = weighedBy(measure)
  const weight = by === undefined ? undefined : outcomeOf(facts, by, unit, period)
  const { consolidation } = measure
  if (reading === undefined && consolidation?.is === 'ratio') {
    const part = outcomeOf(facts, consolidation.numerator, unit, period)
    if (part !== undefined) return ratioOf(part, weight, measure.unit === 'percent')
  }
  if (reading === undefined && !isThere(facts.chain.bodies.get(unit), period))
    return { ...nothing(undefined), isNotThere: true }
  if (reading?.value === undefined && reading?.answer === undefined) return nothing(reading)
  const { value = null, answer } = reading
  return {
    value,
    ...(answer === undefined ? {} : { answer }),
    madeUp: reading.madeUp,
    base: baseOf(measure, reading.value, weight),
  }
}

export type UnitRow = { readonly unit: string; readonly values: readonly UnitValue[] }

/** @term enhetsjämförelse – a measure's values unit by unit over some periods, with that of the whole */
export type UnitsCompared = {
  /** Rising; none where no unit has an outcome. */
  readonly periods: readonly Period[]
  readonly rows: readonly UnitRow[]
  /** Of the body that answers for the measure, in the same periods. */
  readonly whole: readonly (Reading | undefined)[]
  /** In the same periods the units whose values are kept secret, and that the whole is put together without. */
  readonly wholeWithout: readonly (readonly string[])[]
}

/** The measures that a unit's value is told by: the measure itself, or the parts of its ratio. */
const toldBy = ({ id, consolidation }: Measure): readonly string[] =>
  consolidation?.is === 'ratio' ? [id, consolidation.numerator] : [id]

/** Periods in which any of the units has an outcome, no later than the round's year; the last ones, rising. */
const periodsOf = (
  facts: Facts,
  measure: Measure,
  units: readonly string[],
  most: number,
): readonly Period[] => {
  const found = toldBy(measure).flatMap((id) =>
    units.flatMap((unit) =>
      seriesOf(facts, id, unit).flatMap(({ period, kind, sex }) =>
        kind === 'outcome' && sex === 'all' ? [period] : [],
      ),
    ),
  )
  const last = `${facts.round.year}~`
  return [...new Set(found)]
    .filter((one) => one < last)
    .sort()
    .slice(-most)
}

/**
 * The units' values in the last periods that any of them has; a unit that has none and was never there
 * is left out.
 * @in most how many periods at most
 */
export const compareUnits = (
  facts: Facts,
  measure: Measure,
  units: readonly string[],
  most = 3,
): UnitsCompared => {
  const periods = periodsOf(facts, measure, units, most)
  const rows = units
    .map((unit) => ({
      unit,
      values: periods.map((period) => unitValueIn(facts, measure, unit, period)),
    }))
    .filter(({ values }) => values.some(({ isNotThere }) => isNotThere === undefined))
  const found = periods.map((period) => outcomeIn(facts, measure, period))
  const secretIn = (at: number): readonly string[] =>
    rows.flatMap(({ unit, values }) => (values[at]?.missing === 'suppressed' ? [unit] : []))
  return {
    periods,
    rows,
    whole: found.map(({ reading }) => reading),
    wholeWithout: found.map(({ consolidated }, at) =>
      consolidated === undefined ? [] : secretIn(at),
    ),
  }
}

/**
 * Whether a value rests on so few that it may tell of single persons: more than none and fewer than
 * `fewest`. Where it is not known how many there are, it does not.
 */
export const restsOnFew = ({ base }: Pick<UnitValue, 'base'>, fewest: number): boolean =>
  base !== null && compare(base, ZERO) > 0 && compare(base, exact(fewest)) < 0

/** A unit's value in one period, as far as it matters to whom it may tell of. */
export type Withholding = Pick<UnitValue, 'value' | 'base'> & {
  readonly unit: string
  /** On how many it is to rest at least; null: it is seen whatever it rests on. */
  readonly fewest: number | null
}

const isPutTogether = ({ consolidation }: Measure): boolean =>
  consolidation !== undefined && consolidation.is !== 'own'

/**
 * The units of one period whose values are kept from citizens: those that rest on few; and where that is one
 * alone of a value that is put together from them, the smallest of the others too, since the one could
 * else be counted from the whole and the rest.
 */
export const withheldAmong = (
  measure: Measure,
  all: readonly Withholding[],
): ReadonlySet<string> => {
  const few = all.filter(({ fewest, ...one }) => fewest !== null && restsOnFew(one, fewest))
  const [only] = few
  if (only === undefined || few.length > 1 || !isPutTogether(measure))
    return new Set(few.map(({ unit }) => unit))
  const others = all.flatMap(({ unit, value, base }) =>
    unit === only.unit || value === null || base === null ? [] : [{ unit, base }],
  )
  const [least] = others.toSorted((a, b) => compare(a.base, b.base))
  return new Set([only.unit, ...(least === undefined ? [] : [least.unit])])
}

/** On how many a unit's reading rests, of whatever kind it is; null: that is not known. */
export const baseOfReading = (facts: Facts, measure: Measure, reading: Reading): Exact | null => {
  const by = weighedBy(measure)
  const weight =
    by === undefined
      ? undefined
      : seriesOf(facts, by, reading.unit).find(
          ({ period, kind, sex }) =>
            period === reading.period && kind === reading.kind && sex === reading.sex,
        )
  return baseOf(measure, reading.value, weight)
}

/** The measures by which units can be compared: those that any of them reports. */
export const measuresOfUnits = (facts: Facts, units: readonly string[]): readonly Measure[] =>
  [...facts.chain.measures.values()].filter((measure) =>
    toldBy(measure).some((id) => units.some((unit) => seriesOf(facts, id, unit).length > 0)),
  )
