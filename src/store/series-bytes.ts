// How a series goes to and from the database: as array text in, as PostgreSQL's own bytes out.
import { GREY_CAUSES, type GreyCause } from '../domain/comparison/key-figures.ts'
import type { Series } from '../domain/comparison/series.ts'

const LETTERS: Readonly<Record<GreyCause, string>> = {
  notYetPublished: 'n',
  notCollected: 'c',
  notDelivered: 'd',
  suppressed: 's',
  notApplicable: 'a',
}

const CAUSES: ReadonlyMap<string, GreyCause> = new Map(
  GREY_CAUSES.map((cause) => [LETTERS[cause], cause]),
)

/** A series' columns as text: an array of numbers by place, the places without a value, a letter for each. */
export type SeriesText = {
  readonly figures: string
  readonly places: string | null
  readonly causes: string | null
}

/** After the last value nothing is written: places without one there are many, as new areas come. */
const lengthOf = (values: Float64Array): number => {
  let length = values.length
  while (length > 0 && Number.isNaN(values[length - 1] ?? 0)) length -= 1
  return length
}

const arrayText = (values: Float64Array): string => {
  const length = lengthOf(values)
  let text = '{'
  for (let place = 0; place < length; place += 1) {
    const value = values[place] ?? Number.NaN
    if (place > 0) text += ','
    // NOTE the shortest text that gives the same float8 back.
    text += Number.isNaN(value) ? 'NULL' : value
  }
  return `${text}}`
}

export const toSeriesText = ({
  values,
  missing,
}: Pick<Series, 'values' | 'missing'>): SeriesText => {
  const figures = arrayText(values)
  if (missing.size === 0) return { figures, places: null, causes: null }
  const inOrder = [...missing].sort(([a], [b]) => a - b)
  return {
    figures,
    places: `{${inOrder.map(([place]) => place).join()}}`,
    causes: inOrder.map(([, cause]) => LETTERS[cause]).join(''),
  }
}

const NO_VALUE = -1
/** Number of dimensions, whether there are nulls, the type: before an array's length. */
const LENGTH_AT = 12
const FIRST_AT = 20

/** What array_send gives of an array of one dimension, element by element; `take` null in place of null. */
const eachIn = (
  bytes: Uint8Array,
  take: (at: number | null, place: number, view: DataView) => void,
): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getInt32(0) === 0) return 0
  const length = view.getInt32(LENGTH_AT)
  let at = FIRST_AT
  for (let place = 0; place < length; place += 1) {
    const size = view.getInt32(at)
    at += 4
    if (size === NO_VALUE) {
      take(null, place, view)
      continue
    }
    take(at, place, view)
    at += size
  }
  return length
}

/** Writes the values of a float8[] as array_send gives it into `row`, NaN where there is none or it ends. */
export const readFigures = (bytes: Uint8Array, row: Float64Array): void => {
  row.fill(Number.NaN)
  eachIn(bytes, (at, place, view) => {
    if (at !== null && place < row.length) row[place] = view.getFloat64(at)
  })
}

/** The values of a float8[] as array_send gives it, NaN where there is none. */
export const toFigures = (bytes: Uint8Array): Float64Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const row = new Float64Array(view.getInt32(0) === 0 ? 0 : view.getInt32(LENGTH_AT))
  readFigures(bytes, row)
  return row
}

/** Throws where a letter stands for nothing. */
export const toMissing = (
  places: Uint8Array | null,
  causes: string | null,
): ReadonlyMap<number, GreyCause> => {
  const missing = new Map<number, GreyCause>()
  if (places === null || causes === null) return missing
  eachIn(places, (at, index, view) => {
    const cause = CAUSES.get(causes.charAt(index))
    if (at === null || cause === undefined)
      throw new Error(`toMissing: «${causes}» has no cause in place ${index}`)
    missing.set(view.getInt32(at), cause)
  })
  return missing
}
