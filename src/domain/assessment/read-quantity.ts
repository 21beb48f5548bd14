// The numbers a rule reads: a value, a limit, others' mean, a change, a share of grades.
import {
  compare,
  divide,
  type Exact,
  fromText,
  HUNDRED,
  multiply,
  subtract,
  toText,
  ZERO,
} from '../exact/exact.ts'
import { limitInYear, type Measure } from '../measures/measure.ts'
import type { Quantity } from '../model/rule.ts'
import { findReading } from './find-reading.ts'
import { numberIn } from './number-in.ts'
import { outcomeIn } from './outcome-in.ts'
import { readChange } from './read-change.ts'
import { readLimitValue } from './read-limit.ts'
import { readOverGroup } from './read-over-group.ts'
import { readPeers } from './read-peers.ts'
import { readSum } from './read-sum.ts'
import {
  anotherYear,
  decimalsOf,
  needMeasure,
  readingReason,
  readOwn,
  readValue,
  shown,
} from './read-value.ts'
import type { QuantityReason, Span } from './reasons.ts'
import { spanBetween, withEnds } from './span.ts'
import type { Subject } from './subject.ts'

/** The year in which others are compared, where a rule takes the latest that both have. */
const yearOfBoth = ({ quantity, group }: QuantityReason): number | undefined => {
  if (quantity.is === 'scaled') return yearOfBoth({ quantity: quantity.of, group, decimals: 0 })
  return quantity.is === 'peers' && quantity.year === 'latestBoth' ? group?.year : undefined
}

/**
 * The own side of a comparison. Against others in the latest year that both have, it is our own
 * outcome of that same year, so that like is compared with like.
 */
export const readBeside = (
  subject: Subject,
  quantity: Quantity,
  other: QuantityReason,
): QuantityReason => {
  const year = yearOfBoth(other)
  if (year === undefined || quantity.is !== 'value') return readQuantity(subject, quantity)
  const measure = needMeasure(subject)
  if (year === ownYear(subject, measure)) return readQuantity(subject, quantity)
  const { reading, consolidated } = outcomeIn(subject.facts, measure, String(year))
  return reading?.value === undefined
    ? readQuantity(subject, quantity)
    : {
        quantity,
        decimals: decimalsOf(subject, measure),
        ...shown(subject, reading.value, measure.decimals),
        ...anotherYear(subject, year),
        reading: readingReason(measure, reading),
        ...(consolidated === undefined ? {} : { consolidated }),
      }
}

/** The year that the reading the rule looks at is about; the round's where there is none. */
const ownYear = (subject: Subject, measure: Measure): number => {
  const found = findReading(subject.facts, measure, subject.rule.value)
  return found.is === 'found' ? Number(found.reading.period.slice(0, 4)) : subject.facts.round.year
}

const readLimit = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'limit' }>,
): QuantityReason => {
  const measure = needMeasure(subject)
  const { decimals } = measure
  const year = ownYear(subject, measure)
  const value = limitInYear(measure, quantity.limit, year)
  if (value === undefined) {
    const type = subject.facts.model.types.get(subject.node.type)
    const needed = type?.limits.find((l) => l.id === quantity.limit)?.needed ?? false
    return needed
      ? {
          quantity,
          decimals,
          missing: { what: 'limit', limit: quantity.limit, measure: measure.id, year },
        }
      : { quantity, decimals, unset: true }
  }
  return readLimitValue(subject, quantity, value, measure, year)
}

const readDegree = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'degree' }>,
): QuantityReason => {
  const measure = needMeasure(subject)
  const value = readOwn(subject, { is: 'value', kind: subject.rule.value })
  const limit = readQuantity(subject, quantity.of)
  const base = { quantity, decimals: 1, parts: [value, limit] }
  const [a, b] = [numberIn(value), numberIn(limit)]
  const missing = value.missing ?? limit.missing
  if (missing !== undefined) return { ...base, missing }
  if (limit.unset === true) return { ...base, unset: true }
  if (measure.better !== 'higher' && measure.better !== 'lower')
    return { ...base, undefinedBecause: 'noDirection' }
  if (a === null || b === null) return { ...base, undefinedBecause: 'noDirection' }
  const [over, under] = measure.better === 'higher' ? [a, b] : [b, a]
  if (compare(under, ZERO) <= 0) return { ...base, undefinedBecause: 'referenceNotPositive' }
  return { ...base, value: toText(multiply(divide(over, under), HUNDRED)) }
}

