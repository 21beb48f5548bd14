// What would lift a number over a group of grades to a better band.
import {
  add,
  compare,
  type Exact,
  isZero,
  multiply,
  ONE,
  roundTo,
  subtract,
  sum,
  toText,
  ZERO,
} from '../exact/exact.ts'
import type { Scale } from '../model/model.ts'
import { reachesBand } from './conclude.ts'
import type { Move, ScaleOf } from './group-needs.ts'
import { endOf, type OverGroup, openIn, weightIn } from './group-span.ts'
import { pointsOf } from './read-over-group.ts'
import type { MemberReason, RuleReason } from './reasons.ts'
import type { Subject } from './subject.ts'

type NumberBody = Extract<RuleReason['body'], { is: 'number' }>
type Gaining = { readonly member: MemberReason; readonly gain: Exact; readonly place: number }

/** What one member with a grade adds to the number before it is divided. */
const worth = (
  quantity: OverGroup,
  member: MemberReason,
  grade: string | null,
  points: () => Exact,
): Exact => {
  if (quantity.is !== 'count') return multiply(weightIn(quantity, member), points())
  return grade !== null && quantity.grades?.includes(grade) === true ? ONE : ZERO
}

const worthOf = (quantity: OverGroup, member: MemberReason): Exact =>
  worth(quantity, member, member.grade, () => pointsOf(member))

/** Members that a step up to a grade would lift the number by, the greatest lift first. */
const gainingBy = (
  quantity: OverGroup,
  counted: readonly MemberReason[],
  scale: Scale,
  order: readonly string[],
  to: string,
): readonly Gaining[] => {
  const points = (): Exact => {
    const found = scale.grades.find(({ id }) => id === to)?.points
    if (found === undefined) throw new Error(`gainingBy: the grade «${to}» has no points`)
    return found
  }
  return counted
    .map((member): Gaining => {
      const gain = subtract(worth(quantity, member, to, points), worthOf(quantity, member))
      const place = member.grade === null ? order.length : order.indexOf(member.grade)
      return { member, gain, place }
    })
    .filter(({ gain, place }) => place > order.indexOf(to) && compare(gain, ZERO) > 0)
    .sort((a, b) => compare(b.gain, a.gain) || b.place - a.place)
}

/** Those that move, by how much they lift the number: within each any so many have the same effect. */
const inClasses = (
  gaining: readonly Gaining[],
  count: number,
  told: Pick<Move, 'of' | 'to' | 'counted'>,
): readonly Move[] => {
  const classes = new Map<string, { pool: MemberReason[]; count: number }>()
  gaining.forEach(({ gain, member }, index) => {
    const key = toText(gain)
    const found = classes.get(key) ?? { pool: [], count: 0 }
    found.pool.push(member)
    if (index < count) found.count += 1
    classes.set(key, found)
  })
  return [...classes.values()].flatMap((one) => (one.count === 0 ? [] : [{ ...told, ...one }]))
}

/**
 * For each better band the fewest members that would lift the number to it, all to the same grade: the
 * least good one that takes no more of them.
 */
export const movesForNumber = (
  { rule }: Subject,
  { number, bands }: NumberBody,
  order: readonly string[],
  place: number,
  scaleOf: ScaleOf,
): readonly (readonly Move[])[] => {
  const { quantity, members = [] } = number
  if (quantity.is !== 'share' && quantity.is !== 'count' && quantity.is !== 'weightedMean')
    return []
  const scale = scaleOf(quantity.of, members)?.scale
  if (scale === undefined) return []
  const counted = members.filter((m) =>
    m.grade === null ? quantity.missing.is === 'notMet' : m.counts,
  )
  const below = sum(counted.map((m) => weightIn(quantity, m)))
  if (isZero(below)) return []
  // NOTE those without a grade are left as they are: enough is what is so whatever they come to.
  const open = quantity.missing.is === 'unknown' ? openIn(quantity, members, () => scale) : []
  if (open === null) return []
  const start = sum(counted.map((m) => worthOf(quantity, m)))
  const own = scale.grades.filter((g) => g.counts).map((g) => g.id)
  const steps = [...own].reverse().map((to) => {
    const gaining = gainingBy(quantity, counted, scale, own, to)
    let above = start
    const numbers = gaining.map(({ gain }) => {
      above = add(above, gain)
      const least = endOf('least', quantity, { above, below }, open) ?? ZERO
      return toText(rule.compare === 'raw' ? least : roundTo(least, number.decimals))
    })
    return { to, gaining, numbers }
  })
  return bands
    .filter(({ grade }) => order.includes(grade) && order.indexOf(grade) < place)
    .flatMap(({ op, from }) => {
      const enough = steps
        .map((step) => ({
          ...step,
          count: step.numbers.findIndex((value) => reachesBand({ ...number, value }, op, from)) + 1,
        }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => a.count - b.count)[0]
      return enough === undefined
        ? []
        : [
            inClasses(enough.gaining, enough.count, {
              of: quantity.of,
              to: enough.to,
              counted: counted.length,
            }),
          ]
    })
}
