// A number over a group of grades: a share, a count, a weighted mean.
import {
  compare,
  divide,
  type Exact,
  exact,
  fromText,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  sum,
  ZERO,
} from '../exact/exact.ts'
import type { MissingPolicy, Quantity } from '../model/rule.ts'
import { groupOf } from './members.ts'
import { whyNothingCounts } from './nothing-counts.ts'
import { shown } from './read-value.ts'
import type { MemberReason, QuantityReason } from './reasons.ts'
import type { Subject } from './subject.ts'

const weightOf = (member: MemberReason): Exact =>
  member.weight === undefined ? ONE : fromText(member.weight)

/** What a member adds to a share or a mean; one without a grade, where the rule counts it as not met, nothing. */
export const pointsOf = ({ id, grade, points }: MemberReason): Exact => {
  if (grade === null) return ZERO
  if (points === undefined)
    throw new Error(`pointsOf: the grade «${grade}» of «${id}» has no points`)
  return fromText(points)
}

/** Share: Σ points ÷ members, in per cent. Weighted mean: Σ weight × points ÷ Σ weight. */
const numberOver = (
  is: 'share' | 'weightedMean',
  members: readonly MemberReason[],
): Exact | null => {
  // NOTE members of the same weight and points are counted and not added one by one: a group can be thousands.
  const alike = Map.groupBy(members, ({ weight, points }) => `${weight}/${points}`)
  const parts = [...alike.values()].flatMap((same) => {
    const [one] = same
    if (one === undefined) return []
    const weight = multiply(exact(same.length), is === 'share' ? ONE : weightOf(one))
    return [{ weight, points: multiply(weight, pointsOf(one)) }]
  })
  const below = sum(parts.map(({ weight }) => weight))
  if (isZero(below)) return null
  const mean = divide(sum(parts.map(({ points }) => points)), below)
  return is === 'share' ? multiply(mean, HUNDRED) : mean
}

/** Reads a share, count or weighted mean over the members of a selection; too many without a grade: missing. */
export const readOverGroup = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'share' | 'count' | 'weightedMean' }>,
): QuantityReason => {
  const { members, notAsked } = groupOf(subject, quantity.of)
  const group = { of: quantity.of, members, ...(notAsked === undefined ? {} : { notAsked }) }
  const decimals =
    quantity.is === 'count' ? 0 : subject.rule.body.is === 'number' ? subject.rule.body.decimals : 1
  const base = { quantity, decimals, members }
  const without = members.filter((m) => m.grade === null)
  const known = members.filter((m) => m.grade !== null && m.counts)
  if (members.length === 0 || (known.length === 0 && without.length === 0))
    return { ...base, missing: whyNothingCounts(group) }
  if (!allows(quantity.missing, known.length, without.length))
    return {
      ...base,
      missing: {
        what: 'members',
        nodes: without.map((m) => m.id),
        counted: known.length,
        of: known.length + without.length,
      },
    }
  const counted = quantity.missing.is === 'notMet' ? [...known, ...without] : known
  if (quantity.is === 'count')
    return {
      ...base,
      value: String(
        counted.filter(
          (m) =>
            quantity.grades === undefined ||
            (m.grade !== null && quantity.grades.includes(m.grade)),
        ).length,
      ),
    }
  const value = numberOver(quantity.is, counted)
  return value === null
    ? { ...base, missing: { what: 'emptyGroup', of: quantity.of, zeroWeights: true } }
    : { ...base, ...shown(subject, value, decimals) }
}

/** Whether the model lets a number be made of a group where members are missing. */
export const allows = (policy: MissingPolicy, known: number, missing: number): boolean => {
  if (missing === 0 || policy.is === 'notMet') return true
  if (policy.is === 'unknown' || known === 0) return false
  return (
    policy.leastCoverage === undefined ||
    compare(exact(known * 100), multiply(policy.leastCoverage, exact(known + missing))) >= 0
  )
}
