// Who may sign in and as what: the roles that a sign-on gives, and those given here.
import { z } from 'zod'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

const roles = z.array(z.object({ role: z.string(), unit: z.string().nullable() }))

/** A role, held for the whole organisation or for one unit. */
export type HeldRole = { readonly role: string; readonly unit: string | null }

/** An account as its sign-on says it is. */
export type SignedOn = {
  /** The person's lasting name at the sign-on; of our own where the account was made here. */
  readonly accountId: string
  readonly name: string
  /** Those that the sign-on gives. */
  readonly roles: readonly HeldRole[]
  /** Where the sign-on says that the person is written to; null or left out: it does not say. */
  readonly email?: string | null
}

export type Account = Omit<SignedOn, 'email'> & {
  /** Those given here, beside the sign-on's. */
  readonly given: readonly HeldRole[]
  /** What the person writes to sign in here; null: only by the municipality's sign-on. */
  readonly login: string | null
  readonly email: string | null
}

export type AccountRow = {
  account_id: string
  name: string
  roles: unknown
  given_roles: unknown
  login: string | null
  email: string | null
}

export const toAccount = (row: AccountRow): Account => ({
  accountId: row.account_id,
  name: row.name,
  roles: roles.parse(row.roles),
  given: roles.parse(row.given_roles),
  login: row.login,
  email: row.email,
})

const accounts = ({ query, organisationId }: Tx) =>
  query.selectFrom('account').selectAll().where('organisation_id', '=', organisationId)

/** Every account, by its id. */
export const listAccounts = async (tx: Tx): Promise<readonly Account[]> =>
  (await accounts(tx).orderBy('account_id').execute()).map(toAccount)

export const readAccount = async (tx: Tx, accountId: string): Promise<Account | null> => {
  const row = await accounts(tx).where('account_id', '=', accountId).executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

export const accountByLogin = async (tx: Tx, login: string): Promise<Account | null> => {
  const row = await accounts(tx).where('login', '=', login).executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

/** Adds an account, or replaces what its sign-on says of it, with its audit event. */
export const saveAccount = async (tx: Tx, signedOn: SignedOn): Promise<void> => {
  const { accountId, name, email = null } = signedOn
  const before = await readAccount(tx, accountId)
  await recordChange(tx, { what: 'saveAccount', subject: accountId, before, after: signedOn })
  const held = JSON.stringify(signedOn.roles)
  await tx.query
    .insertInto('account')
    .values({ organisation_id: tx.organisationId, account_id: accountId, name, roles: held, email })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'account_id'])
        .doUpdateSet({ name, roles: held, ...(email === null ? {} : { email }) }),
    )
    .execute()
}

/** Adds an account of our own, with its audit event. */
export const addAccount = async (tx: Tx, account: Account): Promise<void> => {
  const { accountId, name, login, email } = account
  await recordChange(tx, { what: 'addAccount', subject: accountId, before: null, after: account })
  await tx.query
    .insertInto('account')
    .values({
      organisation_id: tx.organisationId,
      account_id: accountId,
      name,
      login,
      email,
      roles: JSON.stringify(account.roles),
      given_roles: JSON.stringify(account.given),
    })
    .execute()
}

/** What a person who signs in here is called and where they are written to, with its audit event. */
export const changeAccount = async (
  tx: Tx,
  { account, name, email }: { readonly account: string } & Pick<Account, 'name' | 'email'>,
): Promise<void> => {
  const before = await readAccount(tx, account)
  await recordChange(tx, {
    what: 'changeAccount',
    subject: account,
    before: before === null ? null : { name: before.name, email: before.email },
    after: { name, email },
  })
  await tx.query
    .updateTable('account')
    .set({ name, email })
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', account)
    .execute()
}

/** The roles given here become these, with their audit event. */
export const giveRoles = async (
  tx: Tx,
  { accountId, given: before }: Pick<Account, 'accountId' | 'given'>,
  given: readonly HeldRole[],
): Promise<void> => {
  const change = { what: 'giveRoles', subject: accountId }
  await recordChange(tx, { ...change, before: { given: before }, after: { given } })
  await tx.query
    .updateTable('account')
    .set({ given_roles: JSON.stringify(given) })
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', accountId)
    .execute()
}

/** Whoever changes accounts waits here for another who does, and then sees what they changed. */
export const waitForAccounts = async ({ query, organisationId }: Tx): Promise<void> => {
  await query
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute()
}
