// One rule run over one subject: reads, concludes, and finds what would have given more.
import { decimalsApart, isExactAt, MOST_DECIMALS } from '../exact/decimals-apart.ts'
import { compare, type Exact, roundTo } from '../exact/exact.ts'
import { conclude } from './conclude.ts'
import { findReading } from './find-reading.ts'
import { nearestMembers } from './nearest-members.ts'
import { nearestSteps } from './nearest-steps.ts'
import { nearestValue, thresholdsOf } from './nearest-value.ts'
import { readBody } from './read-body.ts'
import type { NearestChange, RuleReason } from './reasons.ts'
import type { Subject } from './subject.ts'

/** What would have given the next better grade: another own value, other grades in the group, or a person's step. */
const nearestChange = (
  subject: Subject,
  { body, suggestion }: RuleReason,
): NearestChange | undefined => {
  if (!subject.scale.ordered) return undefined
  if (suggestion.is !== 'grade' && suggestion.is !== 'noRule') return undefined
  const order = subject.scale.grades.filter((g) => g.counts).map((g) => g.id)
  const place = suggestion.is === 'grade' ? order.indexOf(suggestion.grade) : order.length
  // Nothing is better than the best grade, nor than one that does not count.
  if (place <= 0) return undefined
  const found =
    subject.measure === null
      ? nearestMembers(subject, body, order, place)
      : nearestValue(subject, body, order, place)
  return found ?? nearestSteps(subject, { body, suggestion }, order, place)
}

/** Whether it can be seen on which side of a limit a value lies, with as many decimals as can be read. */
const isReadable = (own: Exact, limit: Exact): boolean =>
  compare(roundTo(own, MOST_DECIMALS), limit) === compare(own, limit)

/**
 * Reads a rule's body. An own value that is compared as it is, with more decimals than its measure shows,
 * is told with as many as it takes to see on which side of each limit it lies.
 */
const readTold = (subject: Subject): RuleReason['body'] => {
  const { measure, rule } = subject
  const body = readBody(subject)
  if (rule.compare !== 'raw' || measure === null) return body
  const found = findReading(subject.facts, measure, rule.value)
  const own = found.is === 'found' ? found.reading.value : undefined
  if (own === undefined || isExactAt(own, measure.decimals)) return body
  // NOTE what it takes more decimals than can be read to tell apart is said in words, «knappt».
  const limits = thresholdsOf(body, measure.better).filter((limit) => isReadable(own, limit))
  const decimals = decimalsApart(own, limits, measure.decimals)
  return decimals === measure.decimals ? body : readBody({ ...subject, decimals })
}

/** Runs a rule: the suggestion with the whole tree of reasons, and the nearest change for the better. */
export const runRule = (asked: Subject): RuleReason => {
  const subject = { ...asked, read: asked.read ?? new Map(), groups: asked.groups ?? new Map() }
  const body = readTold(subject)
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