/** What one number is over another; the first number's gap is told before the other's. */
const readDifference = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'difference' }>,
): QuantityReason => {
  const from = readQuantity(subject, quantity.from)
  const of = readBeside(subject, quantity.of, from)
  const decimals = Math.max(of.decimals, from.decimals)
  const base = { quantity, decimals, parts: [of, from] }
  if (of.unset === true || from.unset === true) return { ...base, unset: true }
  const missing = of.missing ?? from.missing
  if (missing !== undefined) return { ...base, missing }
  const undefinedBecause = of.undefinedBecause ?? from.undefinedBecause
  const [a, b] = [numberIn(of), numberIn(from)]
  // NOTE an interval is no one number to take from.
  if (a === null || b === null)
    return { ...base, undefinedBecause: undefinedBecause ?? 'noDirection' }
  return { ...base, value: toText(subtract(a, b)) }
}

/** A span in per cent of it; less than nothing of it turns it round. */
const scaledSpan = ({ least, most }: Span, by: Exact): Span => {
  const turned = compare(by, ZERO) < 0 ? spanBetween(most, least) : spanBetween(least, most)
  return withEnds(turned, (end) => toText(divide(multiply(fromText(end), by), HUNDRED)))
}

const readScaled = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'scaled' }>,
): QuantityReason => {
  const inner = readQuantity(subject, quantity.of)
  const value = numberIn(inner)
  const scaled =
    value === null ? {} : { value: toText(divide(multiply(value, quantity.by), HUNDRED)) }
  const { value: _before, unrounded: _raw, span, ...rest } = inner
  const missing = span === undefined ? {} : { span: scaledSpan(span, quantity.by) }
  return { ...rest, ...scaled, ...missing, quantity, parts: [inner] }
}

/** Reads one quantity for a rule's subject. What is not there says why; nothing is guessed. */
export const readQuantity = (subject: Subject, quantity: Quantity): QuantityReason => {
  const isSame = quantity.is === 'limit' || quantity.is === 'peers'
  // NOTE where another own value is tried, a comparison that it is counted in is another too.
  const isTried = isSame && subject.instead !== undefined
  if (!isSame || isTried) return readAnew(subject, quantity)
  const key = JSON.stringify(quantity)
  const known = subject.read?.get(key)
  if (known !== undefined) return known
  const found = readAnew(subject, quantity)
  subject.read?.set(key, found)
  return found
}

const readAnew = (subject: Subject, quantity: Quantity): QuantityReason => {
  switch (quantity.is) {
    case 'value':
      return readValue(subject, quantity, needMeasure(subject), quantity.kind, subject.instead)
    case 'number':
      return { quantity, decimals: subject.measure?.decimals ?? 0, value: toText(quantity.value) }
    case 'limit':
      return readLimit(subject, quantity)
    case 'peers':
    case 'rank': {
      const measure = needMeasure(subject)
      const own = quantity.is === 'rank' ? numberIn(readOwn(subject, quantity)) : null
      return readPeers(subject, quantity, measure, ownYear(subject, measure), own)
    }
    case 'change':
      return readChange(subject, quantity)
    case 'measure': {
      const measure = subject.facts.chain.measures.get(quantity.measure)
      if (measure === undefined)
        throw new Error(
          `rule «${subject.rule.id}» names no measure of the chain: «${quantity.measure}»`,
        )
      return readValue(subject, quantity, measure, 'round')
    }
    case 'scaled':
      return readScaled(subject, quantity)
    case 'degree':
      return readDegree(subject, quantity)
    case 'difference':
      return readDifference(subject, quantity)
    case 'share':
    case 'count':
    case 'weightedMean':
      return readOverGroup(subject, quantity)
    case 'sum':
      return readSum(subject, quantity)
    default:
      throw new Error(`readQuantity: ${JSON.stringify(quantity satisfies never)}`)
  }
}
