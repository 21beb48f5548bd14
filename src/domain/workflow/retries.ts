// When a mail that could not be sent is tried again.

/** Minutes after each try that failed; the last holds for all that follow. */
const PAUSES = [1, 5, 15, 30, 60] as const
const MINUTE = 60_000

/** @out ISO, after the given number of tries (from 1) of which the last was made at `now` (ISO) */
export const triedAgainAt = (tries: number, now: string): string => {
  const minutes = PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1] ?? PAUSES[0]
  return new Date(Date.parse(now) + minutes * MINUTE).toISOString()
}

/** Where the program ended in the middle nobody knows whether a mail was sent: so often it is sent again. */
export const MOST_INTERRUPTED = 1
