// The one way into the database, embedded or PostgreSQL: opened, checked, ready to work.
import { join, resolve } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { checkRole, checkVersion } from './check-role.ts'
import { columnTypes } from './column-types.ts'
import { type EmbeddedAddress, startEmbedded } from './embedded/start.ts'
import type { Write } from './kept-statement.ts'
import { countRemaining, migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/in-order.ts'
import { refreshStatistics } from './refresh-statistics.ts'
import { StoreRefused } from './refusal.ts'
import type { Tables } from './tables.ts'
import { readAtOnce, runAsMember, type Tx, writeAsMember } from './tx.ts'
import { whyNotConnected } from './why-not-connected.ts'

/** Where the data is: a folder of this machine, or a PostgreSQL and a folder for the files beside it. */
export type StorePlace =
  | { readonly dataFolder: string }
  | { readonly databaseUrl: string; readonly filesFolder: string }

export type Store = {
  readonly kind: 'embedded' | 'postgresql'
  /** The folder of the files beside the database; made when the first of them is. */
  readonly files: string
  /** Runs `work` as one transaction of one organisation: saved whole, or not at all when it throws. */
  readonly asMember: <T>(
    organisationId: string,
    who: string,
    work: (tx: Tx) => Promise<T>,
  ) => Promise<T>
  /**
   * As `asMember`, for work that ends in writes: `weigh` reads, and gives them back (null: nothing to
   * write) to be sent together. Throws RolledBack where an error undid all of it.
   */
  readonly writeAsMember: <T>(
    organisationId: string,
    who: string,
    weigh: (tx: Tx) => Promise<readonly (Write<T> | null)[]>,
  ) => Promise<readonly (T | null)[]>
  /** As `asMember`, but at one moment throughout and unable to change anything. */
  readonly readAsMember: <T>(
    organisationId: string,
    who: string,
    work: (tx: Tx) => Promise<T>,
  ) => Promise<T>
  /** As `readAsMember`, but of one question that is asked without waiting between. */
  readonly readAtOnce: <Row extends pg.QueryResultRow>(
    organisationId: string,
    who: string,
    question: string,
  ) => Promise<readonly Row[]>
  /** To be called when much has been brought in, so that what is there is found as fast as before. */
  readonly settle: () => Promise<void>
  /** How often the embedded database has flushed to disk since it was opened; null on PostgreSQL. */
  readonly fsyncs: () => number | null
  readonly close: () => Promise<void>
}

type Opened = {
  readonly kind: Store['kind']
  readonly files: string
  readonly pool: pg.Pool
  readonly fsyncs: () => number | null
  readonly stop: () => Promise<void>
}

const SECOND = 1000
const POSTGRESQL_CONNECTIONS = 10

const poolFor = (where: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...where, types: columnTypes, pipeline: true })
  // NOTE an idle connection's error has no caller: the next query tells of it, and the pool heals.
  pool.on('error', (error) => process.emitWarning(error))
  // NOTE a client in use hands its error to the query that waits, and besides emits it; with nobody
  // listening that would end the program when the server does.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

// NOTE PGlite has one session: with more than one client, settings leak from one to the other, and a
// client that comes after another finds the statements that one had kept. So the client stays, and
// one that must come anew forgets them first.
const embeddedPool = ({ host, port }: EmbeddedAddress): pg.Pool => {
  const where = { host, port, user: 'postgres', database: 'postgres' }
  const pool = poolFor({ ...where, max: 1, idleTimeoutMillis: 0 })
  pool.on('connect', (client) => {
    client.query('deallocate all').catch((error: Error) => process.emitWarning(error))
  })
  return pool
}

const openEmbedded = async (dataFolder: string): Promise<Opened> => {
  const running = await startEmbedded(dataFolder)
  const pool = embeddedPool(running.address)
  const files = join(resolve(dataFolder), 'files')
  return { kind: 'embedded', files, pool, fsyncs: running.fsyncs, stop: running.stop }
}

const openPostgresql = async (databaseUrl: string, filesFolder: string): Promise<Opened> => {
  const pool = poolFor({
    connectionString: databaseUrl,
    max: POSTGRESQL_CONNECTIONS,
    connectionTimeoutMillis: 10 * SECOND,
  })
  try {
    const client = await pool.connect()
    client.release()
  } catch (cause) {
    await pool.end()
    throw new StoreRefused(whyNotConnected(databaseUrl, cause), { cause })
  }
  const files = resolve(filesFolder)
  return { kind: 'postgresql', files, pool, fsyncs: () => null, stop: async () => {} }
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** @refuses mayNotMigrate */
const migrateOrRefuse = async (database: Kysely<Tables>): Promise<void> => {
  try {
    await migrate(database)
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== INSUFFICIENT_PRIVILEGE) throw cause
    throw new StoreRefused({ refused: 'mayNotMigrate', why: cause.message }, { cause })
  }
}

/** Migrates where the login may; a login that is only the application's needs the owner to do it. */
const bringUpToDate = async (
  pool: pg.Pool,
  database: Kysely<Tables>,
  migrating: boolean,
): Promise<void> => {
  await checkVersion(database)
  const remain = await countRemaining(database)
  if (remain > 0 && !migrating)
    throw new StoreRefused({
      refused: 'needsUpgrade',
      found: MIGRATIONS.length - remain,
      expected: MIGRATIONS.length,
    })
  if (remain > 0) await migrateOrRefuse(database)
  await checkRole(pool, database)
}

// NOTE a PostgreSQL looks after its statistics itself; the embedded one has nobody else to do it.
const keepSettled = (database: Kysely<Tables>): NodeJS.Timeout =>
  setInterval(() => {
    refreshStatistics(database).catch((error: Error) => process.emitWarning(error))
  }, 60 * SECOND).unref()

export type Opening = {
  readonly migrating?: boolean
  /** The clock that what is recorded follows; left out: the database's own. */
  readonly now?: () => Date
}

/**
 * Opens the store, brings its schema up to date (unless `migrating` is false) and sees that row
 * level security holds. A data folder is made where there is none.
 * @refuses by throwing StoreRefused: folder in use or of another version, no durable disk, no
 *   database, too old, wrong role, wrong schema
 */
export const openStore = async (
  place: StorePlace,
  { migrating = true, now }: Opening = {},
): Promise<Store> => {
  const opened =
    'dataFolder' in place
      ? await openEmbedded(place.dataFolder)
      : await openPostgresql(place.databaseUrl, place.filesFolder)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: opened.pool }) })
  let settling: NodeJS.Timeout | undefined
  const close = async (): Promise<void> => {
    clearInterval(settling)
    await database.destroy()
    await opened.stop()
  }
  try {
    await bringUpToDate(opened.pool, database, migrating)
    await refreshStatistics(database)
    if (opened.kind === 'embedded') settling = keepSettled(database)
  } catch (error) {
    await close()
    throw error
  }
  return {
    kind: opened.kind,
    files: opened.files,
    asMember: (organisationId, who, work) =>
      runAsMember(opened.pool, { organisationId, who, mode: 'write', at: now?.() }, work),
    writeAsMember: (organisationId, who, weigh) =>
      writeAsMember(opened.pool, { organisationId, who, at: now?.() }, weigh),
    readAsMember: (organisationId, who, work) =>
      runAsMember(opened.pool, { organisationId, who, mode: 'read', at: now?.() }, work),
    readAtOnce: (organisationId, who, question) =>
      readAtOnce(opened.pool, { organisationId, who, mode: 'read', at: now?.() }, question),
    settle: () => refreshStatistics(database),
    fsyncs: opened.fsyncs,
    close,
  }
}
