// Shares, counts, every, some and none from the number of nodes in each grade below a node.
import type { Comparison } from '../model/rule.ts'
import type { GroupTest } from './program.ts'
import { FALSE, LACKING, TRUE } from './truth-codes.ts'

const known = (value: boolean): number => (value ? TRUE : FALSE)

/** met ÷ of in per cent (or met itself where `of` is 1 and per cent is off) against n ÷ d, without division. */
const holds = (met: number, of: number, op: Comparison, n: number, d: number): boolean => {
  const left = met * d
  const right = n * of
  if (op === '>=') return left >= right
  if (op === '>') return left > right
  if (op === '<=') return left <= right
  return op === '<' ? left < right : left === right
}

/** Known only where the least and the greatest that a completion can give agree on every bound. */
const judgeBounds = (test: GroupTest, least: number, most: number, of: number): number => {
  let low = true
  let high = true
  for (const { op, n, d } of test.bounds) {
    const a = holds(least, of, op, n, d)
    const b = holds(most, of, op, n, d)
    if (op === '=') {
      if (holds(least, of, '>', n, d) || holds(most, of, '<', n, d)) return FALSE
      if (least !== most) {
        low = false
        continue
      }
    } else if (!a && !b) return FALSE
    low &&= a
    high &&= b
  }
  if (low && high) return TRUE
  return least === most ? FALSE : LACKING
}

/**
 * The test's truth for the grades below one node: `counts[base + grade]`, with those without grade
 * after the last grade. `counting` has 1 where a grade counts in shares. An empty group is lacking,
 * never met.
 */
export const judgeBelow = (
  test: GroupTest,
  counts: Int32Array,
  base: number,
  counting: Uint8Array,
): number => {
  const grades = counting.length
  const without = counts[base + grades] ?? 0
  let counted = 0
  for (let g = 0; g < grades; g += 1) if (counting[g] === 1) counted += counts[base + g] ?? 0
  let met = 0
  for (const g of test.met) if (counting[g] === 1) met += counts[base + g] ?? 0
  if (test.policy === 'notMet') counted += without
  const missing = test.policy === 'notMet' ? 0 : without
  if (counted === 0 && missing === 0) return LACKING
  if (test.policy === 'leftOut' && missing > 0) {
    if (counted === 0) return LACKING
    const { coverage } = test
    if (coverage !== undefined && counted * 100 * coverage.d < coverage.n * (counted + missing))
      return LACKING
  }
  const open = test.policy === 'unknown' ? missing : 0
  if (test.is === 'every') return counted > met ? FALSE : open > 0 ? LACKING : TRUE
  if (test.is === 'some') return met > 0 ? TRUE : open > 0 ? LACKING : FALSE
  if (test.is === 'none')
    return known(met === 0 && open === 0) === TRUE ? TRUE : met > 0 ? FALSE : LACKING
  if (test.is === 'count') return judgeBounds(test, met, met + open, 1)
  if (counted === 0 && test.mayBeLeftOut) return LACKING
  return judgeBounds(test, met * 100, (met + open) * 100, counted + open)
}
