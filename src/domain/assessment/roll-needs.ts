// What would lift the worst, the best or the most common grade of a group.
import type { Move, ScaleOf } from './group-needs.ts'
import type { MemberReason, RuleReason } from './reasons.ts'

type Roll = Extract<RuleReason['body'], { is: 'roll' }>

/** Moves enough to make a grade the most common one, taken each time from the grade that leads. */
const movesForMajority = (
  body: Roll,
  graded: readonly MemberReason[],
  order: readonly string[],
  at: number,
): readonly Move[] => {
  const gradedAs = (grade: string | undefined) => graded.filter((one) => one.grade === grade)
  const left = order.map((grade) => gradedAs(grade).length)
  const taken = order.map(() => 0)
  const others = () => left.map((count, place) => ({ count, place })).filter((o) => o.place !== at)
  while (Math.max(...others().map(({ count }) => count)) >= (left[at] ?? 0)) {
    const [from] = others()
      .filter(({ count, place }) => place > at && count > 0)
      .sort((a, b) => b.count - a.count || b.place - a.place)
    if (from === undefined) return []
    left[from.place] = from.count - 1
    left[at] = (left[at] ?? 0) + 1
    taken[from.place] = (taken[from.place] ?? 0) + 1
  }
  const to = order[at] ?? ''
  return taken.flatMap((count, place) =>
    count === 0
      ? []
      : [{ of: body.of, pool: gradedAs(order[place]), count, to, counted: graded.length }],
  )
}

/** What would lift a group's worst, best or most common grade; each a change to try. */
export const movesForRoll = (
  body: Roll,
  order: readonly string[],
  place: number,
  scaleOf: ScaleOf,
): readonly (readonly Move[])[] => {
  const own = scaleOf(body.of, body.members)?.scale.grades.filter(({ id }) => order.includes(id))
  if (own?.map(({ id }) => id).join() !== order.join()) return []
  const graded = body.members.filter((one) => one.grade !== null && one.counts)
  const better = order.slice(0, place).map((_, at) => at)
  if (body.how === 'majority')
    return better
      .map((at) => movesForMajority(body, graded, order, at))
      .filter((moves) => moves.length > 0)
  const at = place - 1
  const to = order[at]
  const pool = graded.filter(({ grade }) => order.indexOf(grade ?? '') > at)
  if (to === undefined || pool.length === 0) return []
  const count = body.how === 'worst' ? pool.length : 1
  return [[{ of: body.of, pool, count, to, counted: graded.length }]]
}
