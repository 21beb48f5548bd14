// What waits with assignments: the owner's report, and the decision of the body that gave one.
import { upwards } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import { daysBetween } from '../periods/deadline.ts'
import type { SeenAssignment } from './assignments.ts'
import { type Act, chasesOthers, type Held, may } from './may.ts'
import type { HoldersByBody } from './waited-for.ts'

/** How many days before its last day an assignment waits for its owner. */
const NEAR_DAYS = 30

/** One assignment that waits for a body, outside every round. */
export type AssignmentDuty = {
  readonly node: string
  readonly act: Extract<Act, 'reportAssignment' | 'closeAssignment'>
  readonly body: string
  /** The account that alone is waited for; null: those nearest the body are. */
  readonly assignee: string | null
  /** The last day, ISO; null: none, or it is the giver's turn. */
  readonly latest: string | null
  /** Since which day (ISO) it has waited; empty: from the beginning. */
  readonly since: string
  /** Why it was sent back; null: it was not. */
  readonly sentBack: string | null
}

type Standing = Pick<SeenAssignment, 'node' | 'giver' | 'assignee' | 'standing' | 'steps'>

const isNear = (due: string | undefined, today: string): boolean =>
  due !== undefined && daysBetween(today, due) <= NEAR_DAYS

/**
 * Whom an assignment waits for on a day (ISO): its owner where it was sent back, its last day is near
 * or has passed; a person who is named, from the day they are; the body that gave it where it is proposed
 * as done. null: nobody.
 */
export const assignmentDuty = (
  { node, giver, assignee, standing, steps }: Standing,
  today: string,
): AssignmentDuty | null => {
  const since = steps[0]?.doneOn ?? ''
  if (standing === 'proposed')
    return giver === undefined
      ? null
      : {
          ...{ node: node.id, act: 'closeAssignment', body: giver, assignee: null },
          ...{ latest: null, since, sentBack: null },
        }
  if (standing === 'closed' || node.owner === undefined) return null
  const sentBack =
    standing === 'sentBack' ? (steps.find(({ step }) => step === 'sendBack')?.body ?? '') : null
  if (sentBack === null && assignee === null && !isNear(node.due, today)) return null
  return {
    ...{ node: node.id, act: 'reportAssignment', body: node.owner, sentBack },
    assignee: assignee?.account ?? null,
    latest: node.due ?? null,
    since: sentBack === null ? (assignee?.since ?? '') : since,
  }
}

/**
 * The accounts that something waits for, an assignment or a part of a document: the one who carries it, else those nearest the body who may, else those
 * of the whole organisation. A controller of a part comes after its others: it is the work of those.
 */
export const whoActs = (
  {
    act,
    body,
    assignee,
  }: Pick<AssignmentDuty, 'assignee'> & {
    readonly act: Act
    /** null: it is the whole organisation's. */
    readonly body: string | null
  },
  bodies: Bodies,
  byBody: HoldersByBody,
): readonly string[] => {
  if (assignee !== null) return [assignee]
  const among = (at: string | null, isHere: (one: Held) => boolean): readonly string[] =>
    (byBody.get(at) ?? [])
      .filter(({ held }) => may(held.filter(isHere), act, bodies, body ?? undefined))
      .map(({ account }) => account)
  const line = body === null ? [] : upwards(bodies, body)
  const nearest = (isHere: (one: Held) => boolean): readonly string[] | undefined =>
    line.map((at) => among(at, isHere)).find((some) => some.length > 0)
  const found = nearest((one) => !chasesOthers(one)) ?? nearest(() => true)
  return [...new Set(found ?? among(null, () => true))]
}
