// Who carries which assignment for the body that owns it: one person an assignment, or none.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

export type StoredAssignee = {
  readonly nodeId: string
  readonly accountId: string
  readonly changeNumber: number
  /** When they were named, ISO. */
  readonly recordedAt: string
}

/** Those who are named, by assignment. */
export const assigneesByNode = async ({
  query,
  organisationId,
}: Tx): Promise<ReadonlyMap<string, StoredAssignee>> => {
  const rows = await query
    .selectFrom('assignee')
    .select(['node_id', 'account_id', 'change_number', 'recorded_at'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.node_id,
      {
        nodeId: row.node_id,
        accountId: row.account_id,
        changeNumber: row.change_number,
        recordedAt: row.recorded_at,
      },
    ]),
  )
}

/**
 * Names who carries an assignment, null: nobody, with its audit event. `basedOn` is the change that the
 * writer saw (0: nobody was named); where another has named somebody since, nothing is saved.
 * @refuses assignmentMoved
 */
export const nameAssignee = async (
  tx: Tx,
  { nodeId, account, basedOn }: { nodeId: string; account: string | null; basedOn: number },
): Promise<{ readonly done: true } | { readonly refused: 'assignmentMoved' }> => {
  await holdOthers(tx)
  const before = (await assigneesByNode(tx)).get(nodeId)
  if ((before?.changeNumber ?? 0) !== basedOn) return { refused: 'assignmentMoved' }
  const changeNumber = await recordChange(tx, {
    what: 'nameAssignee',
    subject: nodeId,
    before: before === undefined ? null : { account: before.accountId },
    after: account === null ? null : { account },
  })
  const { organisationId: organisation_id, query } = tx
  await query
    .deleteFrom('assignee')
    .where('organisation_id', '=', organisation_id)
    .where('node_id', '=', nodeId)
    .execute()
  if (account !== null)
    await query
      .insertInto('assignee')
      .values({
        organisation_id,
        node_id: nodeId,
        account_id: account,
        change_number: changeNumber,
      })
      .execute()
  return { done: true }
}
