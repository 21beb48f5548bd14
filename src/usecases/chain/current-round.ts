// The round in which a page is opened from outside the rounds: the one that is looked at first, or the one to come.
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import type { Loaded } from './load-chain.ts'
import { roundsAt } from './see-frame.ts'

/** null: there is none yet. */
export const currentRound = (loaded: Loaded, today: string): string | null => {
  const { current } = roundsAt(loaded, today)
  return current === null ? null : nameOfRound(current)
}

/**
 * The round that what holds from today is seen in: the first that ends today or later and has
 * never been closed, for one that has been reads what had come then. Else the one that is looked at first.
 */
export const roundToCome = (loaded: Loaded, today: string): string | null => {
  const closed = new Set(loaded.closedTimes.map(({ round }) => nameOfRound(round)))
  const [coming] = roundsAt(loaded, today)
    .rounds.filter((one) => lastDayOfRound(one) >= today && !closed.has(nameOfRound(one)))
    .toSorted((a, b) => lastDayOfRound(a).localeCompare(lastDayOfRound(b)))
  return coming === undefined ? currentRound(loaded, today) : nameOfRound(coming)
}
