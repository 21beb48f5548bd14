// True, false or unknown: what a condition comes to from what was read, and nothing else.
// The same functions replay a result from its reasons alone.
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fromText,
  HUNDRED,
  multiply,
  negate,
  subtract,
  ZERO,
} from '../exact/exact.ts'
import type { Comparison } from '../model/rule.ts'
import { numberIn } from './number-in.ts'
import type {
  ConditionReason,
  MemberReason,
  QuantityReason,
  Truth,
  UndefinedBecause,
} from './reasons.ts'

/** A truth, and why a comparison has no meaning where it has none (then the truth is unknown). */
export type Judged = { readonly truth: Truth; readonly undefinedBecause?: UndefinedBecause }

type Direction = 'higher' | 'lower' | 'interval' | 'none'

const known = (value: boolean): Judged => ({ truth: value ? 'true' : 'false' })
const UNKNOWN: Judged = { truth: 'unknown' }
const undefinedFor = (undefinedBecause: UndefinedBecause): Judged => ({
  truth: 'unknown',
  undefinedBecause,
})

/** False for a limit that was never set and need not be; unknown for what should be there. */
const unread = (...read: readonly QuantityReason[]): Judged | null => {
  if (read.some((r) => r.unset === true)) return known(false)
  const without = read.find((r) => r.undefinedBecause !== undefined)
  if (without?.undefinedBecause !== undefined) return undefinedFor(without.undefinedBecause)
  return read.some((r) => r.missing !== undefined) ? UNKNOWN : null
}

export const holds = (order: -1 | 0 | 1, op: Comparison): boolean => {
  switch (op) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    default:
      throw new Error(`holds: ${op satisfies never}`)
  }
}

const isInside = (value: Exact, from: Exact, to: Exact, strictly: boolean): boolean => {
  const least = strictly ? 1 : 0
  return compare(value, from) >= least && compare(to, value) >= least
}

/** «As good as or better» (reaches) and «better» (beats), in the measure's own direction. */
export const judgeAgainst = (
  is: 'reaches' | 'beats',
  left: QuantityReason,
  right: QuantityReason,
  better: Direction,
): Judged => {
  const stopped = unread(left, right)
  if (stopped !== null) return stopped
  const value = numberIn(left)
  if (value === null) return UNKNOWN
  if (right.interval !== undefined)
    return known(
      isInside(value, fromText(right.interval.from), fromText(right.interval.to), is === 'beats'),
    )
  const limit = numberIn(right)
  if (limit === null) return UNKNOWN
  if (better !== 'higher' && better !== 'lower') return undefinedFor('noDirection')
  const order = better === 'higher' ? compare(value, limit) : compare(limit, value)
  return known(is === 'reaches' ? order >= 0 : order > 0)
}

/** The edge of «at most 10 % worse than»: per cent of the reference, or a distance in the unit. */
export const edgeOf = (
  reference: Exact,
  margin: { readonly amount: Exact; readonly in: 'percent' | 'unit' },
  better: 'higher' | 'lower',
): Exact => {
  const distance =
    margin.in === 'unit' ? margin.amount : divide(multiply(reference, margin.amount), HUNDRED)
  return better === 'higher' ? subtract(reference, distance) : add(reference, distance)
}

type WorseReason = Extract<ConditionReason, { is: 'worse' }>

/** «At most» or «more than» so much worse than the reference. Against zero or less a per cent has no meaning. */
export const judgeWorse = ({
  left,
  right,
  margin,
  bound,
  better,
}: Pick<WorseReason, 'left' | 'right' | 'margin' | 'bound' | 'better'>): Judged => {
  const stopped = unread(left, right)
  if (stopped !== null) return stopped
  const [value, reference] = [numberIn(left), numberIn(right)]
  if (value === null || reference === null) return undefinedFor('noDirection')
  if (better !== 'higher' && better !== 'lower') return undefinedFor('noDirection')
  if (margin.in === 'percent' && compare(reference, ZERO) <= 0)
    return undefinedFor('referenceNotPositive')
  const edge = edgeOf(reference, { amount: fromText(margin.amount), in: margin.in }, better)
  const order = better === 'higher' ? compare(value, edge) : compare(edge, value)
  return known(bound === 'atMost' ? order >= 0 : order < 0)
}

