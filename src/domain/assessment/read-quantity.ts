// The numbers a rule reads: a value, a limit, others' mean, a change, a share of grades.
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
  roundTo,
  subtract,
  sum,
  toText,
  ZERO,
} from '../exact/exact.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { MissingPolicy, Quantity, ReadingKind } from '../model/rule.ts'
import { seriesOf } from './facts.ts'
import { findReading, outcomeOf } from './find-reading.ts'
import { groupOf } from './members.ts'
import { whyNothingCounts } from './nothing-counts.ts'
import { numberIn } from './number-in.ts'
import { readPeers } from './read-peers.ts'
import type { MemberReason, QuantityReason } from './reasons.ts'
import type { Subject } from './subject.ts'

const shown = (
  subject: Subject,
  value: Exact,
  decimals: number,
): Pick<QuantityReason, 'value' | 'unrounded'> => {
  const compared = subject.rule.compare === 'raw' ? value : roundTo(value, decimals)
  return {
    value: toText(compared),
    ...(toText(compared) === toText(value) ? {} : { unrounded: toText(value) }),
  }
}

const needMeasure = (subject: Subject): Measure => {
  if (subject.measure === null)
    throw new Error(
      `rule «${subject.rule.id}» reads a measure but stands on node «${subject.node.id}»`,
    )
  return subject.measure
}

const readingReason = (
  measure: Measure,
  reading: Reading,
  carriedFrom?: number,
): QuantityReason['reading'] => ({
  measure: measure.id,
  period: reading.period,
  kind: reading.kind,
  madeUp: reading.madeUp,
  ...(reading.source === undefined ? {} : { source: reading.source }),
  ...(reading.recorded === undefined ? {} : { recorded: reading.recorded }),
  ...(carriedFrom === undefined ? {} : { carriedFrom }),
})

const readValue = (
  subject: Subject,
  quantity: Quantity,
  measure: Measure,
  kind: ReadingKind | 'round',
  instead?: Exact,
): QuantityReason => {
  const decimals = measure.decimals
  const found = findReading(subject.facts, measure, kind)
  if (found.is !== 'found')
    return {
      quantity,
      decimals,
      missing: found.missing,
      ...('consolidated' in found && found.consolidated !== undefined
        ? { consolidated: found.consolidated }
        : {}),
    }
  const { reading } = found
  if (reading.value === undefined)
    return {
      quantity,
      decimals,
      missing: {
        what: 'reading',
        measure: measure.id,
        period: reading.period,
        kind: reading.kind,
        reason: 'notApplicable',
      },
    }
  return {
    quantity,
    decimals,
    ...shown(subject, instead ?? reading.value, decimals),
    reading: readingReason(measure, reading, found.carriedFrom),
    ...(found.consolidated === undefined ? {} : { consolidated: found.consolidated }),
  }
}

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
  if (year === undefined || year === other.group?.ownYear || quantity.is !== 'value')
    return readQuantity(subject, quantity)
  const measure = needMeasure(subject)
  const reading = outcomeOf(subject.facts, measure, year)
  return reading?.value === undefined
    ? readQuantity(subject, quantity)
    : {
        quantity,
        decimals: measure.decimals,
        ...shown(subject, reading.value, measure.decimals),
        reading: readingReason(measure, reading),
      }
}

/** The year our own reading is about; the round's where there is none. */
const ownYear = (subject: Subject, measure: Measure): number => {
  const found = findReading(subject.facts, measure, 'round')
  return found.is === 'found' ? Number(found.reading.period.slice(0, 4)) : subject.facts.round.year
}

const readLimit = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'limit' }>,
): QuantityReason => {
  const measure = needMeasure(subject)
  const { decimals } = measure
  const year = ownYear(subject, measure)
  const byYear = measure.limits.get(quantity.limit)
  const value = byYear?.get(year) ?? byYear?.get(0)
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
  if (value.is === 'interval')
    return { quantity, decimals, interval: { from: toText(value.from), to: toText(value.to) } }
  return { quantity, decimals, value: toText(value.value) }
}

const yearlySeries = (subject: Subject, measure: Measure): Map<number, Reading> => {
  const found = new Map<number, Reading>()
  for (const reading of seriesOf(subject.facts, measure.id))
    if (reading.kind === 'outcome' && reading.sex === 'all' && /^\d{4}$/.test(reading.period))
      found.set(Number(reading.period), reading)
  return found
}

