// The number that a read quantity carries.
import { type Exact, fromText } from '../exact/exact.ts'
import type { QuantityReason } from './reasons.ts'

/** The number a reason carries, exact; null where it carries none. */
export const numberIn = (reason: QuantityReason): Exact | null =>
  reason.value === undefined ? null : fromText(reason.value)
