// A clock that a test turns: waiting takes no time, and what was waited for is kept.
import type { Clock } from '../../src/sources/statistics/pace.ts'

export const fastClock = (): Clock & { readonly waited: readonly number[] } => {
  const waited: number[] = []
  let time = Date.parse('2026-11-30T12:00:00Z')
  return {
    waited,
    now: () => time,
    wait: async (ms, signal) => {
      signal?.throwIfAborted()
      waited.push(ms)
      time += ms
    },
  }
}
