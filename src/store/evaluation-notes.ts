// What somebody writes for themselves in an evaluation: read, changed and thrown by them alone, in the database too.
import { sql } from 'kysely'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

export type StoredNote = {
  /** Empty: the whole. */
  readonly part: string
  readonly body: string
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly recordedAt: string
}

/** Opens, to the end of the transaction, what its own person has written for themselves, and nobody else's. */
const asAuthor = async ({ query, who }: Tx): Promise<void> => {
  await sql`select set_config('app.author', ${who}, true)`.execute(query)
}

/** The person's own, of one evaluation. */
export const ownNotes = async (tx: Tx, evaluationId: string): Promise<readonly StoredNote[]> => {
  await asAuthor(tx)
  const rows = await tx.query
    .selectFrom('evaluation_note')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('evaluation_id', '=', evaluationId)
    .where('author', '=', tx.who)
    .execute()
  return rows.map(({ part_id, body, change_number, recorded_at }) => ({
    part: part_id,
    body,
    changeNumber: change_number,
    recordedAt: recorded_at,
  }))
}

/**
 * Writes the person's own note of a part, or throws it where `body` is empty. The log says that it was
 * done, not what is written. `basedOn` is the change that the writer saw (0: there was none).
 * @refuses newerExists
 */
export const keepOwnNote = async (
  tx: Tx,
  { evaluationId, part, body }: { evaluationId: string; part: string; body: string },
  basedOn: number,
): Promise<
  | { readonly changeNumber: number }
  | { readonly refused: 'newerExists'; readonly own: StoredNote | null }
> => {
  await holdOthers(tx)
  const own = (await ownNotes(tx, evaluationId)).find((one) => one.part === part)
  if ((own?.changeNumber ?? 0) !== basedOn) return { refused: 'newerExists', own: own ?? null }
  const changeNumber = await recordChange(tx, {
    what: 'keepEvaluationNote',
    subject: evaluationId,
    before: null,
    after: null,
  })
  if (body === '') {
    await tx.query
      .deleteFrom('evaluation_note')
      .where('organisation_id', '=', tx.organisationId)
      .where('evaluation_id', '=', evaluationId)
      .where('part_id', '=', part)
      .where('author', '=', tx.who)
      .execute()
    return { changeNumber }
  }
  await tx.query
    .insertInto('evaluation_note')
    .values({
      organisation_id: tx.organisationId,
      evaluation_id: evaluationId,
      part_id: part,
      author: tx.who,
      change_number: changeNumber,
      body,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'evaluation_id', 'part_id', 'author'])
        .doUpdateSet((eb) => ({
          change_number: changeNumber,
          body,
          recorded_at: eb.fn<string>('recording_moment'),
        })),
    )
    .execute()
  return { changeNumber }
}
