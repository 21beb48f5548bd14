// Cost against quality for a service: each held against the group's mean, a square of four fields, and who does better for less.
import { compare } from '../exact/exact.ts'
import { type AreaValue, type Better, countValues, type KnownValue } from './area-values.ts'
import { deviationFrom } from './position.ts'
import { betterThanMean, spreadOfGroup, toNumber } from './standardised.ts'
import { mean } from './statistics.ts'

/** A key figure of the service with what each area has, oneself among them. */
export type ServiceFigure = {
  readonly keyFigure: string
  readonly better: Better
  readonly values: readonly AreaValue[]
  /** Its weight among the service's key figures of quality; left out: 1. */
  readonly weight?: number
}

/** One year of a service: what it costs, and one or several key figures of its quality. */
export type ServiceYear = {
  readonly year: number
  readonly cost: ServiceFigure
  readonly quality: readonly ServiceFigure[]
}

/** On which side of the group's mean, in the key figure's own direction. */
export type Side = 'better' | 'worse' | 'same'

/** The square's four fields; `between` lies on a line. */
export type Field = 'betterCheaper' | 'betterDearer' | 'worseCheaper' | 'worseDearer' | 'between'

/** A score in standard deviations, above nought better than the mean. */
export type Scored = { readonly score: number; readonly side: Side }

export type SquarePlace = {
  readonly area: string
  readonly cost: Scored
  /** The mean of its quality key figures' scores, by their weights. Ours: no source says how several are put together. */
  readonly quality: Scored & {
    readonly of: readonly { readonly keyFigure: string; readonly score: number }[]
    /** Quality key figures that it has no value in: left out of its mean. */
    readonly missing: readonly string[]
  }
  readonly field: Field
}

/** @term kostnad mot kvalitet – where each area of a group stands in the square of a year */
export type ServiceSquare = {
  readonly year: number
  readonly places: readonly SquarePlace[]
  readonly missing: readonly {
    readonly area: string
    readonly lacks: 'cost' | 'quality' | 'both'
  }[]
  /** Key figures in which all are alike, so that nobody stands anywhere: left out. */
  readonly allAlike: readonly string[]
}

const sideOf = (score: number): Side => (score > 0 ? 'better' : score < 0 ? 'worse' : 'same')

/** Each area's score; the side is told from the exact mean, so that the mean itself is on neither. */
const scoresOf = ({ values, better }: ServiceFigure): ReadonlyMap<string, Scored> | null => {
  const { counted } = countValues(values)
  if (counted.length === 0) return new Map()
  const spread = spreadOfGroup(counted)
  if (spread.deviation === 0) return null
  const middle = mean(counted.map(({ value }) => value))
  return new Map(
    counted.map(({ area, value }: KnownValue): [string, Scored] => {
      const score = betterThanMean(toNumber(value), spread, better) ?? 0
      const { meaning } = deviationFrom(value, middle, better)
      return [area, { score: meaning === 'same' ? 0 : score, side: meaning ?? 'same' }]
    }),
  )
}

const fieldOf = (cost: Side, quality: Side): Field => {
  if (cost === 'same' || quality === 'same') return 'between'
  if (quality === 'better') return cost === 'better' ? 'betterCheaper' : 'betterDearer'
  return cost === 'better' ? 'worseCheaper' : 'worseDearer'
}

type ScoredFigure = {
  readonly keyFigure: string
  readonly weight: number
  readonly scores: ReadonlyMap<string, Scored>
}

const qualityOf = (
  area: string,
  figures: readonly ScoredFigure[],
): SquarePlace['quality'] | null => {
  const of = figures.flatMap(({ keyFigure, weight, scores }) => {
    const found = scores.get(area)
    return found === undefined || weight === 0 ? [] : [{ keyFigure, weight, ...found }]
  })
  const [only] = of
  if (only === undefined) return null
  const weights = of.reduce((sum, one) => sum + one.weight, 0)
  const score = of.reduce((sum, one) => sum + one.weight * one.score, 0) / weights
  return {
    score,
    side: of.length === 1 ? only.side : sideOf(score),
    of: of.map((one) => ({ keyFigure: one.keyFigure, score: one.score })),
    missing: figures.filter(({ scores }) => !scores.has(area)).map(({ keyFigure }) => keyFigure),
  }
}

/** The square of one year. Areas that lack cost, or every key figure of quality, are told and not drawn. */
export const squareOf = ({ year, cost, quality }: ServiceYear): ServiceSquare => {
  const scored = [cost, ...quality].map((figure) => ({
    keyFigure: figure.keyFigure,
    weight: figure.weight ?? 1,
    scores: scoresOf(figure),
  }))
  const allAlike = scored.filter(({ scores }) => scores === null).map(({ keyFigure }) => keyFigure)
  const costs = scored[0]?.scores ?? new Map<string, Scored>()
  const qualities = scored
    .slice(1)
    .flatMap(({ scores, ...one }) => (scores === null ? [] : [{ ...one, scores }]))
  const areas = [
    ...new Set([cost, ...quality].flatMap(({ values }) => values.map(({ area }) => area))),
  ].sort()
  const places: SquarePlace[] = []
  const missing: ServiceSquare['missing'][number][] = []
  for (const area of areas) {
    const own = costs.get(area)
    const found = qualityOf(area, qualities)
    if (own !== undefined && found !== null)
      places.push({ area, cost: own, quality: found, field: fieldOf(own.side, found.side) })
    else {
      const lacks = own !== undefined ? 'quality' : found !== null ? 'cost' : 'both'
      missing.push({ area, lacks })
    }
  }
  return { year, places, missing, allAlike }
}

/** How an area has moved through the years that it can be drawn in; the years it cannot are told. */
export const movementOf = (
  squares: readonly ServiceSquare[],
  area: string,
): {
  readonly path: readonly (SquarePlace & { readonly year: number })[]
  readonly gaps: readonly number[]
} => {
  const sorted = [...squares].sort((a, b) => a.year - b.year)
  const path = sorted.flatMap(({ year, places }) => {
    const found = places.find((place) => place.area === area)
    return found === undefined ? [] : [{ ...found, year }]
  })
  return {
    path,
    gaps: sorted.map(({ year }) => year).filter((year) => !path.some((one) => one.year === year)),
  }
}

/**
 * Who has both better quality and lower cost than an area, the best quality first; null where the area
 * itself cannot be drawn. Costs are held against each other exactly.
 */
export const betterAndCheaper = (
  { cost }: ServiceYear,
  { places }: ServiceSquare,
  area: string,
): readonly SquarePlace[] | null => {
  const own = places.find((place) => place.area === area)
  const known = new Map(countValues(cost.values).counted.map((one) => [one.area, one.value]))
  const ownCost = known.get(area)
  if (own === undefined || ownCost === undefined) return null
  return places
    .filter((place) => {
      const value = known.get(place.area)
      if (value === undefined || place.quality.score <= own.quality.score) return false
      return compare(value, ownCost) === (cost.better === 'lower' ? -1 : 1)
    })
    .sort((a, b) => b.quality.score - a.quality.score)
}
