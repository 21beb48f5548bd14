// Who carries an assignment for the body that owns it: those who can be named, and naming one.
import type { NameAssigneeRequest } from '../../contract/assignments.ts'
import { mayCarry } from '../../domain/workflow/assignee.ts'
import { isAssignment } from '../../domain/workflow/assignments.ts'
import { rolesOn } from '../../domain/workflow/roles-through-time.ts'
import { type Account, listAccounts } from '../../store/accounts.ts'
import { nameAssignee } from '../../store/assignees.ts'
import type { Tx } from '../../store/tx.ts'
import { openRound } from '../chain/open-round.ts'
import { type Asking, allowed } from '../visitor.ts'
import type { NoStep } from './assignments.ts'
import { heldBy } from './held.ts'

type Nobody = { readonly refused: 'cannotBeAssigned' }

type NamedWhere = Pick<NameAssigneeRequest, 'round' | 'node'>

/** The assignment, as whom the visitor may name somebody, and all who can be named, by name. */
const nameable = async (
  asking: Asking,
  { round, node: id }: NamedWhere,
): Promise<{ readonly tx: Tx; readonly people: readonly Account[] } | NoStep> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { bodies, nodes } = opened.chain
  const node = nodes.get(id)
  if (node === undefined || !isAssignment(opened.model, node))
    return { refused: 'noSuchAssignment', node: id }
  const as = allowed(asking, 'nameAssignee', bodies, node.owner)
  if ('refused' in as) return as
  const people = (await listAccounts(asking.tx)).filter((one) =>
    mayCarry(rolesOn(heldBy(one), bodies, asking.today), bodies, node.owner),
  )
  return { ...as, people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')) }
}

/** Those who can be named for an assignment, by name. @refuses mayNot, noSuchAssignment, what openRound refuses */
export const seeNameable = async (
  asking: Asking,
  where: NamedWhere,
): Promise<{ readonly people: readonly Account[] } | NoStep> => nameable(asking, where)

/**
 * Names who carries an assignment; `account` null: nobody, it is the owner's again.
 * @refuses mayNot, noSuchAssignment, cannotBeAssigned where none of their roles reaches the owner,
 *   assignmentMoved where another was first, what openRound refuses
 */
export const nameWhoCarries = async (
  asking: Asking,
  { round, node, account, basedOn }: NameAssigneeRequest,
): Promise<{ readonly done: true } | NoStep | Nobody> => {
  const found = await nameable(asking, { round, node })
  if ('refused' in found) return found
  if (account !== null && !found.people.some(({ accountId }) => accountId === account))
    return { refused: 'cannotBeAssigned' }
  return nameAssignee(found.tx, { nodeId: node, account, basedOn })
}
