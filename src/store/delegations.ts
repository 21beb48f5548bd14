// Roles that one person lends another for some days.
import { z } from 'zod'
import type { HeldRole } from './accounts.ts'
import { recordChange } from './audit.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

export type Delegation = {
  readonly delegationId: string
  readonly from: string
  readonly to: string
  /** Those that are lent, as far as the lender holds them on the day. */
  readonly roles: readonly HeldRole[]
  /** ISO days, both included. */
  readonly first: string
  readonly last: string
}

const roles = z.array(z.object({ role: z.string(), unit: z.string().nullable() }))

const inForce = ({ query, organisationId }: Tx, today: string) =>
  query
    .selectFrom('delegation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('ended_by', 'is', null)
    .where('last_day', '>=', today)

type Row = Awaited<ReturnType<ReturnType<typeof inForce>['execute']>>[number]

const toDelegation = (row: Row): Delegation => ({
  delegationId: row.delegation_id,
  from: row.from_account,
  to: row.to_account,
  roles: roles.parse(row.roles),
  first: row.first_day,
  last: row.last_day,
})

/** Those that have not ended on the day (ISO), also those that have not begun; the first to begin first. */
export const listDelegations = async (tx: Tx, today: string): Promise<readonly Delegation[]> =>
  (await inForce(tx, today).orderBy('first_day').orderBy('delegation_id').execute()).map(
    toDelegation,
  )

/** Adds one, with its audit event. */
export const addDelegation = async (
  tx: Tx,
  delegation: Omit<Delegation, 'delegationId'>,
): Promise<void> => {
  const { from, to, first, last } = delegation
  await recordChange(tx, { what: 'lendRoles', subject: from, before: null, after: delegation })
  await tx.query
    .insertInto('delegation')
    .values({
      organisation_id: tx.organisationId,
      delegation_id: newId(),
      from_account: from,
      to_account: to,
      roles: JSON.stringify(delegation.roles),
      first_day: first,
      last_day: last,
      made_by: tx.who,
    })
    .execute()
}

/** Ends one from here, with its audit event. */
export const endDelegation = async (tx: Tx, delegation: Delegation): Promise<void> => {
  const { delegationId, from } = delegation
  const change = { what: 'endDelegation', subject: from }
  await recordChange(tx, { ...change, before: delegation, after: null })
  await tx.query
    .updateTable('delegation')
    .set({ ended_by: tx.who })
    .where('organisation_id', '=', tx.organisationId)
    .where('delegation_id', '=', delegationId)
    .execute()
}
