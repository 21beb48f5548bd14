// Roles given in the app: what is refused, so that somebody can always give them.
import type { Role } from '../organisation/role.ts'
import { notBesideAuditor } from './auditors.ts'
import { type Held, isOfBody } from './may.ts'

export type RolesFault =
  | { readonly refused: 'lastAdministrator' }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }
  | { readonly refused: 'roleOfAll'; readonly role: Role }
  /** An auditor takes no part in what they judge. */
  | { readonly refused: 'notBesideAuditor'; readonly role: Role }

/** The roles of one account: those its sign-on gives, and those given here. */
export type HeldByAccount = {
  readonly account: string
  readonly signedOn: readonly Held[]
  readonly given: readonly Held[]
}

export const isAdministrator = ({ signedOn, given }: HeldByAccount): boolean =>
  [...signedOn, ...given].some(({ role, body }) => role === 'administrator' && body === null)

/** The role that is of the whole organisation and is held for one body all the same; undefined: none is. */
export const roleOfAllHeldForOne = (given: readonly Held[]): Role | undefined =>
  given.find(({ role, body }) => body !== null && !isOfBody(role))?.role

/** Why these roles may not be given to the account in place of those it has; null: they may. */
export const rolesFault = (
  accounts: readonly HeldByAccount[],
  account: string,
  given: readonly Held[],
  bodies: ReadonlyMap<string, unknown>,
): RolesFault | null => {
  const unknown = given.find(({ body }) => body !== null && !bodies.has(body))?.body ?? null
  if (unknown !== null) return { refused: 'noSuchUnit', unit: unknown }
  const role = roleOfAllHeldForOne(given)
  if (role !== undefined) return { refused: 'roleOfAll', role }
  const signedOn = accounts.find((one) => one.account === account)?.signedOn ?? []
  const beside = notBesideAuditor([...signedOn, ...given])
  if (beside !== undefined) return { refused: 'notBesideAuditor', role: beside }
  const after = accounts.map((one) => (one.account === account ? { ...one, given } : one))
  return accounts.some(isAdministrator) && !after.some(isAdministrator)
    ? { refused: 'lastAdministrator' }
    : null
}

/** What people write to sign in: as it is kept, so that capitals and spaces around it do not matter. */
export const asLogin = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Letters, digits and the signs of an address; 2–100 of them. */
export const isLogin = (text: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,99}$/u.test(text)
