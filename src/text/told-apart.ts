// Two numbers that are held against each other, shown so that a difference between them is seen.
import type { QuantityReason } from '../domain/assessment/reasons.ts'
import { decimalsApart, MOST_DECIMALS } from '../domain/exact/decimals-apart.ts'
import { compare, type Exact, fromText, roundTo } from '../domain/exact/exact.ts'
import { isWritten, type Shown } from './operands.ts'

export type Pair = {
  readonly left: Shown
  readonly right: Shown
  /** They differ, but by less than can be shown. */
  readonly barely: boolean
}

/** As it is printed: what was written in the model stays as it is, the rest is rounded. */
const printed = (reason: QuantityReason): Exact => {
  const value = fromText(reason.value ?? '0')
  return isWritten(reason) ? value : roundTo(value, reason.decimals)
}

const withDecimals = (one: Shown, decimals: number): Shown => {
  const value = fromText(one.value ?? '0')
  return compare(roundTo(value, decimals), value) === 0
    ? { ...one, decimals, withDecimals: true }
    : one
}

/** A bare number in the unit of what it is held against; any other number has its own. */
export const heldAgainst = <N extends QuantityReason>(
  one: N,
  other: QuantityReason,
): N & Pick<Shown, 'against'> =>
  one.quantity.is === 'number' && other.quantity.is !== 'number' ? { ...one, against: other } : one

/**
 * The same two with as many decimals as it takes to see that they differ; the same ones where they do
 * not. A bare number has the unit of the other.
 */
export const toldApart = (one: QuantityReason, other: QuantityReason): Pair => {
  const [left, right] = [heldAgainst(one, other), heldAgainst(other, one)]
  const same = { left, right, barely: false }
  if (left.value === undefined || right.value === undefined) return same
  const order = compare(fromText(left.value), fromText(right.value))
  if (order === 0) {
    if (isWritten(right) === isWritten(left)) return same
    return isWritten(right)
      ? { ...same, right: withDecimals(right, left.decimals) }
      : { ...same, left: withDecimals(left, right.decimals) }
  }
  const fewest = Math.min(left.decimals, right.decimals)
  for (let decimals = fewest; decimals <= MOST_DECIMALS; decimals += 1) {
    const [first, second] = [left, right].map((reason) => ({
      ...reason,
      decimals: Math.max(reason.decimals, decimals),
    }))
    if (first === undefined || second === undefined) return same
    if (compare(printed(first), printed(second)) === order)
      return { left: first, right: second, barely: false }
  }
  return { ...same, barely: true }
}

/** Whether two numbers are the same only because both were rounded before they were compared. */
export const isEqualByRounding = (left: QuantityReason, right: QuantityReason): boolean => {
  if (left.value === undefined || right.value === undefined) return false
  return (
    compare(fromText(left.value), fromText(right.value)) === 0 &&
    compare(fromText(left.unrounded ?? left.value), fromText(right.unrounded ?? right.value)) !== 0
  )
}

/** A number beside limits: with the decimals it takes to see on which side of each it lies. */
export const besideEdges = (
  own: QuantityReason,
  edges: readonly (string | undefined)[],
): QuantityReason =>
  own.value === undefined
    ? own
    : {
        ...own,
        decimals: decimalsApart(
          fromText(own.value),
          edges.flatMap((edge) => (edge === undefined ? [] : [fromText(edge)])),
          own.decimals,
        ),
      }
