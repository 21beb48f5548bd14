// A number over a group of grades: a share, a count, a weighted mean.
import {
  compare,
  type Exact,
  exact,
  fromText,
  multiply,
  ONE,
  sum,
  toText,
  ZERO,
} from '../exact/exact.ts'
import type { MissingPolicy } from '../model/rule.ts'
import { endOf, numberOf, type OverGroup, openIn, type Weighed, weightIn } from './group-span.ts'
import { groupOf } from './members.ts'
import { besideMembers, whyNothingCounts } from './nothing-counts.ts'
import { shown } from './read-value.ts'
import type { MemberReason, QuantityReason } from './reasons.ts'
import { spanBetween } from './span.ts'
import type { Subject } from './subject.ts'

/** What a member adds to a share or a mean; one without a grade, where the rule counts it as not met, nothing. */
export const pointsOf = ({ id, grade, points }: MemberReason): Exact => {
  if (grade === null) return ZERO
  if (points === undefined)
    throw new Error(`pointsOf: the grade «${grade}» of «${id}» has no points`)
  return fromText(points)
}

/** What one member adds to the number before it is divided. */
const worthOf = (quantity: OverGroup, member: MemberReason): Exact => {
  if (quantity.is !== 'count') return pointsOf(member)
  const { grade } = member
  const isCounted =
    quantity.grades === undefined || (grade !== null && quantity.grades.includes(grade))
  return isCounted ? ONE : ZERO
}

/** Share: Σ points ÷ members, in per cent. Weighted mean: Σ weight × points ÷ Σ weight. Count: as many as are met. */
const weighed = (quantity: OverGroup, members: readonly MemberReason[]): Weighed => {
  // NOTE members of the same weight and worth are counted and not added one by one: a group can be thousands.
  const alike = Map.groupBy(
    members,
    ({ weight, points, grade }) => `${weight}/${quantity.is === 'count' ? grade : points}`,
  )
  const parts = [...alike.values()].flatMap((same) => {
    const [one] = same
    if (one === undefined) return []
    const weight = multiply(exact(same.length), weightIn(quantity, one))
    return [{ above: multiply(weight, worthOf(quantity, one)), below: weight }]
  })
  return { above: sum(parts.map(({ above }) => above)), below: sum(parts.map((p) => p.below)) }
}

/** The least and the greatest that it can come to, whoever gets which grade; nothing where it may come to no number. */
const spanOf = (
  subject: Subject,
  quantity: OverGroup,
  { known, members, decimals }: Read & { readonly known: readonly MemberReason[] },
): Pick<QuantityReason, 'span'> => {
  const { scaleOf } = groupOf(subject, quantity.of)
  const open = openIn(quantity, members, (id) => scaleOf.get(id))
  if (open === null) return {}
  const [least, most] = (['least', 'most'] as const).map((side) =>
    endOf(side, quantity, weighed(quantity, known), open),
  )
  if (least === undefined || most === undefined || least === null || most === null) return {}
  const end = (at: Exact): string | undefined => shown(subject, at, decimals).value
  return { span: spanBetween(end(least), end(most)) }
}

type Read = { readonly members: readonly MemberReason[]; readonly decimals: number }

/** Reads a share, count or weighted mean over the members of a selection; too many without a grade: missing. */
export const readOverGroup = (subject: Subject, quantity: OverGroup): QuantityReason => {
  const { members, ...others } = groupOf(subject, quantity.of)
  const group = { of: quantity.of, members, ...besideMembers(others) }
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
        ...coverageOf(quantity.missing),
      },
      ...(quantity.missing.is === 'unknown' ? spanOf(subject, quantity, { ...base, known }) : {}),
    }
  const counted = quantity.missing.is === 'notMet' ? [...known, ...without] : known
  const value = numberOf(quantity, weighed(quantity, counted))
  return value === null
    ? { ...base, missing: { what: 'emptyGroup', of: quantity.of, zeroWeights: true } }
    : { ...base, ...shown(subject, value, decimals) }
}

const coverageOf = (policy: MissingPolicy): { readonly leastCoverage?: string } =>
  policy.is === 'leftOut' && policy.leastCoverage !== undefined
    ? { leastCoverage: toText(policy.leastCoverage) }
    : {}

/** Whether the model lets a number be made of a group where members are missing. */
export const allows = (policy: MissingPolicy, known: number, missing: number): boolean => {
  if (missing === 0 || policy.is === 'notMet') return true
  if (policy.is === 'unknown' || known === 0) return false
  return (
    policy.leastCoverage === undefined ||
    compare(exact(known * 100), multiply(policy.leastCoverage, exact(known + missing))) >= 0
  )
}
