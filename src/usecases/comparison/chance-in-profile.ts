// Between which places chance alone may have put a share of the whole profile, where it is known of how many it is.
import { betterOf } from '../../domain/comparison/area-values.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import {
  type PerhapsCounted,
  type PlacesWithinChance,
  placesWithinChance,
} from '../../domain/comparison/noise.ts'
import { exactOf } from '../../domain/comparison/series.ts'
import type { Cube } from '../../statistics/cube.ts'
import type { StatisticsRead } from './statistics-read.ts'

type Profiled = {
  /** Our own place in the cube, and those of all that we are placed among. */
  readonly own: number | undefined
  readonly among: Int32Array
}

export type ChanceOf = (keyFigure: CountedKeyFigure) => PlacesWithinChance | null

/** Of those that are asked about alone: most are never shown. */
export const chanceIn =
  (cube: Cube, { own, among }: Profiled, countFor: StatisticsRead['countFor']): ChanceOf =>
  (keyFigure) => {
    const better = betterOf(keyFigure.better)
    const count = countFor(keyFigure)
    if (better === null || count === null || own === undefined) return null
    const [row, countRow] = [cube.rowOf.get(keyFigure.id), cube.rowOf.get(count.id)]
    if (row === undefined || countRow === undefined) return null
    // NOTE the cube has the latest year of each; numbers of another year say nothing of these.
    if (cube.years[row] !== cube.years[countRow]) return null
    const { length } = cube.areas.codes
    const at = (place: number): readonly PerhapsCounted[] => {
      const value = cube.values[row * length + place] ?? Number.NaN
      const of = cube.values[countRow * length + place] ?? Number.NaN
      if (Number.isNaN(value)) return []
      return [{ value: exactOf(value), ...(Number.isNaN(of) ? {} : { of }) }]
    }
    const [share] = at(own)
    const others = [...among].filter((place) => place !== own).flatMap(at)
    return share === undefined ? null : placesWithinChance(share, others, better)
  }
