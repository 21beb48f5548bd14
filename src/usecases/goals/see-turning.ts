// A year being turned: what the year before holds, how it went, what is settled, and what next year's chain lacks.
import type { Finding } from '../../domain/chain/finding.ts'
import { lintChain } from '../../domain/chain/lint.ts'
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { checkChain } from '../../domain/goals/check-chain.ts'
import { chainInForce } from '../../domain/goals/in-force.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { type TurnMark, turnMarks } from '../../store/chain-edits.ts'
import { openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { seeFrame } from '../chain/see-frame.ts'
import type { Asking } from '../visitor.ts'
import { type NoPlan, type SeenPlan, seePlan } from './see-plan.ts'

export type SeenTurning = {
  readonly plan: SeenPlan
  readonly marks: readonly TurnMark[]
  /** The latest round with something told in it; null: there is none. */
  readonly opened: SeenRound | null
  readonly warnings: readonly Faulty[]
  readonly findings: readonly Finding[]
}

/** What is told of files alone: in the app each round asks for it when its time comes. */
const ASKED_IN_ROUNDS: readonly Finding['warns'][] = ['yearlyInShortRound', 'roundTextMissing']

/** @refuses mayNot, noChain */
export const seeTurning = async (asking: Asking, year: number): Promise<SeenTurning | NoPlan> => {
  const plan = await seePlan(asking, year)
  if ('refused' in plan) return plan
  const frame = await seeFrame(asking)
  const current = 'refused' in frame ? null : frame.current
  const opened = current === null ? null : await openRound(asking, nameOfRound(current))
  const { loaded, model } = plan
  const lastDay = `${year}-12-31`
  const next = chainInForce(model, loaded.chain, lastDay)
  const isOfYear = (found: Finding): boolean =>
    !ASKED_IN_ROUNDS.includes(found.warns) &&
    // NOTE that no goal has a measure which has ended is as it should be.
    (found.warns !== 'measureUnused' || isInForce(next.measures.get(found.measure)?.valid, lastDay))
  const unsaid = { ...next, readings: [], judgements: [], texts: [] }
  return {
    plan,
    marks: await turnMarks(asking.tx, year),
    opened: opened === null || 'refused' in opened ? null : opened,
    warnings: checkChain(model, unsaid).warnings,
    findings: lintChain(model, next).filter(isOfYear),
  }
}
