// Whether a municipality has begun to follow up its goals, or is still putting them in place.
import type { Round } from '../periods/period.ts'
import type { Chain } from './chain.ts'
import type { ClosedRound } from './round-standing.ts'

type Standing = {
  readonly open: readonly Round[]
  readonly closed: readonly ClosedRound[]
  readonly chain: Pick<Chain, 'readings' | 'judgements'>
}

/** A round has been opened, or something has been reported or judged. */
export const isFollowedUp = ({ open, closed, chain }: Standing): boolean =>
  open.length + closed.length + chain.readings.length + chain.judgements.length > 0
