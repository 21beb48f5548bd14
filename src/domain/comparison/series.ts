// One key figure, one year, one sex, of all areas at once: the form that national statistics are stored and read in.
import type { Sex } from '../measures/measure.ts'
import type { GreyCause } from './key-figures.ts'

export type SeriesKey = {
  readonly keyFigure: string
  readonly year: number
  readonly sex: Sex
}

/** @term dataserie – a key figure's values of one year and sex, each in its area's or unit's place */
export type Series = SeriesKey & {
  /** NaN in a place: no value. May be shorter than the index: places beyond it have no value. */
  readonly values: Float64Array
  /** Why there is no value, by place, where the source says so. */
  readonly missing: ReadonlyMap<number, GreyCause>
}

/** Text that tells a series from all others of its dataset. */
export const seriesName = ({ keyFigure, sex, year }: SeriesKey): string =>
  `${keyFigure} ${sex} ${year}`

/** The value in a place; null: there is none. */
export const valueIn = ({ values }: Pick<Series, 'values'>, place: number): number | null => {
  const value = values[place]
  return value === undefined || Number.isNaN(value) ? null : value
}

const sameValues = (a: Float64Array, b: Float64Array): boolean => {
  const length = Math.max(a.length, b.length)
  for (let place = 0; place < length; place += 1) {
    const one = a[place] ?? Number.NaN
    const other = b[place] ?? Number.NaN
    if (one !== other && !(Number.isNaN(one) && Number.isNaN(other))) return false
  }
  return true
}

const sameCauses = (a: Series['missing'], b: Series['missing']): boolean =>
  a.size === b.size && [...a].every(([place, cause]) => b.get(place) === cause)

/** Whether two say the same of every place. */
export const saysTheSame = (
  a: Pick<Series, 'values' | 'missing'>,
  b: Pick<Series, 'values' | 'missing'>,
): boolean => sameValues(a.values, b.values) && sameCauses(a.missing, b.missing)

/** @term platsregister – which area or unit has which place in every series */
export type PlaceIndex = {
  readonly codes: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
}

/** Codes in the order of their places, 0 first. */
export const placesOf = (codes: readonly string[]): PlaceIndex => ({
  codes,
  placeOf: new Map(codes.map((code, place) => [code, place])),
})
