// What bodies decide on frozen versions: only added to; a later row of a decision adds what was not known.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

export type NewDecision = {
  readonly snapshotId: string
  /** The version's round, «helår-2026». */
  readonly roundId: string
  /** null: a body that was only named. */
  readonly bodyId: string | null
  readonly bodyTitle: string
  readonly kind: string
  /** The last in the order: its approval makes the version decided. */
  readonly isLast: boolean
  /** ISO day. */
  readonly decidedOn: string
  /** The paragraph of the minutes; null: not known yet. */
  readonly ref: string | null
  readonly reason: string | null
  readonly reservations: readonly { readonly by: string; readonly text: string }[]
  /** Who recorded it, as shown; null: it was brought in. */
  readonly person: string | null
}

export type StoredDecision = Omit<NewDecision, 'roundId'> & {
  readonly decisionId: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = {
  decision_id: string
  change_number: number
  snapshot_id: string
  body_id: string | null
  body_title: string
  kind: string
  is_last: boolean
  decided_on: string
  ref: string | null
  reason: string | null
  reservations: unknown
  person: string | null
  author: string
  recorded_at: string
}

const toDecision = (row: Row): StoredDecision => ({
  decisionId: row.decision_id,
  snapshotId: row.snapshot_id,
  bodyId: row.body_id,
  bodyTitle: row.body_title,
  kind: row.kind,
  isLast: row.is_last,
  decidedOn: row.decided_on,
  ref: row.ref,
  reason: row.reason,
  // NOTE the column holds what saveDecision wrote there.
  reservations: row.reservations as StoredDecision['reservations'],
  person: row.person,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

/** The decisions as they are known now, in the order they were made. */
export const decisionsInForce = async (tx: Tx): Promise<readonly StoredDecision[]> => {
  const rows = await tx.query
    .selectFrom('decision')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number')
    .execute()
  // NOTE a map keeps the place of the first row and the words of the latest.
  return [...new Map(rows.map((row) => [row.decision_id, toDecision(row)])).values()]
}

const write = async (
  tx: Tx,
  decisionId: string,
  { roundId, reservations, ...next }: NewDecision,
  before: StoredDecision | null,
): Promise<number> => {
  const changeNumber = await recordChange(tx, {
    what: before === null ? 'recordDecision' : 'completeDecision',
    subject: roundId,
    before: before === null ? null : { decisionId, ref: before.ref },
    after: { decisionId, ...next, reservations },
  })
  await tx.query
    .insertInto('decision')
    .values({
      organisation_id: tx.organisationId,
      decision_id: decisionId,
      change_number: changeNumber,
      based_on: before?.changeNumber ?? 0,
      snapshot_id: next.snapshotId,
      body_id: next.bodyId,
      body_title: next.bodyTitle,
      kind: next.kind,
      is_last: next.isLast,
      decided_on: next.decidedOn,
      ref: next.ref,
      reason: next.reason,
      reservations: JSON.stringify(reservations),
      person: next.person,
      author: tx.who,
    })
    .execute()
  return changeNumber
}

/**
 * Saves a new decision with its audit event. `known` is how many decisions the writer saw on the
 * version; where there are more, nothing is saved.
 * @refuses decidedSince
 */
export const saveDecision = async (
  tx: Tx,
  next: NewDecision,
  known: number,
): Promise<{ readonly decisionId: string } | { readonly refused: 'decidedSince' }> => {
  await holdOthers(tx)
  const there = (await decisionsInForce(tx)).filter((one) => one.snapshotId === next.snapshotId)
  if (there.length !== known) return { refused: 'decidedSince' }
  const decisionId = newId()
  await write(tx, decisionId, next, null)
  return { decisionId }
}

/**
 * Adds the paragraph of the minutes to a decision that was recorded without it.
 * @refuses decidedSince where it has been added since the writer looked
 */
export const completeDecision = async (
  tx: Tx,
  decision: StoredDecision,
  roundId: string,
  ref: string,
): Promise<{ readonly done: true } | { readonly refused: 'decidedSince' }> => {
  await holdOthers(tx)
  const known = (await decisionsInForce(tx)).find((one) => one.decisionId === decision.decisionId)
  if (known?.changeNumber !== decision.changeNumber) return { refused: 'decidedSince' }
  await write(tx, decision.decisionId, { ...decision, roundId, ref }, decision)
  return { done: true }
}
