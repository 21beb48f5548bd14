// What has been done with each body's part of a round: only added to, the latest says its stage.
import { sql } from 'kysely'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

export type StoredMove = {
  readonly roundId: string
  readonly bodyId: string
  readonly move: string
  readonly stage: string
  readonly reason: string | null
  /** ISO day. */
  readonly deliveredOn: string | null
  readonly reference: string | null
  readonly person: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

export type NewMove = Omit<StoredMove, 'author' | 'recordedAt' | 'changeNumber'>

type Row = {
  round_id: string
  body_id: string
  move: string
  stage: string
  reason: string | null
  delivered_on: string | null
  reference: string | null
  person: string
  author: string
  recorded_at: string
  change_number: number
}

const toMove = (row: Row): StoredMove => ({
  roundId: row.round_id,
  bodyId: row.body_id,
  move: row.move,
  stage: row.stage,
  reason: row.reason,
  deliveredOn: row.delivered_on,
  reference: row.reference,
  person: row.person,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

type LatestMove = StoredMove & {
  readonly deliveredAt: number
  readonly reportedBy: string | null
  readonly reviewedBy: string | null
}
type LatestRow = Row & {
  delivered_at: number
  reported_by: string | null
  reviewed_by: string | null
}

/** Who last made a move with the part. */
const lastBy = (move: 'report' | 'review') => sql`(
  select author from part_move own
  where own.organisation_id = latest.organisation_id and own.round_id = latest.round_id
    and own.body_id = latest.body_id and own.move = ${move}
  order by own.change_number desc limit 1)`

/**
 * The latest move of every part that has one, the change that last delivered it (0: none has) and the
 * accounts that last reported and reviewed it (null: nobody has).
 */
export const latestMoves = async (tx: Tx): Promise<readonly LatestMove[]> => {
  const { rows } = await sql<LatestRow>`
    select latest.*, ${lastBy('report')} as reported_by, ${lastBy('review')} as reviewed_by
    from (
      select distinct on (round_id, body_id) *,
        coalesce(max(change_number) filter (where move = 'deliver')
          over (partition by round_id, body_id), 0) as delivered_at
      from part_move
      where organisation_id = ${tx.organisationId}
      order by round_id, body_id, change_number desc
    ) latest`.execute(tx.query)
  return rows.map((row) => ({
    ...toMove(row),
    deliveredAt: row.delivered_at,
    reportedBy: row.reported_by,
    reviewedBy: row.reviewed_by,
  }))
}

/** The moves that changes after `changeNumber` brought, oldest first. */
export const movesSince = async (tx: Tx, changeNumber: number): Promise<readonly StoredMove[]> => {
  const rows = await tx.query
    .selectFrom('part_move')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('change_number', '>', changeNumber)
    .orderBy('change_number')
    .execute()
  return rows.map(toMove)
}

/** Everything that was done with one part, the latest first. */
export const movesOf = async (
  tx: Tx,
  roundId: string,
  bodyId: string,
): Promise<readonly StoredMove[]> => {
  const rows = await tx.query
    .selectFrom('part_move')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('round_id', '=', roundId)
    .where('body_id', '=', bodyId)
    .orderBy('change_number', 'desc')
    .execute()
  return rows.map(toMove)
}

/** Which use case each move is, in the audit. */
const WHAT: Readonly<Record<string, string>> = {
  report: 'reportPart',
  takeBack: 'takeBackPart',
  review: 'reviewPart',
  sendBack: 'sendBackPart',
  deliver: 'deliverPart',
}

export type SavedMove =
  | { readonly changeNumber: number }
  | { readonly refused: 'partMoved'; readonly current: StoredMove }

/**
 * Saves a move with its audit event. `basedOn` is the change that its mover saw (0: none); where
 * another has moved the part since, nothing is saved.
 * @refuses partMoved
 */
export const saveMove = async (tx: Tx, next: NewMove, basedOn: number): Promise<SavedMove> => {
  await holdOthers(tx)
  const [current] = await movesOf(tx, next.roundId, next.bodyId)
  if (current !== undefined && current.changeNumber !== basedOn)
    return { refused: 'partMoved', current }
  const { roundId, bodyId, stage, reason, deliveredOn, reference } = next
  const changeNumber = await recordChange(tx, {
    what: WHAT[next.move] ?? next.move,
    subject: bodyId,
    before: current === undefined ? null : { round: roundId, stage: current.stage },
    after: { round: roundId, stage, reason, deliveredOn, reference },
  })
  await tx.query
    .insertInto('part_move')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      body_id: bodyId,
      change_number: changeNumber,
      based_on: current?.changeNumber ?? 0,
      move: next.move,
      stage,
      reason,
      delivered_on: deliveredOn,
      reference,
      person: next.person,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
