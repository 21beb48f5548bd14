// The round in which a measure's page is opened from outside the rounds: the one that is looked at first.
import { nameOfRound } from '../../domain/periods/period.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { roundsAt } from '../chain/see-frame.ts'

/** null: there is none yet. */
export const currentRound = (loaded: Loaded, today: string): string | null => {
  const { current } = roundsAt(loaded, today)
  return current === null ? null : nameOfRound(current)
}
