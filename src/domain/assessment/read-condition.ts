// A condition with what was read for it: the operands first, then the truth that follows from them.
import { toText } from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import type { Condition, MissingSort, Quantity } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { findReading } from './find-reading.ts'
import { groupOf } from './members.ts'
import type { Missing } from './missing.ts'
import { besideMembers } from './nothing-counts.ts'
import { readBeside, readQuantity } from './read-quantity.ts'
import { readOwn } from './read-value.ts'
import type { ConditionReason, QuantityReason, Truth } from './reasons.ts'
import type { Subject } from './subject.ts'
import {
  countGroup,
  type Judged,
  judgeAgainst,
  judgeAll,
  judgeAny,
  judgeCompare,
  judgeGroup,
  judgeImproves,
  judgeNot,
  judgeWithin,
  judgeWorse,
} from './truth.ts'

const directionOf = (subject: Subject): Direction => subject.measure?.better ?? 'none'

/** The rule's own peers and changes: what «missing: peers» and «missing: baseline» ask about. */
const inRule = (subject: Subject, fits: (quantity: Quantity) => boolean): readonly Quantity[] =>
  partsOf(subject.rule).quantities.filter(fits)

const whatIsMissing = (subject: Subject, what: MissingSort): Missing | null => {
  const { measure, facts } = subject
  if (measure === null) return { what: 'measure', node: subject.node.id }
  switch (what) {
    case 'outcome':
    case 'forecast': {
      const found = findReading(
        facts,
        measure,
        what === 'forecast' ? 'forecast' : subject.rule.value,
      )
      return found.is === 'found' ? null : found.missing
    }
    case 'target': {
      const limit = readQuantity(subject, { is: 'limit', limit: 'target' })
      if (limit.value !== undefined || limit.interval !== undefined) return null
      return (
        limit.missing ?? {
          what: 'limit',
          limit: 'target',
          measure: measure.id,
          year: facts.round.year,
        }
      )
    }
    case 'peers':
    case 'baseline': {
      const asked = inRule(subject, (q) =>
        what === 'peers' ? q.is === 'peers' || q.is === 'rank' : q.is === 'change',
      )
      const read = asked.map((q) => readQuantity(subject, q))
      const unset = read.find((r) => r.unset === true)?.quantity
      if (unset?.is === 'peers' || unset?.is === 'rank')
        return {
          what: 'peers',
          measure: measure.id,
          group: unset.group,
          year: facts.round.year,
          reason: 'notComparable',
        }
      return read.find((r) => r.missing !== undefined)?.missing ?? null
    }
    default:
      throw new Error(`whatIsMissing: ${what satisfies never}`)
  }
}

/** What units' values were to make, where an outcome is missing that is made of theirs. */
const madeOfUnits = (subject: Subject, what: MissingSort): { readonly read?: QuantityReason } => {
  if (what !== 'outcome' || subject.measure === null) return {}
  const read = readOwn(subject, { is: 'value', kind: subject.rule.value })
  return read.consolidated === undefined ? {} : { read }
}

const readAnswer = (subject: Subject, among: readonly string[]): ConditionReason => {
  const measure = subject.measure
  if (measure === null)
    throw new Error(`rule «${subject.rule.id}» asks for an answer on a node without measure`)
  const found = findReading(subject.facts, measure, subject.rule.value)
  if (found.is !== 'found') return { is: 'answer', among, truth: 'unknown', because: found.missing }
  const { answer, value } = found.reading
  const given = subject.answered ?? answer ?? (value === undefined ? undefined : toText(value))
  if (given === undefined) return { is: 'answer', among, truth: 'unknown' }
  return { is: 'answer', among, truth: among.includes(given) ? 'true' : 'false', answer: given }
}

type OverGroup = Extract<Condition, { is: 'share' | 'count' | 'every' | 'some' | 'none' }>

const readGroup = (subject: Subject, condition: OverGroup): ConditionReason => {
  const { members, mayBeLeftOut, ...others } = groupOf(subject, condition.of)
  const judged = members.map((m) =>
    m.grade === null ? m : { ...m, met: condition.grades.includes(m.grade) },
  )
  const policy = condition.missing.is
  const counted = countGroup(judged, policy, condition.is)
  const bounds =
    'bounds' in condition ? condition.bounds.map((b) => ({ op: b.op, than: toText(b.than) })) : []
  const coverage = condition.missing.is === 'leftOut' ? condition.missing.leastCoverage : undefined
  const leastCoverage = coverage === undefined ? {} : { leastCoverage: toText(coverage) }
  return {
    is: condition.is,
    of: condition.of,
    grades: condition.grades,
    policy,
    bounds,
    mayBeLeftOut,
    ...leastCoverage,
    members: judged,
    ...besideMembers(others),
    ...counted,
    ...judgeGroup(condition.is, counted, policy, mayBeLeftOut, bounds, leastCoverage.leastCoverage),
  }
}

