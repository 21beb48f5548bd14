// One unit of work of one organisation: begun as the application's role, saved whole or not at all.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { send, type Write } from './kept-statement.ts'
import { onClient } from './on-client.ts'
import type { Tables } from './tables.ts'
import type { Presumed } from './visit-mark.ts'

/** The role every unit of work acts as: neither owner nor superuser, held by row level security. */
export const APPLICATION_ROLE = 'malkedja_app'
/** In place of an organisation: sees the list of organisations and nothing else of theirs. */
export const LISTING = '*'

/**
 * What every function of the store takes first. What is asked sees only the rows of
 * `organisationId`; changes are recorded as made by `who`.
 */
export type Tx = {
  readonly query: Kysely<Tables>
  /** The same connection, for statements that the server keeps. */
  readonly client: pg.PoolClient
  readonly organisationId: string
  readonly who: string
  /** Whose lent role it is that allows the change; left out: one of their own. */
  readonly onBehalfOf?: string
  /** The visit that the change is weighed for, as it was found in an earlier transaction; left out: found in this one. */
  readonly presumes?: Presumed
}

const ORGANISATION_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** First parts of addresses that are the program's own, so no municipality can have them. */
const TAKEN: readonly string[] = ['api', 'app', 'assets', 'datasets', 'en', 'public', 'sv']

/** Whether the text can be an organisation's id: lower-case letters, digits and hyphens, 1–63; no address of ours. */
export const isOrganisationId = (text: string): boolean =>
  ORGANISATION_ID.test(text) && !TAKEN.includes(text)

type Member = {
  readonly organisationId: string
  readonly who: string
  readonly mode: 'read' | 'write'
  /** When it is recorded; left out: by the database's own clock. */
  readonly at?: Date | undefined
}

// NOTE one round trip; the organisation's id is checked above, so that it can stand in the text.
const prologue = ({ organisationId, mode, at }: Member): string =>
  [
    mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin',
    `set local role ${APPLICATION_ROLE}`,
    `set local app.organisation = '${organisationId}'`,
    "set local timezone = 'UTC'",
    "set local datestyle = 'ISO, YMD'",
    ...(at === undefined ? [] : [`set local app.now = '${at.toISOString()}'`]),
  ].join('; ')

const inside = new AsyncLocalStorage<true>()

/** Where one unit of work starts another before it has ended: with one connection it would wait for ever. */
const refuseNesting = (): void => {
  if (inside.getStore() === true)
    throw new Error('asMember inside asMember: pass the open tx down instead of opening another')
}

/** Rolls back; where even that fails (the connection is gone) both errors are told. */
const rollBack = async (client: pg.PoolClient, cause: unknown): Promise<void> => {
  try {
    await client.query('rollback')
  } catch (error) {
    throw new AggregateError([cause, error], 'the work failed and could not be rolled back', {
      cause,
    })
  }
}

/** What is asked in this turn goes to the database as one message. */
const inOneMessage = (client: pg.PoolClient): void => {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Takes a connection, begins, does the work, which ends the transaction; a broken connection is let go. */
const onConnection = async <T>(
  pool: pg.Pool,
  member: Member,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const { organisationId, who } = member
  if (organisationId !== LISTING && !isOrganisationId(organisationId))
    throw new Error(`asMember: «${organisationId}» is no organisation's id`)
  refuseNesting()
  const client = await pool.connect()
  let isBroken = false
  inOneMessage(client)
  // NOTE not waited for: the first question follows it at once. Where it fails the transaction is
  // aborted, so that whatever was sent behind it fails as well.
  const begun = client.query(prologue(member)).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  try {
    return await inside.run(true, () =>
      work({ query: onClient(client), client, organisationId, who }),
    )
  } catch (cause) {
    const failed = await begun
    await rollBack(client, cause).catch((error: unknown) => {
      isBroken = true
      throw error
    })
    throw failed === null ? cause : failed.error
  } finally {
    client.release(isBroken)
  }
}

/** Commits. PostgreSQL answers «ROLLBACK» where an earlier error was caught and passed over. */
const commit = async (client: pg.PoolClient): Promise<'committed' | 'rolledBack'> =>
  (await client.query('commit')).command === 'COMMIT' ? 'committed' : 'rolledBack'

/**
 * Runs `work` as one transaction of one organisation and commits it; an error rolls all of it back
 * and is thrown on. `mode` 'read' sees one moment throughout and can change nothing.
 */
export const runAsMember = <T>(
  pool: pg.Pool,
  member: Member,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  onConnection(pool, member, async (tx) => {
    const done = await work(tx)
    if ((await commit(tx.client)) === 'rolledBack')
      throw new Error(
        'the transaction was rolled back: an SQL error in it was caught and passed over',
      )
    return done
  })

/** Asks one question as a member in a single message; `question` is a text of ours, without parameters. */
export const readAtOnce = <Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  member: Member,
  question: string,
): Promise<readonly Row[]> =>
  onConnection(pool, member, async ({ client }) => {
    const [asked] = await Promise.all([client.query<Row>(question), commit(client)])
    return asked.rows
  })

/** What was begun came to nothing: all of it was rolled back, so that it may be tried again. */
export class RolledBack extends Error {}

/**
 * As `runAsMember`, for work that ends in writes: `weigh` reads, and gives them back (null: nothing
 * to write). They are sent together and the commit right behind them, without waiting between.
 * @out what each write came to, null in the place of each null
 * Throws RolledBack, with its cause, where an error in `weigh` or a write rolled everything back.
 */
export const writeAsMember = <T>(
  pool: pg.Pool,
  member: Omit<Member, 'mode'>,
  weigh: (tx: Tx) => Promise<readonly (Write<T> | null)[]>,
): Promise<readonly (T | null)[]> =>
  onConnection(pool, { ...member, mode: 'write' }, async (tx) => {
    const writes = await weigh(tx).catch((cause: unknown) => {
      throw new RolledBack('the work came to nothing', { cause })
    })
    inOneMessage(tx.client)
    const sent = Promise.allSettled(writes.map((write) => write && send(tx, write)))
    const [written, ended] = await Promise.all([sent, commit(tx.client)])
    const failed = written.find((one) => one.status === 'rejected')
    if (ended === 'rolledBack')
      throw new RolledBack('the writes came to nothing', { cause: failed?.reason })
    if (failed !== undefined) throw failed.reason
    return written.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  })

/** Turns the open transaction to another organisation; for backup and restore, which go through all. */
export const turnTo = async (tx: Tx, organisationId: string): Promise<Tx> => {
  if (organisationId !== LISTING && !isOrganisationId(organisationId))
    throw new Error(`turnTo: «${organisationId}» is no organisation's id`)
  await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx.query)
  return { ...tx, organisationId }
}
