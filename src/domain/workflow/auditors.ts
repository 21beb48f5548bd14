// Whose the auditors' own notes and drafts are: theirs, and nobody else's.
import type { Role } from '../organisation/role.ts'
import { type Held, RIGHTS } from './may.ts'

/** What a note can be about. */
export const NOTED = ['node', 'part', 'round', 'whole'] as const

/** @term revisorsanteckning – what an auditor writes for the auditors alone; closed to all others, administrators too */
export type NoteAbout = {
  readonly sort: (typeof NOTED)[number]
  /** The node, the body whose part it is, or the round by its name; empty for the whole. */
  readonly id: string
  /** The round of a part, by its name; null for what else. */
  readonly round: string | null
}

/**
 * Whether somebody reads and writes what is the auditors' own. A lent role does not reach it: an
 * auditor's office is personal. Who is administrator too does not either, since an administrator could
 * otherwise let themselves in.
 * @source kommunallagen 12:7 and 12:10, the auditors' independence
 */
export const isAuditorOnly = (held: readonly Held[]): boolean =>
  held.some(
    ({ role, body, onBehalfOf }) => role === 'auditor' && body === null && onBehalfOf === undefined,
  ) && !held.some(({ role }) => role === 'administrator')

/** Acts of the work itself, which the auditors judge. */
const WORK = ['reportPart', 'reviewPart', 'deliverPart', 'recordDecision', 'draftModel'] as const

/** Whether who holds the role takes part in what the auditors judge. */
const takesPart = ({ role }: Pick<Held, 'role'>): boolean => WORK.some((act) => role in RIGHTS[act])

const isAuditor = ({ role }: Pick<Held, 'role'>): boolean => role === 'auditor'

/**
 * The role that an auditor may not hold or be lent beside their office: they judge the work, and so take no
 * part in it. undefined: there is none, or they are no auditor.
 * @source kommunallagen 12:7, the auditors' independence
 */
export const notBesideAuditor = (held: readonly Held[]): Role | undefined =>
  held.some(isAuditor) ? held.find(takesPart)?.role : undefined

/** What may be lent to who holds these: nothing of the work to an auditor. */
export const lendableTo = (own: readonly Held[], lent: readonly Held[]): readonly Held[] =>
  own.some(isAuditor) ? lent.filter((one) => !takesPart(one)) : lent
