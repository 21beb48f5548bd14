// The fewest members of a group that would have to do better for the next better grade.
import type { Scale } from '../model/model.ts'
import type { Selection } from '../model/rule.ts'
import { conclude } from './conclude.ts'
import { fewestMoves } from './fewest-moves.ts'
import { type Move, type OnOneScale, type ScaleOf, waysToAll } from './group-needs.ts'
import { groupOf, groupsSeenAnew } from './members.ts'
import { movesForNumber } from './number-needs.ts'
import { readBody } from './read-body.ts'
import type { MemberReason, MembersChange, NearestChange, RuleReason } from './reasons.ts'
import { movesForRoll } from './roll-needs.ts'
import type { Grades, SeenGrade, Subject } from './subject.ts'

const seenAs = (seen: SeenGrade | undefined, grade: string | undefined): SeenGrade | undefined =>
  seen === undefined || grade === undefined ? seen : { ...seen, grade }

type Moved = { readonly of: Selection; readonly id: string; readonly to: string }

/** The subject as it would be, had some members other grades. */
const withMoved = (subject: Subject, moved: readonly Moved[]): Subject => {
  const idsTo = (all: readonly Moved[]) => new Map(all.map(({ id, to }) => [id, to]))
  const measures = idsTo(moved.filter(({ of }) => of.of === 'measures'))
  const nodes = new Map(
    [...Map.groupBy(moved, ({ of }) => of.assessment)].map(([key, all]) => [key, idsTo(all)]),
  )
  const grades: Grades = {
    ofNode: (id, assessment, verdict) =>
      seenAs(subject.grades.ofNode(id, assessment, verdict), nodes.get(assessment)?.get(id)),
    ofMeasure: (node, assessment, measure) =>
      seenAs(subject.grades.ofMeasure(node, assessment, measure), measures.get(measure)),
  }
  const groups = groupsSeenAnew(subject.groups ?? new Map(), (of) =>
    of.of === 'measures' ? measures : nodes.get(of.assessment),
  )
  return { ...subject, read: new Map(), groups, grades }
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
  const given = conclude(subject.rule.id, readBody(withMoved(subject, moved)), subject.scale)
  return given.is === 'grade' ? given.grade : null
}

/** The one ordered scale of a group, found once for each group as read. */
const scaleIn = (subject: Subject): ScaleOf => {
  const known = new Map<readonly MemberReason[], OnOneScale | null>()
  const find: ScaleOf = (of, members, asked) => {
    const { scaleOf } = groupOf(subject, of)
    const isAsked = (scale: Scale | undefined): boolean =>
      asked === undefined || scale?.grades.some(({ id }) => asked.includes(id)) === true
    const scales = new Set(members.map(({ id }) => scaleOf.get(id)).filter(isAsked))
    const [scale] = scales
    if (scale?.ordered !== true || scales.size > 1) return null
    return { scale, members: members.filter(({ id }) => scaleOf.get(id) === scale) }
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
  const countOf = (moves: readonly Move[]): number =>
    moves.reduce((sum, { count }) => sum + count, 0)
  const fewestFirst = movesFor(subject, body, order, place).toSorted(
    (a, b) => countOf(a) - countOf(b),
  )
  let best: { readonly at: number; readonly change: NearestChange } | undefined
  for (const moves of fewestFirst) {
    const given = givenBy(subject, moves, 'first')
    const at = given === null ? -1 : order.indexOf(given)
    if (given === null || at <= (best?.at ?? -1) || at >= place) continue
    const isChosen = moves.some(({ pool, count }) => count < pool.length)
    if (isChosen && givenBy(subject, moves, 'last') !== given) continue
    best = { at, change: { grade: given, members: moves.map(asTold) } }
    // Nothing lies nearer than the next better grade with the fewest members.
    if (at === place - 1) break
  }
  return best?.change
}
