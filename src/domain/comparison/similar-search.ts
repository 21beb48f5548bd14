// Who is most like us on key figures that we choose: standardised distance, with weights, each part told.
import type { KnownValue } from './area-values.ts'
import { type Spread, spreadOf, standardised, toNumber } from './standardised.ts'

/** A key figure to be alike in, how much it weighs, and what each area has. */
export type LikeFeature = {
  readonly keyFigure: string
  /** Above zero; only their proportions count. */
  readonly weight: number
  readonly values: readonly KnownValue[]
}

export type SimilarAsked = {
  readonly own: string
  /** The areas to look among; oneself is never one of the found. */
  readonly among: readonly string[]
  readonly features: readonly LikeFeature[]
  /** How many to tell. */
  readonly most: number
  /** The share of the weight, nought to one, that must be known of an area for it to count. */
  readonly leastKnown: number
}

/** Half of the weight: what an area must be known by where nothing else is said. Our own choice. */
export const LEAST_KNOWN = 0.5

/** What one key figure adds to the distance. */
export type DistancePart = {
  readonly keyFigure: string
  /** Standard deviations from the mean of all, of oneself and of the other. */
  readonly own: number
  readonly other: number
  /** Of the whole distance's square, nought to one: the parts sum to one unless the distance is nought. */
  readonly share: number
}

/** @term likhet – an area with how far it lies from oneself, nought is alike in all that was chosen */
export type Alike = {
  readonly area: string
  /** In standard deviations: the weighted quadratic mean of the differences. */
  readonly distance: number
  readonly parts: readonly DistancePart[]
  /** Key figures that it has no value in: left out, and the other weights count for more. */
  readonly missing: readonly string[]
}

export type SimilarFound = {
  readonly is: 'found'
  readonly nearest: readonly Alike[]
  /** The key figures that were used, each with its weight's share and the spread it is measured by. */
  readonly used: readonly (Spread & { readonly keyFigure: string; readonly weight: number })[]
  /** Key figures that say nothing: oneself has no value, or all are alike. */
  readonly unused: readonly {
    readonly keyFigure: string
    readonly why: 'noOwnValue' | 'allAlike'
  }[]
  /** Areas known by too little. */
  readonly leftOut: readonly { readonly area: string; readonly missing: readonly string[] }[]
}

export type SimilarRefused =
  | { readonly is: 'refused'; readonly refused: 'noFeatures' }
  | {
      readonly is: 'refused'
      readonly refused: 'notAWeight'
      readonly keyFigure: string
      readonly weight: number
    }
  | { readonly is: 'refused'; readonly refused: 'sameFeatureTwice'; readonly keyFigure: string }
  /** Nothing that was chosen can tell anybody apart from oneself. */
  | {
      readonly is: 'refused'
      readonly refused: 'nothingToCompareBy'
      readonly unused: SimilarFound['unused']
    }

const refusalOf = ({ features }: SimilarAsked): SimilarRefused | null => {
  if (features.length === 0) return { is: 'refused', refused: 'noFeatures' }
  for (const [index, { keyFigure, weight }] of features.entries()) {
    if (!(Number.isFinite(weight) && weight > 0))
      return { is: 'refused', refused: 'notAWeight', keyFigure, weight }
    if (features.findIndex((one) => one.keyFigure === keyFigure) < index)
      return { is: 'refused', refused: 'sameFeatureTwice', keyFigure }
  }
  return null
}

type Measured = {
  readonly keyFigure: string
  readonly weight: number
  readonly spread: Spread
  readonly own: number
  readonly others: ReadonlyMap<string, number>
}

/** A key figure on its scale: the spread is that of oneself and those looked among. */
const measure = (
  { keyFigure, weight, values }: LikeFeature,
  { own, among }: SimilarAsked,
): Measured | 'noOwnValue' | 'allAlike' => {
  const wanted = new Set([own, ...among])
  const known = new Map(
    values.filter(({ area }) => wanted.has(area)).map(({ area, value }) => [area, toNumber(value)]),
  )
  const ownValue = known.get(own)
  if (ownValue === undefined) return 'noOwnValue'
  const spread = spreadOf([...known.values()])
  const ownPlace = standardised(ownValue, spread)
  if (ownPlace === null) return 'allAlike'
  const others = new Map<string, number>()
  for (const [area, value] of known) {
    const place = standardised(value, spread)
    if (area !== own && place !== null) others.set(area, place)
  }
  return { keyFigure, weight, spread, own: ownPlace, others }
}

const distanceTo = (area: string, measured: readonly Measured[]): Alike | null => {
  const known = measured.flatMap((one) => {
    const other = one.others.get(area)
    return other === undefined
      ? []
      : [{ ...one, other, square: one.weight * (one.own - other) ** 2 }]
  })
  const weight = known.reduce((sum, one) => sum + one.weight, 0)
  if (weight === 0) return null
  const square = known.reduce((sum, one) => sum + one.square, 0)
  return {
    area,
    distance: Math.sqrt(square / weight),
    parts: known.map(({ keyFigure, own, other, square: part }) => ({
      keyFigure,
      own,
      other,
      share: square === 0 ? 0 : part / square,
    })),
    missing: measured.filter((one) => !one.others.has(area)).map(({ keyFigure }) => keyFigure),
  }
}

/**
 * The areas nearest to oneself. Each key figure is put on one scale (standard deviations from the mean of
 * those looked among), differences are squared and weighed together; what an area lacks is left out of its
 * own distance, and who is known by less than `leastKnown` of the weight is left out and told.
 */
export const findSimilar = (asked: SimilarAsked): SimilarFound | SimilarRefused => {
  const refusal = refusalOf(asked)
  if (refusal !== null) return refusal
  const measured: Measured[] = []
  const unused: SimilarFound['unused'][number][] = []
  for (const feature of asked.features) {
    const found = measure(feature, asked)
    if (typeof found === 'string') unused.push({ keyFigure: feature.keyFigure, why: found })
    else measured.push(found)
  }
  if (measured.length === 0) return { is: 'refused', refused: 'nothingToCompareBy', unused }
  const whole = measured.reduce((sum, { weight }) => sum + weight, 0)
  const leftOut: SimilarFound['leftOut'][number][] = []
  const alike: Alike[] = []
  for (const area of [...new Set(asked.among)].sort()) {
    if (area === asked.own) continue
    const known = measured.filter(({ others }) => others.has(area))
    const share = known.reduce((sum, { weight }) => sum + weight, 0) / whole
    const found = distanceTo(area, measured)
    if (found === null || share < asked.leastKnown)
      leftOut.push({
        area,
        missing: measured.filter((one) => !known.includes(one)).map((one) => one.keyFigure),
      })
    else alike.push(found)
  }
  // Sorting is stable: who lies equally far stand by code.
  alike.sort((a, b) => a.distance - b.distance)
  return {
    is: 'found',
    nearest: alike.slice(0, asked.most),
    used: measured.map(({ keyFigure, weight, spread }) => ({
      keyFigure,
      weight: weight / whole,
      ...spread,
    })),
    unused,
    leftOut,
  }
}
