// The verdicts on the whole organisation in a round, with those that the visitor may make.
import { assessedWhole } from '../../domain/assessment/assessed-whole.ts'
import { closedAlready } from '../../domain/goals/round-standing.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'
import { type Decidable, decidableOf } from './decidable.ts'

export type SeenWhole = { readonly opened: LookedAtRound; readonly decidable: readonly Decidable[] }

/** @refuses mayNot, noChain, noSuchRound */
export const seeWhole = async (asking: Asking, roundName: string): Promise<SeenWhole | NoRound> => {
  const looked = await lookAtRound(asking, roundName)
  if ('refused' in looked) return looked
  if (looked.version !== undefined) return { opened: looked, decidable: [] }
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { loaded, facts, conclusions } = opened
  if (closedAlready(loaded.closed, facts.round) !== null) return { opened, decidable: [] }
  const decidable = await decidableOf(asking, opened, assessedWhole(facts, conclusions))
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, decidable }
}
