// One grade as a person decides it, accepted or refused beside what the rule suggests.
import type { Chain, Judgement } from '../goals/chain.ts'
import type { Faulty } from '../goals/chain-fault.ts'
import { checkJudgement } from '../goals/check-facts.ts'
import type { Model } from '../model/model.ts'
import type { AssessedNode } from './assessed.ts'

export type JudgementFault =
  | Faulty
  | {
      readonly refused: 'differsWithoutReason'
      readonly suggested: string
      readonly grade: string
      readonly scale: string
    }

/**
 * Accepts a grade for one assessment: known node, round and grade, no grade that the model holds
 * back until a date, and a reason where the grade demands one or differs from the suggested one.
 */
export const acceptJudgement = (
  model: Model,
  chain: Chain,
  judgement: Judgement,
  assessed: AssessedNode | undefined,
): { readonly judgement: Judgement } | JudgementFault => {
  const [fault] = checkJudgement(model, chain, judgement)
  if (fault !== undefined) return fault
  const suggested = assessed?.suggested.is === 'grade' ? assessed.suggested.grade : null
  const differs = suggested !== null && suggested !== judgement.grade
  return differs && judgement.reason === undefined && assessed !== undefined
    ? {
        refused: 'differsWithoutReason',
        suggested,
        grade: judgement.grade,
        scale: assessed.scale,
      }
    : { judgement }
}
