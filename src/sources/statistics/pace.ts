// When a service may be asked: one call at a time, evenly spaced, and how long to wait before the next try.
import { setTimeout as sleep } from 'node:timers/promises'

/** What time it is and how one waits; a test has its own. */
export type Clock = {
  /** In milliseconds. */
  readonly now: () => number
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
}

export const machineClock: Clock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await sleep(ms, undefined, signal === undefined ? {} : { signal })
  },
}

/** So many calls within so long, at most. */
export type Pace = { readonly calls: number; readonly withinMs: number }

/**
 * Runs work one at a time and never closer than the pace allows. Evenly spaced calls keep within every
 * window of that length, however the service counts its own.
 */
export const inTurn = (
  { calls, withinMs }: Pace,
  { now, wait }: Clock,
): (<Result>(work: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>) => {
  const apart = Math.ceil(withinMs / calls)
  let last = Number.NEGATIVE_INFINITY
  let before: Promise<unknown> = Promise.resolve()
  return (work, signal) => {
    const run = async () => {
      const left = last + apart - now()
      if (left > 0) await wait(left, signal)
      last = now()
      return work()
    }
    const result = before.then(run, run)
    before = result.catch(() => {})
    return result
  }
}

const SECOND = 1000
const LONGEST_STEP = 60 * SECOND

/**
 * Milliseconds before try number `tried` + 1: a doubling step, of which a part is drawn by lot so that
 * many who were refused at once do not come back at once.
 */
export const backoff = (tried: number, random: () => number): number =>
  Math.round(Math.min(SECOND * 2 ** tried, LONGEST_STEP) * (0.5 + random() / 2))

/** What `Retry-After` says, in milliseconds from now: a number of seconds or a date; null where it says nothing. */
export const retryAfter = (header: string | null, now: number): number | null => {
  if (header === null) return null
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * SECOND
  const day = Date.parse(header)
  return Number.isNaN(day) ? null : Math.max(day - now, 0)
}
