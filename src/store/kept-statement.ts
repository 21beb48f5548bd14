// Statements that are asked thousands of times: compiled once, and planned once a connection.
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Tx } from './tx.ts'

/** A statement the server keeps under its name; `text` is constant and takes $1, $2 … */
export type KeptStatement = { readonly name: string; readonly text: string }

const MARK = /^\/\* kept (\S+) \*\//

/** Marks a statement to be kept. The name must stand for this text alone. */
export const keep = (name: string, text: string): KeptStatement => ({
  name,
  text: `/* kept ${name} */ ${text}`,
})

/** Runs a kept statement in the open transaction. */
export const runKept = async <Row>(
  tx: Tx,
  { text }: KeptStatement,
  values: readonly (string | number | boolean | null)[],
): Promise<readonly Row[]> =>
  (await tx.query.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows

/** A client that lets the server keep the marked statements: planning them costs more than running. */
// NOTE Kysely hands the driver text and values only, so the name travels in a comment.
export class KeepingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this)
    const sendNamed = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
      const name = typeof text === 'string' ? MARK.exec(text)?.[1] : undefined
      return name === undefined
        ? Reflect.apply(send, this, [text, values, ...rest])
        : Reflect.apply(send, this, [{ name, text, values }, ...rest])
    }
    Object.defineProperty(this, 'query', { value: sendNamed })
  }
}
