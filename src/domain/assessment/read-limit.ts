// A limit as an operand: the number that is written for the year, or what others' values come to in it.
import { divide, fromText, HUNDRED, multiply, toText } from '../exact/exact.ts'
import type { LimitValue, Measure } from '../measures/measure.ts'
import type { RelativeTo } from '../measures/relative-limit.ts'
import type { Quantity } from '../model/rule.ts'
import type { Facts } from './facts.ts'
import { type ComparingOthers, readPeers } from './read-peers.ts'
import type { QuantityReason } from './reasons.ts'

type LimitQuantity = Extract<Quantity, { is: 'limit' }>

/** So much of a number, with what it is so much of as its part. */
const scaled = (
  quantity: Extract<RelativeTo, { is: 'scaled' }>,
  inner: QuantityReason,
): QuantityReason => {
  const { value, unrounded: _raw, ...rest } = inner
  if (value === undefined) return { ...rest, quantity, parts: [inner] }
  const part = divide(multiply(fromText(value), quantity.by), HUNDRED)
  return { ...rest, quantity, value: toText(part), parts: [inner] }
}

/** What others' values come to in a year, told as a limit is. */
const readRelative = (
  comparing: ComparingOthers,
  to: RelativeTo,
  measure: Measure,
  year: number,
): QuantityReason =>
  to.is === 'scaled'
    ? scaled(to, readRelative(comparing, to.of, measure, year))
    : readPeers(comparing, to, measure, year, null)

/** A limit's value in a year: its numbers, or others' number with the group behind it as its part. */
export const readLimitValue = (
  comparing: ComparingOthers,
  quantity: LimitQuantity,
  value: LimitValue,
  measure: Measure,
  year: number,
): QuantityReason => {
  const { decimals } = measure
  const said = {
    ...(year === comparing.facts.round.year ? {} : { limitOf: year }),
    ...(value.madeUp === undefined ? {} : { madeUp: value.madeUp }),
  }
  switch (value.is) {
    case 'number':
      return { quantity, decimals, value: toText(value.value), ...said }
    case 'interval':
      return {
        quantity,
        decimals,
        interval: { from: toText(value.from), to: toText(value.to) },
        ...said,
      }
    case 'relative': {
      const others = readRelative(comparing, value.to, measure, year)
      const { parts: _parts, ...known } = others
      return { ...known, quantity, parts: [others], ...said }
    }
    default:
      throw new Error(`readLimitValue: ${JSON.stringify(value satisfies never)}`)
  }
}

/** A limit as it is in a year, where no rule asks: what is shown on pages and in charts. */
export const limitWorkedOut = (
  facts: Facts,
  measure: Measure,
  value: LimitValue,
  year: number,
): QuantityReason =>
  readLimitValue(
    { facts, rule: { compare: 'rounded' } },
    { is: 'limit', limit: '' },
    value,
    measure,
    year,
  )
