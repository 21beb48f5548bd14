// Whether points can be given to a part: a number, no more than it can give, in the framework's steps.
import { compare, type Exact, multiply, toText, ZERO } from '../exact/exact.ts'
import { decimalFrom } from '../exact/swedish-number.ts'
import type { PointsFault } from './fault.ts'
import type { Framework } from './framework.ts'
import { mostPoints } from './most-points.ts'

const TWO: Exact = { n: 2n, d: 1n }
const isWhole = ({ d }: Exact): boolean => d === 1n

/**
 * Points as they are written for a part, read exactly.
 * @refuses notPoints, pointsOutside, pointsBetween, noPointsHere, mostNotKnown
 * @source spec/evaluation/points.csv
 */
export const acceptPoints = (
  framework: Framework,
  part: string,
  written: number | string,
): { readonly points: Exact } | PointsFault => {
  const { points: given } = framework
  if (given === null) return { refused: 'noPointsHere' }
  const points = decimalFrom(written)
  if (points === null) return { refused: 'notPoints', found: String(written) }
  const most = mostPoints(framework).get(part) ?? null
  if (most === null) return { refused: 'mostNotKnown', part }
  if (compare(points, ZERO) < 0 || compare(points, most) > 0)
    return { refused: 'pointsOutside', found: toText(points), most: toText(most) }
  const { step } = given
  if (step === 'whole' && !isWhole(points))
    return { refused: 'pointsBetween', found: toText(points), step }
  if (step === 'half' && !isWhole(multiply(points, TWO)))
    return { refused: 'pointsBetween', found: toText(points), step }
  return { points }
}
