// Rounds that take no more values or grades: closed and opened again, each change recorded.
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

/** A round that is closed now: round and year, «helår-2026», and since when (ISO, UTC). */
export type StoredClosing = { readonly roundId: string; readonly closedAt: string }

const latestOf = (tx: Tx) =>
  tx.query
    .selectFrom('round_closing')
    .distinctOn('round_id')
    .select(['round_id', 'closed', 'recorded_at'])
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('round_id')
    .orderBy('change_number', 'desc')

/** The rounds that are closed now, by name. */
export const closedRounds = async (tx: Tx): Promise<readonly StoredClosing[]> =>
  (await latestOf(tx).execute()).flatMap(({ round_id, closed, recorded_at }) =>
    closed ? [{ roundId: round_id, closedAt: recorded_at }] : [],
  )

/** Closes a round, or opens it again, with its audit event; where it is so already nothing is changed. */
export const setClosed = async (
  tx: Tx,
  roundId: string,
  closed: boolean,
): Promise<{ readonly changeNumber: number } | { readonly unchanged: true }> => {
  const isClosed = (await closedRounds(tx)).some((one) => one.roundId === roundId)
  if (isClosed === closed) return { unchanged: true }
  const changeNumber = await recordChange(tx, {
    what: closed ? 'closeRound' : 'reopenRound',
    subject: roundId,
    before: { closed: isClosed },
    after: { closed },
  })
  await tx.query
    .insertInto('round_closing')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      change_number: changeNumber,
      closed,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
