// Two numbers that are held against each other, shown so that a difference between them is seen.
import type { QuantityReason } from '../domain/assessment/reasons.ts'
import { compare, type Exact, fromText, roundTo } from '../domain/exact/exact.ts'
import { decimalsApart, MOST_DECIMALS } from './numerals.ts'
import { isWritten, type Shown } from './operands.ts'

export type Pair = {
  readonly left: Shown
  readonly right: Shown
  /** They differ, but by less than can be shown. */
  readonly barely: boolean
}

/** As it is printed: what was written in the model stays as it is, the rest is rounded. */
const printed = ({ quantity, value = '0', decimals }: QuantityReason): Exact =>
  isWritten(quantity) ? fromText(value) : roundTo(fromText(value), decimals)

const withDecimals = (one: QuantityReason, decimals: number): Shown => {
  const value = fromText(one.value ?? '0')
  return compare(roundTo(value, decimals), value) === 0
    ? { ...one, decimals, withDecimals: true }
    : one
}

/** The same two with as many decimals as it takes to see that they differ; the same ones where they do not. */
export const toldApart = (left: QuantityReason, right: QuantityReason): Pair => {
  const same = { left, right, barely: false }
  if (left.value === undefined || right.value === undefined) return same
  if (compare(fromText(left.value), fromText(right.value)) === 0) {
    if (isWritten(right.quantity) === isWritten(left.quantity)) return same
    return isWritten(right.quantity)
      ? { ...same, right: withDecimals(right, left.decimals) }
      : { ...same, left: withDecimals(left, right.decimals) }
  }
  const fewest = Math.min(left.decimals, right.decimals)
  for (let decimals = fewest; decimals <= MOST_DECIMALS; decimals += 1) {
    const [one, other] = [left, right].map((reason) => ({
      ...reason,
      decimals: Math.max(reason.decimals, decimals),
    }))
    if (one === undefined || other === undefined) return same
    if (compare(printed(one), printed(other)) !== 0)
      return { left: one, right: other, barely: false }
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
