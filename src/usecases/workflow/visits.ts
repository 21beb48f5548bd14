// How long a visit lasts, how it begins, and how its secret is changed while it is used.
import type { Store } from '../../store/connect.ts'
import {
  clearEndedSessions,
  endSession,
  noteSessionUse,
  renewSession,
  startSession,
} from '../../store/sessions.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import type { VisitsInMemory } from '../memory.ts'

export type VisitTimes = {
  /** Longest time from sign-in to the end, however much it is used. */
  readonly hours: number
  /** Longest time without being used. */
  readonly idleMinutes: number
}

/** What holds where nothing else is said. */
export const VISIT_TIMES: VisitTimes = { hours: 12, idleMinutes: 60 }

const MINUTE = 60_000
/** How old a secret gets before another takes over from it. */
const RENEWED_AFTER = 30 * MINUTE
/** How long the one before still holds, for the questions that were on their way with it. */
const OVERLAP = MINUTE
/** A visit in use is looked after once in so long. */
const LOOKED_AFTER = MINUTE
const KEEPING = 'sign-in'

const later = (now: Date, by: number): string => new Date(now.getTime() + by).toISOString()

/**
 * Begins a visit for an account that has shown who it is; the one that the browser had before ends.
 * @out the secret for the visitor's cookie
 */
export const startVisit = async (
  tx: Tx,
  accountId: string,
  now: Date,
  { times = VISIT_TIMES, earlier }: StartingVisit,
): Promise<string> => {
  if (earlier !== undefined) await endSession(tx, earlier)
  await clearEndedSessions(tx, now.toISOString())
  const lastEndsAt = later(now, times.hours * 60 * MINUTE)
  const idleAt = later(now, times.idleMinutes * MINUTE)
  return startSession(tx, accountId, {
    now: now.toISOString(),
    endsAt: idleAt < lastEndsAt ? idleAt : lastEndsAt,
    lastEndsAt,
  })
}

export type StartingVisit = {
  readonly times?: VisitTimes | undefined
  /** The secret that the browser comes with. */
  readonly earlier?: string | undefined
}

/** Whether the visit was looked after less than a minute ago; if not, it is noted that it is now. */
const isFresh = (visits: VisitsInMemory, key: string, now: number): boolean => {
  const before = visits.get(key)
  if (before !== undefined && now - before < LOOKED_AFTER) return true
  for (const [other, at] of visits) if (now - at >= LOOKED_AFTER) visits.delete(other)
  visits.set(key, now)
  return false
}

/**
 * Looks after a visit that is used: it lasts longer, and where its secret is old another takes over.
 * Questions on their way with the old one are answered as before.
 * @out the new secret for the visitor's cookie; null: it keeps the one it has
 */
export const keepVisit = async (
  store: Store,
  visits: VisitsInMemory,
  { organisation, secret, now }: { organisation: string; secret: string; now: Date },
  { idleMinutes }: VisitTimes = VISIT_TIMES,
): Promise<string | null> => {
  if (!isOrganisationId(organisation)) return null
  if (isFresh(visits, `${organisation} ${secret}`, now.getTime())) return null
  const endsAt = later(now, idleMinutes * MINUTE)
  return store.asMember(organisation, KEEPING, async (tx) => {
    const used = await noteSessionUse(tx, secret, {
      now: now.toISOString(),
      endsAt,
      otherEndsAt: later(now, OVERLAP),
    })
    if (used === null || now.getTime() - Date.parse(used.madeAt) < RENEWED_AFTER) return null
    return renewSession(tx, secret, {
      now: now.toISOString(),
      endsAt,
      since: later(now, -OVERLAP),
    })
  })
}
