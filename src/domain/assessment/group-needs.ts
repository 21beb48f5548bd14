// How many more of a group a condition needs to turn: counted exactly, one way or several.
import { divide, type Exact, exact, fromText, HUNDRED, multiply } from '../exact/exact.ts'
import type { Scale } from '../model/model.ts'
import type { Comparison, Selection } from '../model/rule.ts'
import type { ConditionReason, MemberReason } from './reasons.ts'

/** So many members of a group to a better grade. */
export type Move = {
  readonly of: Selection
  /** Those that may move; any so many of them. */
  readonly pool: readonly MemberReason[]
  readonly count: number
  readonly to: string
  /** How many of the group count, those that may move too. */
  readonly counted: number
}

/** A move to the least grade that is enough, and which grades are. */
export type Need = Move & { readonly isEnough: (grade: string) => boolean }

/** Needs that are enough together. */
export type Way = readonly Need[]

/** Those members of a group that are graded on one ordered scale. */
export type OnOneScale = { readonly scale: Scale; readonly members: readonly MemberReason[] }

/**
 * The one ordered scale of all members of a group or, where grades are asked for, of those graded on a
 * scale that has one of them: the others stay as they are. null where there is none, or more than one.
 */
export type ScaleOf = (
  of: Selection,
  members: readonly MemberReason[],
  asked?: readonly string[],
) => OnOneScale | null

type GroupReason = Extract<ConditionReason, { is: 'share' | 'count' | 'every' | 'some' | 'none' }>
type Bound = { readonly op: Comparison; readonly than: Exact }

/** More ways than this are a rule nobody can read, and no single nearest change. */
const MOST_WAYS = 64

const AGAINST: Record<Comparison, readonly Comparison[]> = {
  '<': ['>='],
  '<=': ['>'],
  '=': ['<', '>'],
  '>=': ['<'],
  '>': ['<='],
}

/** The bounds on how many are met; «every» is all that count, whatever lacks a grade. */
const boundsOf = (reason: GroupReason, all: number): readonly Bound[] => {
  switch (reason.is) {
    case 'every':
      return [{ op: '>=', than: exact(all) }]
    case 'some':
      return [{ op: '>=', than: exact(1) }]
    case 'none':
      return [{ op: '<=', than: exact(0) }]
    case 'count':
      return reason.bounds.map(({ op, than }) => ({ op, than: fromText(than) }))
    case 'share':
      return reason.bounds.map(({ op, than }) => ({
        op,
        than: divide(multiply(fromText(than), exact(all)), HUNDRED),
      }))
    default:
      throw new Error(`boundsOf: ${JSON.stringify(reason.is satisfies never)}`)
  }
}

const down = ({ n, d }: Exact): number => Number(n >= 0n ? n / d : -((-n + d - 1n) / d))
const up = (value: Exact): number => -down({ n: -value.n, d: value.d })

/** How many must be met for a bound to hold: at least, at most, or both. */
const rangeOf = ({ op, than }: Bound): { readonly least: number; readonly most: number } => {
  switch (op) {
    case '>=':
      return { least: up(than), most: Number.POSITIVE_INFINITY }
    case '>':
      return { least: down(than) + 1, most: Number.POSITIVE_INFINITY }
    case '<=':
      return { least: 0, most: down(than) }
    case '<':
      return { least: 0, most: up(than) - 1 }
    case '=':
      return { least: up(than), most: down(than) }
    default:
      throw new Error(`rangeOf: ${JSON.stringify(op satisfies never)}`)
  }
}

/** A member's place on the scale; one without a grade stands last where it counts as not met, else nowhere. */
const placeOf = (
  { grade }: MemberReason,
  order: readonly string[],
  policy: GroupReason['policy'],
): number => (grade === null ? (policy === 'notMet' ? order.length : -1) : order.indexOf(grade))

/** The need of a group for so many between least and most; null where changes for the better cannot do it. */
const needOf = (
  reason: GroupReason,
  members: readonly MemberReason[],
  order: readonly string[],
  least: number,
  most: number,
): Way | null => {
  const { counted, grades, met, missing, of, policy } = reason
  const open = policy === 'unknown' ? missing : 0
  if (least > most || least > counted + open) return null
  const [missed, over] = [least - met, met + open - most]
  if (missed > 0 && over > 0) return null
  if (missed <= 0 && over <= 0) return []
  const asked = grades.map((grade) => order.indexOf(grade)).filter((place) => place >= 0)
  const at = missed > 0 ? Math.max(...asked) : Math.min(...asked) - 1
  const to = order[at]
  if (to === undefined) return null
  const count = Math.max(missed, over)
  const pool = members.filter(
    (one) => (one.met === true) === over > 0 && placeOf(one, order, policy) > at,
  )
  const isEnough = (grade: string) => grades.includes(grade) === missed > 0
  return pool.length < count ? null : [{ of, pool, count, to, counted, isEnough }]
}

const groupWays = (reason: GroupReason, wanted: boolean, scaleOf: ScaleOf): readonly Way[] => {
  const graded = scaleOf(reason.of, reason.members, reason.grades)
  if (graded === null || reason.empty === true) return []
  const order = graded.scale.grades.filter((g) => g.counts).map((g) => g.id)
  const all = reason.counted + (reason.policy === 'unknown' ? reason.missing : 0)
  const bounds = boundsOf(reason, all)
  const within = (chosen: readonly Bound[]): readonly Way[] => {
    const ranges = chosen.map(rangeOf)
    const least = Math.max(...ranges.map((range) => range.least))
    const most = Math.min(...ranges.map((range) => range.most))
    const way = needOf(reason, graded.members, order, least, most)
    return way === null ? [] : [way]
  }
  if (wanted) return within(bounds)
  return bounds.flatMap(({ op, than }) =>
    AGAINST[op].flatMap((other) => within([{ op: other, than }])),
  )
}

const together = (parts: readonly (readonly Way[])[]): readonly Way[] =>
  parts.reduce<readonly Way[]>(
    (ways, part) =>
      ways.length * part.length > MOST_WAYS
        ? []
        : ways.flatMap((way) => part.map((more) => [...way, ...more])),
    [[]],
  )

/**
 * The ways in which better grades in its groups could make a condition true, or false. One empty way
 * where it is so already; none where it hangs on something else.
 */
export const waysTo = (
  condition: ConditionReason,
  wanted: boolean,
  scaleOf: ScaleOf,
): readonly Way[] => {
  if (condition.truth === (wanted ? 'true' : 'false')) return [[]]
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) => waysTo(one, wanted, scaleOf))
      return (condition.is === 'all') === wanted ? together(parts) : parts.flat()
    }
    case 'not':
      return waysTo(condition.of, !wanted, scaleOf)
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return groupWays(condition, wanted, scaleOf)
    default:
      return []
  }
}

/** The ways in which several conditions could turn at once. */
export const waysToAll = (
  asked: readonly { readonly condition: ConditionReason; readonly wanted: boolean }[],
  scaleOf: ScaleOf,
): readonly Way[] =>
  together(asked.map(({ condition, wanted }) => waysTo(condition, wanted, scaleOf)))
