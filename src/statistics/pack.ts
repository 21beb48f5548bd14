// Values as a source tells them, packed into series by the places of their areas or units; and told again as values.
import type { GreyCause, SourcedValue } from '../domain/comparison/key-figures.ts'
import { type PlaceIndex, type Series, seriesName } from '../domain/comparison/series.ts'
import { SEXES } from '../domain/measures/measure.ts'

type Draft = Omit<Series, 'missing'> & { readonly missing: Map<number, GreyCause> }

const placeIn = ({ placeOf }: PlaceIndex, { area, keyFigure }: SourcedValue): number => {
  const place = placeOf.get(area)
  if (place === undefined) throw new Error(`pack: ${area} of ${keyFigure} has no place`)
  return place
}

const put = ({ values, missing }: Draft, place: number, told: SourcedValue): void => {
  values[place] = told.value ?? Number.NaN
  if (told.value === null && told.cause !== undefined) missing.set(place, told.cause)
  else missing.delete(place)
}

const draftOf = (
  { keyFigure, year, sex }: SourcedValue,
  { codes }: PlaceIndex,
  from: Series | undefined,
): Draft => {
  const values = new Float64Array(codes.length).fill(Number.NaN)
  if (from !== undefined) values.set(from.values)
  return { keyFigure, year, sex, values, missing: new Map(from?.missing) }
}

/** A key figure's series by year and sex, as one number. */
type OfKeyFigure = {
  readonly keyFigure: string
  readonly index: PlaceIndex
  readonly drafts: Map<number, Draft>
}

/**
 * The values as series, each holding what the values say and nothing else; where two speak of the same, the
 * latter holds. Throws where an area has no place: it is given one first.
 */
export const packSeries = (
  told: Iterable<SourcedValue>,
  places: PlaceIndex | ((keyFigure: string) => PlaceIndex),
): readonly Series[] => reviseSeries([], told, places)

/**
 * Series as they are after what has come since: each place that is told of says that instead, a null without
 * a cause takes the value away. Series that nothing has come of are left out.
 */
export const reviseSeries = (
  stood: readonly Series[],
  told: Iterable<SourcedValue>,
  places: PlaceIndex | ((keyFigure: string) => PlaceIndex),
): readonly Series[] => {
  const indexOf = typeof places === 'function' ? places : () => places
  const before = new Map(stood.map((one) => [seriesName(one), one]))
  const drafts = new Map<string, OfKeyFigure>()
  const begin = (keyFigure: string): OfKeyFigure => {
    const begun = { keyFigure, index: indexOf(keyFigure), drafts: new Map<number, Draft>() }
    drafts.set(keyFigure, begun)
    return begun
  }
  let last: OfKeyFigure | null = null
  for (const one of told) {
    // NOTE a source tells a key figure at a stretch, and millions of values: they are found by numbers.
    if (last === null || last.keyFigure !== one.keyFigure)
      last = drafts.get(one.keyFigure) ?? begin(one.keyFigure)
    const number = one.year * SEXES.length + SEXES.indexOf(one.sex)
    let draft = last.drafts.get(number)
    if (draft === undefined) {
      draft = draftOf(one, last.index, before.get(seriesName(one)))
      last.drafts.set(number, draft)
    }
    put(draft, placeIn(last.index, one), one)
  }
  return [...drafts.values()].flatMap((one) => [...one.drafts.values()])
}

/** A series told as values again, place by place; places that nothing is said of are left out. */
export const unpackSeries = (
  { keyFigure, year, sex, values, missing }: Series,
  { codes }: PlaceIndex,
): readonly SourcedValue[] =>
  codes.flatMap((area, place): readonly SourcedValue[] => {
    const value = values[place] ?? Number.NaN
    if (!Number.isNaN(value)) return [{ keyFigure, area, year, sex, value }]
    const cause = missing.get(place)
    return cause === undefined ? [] : [{ keyFigure, area, year, sex, value: null, cause }]
  })
