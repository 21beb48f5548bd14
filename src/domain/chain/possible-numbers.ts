// Which numbers of a span meet some bounds: none of them, or every one.
import { add, compare, type Exact, fraction, ONE, subtract } from '../exact/exact.ts'
import type { Bound } from '../model/rule.ts'

/** A span of numbers, ends included; an end that is not there goes on for ever. Whole: whole numbers alone. */
export type Possible = { readonly from?: Exact; readonly to?: Exact; readonly whole: boolean }

type End = { readonly at: Exact; readonly included: boolean }
type Span = { readonly low?: End; readonly high?: End }

const isWhole = ({ d }: Exact): boolean => d === 1n
const floor = ({ n, d }: Exact): Exact => fraction(n >= 0n ? n / d : (n - d + 1n) / d, 1n)
const ceiling = (a: Exact): Exact => (isWhole(a) ? a : add(floor(a), ONE))

/** The end, drawn in to the nearest whole number that can be reached. */
const wholeEnd = ({ at, included }: End, side: 'low' | 'high'): End => {
  const near = side === 'low' ? ceiling(at) : floor(at)
  if (included || !isWhole(at)) return { at: near, included: true }
  return { at: side === 'low' ? add(at, ONE) : subtract(at, ONE), included: true }
}

const spanOf = ({ op, than }: Bound): Span => {
  const end = { at: than, included: op !== '<' && op !== '>' }
  if (op === '=') return { low: end, high: end }
  return op === '<' || op === '<=' ? { high: end } : { low: end }
}

const inner = (one: End | undefined, other: End | undefined, side: 'low' | 'high') => {
  if (one === undefined || other === undefined) return one ?? other
  const order = compare(one.at, other.at)
  if (order === 0) return one.included ? other : one
  return order > 0 === (side === 'low') ? one : other
}

const drawnIn = (end: End | undefined, side: 'low' | 'high', whole: boolean) =>
  end === undefined || !whole ? end : wholeEnd(end, side)

const within = (spans: readonly Span[], whole: boolean): Span =>
  spans.reduce<Span>((all, one) => {
    const low = inner(all.low, drawnIn(one.low, 'low', whole), 'low')
    const high = inner(all.high, drawnIn(one.high, 'high', whole), 'high')
    return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
  }, {})

const wholeSpan = ({ from, to }: Possible): Span => ({
  ...(from === undefined ? {} : { low: { at: from, included: true } }),
  ...(to === undefined ? {} : { high: { at: to, included: true } }),
})

const isEmpty = ({ low, high }: Span): boolean => {
  if (low === undefined || high === undefined) return false
  const order = compare(low.at, high.at)
  return order > 0 || (order === 0 && !(low.included && high.included))
}

const sameEnd = (one: End | undefined, other: End | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : compare(one.at, other.at) === 0 && one.included === other.included

/** Whether any possible number meets every bound. */
export const someAmong = (possible: Possible, bounds: readonly Bound[]): boolean =>
  !isEmpty(within([wholeSpan(possible), ...bounds.map(spanOf)], possible.whole))

/** Whether every possible number meets every bound. */
export const alwaysAmong = (possible: Possible, bounds: readonly Bound[]): boolean => {
  const all = within([wholeSpan(possible)], possible.whole)
  const met = within([wholeSpan(possible), ...bounds.map(spanOf)], possible.whole)
  return sameEnd(all.low, met.low) && sameEnd(all.high, met.high)
}
