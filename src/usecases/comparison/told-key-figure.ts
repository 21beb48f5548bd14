// What an import tells of one key figure, read whole: every year, sex and area.
import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type { Told } from '../../domain/comparison/compared.ts'
import { exactOf, type PlaceIndex, type Series, valueIn } from '../../domain/comparison/series.ts'
import { SEXES } from '../../domain/measures/measure.ts'
import type { Asking } from '../visitor.ts'
import { seriesAt } from './national-statistics.ts'
import type { StatisticsRead } from './statistics-read.ts'

const nameOf = (year: number, sex: string): string => `${year} ${sex}`

/** Series of one key figure as they are asked of: by year, sex and area. */
export const toldBy = (series: readonly Series[], places: PlaceIndex): Told => {
  const bySeries = new Map(series.map((one) => [nameOf(one.year, one.sex), one]))
  const years = series.flatMap(({ sex, year, values }) =>
    sex === 'all' && values.some((value) => !Number.isNaN(value)) ? [year] : [],
  )
  return {
    years: [...new Set(years)].sort((a, b) => a - b),
    sexes: SEXES.filter((sex) => series.some((one) => one.sex === sex)),
    valueIn: (year, sex, area): AreaValue => {
      const place = places.placeOf.get(area)
      const one = bySeries.get(nameOf(year, sex))
      if (place === undefined || one === undefined) return { area, value: null }
      const value = valueIn(one, place)
      if (value !== null) return { area, value: exactOf(value) }
      const cause = one.missing.get(place)
      return { area, value: null, ...(cause === undefined ? {} : { cause }) }
    },
  }
}

export const readTold = async (
  { tx, memory }: Pick<Asking, 'tx' | 'memory'>,
  { of, places }: Pick<StatisticsRead, 'of' | 'places'>,
  keyFigure: string,
): Promise<Told> => toldBy(await seriesAt(tx, memory.statistics, of, keyFigure), places)
