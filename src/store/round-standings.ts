// Rounds opened for reporting, closed, and opened again: each time recorded, the latest holds.
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

export type RoundStanding = 'open' | 'closed'

/** Where a round stands: round and year, «helår-2026», and since when (ISO, UTC). */
export type StoredStanding = {
  readonly roundId: string
  readonly standing: RoundStanding
  readonly since: string
  /** Why it was opened again after it had been frozen; null: none was asked for. */
  readonly reason: string | null
  readonly changeNumber: number
}

/** Each time that a round was opened or closed, oldest first. */
export const standingsThroughTime = async (tx: Tx): Promise<readonly StoredStanding[]> => {
  const rows = await tx.query
    .selectFrom('round_standing')
    .select(['round_id', 'standing', 'recorded_at', 'reason', 'change_number'])
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number')
    .execute()
  return rows.map(({ round_id, standing, recorded_at, reason, change_number }) => ({
    roundId: round_id,
    standing: standing === 'closed' ? 'closed' : 'open',
    since: recorded_at,
    reason,
    changeNumber: change_number,
  }))
}

/** Of each round the last of its standings, in the order of the rounds' names. */
export const latestStandings = (all: readonly StoredStanding[]): readonly StoredStanding[] => {
  const latest = new Map(all.map((one) => [one.roundId, one]))
  return [...latest.keys()].sort().flatMap((name) => latest.get(name) ?? [])
}

/** Where the rounds that have been opened or closed stand now, by name. */
export const roundStandings = async (tx: Tx): Promise<readonly StoredStanding[]> =>
  latestStandings(await standingsThroughTime(tx))

const whatOf = (
  standing: RoundStanding,
  before: RoundStanding | null,
  reason: string | null,
): string => {
  if (standing === 'closed') return 'closeRound'
  return before === null && reason === null ? 'openRound' : 'reopenRound'
}

/**
 * Opens or closes a round, with its audit event; where it stands so already nothing is changed.
 * `reason` is why a round that has been frozen is opened again.
 */
export const setStanding = async (
  tx: Tx,
  roundId: string,
  standing: RoundStanding,
  reason: string | null = null,
): Promise<{ readonly changeNumber: number } | { readonly unchanged: true }> => {
  const known = (await roundStandings(tx)).find((one) => one.roundId === roundId)?.standing ?? null
  if (known === standing) return { unchanged: true }
  const changeNumber = await recordChange(tx, {
    what: whatOf(standing, known, reason),
    subject: roundId,
    before: known === null ? null : { standing: known },
    after: { standing, ...(reason === null ? {} : { reason }) },
  })
  await tx.query
    .insertInto('round_standing')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      change_number: changeNumber,
      standing,
      reason,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
