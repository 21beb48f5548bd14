// The roles of an account, as the table of rights knows them.
import { ROLES, type Role } from '../../domain/organisation/role.ts'
import { lendableTo } from '../../domain/workflow/auditors.ts'
import { lentRoles } from '../../domain/workflow/delegation.ts'
import type { Held } from '../../domain/workflow/may.ts'
import type { Account, HeldRole } from '../../store/accounts.ts'
import type { Visit } from '../../store/sessions.ts'

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/** A role that this version does not know gives no right. */
export const asHeld = (roles: readonly HeldRole[]): readonly Held[] =>
  roles.flatMap(({ role, unit }) => (isRole(role) ? [{ role, body: unit }] : []))

export const asStored = (held: readonly Held[]): readonly HeldRole[] =>
  held.map(({ role, body }) => ({ role, unit: body }))

/** A role once, though both a group and an administrator have given it. */
export const onlyOnce = (held: readonly Held[]): readonly Held[] =>
  held.filter(
    ({ role, body }, index) =>
      held.findIndex((other) => other.role === role && other.body === body) === index,
  )

/** Those that the sign-on gives, and those given here. */
export const heldBy = ({ roles, given }: Pick<Account, 'roles' | 'given'>): readonly Held[] =>
  onlyOnce(asHeld([...roles, ...given]))

/** Their own, and those that are lent to them on the day. */
export const heldOn = ({ account, lent }: Pick<Visit, 'account' | 'lent'>): readonly Held[] => {
  const own = heldBy(account)
  // NOTE who has become auditor since it was lent takes part in nothing by it.
  const theirs = lent.flatMap(({ from, roles, holds }) =>
    lendableTo(own, lentRoles(from.accountId, asHeld(roles), asHeld(holds))),
  )
  return [...own, ...theirs]
}
