// One grade as a person decides it, accepted or refused beside what the rule suggests.
import type { Chain, Judgement } from '../goals/chain.ts'
import type { Faulty } from '../goals/chain-fault.ts'
import { checkJudgement } from '../goals/check-facts.ts'
import { roundNamed } from '../goals/round-standing.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import type { AssessedNode } from './assessed.ts'

export type JudgementFault =
  | Faulty
  | {
      readonly refused: 'wordsMissing'
      readonly what: 'motivation' | 'analysis'
      /** The grade in the words of the round. */
      readonly grade: Text
    }
  | {
      readonly refused: 'beforeItsDay'
      readonly grade: Text
      /** The day the goal is to be reached; absent: it has none. */
      readonly due?: string
      readonly lastDay: string
    }
  | {
      readonly refused: 'differsWithoutReason'
      /** The grades in the words of the round. */
      readonly suggested: Text
      readonly grade: Text
    }

type Judged = Pick<Judgement, 'node' | 'assessment' | 'round'>

/** A grade of what was judged, in the words of the round; an unknown one as it was written. */
const wordedIn =
  (model: Model, chain: Chain, { node, assessment, round }: Judged) =>
  (grade: string): Text => {
    const { assessments } = model.types.get(chain.nodes.get(node)?.type ?? '') ?? {}
    const judged = [...(assessments ?? []), ...model.verdicts].find(({ id }) => id === assessment)
    const kind = roundNamed(model, round)?.kind ?? 'outcome'
    const { grades = [] } = model.scales.get(judged?.scale ?? '') ?? {}
    return grades.find(({ id }) => id === grade)?.words[kind] ?? { sv: grade }
  }

/** A fault of a grade as a person is told it: in the words of the grade, not by its name in a file. */
const inWords = (fault: Faulty, worded: (grade: string) => Text): JudgementFault => {
  if (fault.refused === 'gradeNeeds')
    return { refused: 'wordsMissing', what: fault.what, grade: worded(fault.grade) }
  if (fault.refused !== 'gradeBeforeDue') return fault
  const { due, lastDay } = fault
  const day = due === undefined ? {} : { due }
  return { refused: 'beforeItsDay', grade: worded(fault.grade), lastDay, ...day }
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
  const worded = wordedIn(model, chain, judgement)
  if (fault !== undefined) return inWords(fault, worded)
  const suggested = assessed?.suggested.is === 'grade' ? assessed.suggested.grade : null
  const differs = suggested !== null && suggested !== judgement.grade
  if (!differs || judgement.reason !== undefined || assessed === undefined) return { judgement }
  return {
    refused: 'differsWithoutReason',
    suggested: worded(suggested),
    grade: worded(judgement.grade),
  }
}
