// The person who carries an assignment for the body that owns it: only while a role of theirs reaches it.
import { isWithin } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import { type Held, RIGHTS } from './may.ts'
import type { HoldersByBody } from './waited-for.ts'

/** @term handläggare – the person who carries an assignment for its owner, since an ISO day */
export type Assignee = { readonly account: string; readonly since: string }

const reaches = ({ role, body }: Held, bodies: Bodies, owner: string): boolean =>
  role in RIGHTS.reportAssignment &&
  (body === null || isWithin(bodies, body, owner) || isWithin(bodies, owner, body))

/**
 * Whether somebody's roles let them carry an assignment of a body: one that reports, held for the body,
 * for one above or below it, or for the whole organisation.
 */
export const mayCarry = (
  held: readonly Held[],
  bodies: Bodies,
  owner: string | undefined,
): boolean => owner !== undefined && held.some((one) => reaches(one, bodies, owner))

/** The one who is named; null: none is, or they have left or are away, and it is the owner's again. */
export const assigneeOn = (
  named: Assignee | undefined,
  owner: string | undefined,
  bodies: Bodies,
  byBody: HoldersByBody,
): Assignee | null => {
  if (named === undefined) return null
  const held = [...byBody.values()]
    .flat()
    .flatMap((one) => (one.account === named.account ? one.held : []))
  return mayCarry(held, bodies, owner) ? named : null
}