/** Between which numbers one lies, itself where it is known; an end without a bound is left out. */
type Range = { readonly least?: Exact; readonly most?: Exact }

const rangeOf = (reason: QuantityReason): Range => {
  const value = numberIn(reason)
  if (value !== null) return { least: value, most: value }
  const { least, most } = reason.span ?? {}
  return {
    ...(least === undefined ? {} : { least: fromText(least) }),
    ...(most === undefined ? {} : { most: fromText(most) }),
  }
}

/** Whether every number of one range is less than every one of another (or as little), or none is; null: it hangs on which. */
const areLess = (one: Range, other: Range, orEqual: boolean): boolean | null => {
  const { least, most } = one
  const isLess = (a: Exact | undefined, b: Exact | undefined, equal: boolean): boolean =>
    a !== undefined && b !== undefined && holds(compare(a, b), equal ? '<=' : '<')
  if (isLess(most, other.least, orEqual)) return true
  return isLess(other.most, least, !orEqual) ? false : null
}

const judgeRanges = (a: Range, op: Comparison, b: Range): boolean | null => {
  switch (op) {
    case '<':
      return areLess(a, b, false)
    case '<=':
      return areLess(a, b, true)
    case '>':
      return areLess(b, a, false)
    case '>=':
      return areLess(b, a, true)
    case '=': {
      const [notOver, notUnder] = [areLess(a, b, true), areLess(b, a, true)]
      if (notOver === false || notUnder === false) return false
      return notOver === true && notUnder === true ? true : null
    }
    default:
      throw new Error(`judgeRanges: ${op satisfies never}`)
  }
}

/** One number held against another; one that is missing decides where all that it can come to does the same. */
export const judgeCompare = (
  left: QuantityReason,
  op: Comparison,
  right: QuantityReason,
): Judged => {
  const stopped = unread(left, right)
  if (stopped !== null && stopped !== UNKNOWN) return stopped
  const judged = judgeRanges(rangeOf(left), op, rangeOf(right))
  return judged === null ? UNKNOWN : known(judged)
}

export const judgeWithin = (
  left: QuantityReason,
  from: QuantityReason,
  to: QuantityReason,
): Judged => {
  const stopped = unread(left, from, to)
  if (stopped !== null) return stopped
  const [value, low, high] = [numberIn(left), numberIn(from), numberIn(to)]
  return value === null || low === null || high === null
    ? UNKNOWN
    : known(isInside(value, low, high, false))
}

/** Whether the change is in the better direction by more than the tolerance. */
export const judgeImproves = (
  change: QuantityReason,
  by: { readonly amount: string },
  better: Direction,
): Judged => {
  const stopped = unread(change)
  if (stopped !== null) return stopped
  const value = numberIn(change)
  if (value === null) return UNKNOWN
  if (better !== 'higher' && better !== 'lower') return undefinedFor('noDirection')
  return known(compare(better === 'higher' ? value : negate(value), fromText(by.amount)) > 0)
}

type GroupReason = Extract<ConditionReason, { is: 'share' | 'count' | 'every' | 'some' | 'none' }>
export type Counted = Pick<GroupReason, 'met' | 'counted' | 'missing' | 'value' | 'empty'>