const readDue = (subject: Subject, when: 'passed' | 'ahead'): ConditionReason => {
  const at = lastDayOfRound(subject.facts.round)
  const due = subject.node.due
  if (due === undefined) return { is: 'due', when, at, truth: 'unknown' }
  return { is: 'due', when, due, at, truth: due <= at === (when === 'passed') ? 'true' : 'false' }
}

const readVerdict = (
  subject: Subject,
  condition: Extract<Condition, { is: 'verdict' }>,
): ConditionReason => {
  const seen = subject.grades.ofNode(subject.node.id, condition.assessment, condition.verdict)
  const grade = seen?.grade ?? null
  const truth: Truth =
    grade === null ? 'unknown' : condition.grades.includes(grade) ? 'true' : 'false'
  return {
    is: 'verdict',
    assessment: condition.assessment,
    grades: condition.grades,
    grade,
    decided: seen?.decided ?? false,
    truth,
  }
}

const margin = (by: {
  readonly amount: Parameters<typeof toText>[0]
  readonly in: 'percent' | 'unit'
}) => ({
  amount: toText(by.amount),
  in: by.in,
})

const withTruth = <Reason>(reason: Reason, judged: Judged) => ({ ...reason, ...judged })

/** Reads a condition for a subject: every operand with its source, and the truth that follows. */
export const readCondition = (subject: Subject, condition: Condition): ConditionReason => {
  const read = (quantity: Quantity) => readQuantity(subject, quantity)
  const better = directionOf(subject)
  switch (condition.is) {
    case 'all':
    case 'any': {
      const of = condition.of.map((c) => readCondition(subject, c))
      const truths = of.map((c) => c.truth)
      return {
        is: condition.is,
        of,
        truth: condition.is === 'all' ? judgeAll(truths) : judgeAny(truths),
      }
    }
    case 'not': {
      const of = readCondition(subject, condition.of)
      return { is: 'not', of, truth: judgeNot(of.truth) }
    }
    case 'missing': {
      const because = whatIsMissing(subject, condition.what)
      return {
        is: 'missing',
        what: condition.what,
        truth: because === null ? 'false' : 'true',
        ...(because === null ? {} : { because, ...madeOfUnits(subject, condition.what) }),
      }
    }
    case 'reaches':
    case 'beats': {
      const right = read(condition.right)
      const left = readBeside(subject, condition.left, right)
      return withTruth(
        { is: condition.is, left, right, better },
        judgeAgainst(condition.is, left, right, better),
      )
    }
    case 'worse': {
      const right = read(condition.right)
      const parts = {
        left: readBeside(subject, condition.left, right),
        right,
        margin: margin(condition.margin),
        bound: condition.bound,
        better,
      }
      return withTruth({ is: 'worse' as const, ...parts }, judgeWorse(parts))
    }
    case 'compare': {
      const right = read(condition.right)
      const left = readBeside(subject, condition.left, right)
      return withTruth(
        { is: 'compare' as const, left, op: condition.op, right },
        judgeCompare(left, condition.op, right),
      )
    }
    case 'within': {
      const [left, from, to] = [read(condition.left), read(condition.from), read(condition.to)]
      return withTruth({ is: 'within' as const, left, from, to }, judgeWithin(left, from, to))
    }
    case 'answer':
      return readAnswer(subject, condition.among)
    case 'improves': {
      const change = read({
        is: 'change',
        since: condition.since,
        over: condition.over,
        in: condition.by.in,
      })
      const by = margin(condition.by)
      return withTruth(
        { is: 'improves' as const, change, by, better },
        judgeImproves(change, by, better),
      )
    }
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return readGroup(subject, condition)
    case 'verdict':
      return readVerdict(subject, condition)
    case 'due':
      return readDue(subject, condition.when)
    case 'otherwise':
      return { is: 'otherwise', truth: 'true' }
    default:
      throw new Error(`readCondition: ${JSON.stringify(condition satisfies never)}`)
  }
}
