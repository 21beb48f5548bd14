// Demands in a rule that no number can meet, or that every number meets: a share of 180 %.
import { compare, type Exact, HUNDRED, multiply, ONE, toText, ZERO } from '../exact/exact.ts'
import type { Model } from '../model/model.ts'
import type { Path } from '../model/refusal.ts'
import type { Band, Bound, Comparison, Condition, Quantity, Rule } from '../model/rule.ts'
import type { Finding } from './finding.ts'
import { alwaysAmong, type Possible, someAmong } from './possible-numbers.ts'

type Counted = Extract<Finding, { warns: 'demandOutsidePossible' }>['of']
type Numbers = { readonly of: Counted; readonly possible: Possible }

const SHARE: Numbers = { of: 'share', possible: { from: ZERO, to: HUNDRED, whole: false } }
const COUNT: Numbers = { of: 'count', possible: { from: ZERO, whole: true } }
const RANK: Numbers = { of: 'rank', possible: { from: ONE, whole: false } }

/** Points of any grade of the model, with 0 for those that have none; the widest any group can have. */
const pointsOf = (model: Model): { readonly least: Exact; readonly most: Exact } => {
  const all = [...model.scales.values()].flatMap(({ grades }) =>
    grades.flatMap(({ points }) => points ?? []),
  )
  const pick = (sign: 1 | -1) => all.reduce((a, b) => (compare(b, a) === sign ? b : a), ZERO)
  return { least: pick(-1), most: pick(1) }
}

/** What a number over a group, or a place, can be; null where the rule alone does not say. */
const numbersOf = (model: Model, quantity: Quantity): Numbers | null => {
  if (quantity.is === 'count') return COUNT
  if (quantity.is === 'rank') return RANK
  if (quantity.is !== 'share' && quantity.is !== 'weightedMean') return null
  const { least, most } = pointsOf(model)
  const times = quantity.is === 'share' ? HUNDRED : ONE
  const possible = { from: multiply(least, times), to: multiply(most, times), whole: false }
  return { of: quantity.is, possible }
}

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '=': '=',
  '>=': '<=',
  '>': '<',
}

type Demand = Numbers & { readonly bounds: readonly Bound[]; readonly on: Path }

const demandOf = (model: Model, condition: Condition, on: Path): readonly Demand[] => {
  if (condition.is === 'share' || condition.is === 'count') {
    const numbers = condition.is === 'share' ? SHARE : COUNT
    return [{ ...numbers, bounds: condition.bounds, on: [...on, condition.is] }]
  }
  if (condition.is !== 'compare') return []
  const { left, op, right } = condition
  const [counted, than, by] = right.is === 'number' ? [left, right, op] : [right, left, FLIPPED[op]]
  const numbers = numbersOf(model, counted)
  return numbers === null || than.is !== 'number'
    ? []
    : [{ ...numbers, bounds: [{ op: by, than: than.value }], on: [...on, 'compare'] }]
}

/** Every demand on a number in a condition, with the way to it in the file. */
const demandsIn = (model: Model, condition: Condition, on: Path): readonly Demand[] => {
  if (condition.is === 'all' || condition.is === 'any')
    return condition.of.flatMap((one, index) => demandsIn(model, one, [...on, condition.is, index]))
  return condition.is === 'not'
    ? demandsIn(model, condition.of, [...on, 'not'])
    : demandOf(model, condition, on)
}

const outside = (rule: string, { of, possible, bounds, on }: Demand): readonly Finding[] => {
  const met = someAmong(possible, bounds)
    ? alwaysAmong(possible, bounds)
      ? ('always' as const)
      : null
    : ('never' as const)
  if (met === null || bounds.length === 0) return []
  const { from, to } = possible
  return [
    {
      warns: 'demandOutsidePossible',
      rule,
      of,
      bounds: bounds.map(({ op, than }) => ({ op, than: toText(than) })),
      possible: {
        ...(from === undefined ? {} : { from: toText(from) }),
        ...(to === undefined ? {} : { to: toText(to) }),
      },
      met,
      on,
    },
  ]
}

/** The band before that begins no higher, and so takes all that would come to this one. */
const hiding = (band: Band, before: readonly Band[]): Band | undefined =>
  before.find((one) => {
    if (one.op === 'rest') return true
    if (band.op === 'rest') return false
    const order = compare(one.from, band.from)
    return order < 0 || (order === 0 && !(one.op === '>' && band.op === '>='))
  })

const lintBands = (
  model: Model,
  id: string,
  { number, bands }: Extract<Rule['body'], { is: 'number' }>,
): readonly Finding[] => {
  const numbers = numbersOf(model, number)
  return bands.flatMap((band, index): readonly Finding[] => {
    const on = ['rules', id, 'bands', index]
    const behind = hiding(band, bands.slice(0, index))
    if (behind !== undefined)
      return [{ warns: 'bandHidden', rule: id, grade: band.grade, behind: behind.grade, on }]
    if (numbers === null || band.op === 'rest') return []
    const bounds = [{ op: band.op, than: band.from }]
    // NOTE a lowest band that begins at the least there is says no more than the rest would.
    return outside(id, { ...numbers, bounds, on }).filter(
      (one) => 'met' in one && one.met === 'never',
    )
  })
}

/** Demands of one rule that are never or always met, in the order of the file. */
export const lintDemands = (model: Model, { id, body }: Rule): readonly Finding[] => {
  if (body.is === 'number') return lintBands(model, id, body)
  if (body.is !== 'cases') return []
  return body.cases.flatMap(({ when }, index) =>
    demandsIn(model, when, ['rules', id, 'cases', index, 'when']).flatMap((demand) =>
      outside(id, demand),
    ),
  )
}
