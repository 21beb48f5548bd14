// Sees, before anything is served, that row level security really holds the application's role.
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { type StoreRefusal, StoreRefused } from './refusal.ts'
import type { Tables } from './tables.ts'
import { APPLICATION_ROLE, LISTING, runAsMember, type Tx } from './tx.ts'

const OLDEST = 15

/** @refuses databaseTooOld */
export const checkVersion = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ number: string }>`
    select current_setting('server_version_num') as number`.execute(database)
  const major = Math.floor(Number(rows[0]?.number) / 10_000)
  if (major < OLDEST)
    throw new StoreRefused({
      refused: 'databaseTooOld',
      found: String(major),
      expected: String(OLDEST),
    })
}

const mayActAs = async (database: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ login: string; may: boolean }>`
    select current_user as login,
      coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles
                where rolname = ${APPLICATION_ROLE}), false) as may`.execute(database)
  const found = rows[0]
  if (found === undefined || !found.may)
    throw new StoreRefused({ refused: 'noApplicationRole', login: found?.login ?? '' })
}

type Held = {
  readonly role: string
  readonly is_super: boolean
  readonly bypasses: boolean
  readonly owns: boolean
  readonly held: boolean
}

const unsafeIn = (held: Held): Extract<StoreRefusal, { refused: 'unsafeRole' }>['found'] | null => {
  if (held.is_super) return 'superuser'
  if (held.bypasses) return 'bypassesRowSecurity'
  if (held.owns) return 'ownsTables'
  return held.held ? null : 'rowSecurityOff'
}

const checkHeld = async ({ query }: Tx): Promise<void> => {
  const { rows } = await sql<Held>`
    select current_user as role, r.rolsuper as is_super, r.rolbypassrls as bypasses,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind in ('r', 'p')
                and pg_has_role(current_user, c.relowner, 'usage')) as owns,
      (select bool_and(row_security_active(c.oid))
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and c.relname <> 'schema_migration') as held
    from pg_roles r where r.rolname = current_user`.execute(query)
  const held = rows[0]
  if (held === undefined) throw new Error('checkHeld: the role is not in pg_roles')
  const found = unsafeIn(held)
  if (found !== null) throw new StoreRefused({ refused: 'unsafeRole', role: held.role, found })
}

/** @refuses noApplicationRole, unsafeRole */
export const checkRole = async (pool: pg.Pool, database: Kysely<Tables>): Promise<void> => {
  await mayActAs(database)
  await runAsMember(pool, { organisationId: LISTING, who: 'start', mode: 'write' }, checkHeld)
}
