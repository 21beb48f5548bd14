// One at a time: whoever weighs what stands there before they write holds back those who would change it.
import type { Tx } from './tx.ts'

/** Holds back every other change of the organisation until this transaction has ended. */
export const holdOthers = async (tx: Tx): Promise<void> => {
  await tx.query
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', tx.organisationId)
    .forUpdate()
    .execute()
}
