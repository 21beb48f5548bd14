// A recorded decision put right, or taken back as never made: what it said before stays to be read.
import type { CorrectDecisionRequest, TakeBackDecisionRequest } from '../../contract/requests.ts'
import {
  acceptCorrection,
  acceptTakingBack,
  type CorrectionRefused,
  type RoundEffect,
  type StandingDecision,
} from '../../domain/workflow/correcting.ts'
import { correctDecision as saveCorrection, takeBackDecision } from '../../store/decisions.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { roundStandings, setStanding } from '../../store/round-standings.ts'
import type { Tx } from '../../store/tx.ts'
import { type Asking, allowed } from '../visitor.ts'
import { findDecision, type NotDecidedOn, wordingIn } from './decide-version.ts'
import type { MadeDecision } from './see-versions.ts'
import { standingIn } from './standing-decision.ts'

export type NotCorrected = NotDecidedOn | CorrectionRefused

type Opened = {
  readonly tx: Tx
  readonly decision: MadeDecision
  readonly standing: StandingDecision
  readonly roundId: string
}

/**
 * The decision as it stands, for whoever may record it.
 * @refuses mayNot, noChain, noSuchDecision, decidedSince where it reads otherwise since the asker looked
 */
const openToCorrect = async (
  asking: Asking,
  { decision: id, basedOn }: Pick<CorrectDecisionRequest, 'decision' | 'basedOn'>,
): Promise<Opened | NotCorrected> => {
  // NOTE what rests on the decision is weighed before it is written, so that nobody decides meanwhile.
  await holdOthers(asking.tx)
  const found = await findDecision(asking, id)
  if ('refused' in found) return found
  const { decision, loaded, seen } = found
  const { bodies } = loaded.chain
  const as = allowed(asking, 'recordDecision', bodies, decision.bodyId ?? undefined)
  if ('refused' in as) return as
  if (decision.changeNumber !== basedOn) return { refused: 'decidedSince' }
  const standing = standingIn({ ...found, bodies }, decision, asking.today)
  return { ...as, decision, standing, roundId: seen.version.roundId }
}

/** Whether the round stands open because of the decision: its opening is recorded straight after it. */
const isOpenBy = async (tx: Tx, { wordings }: MadeDecision, roundId: string): Promise<boolean> => {
  const now = (await roundStandings(tx)).find((one) => one.roundId === roundId)
  return (
    now?.standing === 'open' &&
    wordings.some(({ changeNumber }) => changeNumber + 1 === now.changeNumber)
  )
}

/** The round follows the decision: opened by one that stops the version, closed when it does no longer. */
const setRound = async (
  { tx, decision, roundId }: Opened,
  effect: RoundEffect,
  reason: string | null,
): Promise<void> => {
  if (effect === 'opens') await setStanding(tx, roundId, 'open', reason)
  if (effect === 'closes' && (await isOpenBy(tx, decision, roundId)))
    await setStanding(tx, roundId, 'closed')
}

/**
 * Words a decision anew, with the reason why.
 * @refuses mayNot, noChain, noSuchDecision, decidedSince, what acceptCorrection refuses
 */
export const correctDecision = async (
  asking: Asking,
  request: CorrectDecisionRequest,
): Promise<{ readonly done: true } | NotCorrected> => {
  const opened = await openToCorrect(asking, request)
  if ('refused' in opened) return opened
  const { tx, decision, standing, roundId } = opened
  const wording = wordingIn(request)
  const because = request.because.trim()
  const accepted = acceptCorrection(standing, { ...wording, because })
  if ('refused' in accepted) return accepted
  const { date: decidedOn, ...worded } = wording
  const person = asking.visitor.name
  const saved = await saveCorrection(tx, decision, roundId, {
    ...worded,
    ...{ decidedOn, person, because },
  })
  if ('refused' in saved) return saved
  await setRound(opened, accepted.round, wording.reason)
  return saved
}

/**
 * Takes back a decision that was never made: the version is where it was before it.
 * @refuses mayNot, noChain, noSuchDecision, decidedSince, what acceptTakingBack refuses
 */
export const takeBack = async (
  asking: Asking,
  request: TakeBackDecisionRequest,
): Promise<{ readonly done: true } | NotCorrected> => {
  const opened = await openToCorrect(asking, request)
  if ('refused' in opened) return opened
  const { tx, decision, standing, roundId } = opened
  const because = request.reason.trim()
  const accepted = acceptTakingBack(standing, because)
  if ('refused' in accepted) return accepted
  const person = asking.visitor.name
  const taken = await takeBackDecision(tx, decision, roundId, { because, person })
  if ('refused' in taken) return taken
  await setRound(opened, accepted.round, null)
  return taken
}
