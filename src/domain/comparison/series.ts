// One key figure, one year, one sex, of all areas at once: the form that national statistics are stored and read in.
import { type Exact, fraction } from '../exact/exact.ts'
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

/** A series before and after; null: there was none, or the source no longer has it. */
export type SeriesChange = SeriesKey & {
  readonly before: Series | null
  readonly after: Series | null
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/**
 * The exact number that a source wrote: the shortest decimal that gives the same float8. Throws where it is
 * no finite number.
 */
export const exactOf = (value: number): Exact => {
  const found = WRITTEN.exec(String(value))
  if (found === null) throw new RangeError(`exactOf: ${value} is no number`)
  const [, sign = '', whole = '0', decimals = '', power = '0'] = found
  const digits = BigInt(`${sign}${whole}${decimals}`)
  const shift = Number(power) - decimals.length
  return shift < 0
    ? fraction(digits, 10n ** BigInt(-shift))
    : fraction(digits * 10n ** BigInt(shift), 1n)
}
