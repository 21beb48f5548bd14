// One grade as a person decides it, accepted or refused beside what the rule suggests.
import type { Chain, Judgement } from '../goals/chain.ts'
import type { Faulty } from '../goals/chain-fault.ts'
import { checkJudgement } from '../goals/check-facts.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import type { AssessedNode } from './assessed.ts'

export type JudgementFault =
  | Faulty
  | {
      readonly refused: 'differsWithoutReason'
      /** The grades in the words of the round. */
      readonly suggested: Text
      readonly grade: Text
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
  if (!differs || judgement.reason !== undefined || assessed === undefined) return { judgement }
  const kind = model.rounds.find(({ id }) => judgement.round.slice(0, -5) === id)?.kind ?? 'outcome'
  const worded = (grade: string): Text =>
    model.scales.get(assessed.scale)?.grades.find(({ id }) => id === grade)?.words[kind] ?? {
      sv: grade,
    }
  return {
    refused: 'differsWithoutReason',
    suggested: worded(suggested),
    grade: worded(judgement.grade),
  }
}
