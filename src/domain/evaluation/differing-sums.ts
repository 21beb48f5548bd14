// Parts that were given other points than their own parts come to: both are kept, and those given count.
import { compare, type Exact } from '../exact/exact.ts'
import type { PointsSum } from './sum-points.ts'

/** @term avvikande delsumma – a part that was given other points than those under it come to; what was given counts, and both are told */
export type DifferingSum = {
  readonly part: string
  /** Given to the part itself; it counts. */
  readonly given: Exact
  /** What is under it comes to. */
  readonly below: Exact
}

/**
 * In the framework's order; only where all that is under a part has points.
 * @source spec/evaluation/differing.csv
 */
export const differingSums = ({ parts }: PointsSum): readonly DifferingSum[] =>
  [...parts.values()].flatMap(({ part, points, besideParts: below }) =>
    points === null || below === undefined || compare(points, below) === 0
      ? []
      : [{ part, given: points, below }],
  )
