// Numbers that fall below every band of a rule, told by an example.
import {
  compare,
  divide,
  type Exact,
  fraction,
  HUNDRED,
  multiply,
  ONE,
  subtract,
  toText,
  ZERO,
} from '../exact/exact.ts'
import { isInPercent } from '../model/in-percent.ts'
import type { Model } from '../model/model.ts'
import type { Band, Quantity, Rule, Selection } from '../model/rule.ts'
import type { Finding } from './finding.ts'
import { scaleFound } from './group-holes.ts'

type Hole = Extract<Finding, { warns: 'bandsLeaveHole' }>

const lesser = (one: Exact, other: Exact): Exact => (compare(other, one) < 0 ? other : one)

/** The least points that a member of the group can have; of any scale where nobody can say which it has. */
const leastPoints = (model: Model, rule: Rule, of: Selection): Exact => {
  const found = scaleFound(model, rule, of)
  const scales = found === undefined ? [...model.scales.values()] : [found]
  const points = scales.flatMap(({ grades }) => grades.flatMap((one) => one.points ?? []))
  return points.length === 0 ? ZERO : points.reduce(lesser)
}

/** The least that the number can be; undefined where it goes on below any number. */
const leastOf = (model: Model, rule: Rule, quantity: Quantity): Exact | undefined => {
  switch (quantity.is) {
    case 'share':
      return multiply(leastPoints(model, rule, quantity.of), HUNDRED)
    case 'weightedMean':
      return leastPoints(model, rule, quantity.of)
    case 'count':
    case 'degree':
      return ZERO
    case 'rank':
      return ONE
    case 'scaled': {
      const least = leastOf(model, rule, quantity.of)
      return least === undefined || compare(quantity.by, ZERO) < 0
        ? undefined
        : divide(multiply(least, quantity.by), HUNDRED)
    }
    default:
      return undefined
  }
}

const isTaken = (number: Exact, band: Band): boolean => {
  if (band.op === 'rest') return true
  const order = compare(number, band.from)
  return order > 0 || (order === 0 && band.op === '>=')
}

/** A number below the bands of a rule without a band for the rest; nothing where no number comes there. */
export const bandHolesIn = (model: Model, rule: Rule): readonly Hole[] => {
  const { body } = rule
  if (body.is !== 'number') return []
  const { number, decimals, bands } = body
  const begins = bands.flatMap((band) => (band.op === 'rest' ? [] : [band.from]))
  const [first, ...others] = begins
  if (first === undefined || begins.length < bands.length) return []
  const lowest = others.reduce(lesser, first)
  const least = leastOf(model, rule, number)
  const step = number.is === 'count' ? ONE : fraction(1n, 10n ** BigInt(decimals))
  const value = [lowest, subtract(lowest, step), ...(least === undefined ? [] : [least])].find(
    (one) =>
      (least === undefined || compare(one, least) >= 0) &&
      !bands.some((band) => isTaken(one, band)),
  )
  if (value === undefined) return []
  const percent = isInPercent(number)
  const on = ['rules', rule.id, 'bands']
  return [{ warns: 'bandsLeaveHole', rule: rule.id, value: toText(value), percent, on }]
}
