// Which of a unit's values citizens are not shown, since they may tell of single persons.
import { seriesOf } from '../../domain/assessment/facts.ts'
import { baseOfReading, withheldAmong } from '../../domain/assessment/units-compared.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import type { Viewing } from './viewing.ts'

/** Whether a unit's value rests on few, among the units' values of the same period, kind and sex. */
const restsOnFew = (
  { facts, context: { fewestOf } }: Viewing,
  measure: Measure,
  { unit: own = '', period, kind, sex }: Reading,
): boolean => {
  if (fewestOf === undefined) return false
  const all = (facts.unitsOf.get(measure.id) ?? []).flatMap((unit) =>
    seriesOf(facts, measure.id, unit)
      .filter((one) => one.period === period && one.kind === kind && one.sex === sex)
      .map((one) => ({
        ...{ unit, value: one.value ?? null, fewest: fewestOf(unit) },
        base: baseOfReading(facts, measure, one),
      })),
  )
  return withheldAmong(measure, all).has(own)
}

/**
 * Whether a unit's value may tell of single persons, and is not for who looks. Women's and men's are
 * withheld together: the one could else be counted from the other and that of all.
 */
export const isWithheld = (viewing: Viewing, measure: Measure, reading: Reading): boolean => {
  if (viewing.context.fewestOf === undefined || reading.unit === undefined) return false
  if (reading.sex === 'all') return restsOnFew(viewing, measure, reading)
  return seriesOf(viewing.facts, measure.id, reading.unit)
    .filter(({ period, kind }) => period === reading.period && kind === reading.kind)
    .some((one) => restsOnFew(viewing, measure, one))
}
