// Strengths, weaknesses and improvement areas of an evaluation: by share of the points, as the framework or we say.
import { compare, divide, type Exact, isZero, subtract } from '../exact/exact.ts'
import type { Evaluation } from './evaluation.ts'
import { type Part, placedParts, type Reads } from './framework.ts'
import { type PointsSum, sumPoints } from './sum-points.ts'

/** @term gap – the points of a part that were not taken */
export type Gap = {
  readonly part: string
  readonly points: Exact
  readonly most: Exact
  /** Points not taken. */
  readonly gap: Exact
  /** From 0 to 1. */
  readonly share: Exact
}

/** @term förbättringsområde – a part that is no strength, those with most points to take first */
export type Strengths = {
  readonly by: string
  readonly reads: Reads
  /** The best first. */
  readonly strengths: readonly Gap[]
  /** The worst first. */
  readonly weaknesses: readonly Gap[]
  /** Those with most points to take first; weaknesses too. */
  readonly improvements: readonly Gap[]
}

/** The lowest parts that have points of their own; where an area was given points whole, the area. */
const scoredUnder = (part: Part, sums: PointsSum): readonly string[] => {
  const below = part.parts.flatMap((one) => scoredUnder(one, sums))
  if (below.length > 0) return below
  return (sums.parts.get(part.id)?.points ?? null) === null ? [] : [part.id]
}

const gapOf = (sums: PointsSum, part: string): readonly Gap[] => {
  const found = sums.parts.get(part)
  if (found === undefined || found.points === null || found.most === null || isZero(found.most))
    return []
  const { points, most } = found
  return [{ part, points, most, gap: subtract(most, points), share: divide(points, most) }]
}

/** Every part with points, with what was not taken, in the framework's order. */
export const gapsIn = (evaluation: Evaluation, by: string): readonly Gap[] => {
  const sums = sumPoints(evaluation, by)
  return [...placedParts(evaluation.framework).keys()].flatMap((part) => gapOf(sums, part))
}

/**
 * How the evaluation reads by one assessor. A share that is exactly the limit is a strength, and is no
 * weakness.
 * @source spec/evaluation/strengths.csv
 */
export const strengthsIn = (evaluation: Evaluation, by: string): Strengths => {
  const { reads, areas } = evaluation.framework
  const sums = sumPoints(evaluation, by)
  const gaps = areas.flatMap((area) => scoredUnder(area, sums)).flatMap((part) => gapOf(sums, part))
  const isStrength = ({ share }: Gap): boolean => compare(share, reads.strength) >= 0
  return {
    by,
    reads,
    strengths: gaps.filter(isStrength).sort((a, b) => compare(b.share, a.share)),
    weaknesses: gaps
      .filter(({ share }) => compare(share, reads.weakness) < 0)
      .sort((a, b) => compare(a.share, b.share)),
    improvements: gaps
      .filter((one) => !isStrength(one))
      .sort((a, b) => compare(b.gap, a.gap))
      .slice(0, reads.most),
  }
}
