// The latest year of every key figure, all areas, as one array: what a municipality's whole profile is counted from.
import { GREY_CAUSES, type GreyCause } from '../domain/comparison/key-figures.ts'
import type { PlaceIndex, Series } from '../domain/comparison/series.ts'

/** @term profilkub – every key figure's latest year in one array, a row a key figure and a column an area */
export type Cube = {
  /** The key figure of each row. */
  readonly keyFigures: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  /** The year of each row. */
  readonly years: Int16Array
  readonly areas: PlaceIndex
  /** Row by row; NaN: no value. */
  readonly values: Float64Array
  /** Row by row, why there is no value: one more than the cause's place in `GREY_CAUSES`; 0: it is not told. */
  readonly causes: Uint8Array
}

/** A cube of one series a key figure, as many columns as there are areas. */
export const cubeOf = (series: readonly Series[], areas: PlaceIndex): Cube => {
  const width = areas.codes.length
  const values = new Float64Array(series.length * width).fill(Number.NaN)
  const causes = new Uint8Array(series.length * width)
  for (const [row, one] of series.entries()) {
    values.set(one.values.subarray(0, width), row * width)
    for (const [place, cause] of one.missing)
      if (place < width) causes[row * width + place] = 1 + GREY_CAUSES.indexOf(cause)
  }
  const keyFigures = series.map(({ keyFigure }) => keyFigure)
  return {
    keyFigures,
    rowOf: new Map(keyFigures.map((keyFigure, row) => [keyFigure, row])),
    years: Int16Array.from(series, ({ year }) => year),
    areas,
    values,
    causes,
  }
}

/** The places of areas, in their order; those that have none are left out. */
export const placesIn = ({ areas }: Cube, codes: readonly string[]): Int32Array =>
  Int32Array.from(codes.flatMap((code) => areas.placeOf.get(code) ?? []))

/** Why an area has no value in a row; undefined: the source does not say. */
export const causeIn = (
  { causes, areas }: Cube,
  row: number,
  place: number,
): GreyCause | undefined => GREY_CAUSES[(causes[row * areas.codes.length + place] ?? 0) - 1]

/** How much memory it takes, in bytes. */
export const sizeOf = ({ values, years, causes }: Cube): number =>
  values.byteLength + years.byteLength + causes.byteLength
