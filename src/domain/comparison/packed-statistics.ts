// The statistics that a round reads, out of packed series: a number is made exact when a rule asks for it.
import type { Exact } from '../exact/exact.ts'
import type { ImportRead, ReadKeyFigure, ReadStatistics } from './read-statistics.ts'
import { exactOf, type PlaceIndex, type Series, valueIn } from './series.ts'

const tellsAny = ({ values }: Series): boolean => values.some((value) => !Number.isNaN(value))

const readKeyFigure = (
  about: ReadKeyFigure['about'],
  series: readonly Series[],
  { placeOf }: PlaceIndex,
): ReadKeyFigure => {
  const byYear = new Map(series.map((one) => [one.year, one]))
  const exact = new Map<number, Map<string, Exact>>()
  const numberOf = (year: number, area: string): number | null => {
    const [told, place] = [byYear.get(year), placeOf.get(area)]
    return told === undefined || place === undefined ? null : valueIn(told, place)
  }
  return {
    about,
    years: new Set(series.filter(tellsAny).map(({ year }) => year)),
    hasValue: (year, area) => numberOf(year, area) !== null,
    valueOf: (year, area) => {
      const known = exact.get(year) ?? new Map<string, Exact>()
      exact.set(year, known)
      const found = known.get(area)
      if (found !== undefined) return found
      const number = numberOf(year, area)
      if (number === null) return undefined
      const value = exactOf(number)
      known.set(area, value)
      return value
    },
    causeOf: (year, area) => {
      const place = placeOf.get(area)
      return place === undefined ? undefined : byYear.get(year)?.missing.get(place)
    },
  }
}

/** Statistics of some key figures, from the series of an import; the sexes apart are not compared. */
export const packedStatistics = (
  read: ImportRead & Pick<ReadStatistics, 'areas' | 'groups' | 'madeUp'>,
  places: PlaceIndex,
  keyFigures: readonly ReadKeyFigure['about'][],
  series: readonly Series[],
): ReadStatistics => {
  const ofAll = Map.groupBy(
    series.filter(({ sex }) => sex === 'all'),
    ({ keyFigure }) => keyFigure,
  )
  const abouts = new Map(keyFigures.map((about) => [about.id, about]))
  const known = new Map<string, ReadKeyFigure>()
  return {
    ...read,
    keyFigure: (id) => {
      const about = abouts.get(id)
      if (about === undefined) return undefined
      const made = known.get(id) ?? readKeyFigure(about, ofAll.get(id) ?? [], places)
      known.set(id, made)
      return made
    },
  }
}
