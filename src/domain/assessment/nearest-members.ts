// The fewest members of a group that would have to do better for the next better grade.
import type { Selection } from '../model/rule.ts'
import { conclude } from './conclude.ts'
import { fewestMoves } from './fewest-moves.ts'
import { type Move, type OnOneScale, type ScaleOf, waysToAll } from './group-needs.ts'
import { movesForNumber } from './number-needs.ts'
import { readBody } from './read-body.ts'
import type { MemberReason, MembersChange, NearestChange, RuleReason } from './reasons.ts'
import { movesForRoll } from './roll-needs.ts'
import type { Grades, SeenGrade, Subject } from './subject.ts'

const seenAs = (seen: SeenGrade | undefined, grade: string | undefined): SeenGrade | undefined =>
  seen === undefined || grade === undefined ? seen : { ...seen, grade }

/** The grades as they would be, had some members others. */
const withMoved = (
  grades: Grades,
  moved: readonly { readonly of: Selection; readonly id: string; readonly to: string }[],
): Grades => {
  const key = (id: string, assessment = '') => `${id}\n${assessment}`
  const to = new Map(moved.map((one) => [key(one.id, one.of.assessment), one.to]))
  const measures = new Map(
    moved.flatMap((one) => (one.of.of === 'measures' ? [[one.id, one.to] as const] : [])),
  )
  return {
    ofNode: (id, assessment, verdict) =>
      seenAs(grades.ofNode(id, assessment, verdict), to.get(key(id, assessment))),
    ofMeasure: (node, assessment, measure) =>
      seenAs(grades.ofMeasure(node, assessment, measure), measures.get(measure)),
  }
}

/** What the rule would give, were so many of each pool moved, from its beginning or from its end. */
const givenBy = (
  subject: Subject,
  moves: readonly Move[],
  from: 'first' | 'last',
): string | null => {
  const moved = moves.flatMap(({ of, pool, count, to }) =>
    (from === 'first' ? pool.slice(0, count) : pool.slice(-count)).map(({ id }) => ({
      of,
      id,
      to,
    })),
  )
  const tried = { ...subject, read: new Map(), grades: withMoved(subject.grades, moved) }
  const given = conclude(subject.rule.id, readBody(tried), subject.scale)
  return given.is === 'grade' ? given.grade : null
}

/** The one ordered scale of a group, found once for each group as read. */
const scaleIn = ({ grades, node, assessment }: Subject): ScaleOf => {
  const known = new Map<readonly MemberReason[], OnOneScale | null>()
  const find: ScaleOf = (of, members, asked) => {
    const graded = members.flatMap((member) => {
      const scale =
        of.of === 'measures'
          ? grades.ofMeasure(node.id, assessment, member.id)?.scale
          : grades.ofNode(member.id, of.assessment, of.verdict)?.scale
      const isAsked = asked === undefined || scale?.grades.some(({ id }) => asked.includes(id))
      return isAsked ? [{ member, scale }] : []
    })
    const scale = graded[0]?.scale
    return scale?.ordered === true && graded.every((one) => one.scale?.id === scale.id)
      ? { scale, members: graded.map(({ member }) => member) }
      : null
  }
  return (of, members, asked) => {
    const found = known.get(members) ?? find(of, members, asked)
    known.set(members, found)
    return found
  }
}

/** What could give a case its turn: its own condition true and all before it false. */
const movesForCases = (
  { cases }: Extract<RuleReason['body'], { is: 'cases' }>,
  order: readonly string[],
  place: number,
  scaleOf: ScaleOf,
): readonly (readonly Move[])[] =>
  cases
    .filter(({ grade }) => order.includes(grade) && order.indexOf(grade) < place)
    .flatMap(({ case: number, condition }) => {
      const before = cases
        .filter((one) => one.case < number)
        .map((one) => ({ condition: one.condition, wanted: false }))
      return waysToAll([...before, { condition, wanted: true }], scaleOf)
    })
    .flatMap((way) => {
      const moves = fewestMoves(way)
      return moves === null || moves.length === 0 ? [] : [moves]
    })

const movesFor = (
  subject: Subject,
  body: RuleReason['body'],
  order: readonly string[],
  place: number,
): readonly (readonly Move[])[] => {
  const scaleOf = scaleIn(subject)
  switch (body.is) {
    case 'cases':
      return movesForCases(body, order, place, scaleOf)
    case 'roll':
      return movesForRoll(body, order, place, scaleOf)
    case 'number':
      return movesForNumber(subject, body, order, place, scaleOf)
    default:
      throw new Error(`movesFor: ${JSON.stringify(body satisfies never)}`)
  }
}

const asTold = ({ of, pool, count, to, counted }: Move): MembersChange => ({
  of,
  to,
  count,
  among: pool.map(({ id }) => id),
  counted,
})

/**
 * The fewest members that would have to do better, each a step no longer than it takes, for the rule to
 * give the next better grade. Members without a grade are left as they are, unless the model counts them
 * as not met. Each change is tried on the rule before it is told.
 */
export const nearestMembers = (
  subject: Subject,
  body: RuleReason['body'],
  order: readonly string[],
  place: number,
): NearestChange | undefined => {
  const found = movesFor(subject, body, order, place).flatMap((moves) => {
    const given = givenBy(subject, moves, 'first')
    const at = given === null ? -1 : order.indexOf(given)
    if (given === null || at < 0 || at >= place) return []
    const isChosen = moves.some(({ pool, count }) => count < pool.length)
    if (isChosen && givenBy(subject, moves, 'last') !== given) return []
    return [{ at, grade: given, moves, count: moves.reduce((sum, { count }) => sum + count, 0) }]
  })
  const [best] = found.sort((a, b) => b.at - a.at || a.count - b.count)
  return best === undefined ? undefined : { grade: best.grade, members: best.moves.map(asTold) }
}
