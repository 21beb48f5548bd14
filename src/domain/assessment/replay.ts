// A result replayed from its reasons alone, as an auditor would: no model, no facts.
import type { Scale } from '../model/model.ts'
import { conclude } from './conclude.ts'
import type { ConditionReason, RuleReason, Truth } from './reasons.ts'
import {
  countGroup,
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

/** The truth of a condition computed again from the operands its reason carries. */
export const replayCondition = (reason: ConditionReason): Truth => {
  switch (reason.is) {
    case 'all':
      return judgeAll(reason.of.map(replayCondition))
    case 'any':
      return judgeAny(reason.of.map(replayCondition))
    case 'not':
      return judgeNot(replayCondition(reason.of))
    case 'missing':
      return reason.because === undefined ? 'false' : 'true'
    case 'reaches':
    case 'beats':
      return judgeAgainst(reason.is, reason.left, reason.right, reason.better).truth
    case 'worse':
      return judgeWorse(reason).truth
    case 'compare':
      return judgeCompare(reason.left, reason.op, reason.right).truth
    case 'within':
      return judgeWithin(reason.left, reason.from, reason.to).truth
    case 'improves':
      return judgeImproves(reason.change, reason.by, reason.better).truth
    case 'answer':
      return reason.answer === undefined
        ? 'unknown'
        : reason.among.includes(reason.answer)
          ? 'true'
          : 'false'
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return judgeGroup(
        reason.is,
        countGroup(reason.members, reason.policy, reason.is),
        reason.policy,
        reason.mayBeLeftOut,
        reason.bounds,
        reason.leastCoverage,
      ).truth
    case 'verdict':
      return reason.grade === null
        ? 'unknown'
        : reason.grades.includes(reason.grade)
          ? 'true'
          : 'false'
    case 'due':
      return reason.due === undefined
        ? 'unknown'
        : reason.due <= reason.at === (reason.when === 'passed')
          ? 'true'
          : 'false'
    case 'otherwise':
      return 'true'
    default:
      throw new Error(`replayCondition: ${JSON.stringify(reason satisfies never)}`)
  }
}

/** The suggestion computed again from the tree of reasons; equal to the one it came with. */
export const replay = (reason: RuleReason, scale: Scale): RuleReason['suggestion'] => {
  if (reason.body.is !== 'cases') return conclude(reason.rule, reason.body, scale)
  const cases = reason.body.cases.map((c) => ({
    ...c,
    condition: { ...c.condition, truth: replayCondition(c.condition) },
  }))
  return conclude(reason.rule, { is: 'cases', cases }, scale)
}
