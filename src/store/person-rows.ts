// Every row about one person, and their removal: what remains of their doing stands by a pseudonym.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import {
  PERSON_ROWS,
  PERSON_TABLES,
  type PersonRows,
  type PersonTable,
  pseudonymFrom,
} from '../domain/workflow/person-data.ts'
import { type AuditEvent, recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

export type PersonRow = Readonly<Record<string, unknown>>
export type RowsOfPerson = ReadonlyMap<PersonTable, readonly PersonRow[]>

// NOTE tables and columns are the program's own words, never a visitor's.
const mine = (by: readonly string[], account: string) =>
  sql.join(
    by.map((column) => sql`${sql.ref(column)} = ${account}`),
    sql` or `,
  )

const rowsIn = async (
  { query, organisationId }: Tx,
  table: PersonTable,
  account: string,
): Promise<readonly PersonRow[]> => {
  const { by, without = [] }: PersonRows = PERSON_ROWS[table]
  const { rows } = await sql<{ row: PersonRow }>`
    select to_jsonb(t) - ${['organisation_id', ...without]}::text[] as row from ${sql.table(table)} t
    where organisation_id = ${organisationId} and (${mine(by, account)})`.execute(query)
  return rows.map(({ row }) => row)
}

/** What is kept about a person, without secrets; tables where there is nothing are left out. */
export const rowsOfPerson = async (tx: Tx, account: string): Promise<RowsOfPerson> => {
  const found = new Map<PersonTable, readonly PersonRow[]>()
  for (const table of PERSON_TABLES) {
    const rows = await rowsIn(tx, table, account)
    if (rows.length > 0) found.set(table, rows)
  }
  return found
}

/** Where a name can stand in a text of the municipality's, and what the text is called by. */
const TEXTS = [
  ['snapshot', 'body', 'round_id'],
  ['decision', 'reservations', 'decision_id'],
  ['decision', 'reason', 'decision_id'],
  ['decision', 'correction', 'decision_id'],
  ['decision', 'person', 'decision_id'],
  ['auditors_verdict', 'signed', 'round_id'],
  ['node_version', 'body', 'node_id'],
  ['measure_version', 'body', 'measure_id'],
  ['unit_version', 'body', 'unit_id'],
  ['model_version', 'source_yaml', 'model_id'],
  ['evaluation_version', 'body', 'evaluation_id'],
] as const

/** A text that the name stands in. */
export type Mention = { readonly table: string; readonly column: string; readonly key: string }

/** Where the name stands in frozen, decided and governing texts; they are told of, not given. */
export const mentionsOf = async (tx: Tx, name: string): Promise<readonly Mention[]> => {
  const found: Mention[] = []
  for (const [table, column, key] of TEXTS) {
    const { rows } = await sql<{ key: string }>`
      select distinct ${sql.ref(key)} as key from ${sql.table(table)}
      where organisation_id = ${tx.organisationId}
        and position(${name} in ${sql.ref(column)}::text) > 0 order by 1`.execute(tx.query)
    found.push(...rows.map((row) => ({ table, column, key: row.key })))
  }
  return found
}

/** The log's events of those changes. */
export const eventsOf = async (
  tx: Tx,
  changeNumbers: readonly number[],
): Promise<readonly Pick<AuditEvent, 'changeNumber' | 'what' | 'subject' | 'who' | 'after'>[]> => {
  const { rows } = await sql<{
    change_number: number
    what: string
    subject: string
    who: string
    after: unknown
  }>`
    select change_number, what, subject, who, after from audit_event
    where organisation_id = ${tx.organisationId}
      and change_number = any(${changeNumbers}::bigint[])`.execute(tx.query)
  return rows.map(({ change_number: changeNumber, ...event }) => ({ ...event, changeNumber }))
}

/** How many rows of each table are the person's. */
export const countsOfPerson = (rows: RowsOfPerson): Readonly<Record<string, number>> =>
  Object.fromEntries([...rows].map(([table, found]) => [table, found.length]))

/** SHA-256 of how many rows of each table are the person's, but for visits; hexadecimal. */
export const sumOfPerson = (rows: RowsOfPerson): string => {
  const { session: _, ...counts } = countsOfPerson(rows)
  return createHash('sha256').update(JSON.stringify(counts)).digest('hex')
}

/**
 * Removes a person, all or nothing: the account, the ways in and the mails go; what they have done stands
 * by a pseudonym. The receipt is the audit event, which does not name them. Throws where there is no such
 * account: see first.
 * @out the pseudonym's account
 */
export const removePersonRows = async (
  tx: Tx,
  account: string,
  {
    called,
    reason,
    rows,
  }: {
    /** What the pseudonym is called, before its digits. */
    readonly called: string
    readonly reason: string
    readonly rows: Readonly<Record<string, number>>
  },
): Promise<string> => {
  const digits = randomBytes(4).toString('hex')
  const pseudonym = pseudonymFrom(digits)
  const changeNumber = await recordChange(tx, {
    what: 'removePerson',
    subject: pseudonym,
    before: null,
    after: { reason, rows },
  })
  const name = `${called} ${digits}`
  await sql`select remove_person_from_evaluations(${account}, ${pseudonym}, ${name}, ${changeNumber})`.execute(
    tx.query,
  )
  await sql`select remove_person(${account}, ${pseudonym}, ${name}, ${changeNumber})`.execute(
    tx.query,
  )
  return pseudonym
}
