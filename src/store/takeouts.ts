// That a municipality was taken out whole: in its log, with the checksum of the file.
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'
import type { Takeout } from './write-takeout.ts'

export const recordTakeout = async (
  tx: Tx,
  taken: Takeout & { readonly withClosed: boolean },
): Promise<void> => {
  await recordChange(tx, {
    what: 'takeOut',
    subject: tx.organisationId,
    before: null,
    after: taken,
  })
}
