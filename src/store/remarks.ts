// Questions and comments on goals and measures in a round: only added to.
import { recordChange } from './audit.ts'
import { newId } from './identity.ts'
import type { RemarkTable } from './tables.ts'
import type { Tx } from './tx.ts'

export type NewRemark = {
  readonly roundId: string
  readonly aboutSort: 'node' | 'measure'
  readonly aboutId: string
  /** The remark that it answers; null: it begins a thread. */
  readonly threadId: string | null
  /** Who is asked; null: nobody in particular. */
  readonly to: string | null
  readonly body: string
  readonly settles: boolean
  readonly person: string
}

export type StoredRemark = Omit<NewRemark, 'threadId'> & {
  readonly remarkId: string
  readonly threadId: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = Omit<RemarkTable, 'settles' | 'recorded_at'> & {
  readonly settles: boolean
  readonly recorded_at: string
}

const toRemark = (row: Row): StoredRemark => ({
  remarkId: row.remark_id,
  threadId: row.thread_id,
  roundId: row.round_id,
  aboutSort: row.about_sort,
  aboutId: row.about_id,
  to: row.to_account,
  body: row.body,
  settles: row.settles,
  person: row.person,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

/** Every remark of the rounds, in the order they were said. */
export const remarksIn = async (
  tx: Tx,
  rounds: readonly string[],
): Promise<readonly StoredRemark[]> => {
  if (rounds.length === 0) return []
  const rows = await tx.query
    .selectFrom('remark')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('round_id', 'in', rounds)
    .orderBy('change_number')
    .execute()
  return rows.map(toRemark)
}

/** Every remark of every round, in the order they were said. */
export const everyRemark = async (tx: Tx): Promise<readonly StoredRemark[]> => {
  const rows = await tx.query
    .selectFrom('remark')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number')
    .execute()
  return rows.map(toRemark)
}

/** Every remark in the round about one node or measure, in the order they were said. */
export const remarksAbout = async (
  tx: Tx,
  round: string,
  { sort, id }: { readonly sort: 'node' | 'measure'; readonly id: string },
): Promise<readonly StoredRemark[]> => {
  const rows = await tx.query
    .selectFrom('remark')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('round_id', '=', round)
    .where('about_sort', '=', sort)
    .where('about_id', '=', id)
    .orderBy('change_number')
    .execute()
  return rows.map(toRemark)
}

/** Adds one, with its audit event. */
export const addRemark = async (tx: Tx, remark: NewRemark): Promise<void> => {
  const { roundId, aboutSort, aboutId, threadId, to, body, settles, person } = remark
  const remarkId = newId()
  const changeNumber = await recordChange(tx, {
    what: threadId === null ? 'askQuestion' : 'answerQuestion',
    subject: aboutId,
    before: null,
    after: { round: roundId, to, body, settles, about: aboutSort },
  })
  await tx.query
    .insertInto('remark')
    .values({
      organisation_id: tx.organisationId,
      remark_id: remarkId,
      thread_id: threadId ?? remarkId,
      change_number: changeNumber,
      round_id: roundId,
      about_sort: aboutSort,
      about_id: aboutId,
      to_account: to,
      body,
      settles,
      person,
      author: tx.who,
    })
    .execute()
}
