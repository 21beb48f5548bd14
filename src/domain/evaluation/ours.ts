// What no source says and somebody must choose: our own choices, each marked as ours wherever it is used.
import { fraction } from '../exact/exact.ts'
import type { Reads } from './framework.ts'

/** The fewest answers of a group that are shown, where the framework does not say it. */
export const SMALLEST_GROUP = 10

/** Three quarters of the points are a strength, less than half a weakness; five improvement areas. */
export const OUR_READS: Reads = {
  strength: fraction(3n, 4n),
  weakness: fraction(1n, 2n),
  most: 5,
  isOurs: true,
}
