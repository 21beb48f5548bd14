// How often somebody may try to sign in, and when again.

/** Tries that do not succeed count this long from the first of them. */
export const TRIES_COUNT_MINUTES = 15
/**
 * Most of them, for one login and from one address. A whole municipality may share an address, so
 * that it bears more.
 */
export const MOST_TRIES = { login: 5, address: 100 } as const

const MINUTE = 60_000

/** When the first of the tries counts no longer, ISO; null: another may be made now. */
export const waitUntil = (
  { tries, beganAt }: { readonly tries: number; readonly beganAt: string },
  of: keyof typeof MOST_TRIES,
): string | null =>
  tries > MOST_TRIES[of]
    ? new Date(Date.parse(beganAt) + TRIES_COUNT_MINUTES * MINUTE).toISOString()
    : null
