// Between which numbers a share, a count or a weighted mean lies, whatever grades the members without one get.
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  fromText,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  ZERO,
} from '../exact/exact.ts'
import type { Scale } from '../model/model.ts'
import type { Quantity } from '../model/rule.ts'
import type { MemberReason } from './reasons.ts'

export type OverGroup = Extract<Quantity, { is: 'share' | 'count' | 'weightedMean' }>

/** A number before it is divided: what its members are worth together, and how much they weigh. */
export type Weighed = { readonly above: Exact; readonly below: Exact }

/** So many alike without a grade: what each may come to be worth, the least first. */
export type OpenMembers = {
  readonly weight: Exact
  readonly worths: readonly Exact[]
  /** They may get a grade that is left out. */
  readonly mayBeLeftOut: boolean
}

/** What a member weighs; only in a weighted mean does it weigh more or less than one. */
export const weightIn = (quantity: OverGroup, { weight }: Pick<MemberReason, 'weight'>): Exact =>
  quantity.is !== 'weightedMean' || weight === undefined ? ONE : fromText(weight)

/** The number that so much comes to; nothing weighs nothing, and then there is none. */
export const numberOf = (quantity: OverGroup, { above, below }: Weighed): Exact | null => {
  if (quantity.is === 'count') return above
  if (isZero(below)) return null
  const mean = divide(above, below)
  return quantity.is === 'share' ? multiply(mean, HUNDRED) : mean
}

const worthsOn = (quantity: OverGroup, scale: Scale): readonly Exact[] =>
  scale.grades
    .filter(({ counts }) => counts)
    .flatMap(({ id, points }) => {
      if (quantity.is !== 'count') return points ?? []
      return quantity.grades === undefined || quantity.grades.includes(id) ? ONE : ZERO
    })
    .sort(compare)

/** Members without a grade by what they weigh and may come to; null where that cannot be told of them all. */
export const openIn = (
  quantity: OverGroup,
  members: readonly MemberReason[],
  scaleOf: (member: string) => Scale | undefined,
): readonly OpenMembers[] | null => {
  const open = members.filter(({ grade }) => grade === null)
  const byScale = Map.groupBy(open, ({ id }) => scaleOf(id))
  const found = [...byScale].flatMap(([scale, alike]) =>
    [...Map.groupBy(alike, ({ weight }) => weight).values()].map((same): OpenMembers | null => {
      const [one] = same
      if (scale === undefined || one === undefined) return null
      const weight = weightIn(quantity, one)
      const worths = worthsOn(quantity, scale)
      const counting = scale.grades.filter(({ counts }) => counts).length
      if (compare(weight, ZERO) < 0 || worths.length < counting || counting === 0) return null
      const mayBeLeftOut = counting < scale.grades.length
      return { weight: multiply(exact(same.length), weight), worths, mayBeLeftOut }
    }),
  )
  return found.some((one) => one === null) ? null : found.flatMap((one) => one ?? [])
}

const withMembers = ({ above, below }: Weighed, weight: Exact, worth: Exact): Weighed => ({
  above: add(above, multiply(weight, worth)),
  below: add(below, weight),
})

/**
 * The least, or the greatest, number that the open members can make of it: each gets the worst or best
 * grade there is, or is left out where that does more. null: they could also leave no number at all.
 */
export const endOf = (
  side: 'least' | 'most',
  quantity: OverGroup,
  known: Weighed,
  open: readonly OpenMembers[],
): Exact | null => {
  const outermost = ({ worths }: OpenMembers): Exact =>
    (side === 'least' ? worths[0] : worths.at(-1)) ?? ZERO
  const isFurther = (one: Exact, other: Exact): boolean =>
    compare(one, other) === (side === 'least' ? -1 : 1)
  const given = open
    .filter(({ mayBeLeftOut }) => !mayBeLeftOut)
    .reduce((sum, one) => withMembers(sum, one.weight, outermost(one)), known)
  if (isZero(given.below)) return null
  const furthestFirst = open
    .filter(({ mayBeLeftOut }) => mayBeLeftOut)
    .sort((a, b) => (isFurther(outermost(a), outermost(b)) ? -1 : 1))
  const all = furthestFirst.reduce((sum, one) => {
    const isMoved =
      quantity.is === 'count'
        ? isFurther(outermost(one), ZERO)
        : isFurther(outermost(one), divide(sum.above, sum.below))
    return isMoved ? withMembers(sum, one.weight, outermost(one)) : sum
  }, given)
  return numberOf(quantity, all)
}