/** How many members are in the asked grades, how many count, how many have no grade yet. */
export const countGroup = (
  members: readonly MemberReason[],
  policy: GroupReason['policy'],
  is: GroupReason['is'],
): Counted => {
  const count = (fits: (member: MemberReason) => boolean): number =>
    members.reduce((sum, member) => (fits(member) ? sum + 1 : sum), 0)
  const without = count((m) => m.grade === null)
  const met = count((m) => m.grade !== null && m.counts && m.met === true)
  const inShare = count((m) => m.grade !== null && m.counts)
  const counted = inShare + (policy === 'notMet' ? without : 0)
  const missing = policy === 'unknown' ? without : policy === 'leftOut' ? without : 0
  return {
    met,
    counted,
    missing,
    ...(members.length === 0 || (counted === 0 && missing === 0) ? { empty: true as const } : {}),
    ...(counted > 0 && is === 'share' && (missing === 0 || policy === 'leftOut')
      ? { value: `${(BigInt(met) * 100n).toString()}/${counted}` }
      : {}),
  }
}

const boundTruth = (value: Exact, bounds: GroupReason['bounds']): boolean[] =>
  bounds.map(({ op, than }) => holds(compare(value, fromText(than)), op))

/** All bounds at the least and the greatest a completion can give: known only where every completion agrees. */
const judgeBounds = (least: Exact, greatest: Exact, bounds: GroupReason['bounds']): Judged => {
  const low = boundTruth(least, bounds)
  const high = boundTruth(greatest, bounds)
  const same = compare(least, greatest) === 0
  const outside = bounds.some(({ op, than }) => {
    const limit = fromText(than)
    return op === '=' ? compare(greatest, limit) < 0 || compare(least, limit) > 0 : false
  })
  if (outside) return known(false)
  if (low.some((truth, i) => !truth && high[i] === false && bounds[i]?.op !== '='))
    return known(false)
  const all = low.every(Boolean) && high.every(Boolean)
  if (all && (same || bounds.every((b) => b.op !== '='))) return known(true)
  return same ? known(false) : UNKNOWN
}

const percentOf = (met: number, of: number): Exact => divide(exact(met * 100), exact(of))

/** Shares, counts, every, some and none over a group of grades. An empty group is unknown, never met. */
export const judgeGroup = (
  is: GroupReason['is'],
  c: Counted,
  policy: GroupReason['policy'],
  mayBeLeftOut: boolean,
  bounds: GroupReason['bounds'],
  leastCoverage?: string,
): Judged => {
  if (c.empty === true) return UNKNOWN
  const open = policy === 'unknown' ? c.missing : 0
  if (policy === 'leftOut' && c.missing > 0) {
    if (c.counted === 0) return UNKNOWN
    if (
      leastCoverage !== undefined &&
      compare(percentOf(c.counted, c.counted + c.missing), fromText(leastCoverage)) < 0
    )
      return UNKNOWN
  }
  switch (is) {
    case 'every':
      return c.counted > c.met ? known(false) : open > 0 ? UNKNOWN : known(true)
    case 'some':
      return c.met > 0 ? known(true) : open > 0 ? UNKNOWN : known(false)
    case 'none':
      return c.met > 0 ? known(false) : open > 0 ? UNKNOWN : known(true)
    case 'count':
      return judgeBounds(exact(c.met), exact(c.met + open), bounds)
    case 'share': {
      // Were every missing member left out, nothing would be counted and the group empty.
      if (c.counted === 0 && mayBeLeftOut) return UNKNOWN
      const all = c.counted + open
      return judgeBounds(percentOf(c.met, all), percentOf(c.met + open, all), bounds)
    }
    default:
      throw new Error(`judgeGroup: ${is satisfies never}`)
  }
}

/** All, any and not in three values. */
export const judgeAll = (of: readonly Truth[]): Truth =>
  of.includes('false') ? 'false' : of.includes('unknown') ? 'unknown' : 'true'
export const judgeAny = (of: readonly Truth[]): Truth =>
  of.includes('true') ? 'true' : of.includes('unknown') ? 'unknown' : 'false'
export const judgeNot = (of: Truth): Truth =>
  of === 'unknown' ? 'unknown' : of === 'true' ? 'false' : 'true'
