// While somebody is away another stands in: roles lent for some days, never further than they are held.
import { lendableTo } from './auditors.ts'
import type { Held } from './may.ts'

/** @term vikariat – roles that one person lends another for some days */
export type Delegation = {
  readonly from: string
  readonly to: string
  readonly roles: readonly Held[]
  /** ISO days, both included. */
  readonly first: string
  readonly last: string
}

export type DelegationFault = {
  readonly refused:
    | 'lendsToThemselves'
    | 'lendsNothing'
    | 'lendsWhatIsNotHeld'
    | 'lendsAuditor'
    | 'lendsToAuditor'
    | 'lastBeforeFirst'
    | 'isOver'
    | 'isTooLong'
}

/** Longer than anybody is away without the role being given to another. */
export const MOST_DAYS = 366
const DAY = 86_400_000

const isSame = (a: Held, b: Held): boolean => a.role === b.role && a.body === b.body

/** An auditor's office is personal: what is the auditors' own is not reached by a lent role. */
export const isLent = ({ role }: Pick<Held, 'role'>): boolean => role !== 'auditor'

/** Why it cannot be made on a day by a lender who holds these roles, to one who holds those; null: it can. */
export const delegationFault = (
  { from, to, roles, first, last }: Delegation,
  holds: readonly Held[],
  own: readonly Held[],
  today: string,
): DelegationFault | null => {
  if (from === to) return { refused: 'lendsToThemselves' }
  if (roles.length === 0) return { refused: 'lendsNothing' }
  if (!roles.every((role) => holds.some((held) => isSame(held, role))))
    return { refused: 'lendsWhatIsNotHeld' }
  if (!roles.every(isLent)) return { refused: 'lendsAuditor' }
  if (lendableTo(own, roles).length < roles.length) return { refused: 'lendsToAuditor' }
  if (last < first) return { refused: 'lastBeforeFirst' }
  if (last < today) return { refused: 'isOver' }
  return (Date.parse(last) - Date.parse(first)) / DAY >= MOST_DAYS ? { refused: 'isTooLong' } : null
}

/** What the one who stands in holds: what was lent, where the lender still holds it, on their behalf. */
export const lentRoles = (
  from: string,
  lent: readonly Held[],
  holds: readonly Held[],
): readonly Held[] =>
  lent
    .filter((role) => holds.some((held) => isSame(held, role)))
    .map(({ role, body }) => ({ role, body, onBehalfOf: from }))
