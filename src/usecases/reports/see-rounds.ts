// The rounds of a municipality: which are open, which are closed, and the frozen versions of each.
import { closedAlready, notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { awaitsVerdict } from '../../domain/workflow/auditors-verdict.ts'
import { canBeTakenBack } from '../../domain/workflow/correcting.ts'
import { type DecisionOrder, isLastOf } from '../../domain/workflow/decisions.ts'
import { may, mayAnywhere } from '../../domain/workflow/may.ts'
import { listAccounts } from '../../store/accounts.ts'
import { auditorsVerdicts, type StoredVerdict } from '../../store/auditors-verdicts.ts'
import type { FrozenVersion } from '../../store/frozen.ts'
import { roundToCome } from '../chain/current-round.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { seeFrame } from '../chain/see-frame.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot, Visitor } from '../visitor.ts'
import { recommendationsTakenUp, type TakenUp } from '../workflow/recommendations.ts'
import { type RoundVersions, readVersions, type SeenVersion, versionsOf } from './see-versions.ts'
import { standingIn } from './standing-decision.ts'

/** A body whose turn it is; `isLast`: its decision ends the version's way. */
export type Turn = { readonly body: string; readonly isLast: boolean }

/** A version with what the visitor may do with it now. */
export type OfferedVersion = SeenVersion & {
  /** The bodies whose turn it is and that the visitor may record for. */
  readonly turn: readonly Turn[]
  /** Decisions that the visitor may complete with their paragraph, put right or take back. */
  readonly correctable: readonly string[]
  /** Those of them that nothing rests on yet, and so can be taken back. */
  readonly returnable: readonly string[]
  readonly mayPublish: boolean
}

export type SeenRound = Pick<RoundVersions, 'order'> & {
  readonly round: Round
  readonly hasBegun: boolean
  /** Opened for reporting, and not closed since. */
  readonly isOpened: boolean
  /** ISO, UTC; null: it is not closed. */
  readonly closedOn: string | null
  /** The latest first. */
  readonly versions: readonly OfferedVersion[]
  /** What the auditors have delivered on it, the latest first. */
  readonly verdicts: readonly StoredVerdict[]
  /** The statutory report that they have yet to judge; null: none. */
  readonly awaitsVerdict: StatutoryReport | null
}

export type SeenRounds = {
  readonly loaded: Loaded
  readonly rounds: readonly SeenRound[]
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
  /** Assignments that were made of the auditors' answers. */
  readonly takenUp: readonly TakenUp[]
  /** The round that an assignment is looked at in; null: there is none. */
  readonly round: string | null
  readonly mayGive: boolean
  readonly mayClose: boolean
  readonly mayFreeze: boolean
  readonly mayPublish: boolean
}

const offered = (
  { held }: Visitor,
  { chain }: Loaded,
  order: DecisionOrder,
  seen: SeenVersion,
  { later, today }: { readonly later: readonly FrozenVersion[]; readonly today: string },
): OfferedVersion => {
  const mayRecord = (body: string | null): boolean =>
    may(held, 'recordDecision', chain.bodies, body ?? undefined)
  const around = { bodies: chain.bodies, order, seen, later }
  const correctable = seen.decisions.filter(({ bodyId }) => mayRecord(bodyId))
  return {
    ...seen,
    turn:
      later.length === 0
        ? seen.treatment.waitingFor
            .filter(mayRecord)
            .map((body) => ({ body, isLast: isLastOf(order, seen.treatment.waitingFor, body) }))
        : [],
    correctable: correctable.map(({ decisionId }) => decisionId),
    returnable: correctable
      .filter((one) => canBeTakenBack(standingIn(around, one, today)))
      .map(({ decisionId }) => decisionId),
    mayPublish: seen.published === null && may(held, 'publishRound', chain.bodies, undefined),
  }
}

/** @refuses mayNot, noChain */
export const seeRounds = async (
  asking: Asking,
): Promise<SeenRounds | MayNot | { readonly refused: 'noChain' }> => {
  const frame = await seeFrame(asking)
  if ('refused' in frame) return frame
  const { tx, visitor, today } = asking
  const { rounds } = frame
  const loaded = standingOn(frame.loaded, today)
  const known = await readVersions(tx)
  const verdicts = await auditorsVerdicts(tx)
  const opened = new Set(loaded.open.map(nameOfRound))
  const mayDo = (act: 'closeRound' | 'freezeRound' | 'publishRound'): boolean =>
    may(visitor.held, act, loaded.chain.bodies, undefined)
  return {
    loaded,
    names: new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name])),
    takenUp: verdicts.length === 0 ? [] : await recommendationsTakenUp(asking, loaded),
    round: roundToCome(frame.loaded, today),
    mayGive: mayAnywhere(visitor.held, 'editChain'),
    mayClose: mayDo('closeRound'),
    mayFreeze: mayDo('freezeRound'),
    mayPublish: mayDo('publishRound'),
    rounds: rounds.map((round) => {
      const { order, versions } = versionsOf(loaded, round, known, today)
      return {
        round,
        order,
        hasBegun: notBegun(round, today) === null,
        isOpened: opened.has(nameOfRound(round)),
        closedOn: closedAlready(loaded.closed, round)?.closedOn ?? null,
        versions: versions.map((one, index) => {
          const later = versions.slice(0, index).map(({ version }) => version)
          return offered(visitor, loaded, order, one, { later, today })
        }),
        awaitsVerdict: awaitsVerdict(loaded.versions, round, verdicts),
        verdicts: verdicts.filter(({ roundId }) => roundId === nameOfRound(round)),
      }
    }),
  }
}
