// One rule run over one subject: reads, concludes, and finds what would have given more.
import {
  absolute,
  add,
  compare,
  type Exact,
  fromText,
  roundTo,
  subtract,
  toDecimalText,
  toText,
} from '../exact/exact.ts'
import type { Condition } from '../model/rule.ts'
import { concludeCases, concludeNumber, concludeRoll, reachesBand } from './conclude.ts'
import { findReading } from './find-reading.ts'
import { groupOf } from './members.ts'
import { readCondition } from './read-condition.ts'
import { readQuantity } from './read-quantity.ts'
import type { CaseReason, ConditionReason, NearestChange, RuleReason } from './reasons.ts'
import type { Subject } from './subject.ts'
import { edgeOf } from './truth.ts'

const readCases = (
  subject: Subject,
  cases: readonly { readonly grade: string; readonly when: Condition }[],
): CaseReason[] =>
  cases.map(({ grade, when }, index) => ({
    case: index,
    grade,
    condition: readCondition(subject, when),
  }))

const bodyOf = (subject: Subject): RuleReason['body'] => {
  const { body } = subject.rule
  switch (body.is) {
    case 'cases':
      return { is: 'cases', cases: readCases(subject, body.cases) }
    case 'roll': {
      const policy = body.missing.is
      const coverage = body.missing.is === 'leftOut' ? body.missing.leastCoverage : undefined
      return {
        is: 'roll',
        how: body.how,
        of: body.of,
        policy,
        ...(coverage === undefined ? {} : { leastCoverage: toText(coverage) }),
        members: groupOf(subject, body.of).members,
      }
    }
    case 'number': {
      const read = readQuantity(subject, body.number)
      const value = read.value === undefined ? null : fromText(read.value)
      const rounded =
        value === null || subject.rule.compare === 'raw' ? null : roundTo(value, body.decimals)
      const number =
        rounded === null
          ? read
          : {
              ...read,
              decimals: body.decimals,
              value: toText(rounded),
              ...(value !== null && compare(rounded, value) !== 0 && read.unrounded === undefined
                ? { unrounded: toText(value) }
                : {}),
            }
      const bands = body.bands.map((band) => {
        const from = band.op === 'rest' ? undefined : toText(band.from)
        return {
          grade: band.grade,
          op: band.op,
          ...(from === undefined ? {} : { from }),
          reached: reachesBand(number, band.op, from),
        }
      })
      return { is: 'number', number, bands }
    }
    default:
      throw new Error(`bodyOf: ${JSON.stringify(body satisfies never)}`)
  }
}

/** Draws the conclusion from a rule's body as read; needs nothing but the reasons and the scale. */
export const conclude = (
  rule: string,
  body: RuleReason['body'],
  scale: Subject['scale'],
): RuleReason['suggestion'] => {
  switch (body.is) {
    case 'cases':
      return concludeCases(rule, body.cases)
    case 'roll':
      return concludeRoll(rule, body, scale)
    case 'number':
      return concludeNumber(rule, body.number, body.bands)
    default:
      throw new Error(`conclude: ${JSON.stringify(body satisfies never)}`)
  }
}

/** Every number our own value is held against, with the edges of margins. */
const thresholdsIn = (condition: ConditionReason): Exact[] => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap(thresholdsIn)
    case 'not':
      return thresholdsIn(condition.of)
    case 'reaches':
    case 'beats':
    case 'compare': {
      const { interval, value } = condition.right
      return [interval?.from, interval?.to, value].flatMap((t) =>
        t === undefined ? [] : [fromText(t)],
      )
    }
    case 'within':
      return [condition.from.value, condition.to.value].flatMap((t) =>
        t === undefined ? [] : [fromText(t)],
      )
    case 'worse': {
      const { right, margin, better } = condition
      if (right.value === undefined || (better !== 'higher' && better !== 'lower')) return []
      return [
        edgeOf(fromText(right.value), { amount: fromText(margin.amount), in: margin.in }, better),
      ]
    }
    case 'improves':
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

/** Values the page could show at and just beside a threshold. */
const valuesAround = (threshold: Exact, decimals: number): Exact[] => {
  const step = { n: 1n, d: 10n ** BigInt(decimals) }
  const at = roundTo(threshold, decimals)
  return [subtract(at, step), at, add(at, step)]
}

/** The value nearest to the one read that the rule would have given the next better grade. */
const nearestChange = (subject: Subject, reason: RuleReason): NearestChange | undefined => {
  const { suggestion, body } = reason
  if (subject.measure === null || body.is !== 'cases' || !subject.scale.ordered) return undefined
  if (suggestion.is !== 'grade' && suggestion.is !== 'noRule') return undefined
  const found = findReading(subject.facts, subject.measure, subject.rule.value)
  if (found.is !== 'found' || found.reading.value === undefined) return undefined
  const own = found.reading.value
  const { decimals, possible } = subject.measure
  const order = subject.scale.grades.filter((g) => g.counts).map((g) => g.id)
  const place = suggestion.is === 'grade' ? order.indexOf(suggestion.grade) : order.length
  const values = body.cases
    .flatMap((c) => thresholdsIn(c.condition))
    .flatMap((threshold) => valuesAround(threshold, decimals))
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
    const given = suggestionAt(subject, value)
    const at = given === null ? -1 : order.indexOf(given)
    if (at >= 0 && at < place && (best === undefined || at > best.place))
      best = { place: at, value }
  }
  const grade = best === undefined ? undefined : order[best.place]
  return best === undefined || grade === undefined
    ? undefined
    : { grade, value: toDecimalText(best.value, decimals), decimals }
}

const suggestionAt = (subject: Subject, value: Exact): string | null => {
  const { body } = subject.rule
  if (body.is !== 'cases') return null
  const given = concludeCases(
    subject.rule.id,
    readCases({ ...subject, instead: value }, body.cases),
  )
  return given.is === 'grade' ? given.grade : null
}

/** Runs a rule: the suggestion with the whole tree of reasons, and the nearest change for the better. */
export const runRule = (asked: Subject): RuleReason => {
  const subject = { ...asked, read: asked.read ?? new Map() }
  const body = bodyOf(subject)
  const reason: RuleReason = {
    rule: subject.rule.id,
    scale: subject.scale.id,
    subject:
      subject.measure === null
        ? { sort: 'node', id: subject.node.id, node: subject.node.id }
        : { sort: 'measure', id: subject.measure.id, node: subject.node.id },
    suggestion: conclude(subject.rule.id, body, subject.scale),
    body,
  }
  const better = nearestChange(subject, reason)
  return better === undefined ? reason : { ...reason, better }
}
