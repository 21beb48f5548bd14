// A person's grade beside the suggested one: authorised, checked against the model, saved with its audit event.

import type { DecideGradeRequest } from '../../contract/requests.ts'
import { acceptJudgement, type JudgementFault } from '../../domain/assessment/accept-judgement.ts'
import { assessedWhole } from '../../domain/assessment/assessed-whole.ts'
import { type Judgement, THE_WHOLE } from '../../domain/goals/chain.ts'
import { judgingBodies } from '../../domain/goals/judging-bodies.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import type { Delivered } from '../../domain/workflow/delivered.ts'
import {
  judgementWrite,
  type NewerJudgement,
  type NewJudgement,
  newerJudgementThan,
} from '../../store/judgements.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { type NoRound, openRound, shutOn } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, allowed } from '../visitor.ts'
import { deliveredText } from '../workflow/delivered-parts.ts'
import type { Weighed } from '../workflow/waiting-saves.ts'
import { isJudgedInRoom, judgedBy } from './decidable.ts'

export type NotDecided =
  | NoRound
  | RoundFault
  | Delivered
  | JudgementFault
  | { readonly refused: 'judgedInRoom' }

/** The body in whose name it is decided: the one that was said, or the first that makes the assessment. */
const decidingBody = (
  opened: SeenRound,
  { node, assessment, by }: DecideGradeRequest,
): string | undefined => {
  if (by !== null) return by
  const found = judgedBy(opened, node ?? THE_WHOLE, assessment)
  if (found?.assessment === undefined) return found?.judged.owner
  const day = lastDayOfRound(opened.facts.round)
  return judgingBodies(opened.chain, found.judged, found.assessment, day)[0]
}

const judgementOf = (
  { node, assessment, round, grade, reason }: DecideGradeRequest,
  body: string | undefined,
  person: string,
  today: string,
): Judgement => {
  const said = reason.trim()
  return {
    node: node ?? THE_WHOLE,
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
  person: judgement.person ?? null,
  madeUp: false,
  source: null,
})

/**
 * A grade that a person decides. Where somebody else has decided since `basedOn`, nothing is written
 * and their judgement is given back.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun, roundClosed,
 *   partDelivered, judgedInRoom, what acceptJudgement refuses; when it is written, newerExists
 */
export const decideGrade = async (
  asking: Asking,
  request: DecideGradeRequest,
): Promise<Weighed<NewerJudgement> | NotDecided> => {
  const opened = await openRound(asking, request.round)
  if ('refused' in opened) return opened
  const { visitor, today } = asking
  const { model, chain, facts, loaded } = opened
  const body = decidingBody(opened, request)
  const as = allowed(asking, 'decideGrade', chain.bodies, body)
  if ('refused' in as) return as
  const refused = shutOn(opened.whole, today) ?? deliveredText(loaded, facts.round, body)
  if (refused !== null) return refused
  if (isJudgedInRoom(opened, request.node ?? THE_WHOLE, request.assessment))
    return { refused: 'judgedInRoom' }
  const all =
    request.node === null
      ? assessedWhole(facts, opened.conclusions)
      : opened.conclusions.assessedOf(request.node)
  const assessed = all.find((one) => one.assessment === request.assessment)
  const judgement = judgementOf(request, body, visitor.name, today)
  const accepted = acceptJudgement(model, chain, judgement, assessed)
  if ('refused' in accepted) {
    const { assessment, round } = request
    return namedBy(accepted, { model, chain, node: judgement.node, assessment, round })
  }
  const decided = asStored(judgement)
  return {
    write: judgementWrite(as.tx, decided, request.basedOn),
    otherwise: (later) => newerJudgementThan(later, decided),
  }
}
