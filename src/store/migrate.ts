// Brings the schema up to date: each migration once, in order, whole or not at all.
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { checkOrder, MIGRATIONS, type Migration } from './migrations/in-order.ts'
import { StoreRefused } from './refusal.ts'
import type { Tables } from './tables.ts'

// NOTE the one table without row-level security: it is the installation's, and nothing in it is anybody's.
const LEDGER = `
create table if not exists schema_migration (
  number integer primary key,
  name text not null,
  hash text not null,
  applied_at timestamptz not null default clock_timestamp()
);
comment on table schema_migration is 'The migrations this database was built with';
comment on column schema_migration.number is '1, 2, 3 … in their order';
comment on column schema_migration.name is 'The migration''s name';
comment on column schema_migration.hash is 'SHA-256 of its SQL, hexadecimal';
comment on column schema_migration.applied_at is 'When it was applied';
grant select on schema_migration to public; -- any login may see which schema it is at
`
/** Any number: one program at a time migrates a database. */
const ONE_AT_A_TIME = 5_219_702

type Applied = { readonly number: number; readonly name: string; readonly hash: string }

const hashOf = (migration: Migration): string =>
  createHash('sha256').update(migration.sql).digest('hex')

/**
 * The migrations that remain.
 * @refuses newerSchema, changedMigration
 */
export const remaining = (
  applied: readonly Applied[],
  migrations: readonly Migration[],
): readonly Migration[] => {
  checkOrder(migrations)
  if (applied.length > migrations.length)
    throw new StoreRefused({
      refused: 'newerSchema',
      found: applied.length,
      expected: migrations.length,
    })
  for (const [index, { number, name, hash }] of applied.entries()) {
    const known = migrations[index]
    if (known === undefined || known.number !== number || hashOf(known) !== hash)
      throw new StoreRefused({ refused: 'changedMigration', number, name })
  }
  return migrations.slice(applied.length)
}

const readLedger = async (database: Kysely<Tables>): Promise<readonly Applied[] | null> => {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('schema_migration') is not null as there`.execute(database)
  if (rows[0]?.there !== true) return null
  return database
    .selectFrom('schema_migration')
    .select(['number', 'name', 'hash'])
    .orderBy('number')
    .execute()
}

/** Applies what remains, as the login itself: it becomes the owner of what is made. */
export const migrate = (database: Kysely<Tables>): Promise<void> =>
  database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(tx)
    if ((await readLedger(tx)) === null) await sql.raw(LEDGER).execute(tx)
    for (const migration of remaining((await readLedger(tx)) ?? [], MIGRATIONS)) {
      await sql.raw(migration.sql).execute(tx)
      const { number, name } = migration
      await tx
        .insertInto('schema_migration')
        .values({ number, name, hash: hashOf(migration) })
        .execute()
    }
  })

/** How many migrations remain; nothing is changed. */
export const countRemaining = async (database: Kysely<Tables>): Promise<number> => {
  const applied = (await readLedger(database)) ?? []
  return remaining(applied, MIGRATIONS).length
}
