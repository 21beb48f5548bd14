// Assignments as they stand today, apart from any round: for the mail and for the year's wheel.

import { versionOn } from '../../domain/goals/governing.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import type { Bodies } from '../../domain/organisation/organisation.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { type Assignee, assigneeOn } from '../../domain/workflow/assignee.ts'
import type { AssignmentDuty } from '../../domain/workflow/assignment-duties.ts'
import { assignmentDuty, whoActs } from '../../domain/workflow/assignment-duties.ts'
import {
  daysOverdue,
  giverOf,
  isAssignment,
  type SeenAssignment,
  standingAfter,
} from '../../domain/workflow/assignments.ts'
import type { HoldersByBody } from '../../domain/workflow/waited-for.ts'
import type { StoredAssignee } from '../../store/assignees.ts'
import { assignmentSteps } from '../../store/assignment-steps.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'

export type AssignmentToday = Pick<
  SeenAssignment,
  'node' | 'giver' | 'standing' | 'overdue' | 'steps'
>

/** Who carries an assignment for its owner today. */
export const carriedBy = (
  named: StoredAssignee | undefined,
  owner: string | undefined,
  bodies: Bodies,
  holders: HoldersByBody,
): Assignee | null =>
  assigneeOn(
    named && { account: named.accountId, since: swedishDay(named.recordedAt) },
    owner,
    bodies,
    holders,
  )

/** `loaded` as it stands on the day; the types are those of the version in force then. */
export const assignmentsToday = async (
  { tx, today }: Pick<Asking, 'tx' | 'today'>,
  { versions, chain }: Pick<Loaded, 'versions' | 'chain'>,
): Promise<readonly AssignmentToday[]> => {
  const { model } = versionOn(versions, today)
  const nodes = [...chain.nodes.values()].filter(
    (node) => isAssignment(model, node) && isNodeInForce(model, node, today),
  )
  if (nodes.length === 0) return []
  const steps = Map.groupBy(await assignmentSteps(tx), ({ nodeId }) => nodeId)
  return nodes.map((node) => {
    const own = steps.get(node.id) ?? []
    const standing = standingAfter(own[0])
    const overdue = daysOverdue(node.due, standing, today)
    return { node, giver: giverOf(node), standing, overdue, steps: own }
  })
}

/** An assignment that waits, and the accounts that are waited for with it. */
export type WaitingAssignment = AssignmentDuty & { readonly accounts: readonly string[] }

export const waitingAssignments = (
  assignments: readonly AssignmentToday[],
  { chain }: Pick<Loaded, 'chain'>,
  { holders, named }: { holders: HoldersByBody; named: ReadonlyMap<string, StoredAssignee> },
  today: string,
): readonly WaitingAssignment[] =>
  assignments.flatMap((one) => {
    const { id, owner } = one.node
    const assignee = carriedBy(named.get(id), owner, chain.bodies, holders)
    const duty = assignmentDuty({ ...one, assignee }, today)
    return duty === null ? [] : [{ ...duty, accounts: whoActs(duty, chain.bodies, holders) }]
  })
