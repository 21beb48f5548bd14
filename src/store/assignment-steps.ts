// What has been done with assignments: only added to, the latest says the standing.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { AssignmentStepTable } from './tables.ts'
import type { Tx } from './tx.ts'

export type NewStep = {
  readonly nodeId: string
  readonly step: string
  readonly standing: string
  /** ISO day. */
  readonly doneOn: string
  readonly body: string
  readonly status: string | null
  readonly reference: string | null
  readonly person: string
}
export type StoredStep = NewStep & { readonly changeNumber: number }

type Row = Omit<AssignmentStepTable, 'recorded_at' | 'based_on'>

const toStep = (row: Row): StoredStep => ({
  nodeId: row.node_id,
  step: row.step,
  standing: row.standing,
  doneOn: row.done_on,
  body: row.body,
  status: row.status,
  reference: row.reference,
  person: row.person,
  changeNumber: row.change_number,
})

/** Every step of every assignment, the latest first. */
export const assignmentSteps = async (tx: Tx): Promise<readonly StoredStep[]> => {
  const rows = await tx.query
    .selectFrom('assignment_step')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number', 'desc')
    .execute()
  return rows.map(toStep)
}

/** The day (ISO) that each closed assignment was closed, by node. */
export const closingDays = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query
    .selectFrom('assignment_step')
    .select(['node_id', 'done_on'])
    .where('organisation_id', '=', tx.organisationId)
    .where('standing', '=', 'closed')
    .execute()
  return new Map(rows.map((row) => [row.node_id, row.done_on]))
}

/** Which use case each step is, in the audit. */
const WHAT: Readonly<Record<string, string>> = {
  report: 'reportAssignment',
  propose: 'proposeAssignment',
  close: 'closeAssignment',
  sendBack: 'sendBackAssignment',
}

/**
 * Saves a step with its audit event. `basedOn` is the change that its taker saw (0: none); where
 * another has taken one since, nothing is saved.
 * @refuses assignmentMoved
 */
export const saveStep = async (
  tx: Tx,
  next: NewStep,
  basedOn: number,
): Promise<{ readonly changeNumber: number } | { readonly refused: 'assignmentMoved' }> => {
  await holdOthers(tx)
  const latest = (await assignmentSteps(tx)).find(({ nodeId }) => nodeId === next.nodeId)
  if ((latest?.changeNumber ?? 0) !== basedOn) return { refused: 'assignmentMoved' }
  const { nodeId, step, standing, doneOn, body, status, reference, person } = next
  const changeNumber = await recordChange(tx, {
    what: WHAT[step] ?? step,
    subject: nodeId,
    before: latest === undefined ? null : { standing: latest.standing },
    after: { standing, day: doneOn, body, status, reference },
  })
  await tx.query
    .insertInto('assignment_step')
    .values({
      organisation_id: tx.organisationId,
      node_id: nodeId,
      change_number: changeNumber,
      based_on: basedOn,
      step,
      standing,
      done_on: doneOn,
      body,
      status,
      reference,
      person,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
