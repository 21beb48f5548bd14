// One unit of work of one organisation: begun as the application's role, saved whole or not at all.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The role every unit of work acts as: neither owner nor superuser, held by row level security. */
export const APPLICATION_ROLE = 'malkedja_app'
/** In place of an organisation: sees the list of organisations and nothing else of theirs. */
export const LISTING = '*'

/**
 * What every function of the store takes first. `query` sees only the rows of `organisationId`;
 * changes are recorded as made by `who`.
 */
export type Tx = {
  readonly query: Kysely<Tables>
  readonly organisationId: string
  readonly who: string
}

const ORGANISATION_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** First parts of addresses that are the program's own, so no municipality can have them. */
const TAKEN: readonly string[] = ['api', 'app', 'assets', 'en', 'sv']

/** Whether the text can be an organisation's id: lower-case letters, digits and hyphens, 1–63; no address of ours. */
export const isOrganisationId = (text: string): boolean =>
  ORGANISATION_ID.test(text) && !TAKEN.includes(text)

// NOTE one round trip; the organisation's id is checked above, so that it can stand in the text.
const prologue = (organisationId: string, mode: 'write' | 'read'): string =>
  [
    mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin',
    `set local role ${APPLICATION_ROLE}`,
    `set local app.organisation = '${organisationId}'`,
    "set local timezone = 'UTC'",
    "set local datestyle = 'ISO, YMD'",
  ].join('; ')

const inside = new AsyncLocalStorage<true>()

/** Where one unit of work starts another before it has ended: with one connection it would wait for ever. */
const refuseNesting = (): void => {
  if (inside.getStore() === true)
    throw new Error('asMember inside asMember: pass the open tx down instead of opening another')
}

const commit = async (connection: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ command: string }>`commit`.execute(connection)
  // PostgreSQL answers a commit with «ROLLBACK» where an earlier error was caught and passed over.
  if (rows[0]?.command !== 'COMMIT')
    throw new Error(
      'the transaction was rolled back: an SQL error in it was caught and passed over',
    )
}

/**
 * Runs `work` as one transaction of one organisation and commits it; an error rolls all of it back
 * and is thrown on. `mode` 'read' sees one moment throughout and can change nothing.
 */
export const runAsMember = async <T>(
  database: Kysely<Tables>,
  organisationId: string,
  who: string,
  work: (tx: Tx) => Promise<T>,
  mode: 'write' | 'read' = 'write',
): Promise<T> => {
  if (organisationId !== LISTING && !isOrganisationId(organisationId))
    throw new Error(`asMember: «${organisationId}» is no organisation's id`)
  refuseNesting()
  return inside.run(true, () =>
    database.connection().execute(async (connection) => {
      await sql.raw(prologue(organisationId, mode)).execute(connection)
      try {
        const done = await work({ query: connection, organisationId, who })
        await commit(connection)
        return done
      } catch (error) {
        await rollBack(connection, error)
        throw error
      }
    }),
  )
}

/** Rolls back; where even that fails (the connection is gone) both errors are told. */
const rollBack = async (connection: Kysely<Tables>, cause: unknown): Promise<void> => {
  try {
    await sql`rollback`.execute(connection)
  } catch (error) {
    throw new AggregateError([cause, error], 'the work failed and could not be rolled back', {
      cause,
    })
  }
}

/** Turns the open transaction to another organisation; for backup and restore, which go through all. */
export const turnTo = async (tx: Tx, organisationId: string): Promise<Tx> => {
  if (organisationId !== LISTING && !isOrganisationId(organisationId))
    throw new Error(`turnTo: «${organisationId}» is no organisation's id`)
  await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx.query)
  return { ...tx, organisationId }
}
