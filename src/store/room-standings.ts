// Rooms of open rounds that have been opened to others, or closed again: only added to, the latest holds.
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

export type StoredRoom = {
  readonly roundId: string
  /** The body that delivers, whose room it is. */
  readonly bodyId: string
  readonly standing: string
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

/** What changes after `changeNumber` (0: all) have made of rooms, oldest first. */
export const roomsSince = async (tx: Tx, changeNumber: number): Promise<readonly StoredRoom[]> => {
  const rows = await tx.query
    .selectFrom('room_standing')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('change_number', '>', changeNumber)
    .orderBy('change_number')
    .execute()
  return rows.map((row) => ({
    roundId: row.round_id,
    bodyId: row.body_id,
    standing: row.standing,
    person: row.person,
    recordedAt: row.recorded_at,
    changeNumber: row.change_number,
  }))
}

/** Opens or closes a room, with its audit event. */
export const setRoom = async (
  tx: Tx,
  {
    roundId,
    bodyId,
    standing,
    person,
  }: Pick<StoredRoom, 'roundId' | 'bodyId' | 'person'> & { readonly standing: 'open' | 'closed' },
): Promise<{ readonly changeNumber: number }> => {
  const changeNumber = await recordChange(tx, {
    what: standing === 'open' ? 'openRoom' : 'closeRoom',
    subject: bodyId,
    before: null,
    after: { round: roundId, standing },
  })
  await tx.query
    .insertInto('room_standing')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      body_id: bodyId,
      change_number: changeNumber,
      standing,
      person,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
