// What units of other municipalities have in the key figure that a measure follows: schools and homes of the country.
import { exactOf, valueIn } from '../../domain/comparison/series.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { readUnits } from '../../store/statistics-units.ts'
import type { Asking } from '../visitor.ts'
import { seriesAt, unitPlacesAt } from './national-statistics.ts'
import { readStatistics } from './statistics-read.ts'

export type UnitsElsewhere = {
  readonly year: number
  readonly values: readonly Exact[]
  readonly of: StatisticsImport
}

/**
 * In the latest year that any of them has a value in; null: the measure follows no key figure that is told of
 * units, or none has a value.
 * @in own the code of the municipality whose units are left out
 */
export const unitsElsewhere = async (
  asking: Asking,
  measure: Measure,
  own: string | undefined,
): Promise<UnitsElsewhere | null> => {
  const followed = followedBy(measure)
  if (followed === null) return null
  const { tx, memory } = asking
  const read = await readStatistics(asking, followed.dataset)
  if ('refused' in read || read.keyFigures.get(followed.keyFigure)?.hasUnits !== true) return null
  const { of } = read
  const { keyFigure } = followed
  const series = await seriesAt(tx, memory.statistics, of, keyFigure, 'unit_series')
  const places = await unitPlacesAt(tx, memory.statistics, of, keyFigure)
  const ours = own === undefined ? [] : await readUnits(tx, of, { area: own })
  const without = new Set(ours.map(({ code }) => code))
  const byYear = series
    .filter(({ sex }) => sex === 'all')
    .toSorted((a, b) => b.year - a.year)
    .map((one) => ({
      year: one.year,
      values: places.codes.flatMap((code, place) => {
        const value = without.has(code) ? null : valueIn(one, place)
        return value === null ? [] : [exactOf(value)]
      }),
    }))
  const latest = byYear.find(({ values }) => values.length > 0)
  return latest === undefined ? null : { ...latest, of }
}
