// Statements that are asked thousands of times: planned once a connection.
import type pg from 'pg'
import type { Cell } from './cells.ts'

/** A statement the server keeps under its name, which must stand for this text alone; `text` takes $1, $2 … */
export type KeptStatement = { readonly name: string; readonly text: string }

/** A kept statement with its values, not yet sent, and what its rows are read as. */
export type Write<T> = {
  readonly statement: KeptStatement
  readonly values: readonly Cell[]
  readonly read: (rows: readonly Readonly<Record<string, unknown>>[]) => T
}

/** Sends a kept statement at once, behind those sent before it on the connection. */
export const runKept = async <Row extends object>(
  { client }: { readonly client: pg.ClientBase },
  { name, text }: KeptStatement,
  values: readonly Cell[],
): Promise<readonly Row[]> => (await client.query<Row>({ name, text, values: [...values] })).rows

export const send = async <T>(
  on: { readonly client: pg.ClientBase },
  { statement, values, read }: Write<T>,
): Promise<T> => read(await runKept<Record<string, unknown>>(on, statement, values))
