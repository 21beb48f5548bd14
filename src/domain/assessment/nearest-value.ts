// The own value nearest to the one read that would have given the next better grade.
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  fromText,
  HUNDRED,
  isZero,
  multiply,
  negate,
  roundTo,
  subtract,
  toDecimalText,
  toText,
} from '../exact/exact.ts'
import { conclude } from './conclude.ts'
import { findReading } from './find-reading.ts'
import { readBody } from './read-body.ts'
import type { ConditionReason, NearestChange, QuantityReason, RuleReason } from './reasons.ts'
import type { Subject } from './subject.ts'
import { edgeOf } from './truth.ts'

const numberOf = (text: string | undefined): Exact[] => (text === undefined ? [] : [fromText(text)])

/** What a change from the value before comes to: so much in the unit, or so many per cent. */
const changedBy = ({ quantity, parts }: QuantityReason, by: Exact): Exact[] =>
  numberOf(parts?.[0]?.value).map((before) =>
    quantity.is === 'change' && quantity.in === 'percent'
      ? divide(multiply(before, add(HUNDRED, by)), HUNDRED)
      : add(before, by),
  )

/** The own values at which a quantity made of our own value comes to a number; none for what is not. */
const ownAt = (reason: QuantityReason, number: Exact, better: string): Exact[] => {
  const { quantity, parts } = reason
  switch (quantity.is) {
    case 'value':
      return [number]
    case 'change':
      return changedBy(reason, number)
    case 'degree': {
      if (better !== 'lower')
        return numberOf(parts?.[1]?.value).map((limit) => divide(multiply(limit, number), HUNDRED))
      return isZero(number)
        ? []
        : numberOf(parts?.[1]?.value).map((limit) => divide(multiply(limit, HUNDRED), number))
    }
    case 'scaled': {
      const inner = parts?.[0]
      return inner === undefined || isZero(quantity.by)
        ? []
        : ownAt(inner, divide(multiply(number, HUNDRED), quantity.by), better)
    }
    case 'difference': {
      const [of, from] = parts ?? []
      if (of === undefined || from === undefined) return []
      return [
        ...numberOf(from.value).flatMap((other) => ownAt(of, add(other, number), better)),
        ...numberOf(of.value).flatMap((one) => ownAt(from, subtract(one, number), better)),
      ]
    }
    case 'number':
    case 'limit':
    case 'peers':
    case 'rank':
    case 'measure':
    case 'share':
    case 'count':
    case 'weightedMean':
    case 'sum':
      return []
    default:
      throw new Error(`ownAt: ${JSON.stringify(quantity satisfies never)}`)
  }
}

/** Every own value at which a condition may turn, with the edges of margins. */
const thresholdsIn = (condition: ConditionReason, own: string): Exact[] => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => thresholdsIn(one, own))
    case 'not':
      return thresholdsIn(condition.of, own)
    case 'reaches':
    case 'beats': {
      const { interval, value } = condition.right
      return [interval?.from, interval?.to, value].flatMap(numberOf)
    }
    case 'compare': {
      const { left, right } = condition
      return [
        ...numberOf(right.value).flatMap((number) => ownAt(left, number, own)),
        ...numberOf(left.value).flatMap((number) => ownAt(right, number, own)),
      ]
    }
    case 'within':
      return [condition.from.value, condition.to.value]
        .flatMap(numberOf)
        .flatMap((number) => ownAt(condition.left, number, own))
    case 'worse': {
      const { right, margin, better } = condition
      if (right.value === undefined || (better !== 'higher' && better !== 'lower')) return []
      return [
        edgeOf(fromText(right.value), { amount: fromText(margin.amount), in: margin.in }, better),
      ]
    }
    case 'improves': {
      const amount = fromText(condition.by.amount)
      return changedBy(condition.change, condition.better === 'lower' ? negate(amount) : amount)
    }
    case 'missing':
    case 'answer':
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
    case 'verdict':
    case 'due':
    case 'otherwise':
      return []
    default:
      throw new Error(`thresholdsIn: ${JSON.stringify(condition satisfies never)}`)
  }
}

/** Where a number's bands begin, and where what is shown rounds up to them or past them. */
const bandEdges = (
  { number, bands }: Extract<RuleReason['body'], { is: 'number' }>,
  own: string,
): Exact[] => {
  const half = { n: 1n, d: 2n * 10n ** BigInt(number.decimals) }
  return bands
    .flatMap(({ from }) => numberOf(from))
    .flatMap((from) => [from, subtract(from, half), add(from, half)])
    .flatMap((from) => ownAt(number, from, own))
}

/** Values the page could show at and just beside a threshold. */
const valuesAround = (threshold: Exact, decimals: number): Exact[] => {
  const step = { n: 1n, d: 10n ** BigInt(decimals) }
  const at = roundTo(threshold, decimals)
  return [subtract(at, step), at, add(at, step)]
}

/** Every own value at which what the rule gives may turn; none where it looks at grades. */
export const thresholdsOf = (body: RuleReason['body'], better: string): Exact[] => {
  if (body.is === 'roll') return []
  return body.is === 'cases'
    ? body.cases.flatMap((c) => thresholdsIn(c.condition, better))
    : bandEdges(body, better)
}

/** The grade that the rule gives for another own value than the one read; null: none. */
export const gradeAt = (subject: Subject, value: Exact): string | null => {
  const given = conclude(subject.rule.id, readBody({ ...subject, instead: value }), subject.scale)
  return given.is === 'grade' ? given.grade : null
}

/** The value nearest to the one read that the rule would have given the next better grade. */
export const nearestValue = (
  subject: Subject,
  body: RuleReason['body'],
  order: readonly string[],
  place: number,
): NearestChange | undefined => {
  const { measure } = subject
  if (measure === null) return undefined
  const found = findReading(subject.facts, measure, subject.rule.value)
  if (found.is !== 'found' || found.reading.value === undefined) return undefined
  const own = found.reading.value
  const { better, decimals, possible } = measure
  const values = thresholdsOf(body, better).flatMap((threshold) =>
    valuesAround(threshold, decimals),
  )
  const candidates = [...new Map(values.map((v) => [toText(v), v])).values()]
    .filter(
      (v) =>
        (possible?.from === undefined || compare(v, possible.from) >= 0) &&
        (possible?.to === undefined || compare(v, possible.to) <= 0),
    )
    .map((value) => ({ value, away: absolute(subtract(value, own)) }))
    .sort((a, b) => compare(a.away, b.away))
  let best: { readonly place: number; readonly value: Exact } | undefined
  for (const { value } of candidates) {
    const given = gradeAt(subject, value)
    const at = given === null ? -1 : order.indexOf(given)
    if (at >= 0 && at < place && (best === undefined || at > best.place))
      best = { place: at, value }
    if (best?.place === place - 1) break
  }
  const grade = best === undefined ? undefined : order[best.place]
  return best === undefined || grade === undefined
    ? undefined
    : { grade, value: toDecimalText(best.value, decimals), decimals }
}
