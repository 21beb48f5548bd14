// Opens to an auditor what is closed to all others, in the database too.
import { isAuditorOnly } from '../../domain/workflow/auditors.ts'
import type { Act } from '../../domain/workflow/may.ts'
import { actAs } from '../../store/acting-as.ts'
import type { Tx } from '../../store/tx.ts'
import type { Asking, MayNot } from '../visitor.ts'

/**
 * The transaction, from here on as auditor. Nobody gets it by a lent role, and no administrator.
 * @refuses mayNot
 */
export const asAuditor = async (
  { tx, visitor }: Pick<Asking, 'tx' | 'visitor'>,
  act: Extract<Act, 'keepAuditorsNotes' | 'giveAuditorsVerdict'>,
): Promise<{ readonly tx: Tx } | MayNot> => {
  if (!isAuditorOnly(visitor.held)) return { refused: 'mayNot', act }
  await actAs(tx, 'auditor')
  return { tx }
}
