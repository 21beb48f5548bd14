// Roles given in the app: what is refused, so that somebody can always give them.
import type { Held } from './may.ts'

export type RolesFault =
  | { readonly refused: 'lastAdministrator' }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }

/** The roles of one account: those its sign-on gives, and those given here. */
export type HeldByAccount = {
  readonly account: string
  readonly signedOn: readonly Held[]
  readonly given: readonly Held[]
}

export const isAdministrator = ({ signedOn, given }: HeldByAccount): boolean =>
  [...signedOn, ...given].some(({ role }) => role === 'administrator')

/** Why these roles may not be given to the account in place of those it has; null: they may. */
export const rolesFault = (
  accounts: readonly HeldByAccount[],
  account: string,
  given: readonly Held[],
  bodies: ReadonlyMap<string, unknown>,
): RolesFault | null => {
  const unknown = given.find(({ body }) => body !== null && !bodies.has(body))?.body ?? null
  if (unknown !== null) return { refused: 'noSuchUnit', unit: unknown }
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
