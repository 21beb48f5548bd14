// Queries on one open connection, sent as they are asked: those not waited for travel together.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.ts'

const connectionOf = (client: pg.ClientBase): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const result = await client.query(sql, [...parameters])
    const { command, rows, rowCount } = result
    // NOTE a text of several statements has a result for each and no rows of its own.
    if (command === undefined) return { rows: [] }
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  },
  streamQuery: () => {
    throw new Error('streamQuery: results are not streamed')
  },
})

const refuse = (): never => {
  throw new Error('transactions begin and end in asMember alone')
}

const driverOf = (client: pg.ClientBase): Driver => {
  const connection = connectionOf(client)
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => {},
  }
}

const known = new WeakMap<pg.ClientBase, Kysely<Tables>>()

// NOTE Kysely's own hold of a connection waits for each answer before it sends the next question.
/** The query builder of a connection that somebody else has taken and gives back. */
export const onClient = (client: pg.ClientBase): Kysely<Tables> => {
  const already = known.get(client)
  if (already !== undefined) return already
  const builder = new Kysely<Tables>({
    dialect: {
      createDriver: () => driverOf(client),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (database) => new PostgresIntrospector(database),
    },
  })
  known.set(client, builder)
  return builder
}