const readChange = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'change' }>,
): QuantityReason => {
  const measure = needMeasure(subject)
  const now = readValue(subject, quantity, measure, 'round', subject.instead)
  const value = numberIn(now)
  if (value === null || now.reading === undefined) return now
  const year = Number(now.reading.period.slice(0, 4))
  const step = measure.asked.is === 'years' ? measure.asked.every : 1
  const then =
    quantity.since === 'previous'
      ? year - quantity.over * step
      : quantity.since === 'base'
        ? (measure.baseYear ?? year - step)
        : quantity.since
  const series = yearlySeries(subject, measure)
  const before = series.get(then)
  const noBaseline = (reason: 'noReading' | 'seriesBreak'): QuantityReason => ({
    quantity,
    decimals: measure.decimals,
    missing: { what: 'baseline', measure: measure.id, period: String(then), reason },
  })
  for (const [at, reading] of series)
    if (at > then && at <= year && reading.breaks) return noBaseline('seriesBreak')
  if (before?.value === undefined) return noBaseline('noReading')
  const old =
    subject.rule.compare === 'raw' ? before.value : roundTo(before.value, measure.decimals)
  const difference = subtract(value, old)
  const years = { from: String(then), to: now.reading.period }
  // What was rounded is the value, not the change.
  const { unrounded: _raw, ...read } = now
  if (quantity.in === 'unit') return { ...read, value: toText(difference), years, quantity }
  if (compare(old, ZERO) <= 0)
    return { quantity, decimals: measure.decimals, undefinedBecause: 'referenceNotPositive', years }
  return {
    ...read,
    decimals: 1,
    value: toText(multiply(divide(difference, old), HUNDRED)),
    years,
    quantity,
  }
}

const readDegree = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'degree' }>,
): QuantityReason => {
  const measure = needMeasure(subject)
  const value = readValue(
    subject,
    { is: 'value', kind: 'round' },
    measure,
    'round',
    subject.instead,
  )
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

const weightOf = (member: MemberReason): Exact =>
  member.weight === undefined ? ONE : fromText(member.weight)
const pointsOf = (member: MemberReason): Exact =>
  member.points === undefined ? ZERO : fromText(member.points)

/** Share: Σ points ÷ members, in per cent. Weighted mean: Σ weight × points ÷ Σ weight. */
const numberOver = (
  is: 'share' | 'weightedMean',
  members: readonly MemberReason[],
): Exact | null => {
  const weights = members.map((m) => (is === 'share' ? ONE : weightOf(m)))
  const below = sum(weights)
  if (isZero(below)) return null
  const above = members.map((m, i) => multiply(weights[i] ?? ONE, pointsOf(m))).reduce(add, ZERO)
  return is === 'share' ? multiply(divide(above, below), HUNDRED) : divide(above, below)
}

const readOverGroup = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'share' | 'count' | 'weightedMean' }>,
): QuantityReason => {
  const { members } = groupOf(subject, quantity.of)
  const decimals =
    quantity.is === 'count' ? 0 : subject.rule.body.is === 'number' ? subject.rule.body.decimals : 1
  const base = { quantity, decimals, members }
  const without = members.filter((m) => m.grade === null)
  const known = members.filter((m) => m.grade !== null && m.counts)
  if (members.length === 0 || (known.length === 0 && without.length === 0))
    return { ...base, missing: whyNothingCounts(members) }
  if (!allows(quantity.missing, known.length, without.length))
    return {
      ...base,
      missing: {
        what: 'members',
        nodes: without.map((m) => m.id),
        counted: known.length,
        of: known.length + without.length,
      },
    }
  const counted = quantity.missing.is === 'notMet' ? [...known, ...without] : known
  if (quantity.is === 'count')
    return {
      ...base,
      value: String(
        counted.filter(
          (m) =>
            quantity.grades === undefined ||
            (m.grade !== null && quantity.grades.includes(m.grade)),
        ).length,
      ),
    }
  const value = numberOver(quantity.is, counted)
  return value === null
    ? { ...base, missing: { what: 'emptyGroup' } }
    : { ...base, ...shown(subject, value, decimals) }
}

/** Whether the model lets a number be made of a group where members are missing. */
export const allows = (policy: MissingPolicy, known: number, missing: number): boolean => {
  if (missing === 0 || policy.is === 'notMet') return true
  if (policy.is === 'unknown' || known === 0) return false
  return (
    policy.leastCoverage === undefined ||
    compare(exact(known * 100), multiply(policy.leastCoverage, exact(known + missing))) >= 0
  )
}

const readScaled = (
  subject: Subject,
  quantity: Extract<Quantity, { is: 'scaled' }>,
): QuantityReason => {
  const inner = readQuantity(subject, quantity.of)
  const value = numberIn(inner)
  const scaled =
    value === null ? {} : { value: toText(divide(multiply(value, quantity.by), HUNDRED)) }
  const { value: _before, unrounded: _raw, ...rest } = inner
  return { ...rest, ...scaled, quantity, parts: [inner] }
}

/** Reads one quantity for a rule's subject. What is not there says why; nothing is guessed. */
export const readQuantity = (subject: Subject, quantity: Quantity): QuantityReason => {
  if (quantity.is !== 'limit' && quantity.is !== 'peers') return readAnew(subject, quantity)
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
      const own =
        quantity.is === 'rank'
          ? numberIn(readValue(subject, quantity, measure, 'round', subject.instead))
          : null
      return readPeers(
        subject.facts,
        quantity,
        measure,
        ownYear(subject, measure),
        own,
        subject.rule.compare === 'rounded',
      )
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
    case 'share':
    case 'count':
    case 'weightedMean':
      return readOverGroup(subject, quantity)
    default:
      throw new Error(`readQuantity: ${JSON.stringify(quantity satisfies never)}`)
  }
}
