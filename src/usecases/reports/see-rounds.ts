// The rounds of a municipality: which are open, which are closed, and what has been published of each.
import { closedAlready, notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { listAccounts } from '../../store/accounts.ts'
import { listSnapshots, type SnapshotEntry } from '../../store/published.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { seeFrame } from '../chain/see-frame.ts'
import type { Asking, MayNot } from '../visitor.ts'

export type SeenRound = {
  readonly round: Round
  readonly hasBegun: boolean
  /** ISO, UTC; null: open. */
  readonly closedOn: string | null
  /** The latest first. */
  readonly snapshots: readonly SnapshotEntry[]
}

export type SeenRounds = {
  readonly loaded: Loaded
  readonly rounds: readonly SeenRound[]
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
  readonly mayClose: boolean
  readonly mayPublish: boolean
}

/** @refuses mayNot, noChain */
export const seeRounds = async (
  asking: Asking,
): Promise<SeenRounds | MayNot | { readonly refused: 'noChain' }> => {
  const frame = await seeFrame(asking)
  if ('refused' in frame) return frame
  const { tx, visitor, today } = asking
  const { loaded, rounds } = frame
  const published = await listSnapshots(tx)
  const { bodies } = loaded.chain
  return {
    loaded,
    names: new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name])),
    mayClose: may(visitor.held, 'closeRound', bodies, undefined),
    mayPublish: may(visitor.held, 'publishRound', bodies, undefined),
    rounds: rounds.map((round) => {
      return {
        round,
        hasBegun: notBegun(round, today) === null,
        closedOn: closedAlready(loaded.closed, round)?.closedOn ?? null,
        snapshots: published.filter(({ roundId }) => roundId === nameOfRound(round)),
      }
    }),
  }
}
