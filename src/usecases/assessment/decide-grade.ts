// A person's grade beside the suggested one: authorised, checked against the model, saved with its audit event.
import type { DecideGradeRequest } from '../../contract/requests.ts'
import { acceptJudgement, type JudgementFault } from '../../domain/assessment/accept-judgement.ts'
import type { Judgement } from '../../domain/goals/chain.ts'
import {
  type NewJudgement,
  type StoredJudgement,
  decideGrade as saveDecision,
} from '../../store/judgements.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import { type Asking, forbidden } from '../visitor.ts'
import { withNameOfOther } from '../workflow/who-saved.ts'

export type NotDecided =
  | NoRound
  | JudgementFault
  | { readonly refused: 'newerExists'; readonly current: StoredJudgement | null }

const judgementOf = (
  { node, assessment, round, grade, reason, by }: DecideGradeRequest,
  owner: string | undefined,
  person: string,
  today: string,
): Judgement => {
  const said = reason.trim()
  const body = by ?? owner
  return {
    node,
    assessment,
    round,
    grade,
    person,
    date: today,
    madeUp: false,
    // NOTE what a person writes is in Swedish until the app lets them say otherwise.
    ...(said === '' ? {} : { reason: { sv: said } }),
    ...(body === undefined ? {} : { by: body }),
  }
}

const asStored = (judgement: Judgement): NewJudgement => ({
  nodeId: judgement.node,
  assessment: judgement.assessment,
  roundId: judgement.round,
  grade: judgement.grade,
  reason: judgement.reason ?? null,
  decidedBy: judgement.by ?? null,
  decidedOn: judgement.date ?? null,
  madeUp: false,
  source: null,
})

/**
 * Saves a grade that a person decides. Where somebody else has decided since `basedOn`, nothing is
 * saved and their judgement is given back.
 * @refuses mayNot, noChain, noSuchRound, newerExists, and what acceptJudgement refuses
 */
export const decideGrade = async (
  asking: Asking,
  request: DecideGradeRequest,
): Promise<{ readonly saved: { readonly changeNumber: number } } | NotDecided> => {
  const opened = await openRound(asking, request.round)
  if ('refused' in opened) return opened
  const { visitor, tx, today } = asking
  const { model, chain } = opened.loaded
  const owner = chain.nodes.get(request.node)?.owner
  const refused = forbidden(visitor, 'decideGrade', chain.bodies, request.by ?? owner)
  if (refused !== null) return refused
  const assessed = opened.conclusions
    .assessedOf(request.node)
    .find((one) => one.assessment === request.assessment)
  const judgement = judgementOf(request, owner, visitor.name, today)
  const accepted = acceptJudgement(model, chain, judgement, assessed)
  if ('refused' in accepted) return accepted
  return withNameOfOther(tx, await saveDecision(tx, asStored(judgement), request.basedOn))
}
