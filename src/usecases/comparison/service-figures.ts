// A service's key figures as statistics tell them: own position, a reasonable level, and cost against quality.

import type { Better } from '../../domain/comparison/area-values.ts'
import { betterOf } from '../../domain/comparison/area-values.ts'
import {
  betterAndCheaper,
  movementOf,
  type ServiceSquare,
  type ServiceYear,
  type SquarePlace,
  squareOf,
} from '../../domain/comparison/cost-quality.ts'
import {
  LEVEL_METHOD,
  type LevelAfter,
  reasonableLevel,
} from '../../domain/comparison/reasonable-level.ts'
import {
  SERVICE_ASPECTS,
  type Service,
  type ServiceAspect,
  type ServiceFigure,
} from '../../domain/comparison/services.ts'
import type { YearValue } from '../../domain/comparison/trend.ts'
import { fromText } from '../../domain/exact/exact.ts'
import type { Asking } from '../visitor.ts'
import { compareKeyFigure, type NotCompared, type SeenComparison } from './compare-key-figure.ts'
import { datasetRead } from './statistics-read.ts'

export type FigureSeen = {
  readonly aspect: ServiceAspect
  readonly figure: ServiceFigure
  /** null: the catalogue has no such key figure now. */
  readonly seen: SeenComparison | null
}

/** What once stood where we stand had come to; empty: we have no value, or no way is better. */
export const levelsOf = ({ compared, told }: SeenComparison): readonly LevelAfter[] => {
  const { year, own, sex, inGroup, all } = compared
  if (year === null || inGroup.value === null) return []
  const series = new Map(
    all.map(({ area }) => [
      area,
      told.years.map(
        (one): YearValue => ({ year: one, value: told.valueIn(one, sex, area).value }),
      ),
    ]),
  )
  return reasonableLevel({
    own: { area: own, value: inGroup.value, year },
    series,
    method: LEVEL_METHOD,
  })
}

/** Of a service's key figure; empty: neither way is better, so no level is reasonable. */
export const levelsOfFigure = ({ figure, seen }: FigureSeen): readonly LevelAfter[] =>
  seen === null || betterOf(figure.better) === null ? [] : levelsOf(seen)

export type SquareSeen = {
  readonly year: ServiceYear
  readonly square: ServiceSquare
  readonly movement: ReturnType<typeof movementOf>
  readonly ahead: readonly SquarePlace[] | null
  /** The key figure of cost, and those of quality, that it is drawn by. */
  readonly cost: SeenComparison
  readonly quality: readonly SeenComparison[]
}

const MOST_YEARS = 5

type Drawn = { readonly seen: SeenComparison; readonly better: Better; readonly weight: number }

const drawnIn = (all: readonly FigureSeen[], aspect: ServiceAspect): readonly Drawn[] =>
  all.flatMap(({ aspect: of, figure, seen }) => {
    const better = betterOf(figure.better)
    if (of !== aspect || seen === null || better === null) return []
    const { n, d } = fromText(figure.weight)
    return [{ seen, better, weight: Number(n) / Number(d) }]
  })

const yearOf = (
  year: number,
  areas: readonly string[],
  cost: Drawn,
  quality: readonly Drawn[],
): ServiceYear => {
  const figure = ({ seen, better, weight }: Drawn) => ({
    ...{ keyFigure: seen.keyFigure.id, better, weight },
    values: areas.map((area) => seen.told.valueIn(year, 'all', area)),
  })
  return { year, cost: figure(cost), quality: quality.map(figure) }
}

/**
 * The service's square in the last year that we can be drawn in, among the municipalities that the first
 * key figure of cost is compared with; null: there is no such year.
 */
export const squareSeen = (all: readonly FigureSeen[]): SquareSeen | null => {
  const [cost] = drawnIn(all, 'cost')
  const quality = drawnIn(all, 'quality')
  if (cost === undefined || quality.length === 0) return null
  const { own, group } = cost.seen.compared
  const areas = [...new Set([own, ...group.areas])]
  const squares = cost.seen.told.years.map((year) => {
    const service = yearOf(year, areas, cost, quality)
    return { service, square: squareOf(service) }
  })
  const drawn = squares.filter(({ square }) => square.places.some(({ area }) => area === own))
  const last = drawn.at(-1)
  if (last === undefined) return null
  const years = drawn.slice(-MOST_YEARS).map(({ square }) => square)
  return {
    year: last.service,
    square: last.square,
    movement: movementOf(years, own),
    ahead: betterAndCheaper(last.service, last.square, own),
    cost: cost.seen,
    quality: quality.map(({ seen }) => seen),
  }
}

export type FiguresSeen = {
  readonly figures: readonly FigureSeen[]
  /** Why none of them is told; null: they are. */
  readonly without: Exclude<NotCompared, { readonly refused: 'mayNot' | 'noChain' }> | null
}

/** Of each key figure of a service what an import tells. */
export const figuresOf = async (asking: Asking, service: Service): Promise<FiguresSeen> => {
  const dataset = await datasetRead(asking.tx, undefined)
  const figures: FigureSeen[] = []
  for (const aspect of SERVICE_ASPECTS)
    for (const figure of service[aspect]) {
      const seen = await compareKeyFigure(asking, { dataset, keyFigure: figure.keyFigure })
      if (!('refused' in seen)) figures.push({ aspect, figure, seen })
      else if (seen.refused === 'noSuchKeyFigure') figures.push({ aspect, figure, seen: null })
      else if (seen.refused === 'mayNot' || seen.refused === 'noChain')
        throw new Error(`figuresOf: ${seen.refused}, though the round is seen`)
      else return { figures: [], without: seen }
    }
  return { figures, without: null }
}
