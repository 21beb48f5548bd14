// Weights of the parts under one part: all of them, or none, and what they must sum to.
import { compare, type Exact, sum, toText } from '../exact/exact.ts'
import type { WeightsFault } from './fault.ts'

export type Weighed = { readonly id: string; readonly weight?: Exact | undefined }

/**
 * Why the weights of some parts beside each other do not hold; null: they do, or none is given yet.
 * @refuses weightsSum
 * @source spec/evaluation/weights.csv
 */
export const weightsFault = (
  parts: readonly Weighed[],
  asked: Exact,
  under: string,
): WeightsFault | null => {
  const weights = parts.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  if (weights.length === 0) return null
  const without = parts.filter(({ weight }) => weight === undefined).map(({ id }) => id)
  const total = sum(weights)
  return without.length === 0 && compare(total, asked) === 0
    ? null
    : { refused: 'weightsSum', under, sum: toText(total), asked: toText(asked), without }
}
