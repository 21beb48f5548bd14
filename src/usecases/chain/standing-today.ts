// What is loaded as the organisation stands on a day, for what is asked of it apart from any round.
import { chainOn } from '../../domain/goals/chain-on.ts'
import type { Loaded } from './load-chain.ts'

/** The same with names, places and owners of the day, ISO. */
export const standingOn = (loaded: Loaded, day: string): Loaded => ({
  ...loaded,
  chain: chainOn(loaded.chain, day),
})
