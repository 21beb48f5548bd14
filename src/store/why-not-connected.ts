// Why a PostgreSQL could not be entered: no server, no login, no such database. Never with a password.
import pg from 'pg'
import type { StoreRefusal } from './refusal.ts'

/** The address without its password, for a sentence. */
const whereIs = (databaseUrl: string): string =>
  URL.canParse(databaseUrl) ? new URL(databaseUrl).host : 'DATABASE_URL'

/** SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const WRONG_PASSWORD = '28P01'
const NOT_AUTHORISED = '28000'
const MAY_NOT_CONNECT = '42501'
const NO_SUCH_DATABASE = '3D000'

/** The driver's own word for a password that the server asks for and nobody gave; it has no code. */
const LACKS_PASSWORD = /^SASL: .*password must be a/

/** What the server, or the lack of one, said when a first connection to `databaseUrl` failed. */
export const whyNotConnected = (databaseUrl: string, cause: unknown): StoreRefusal => {
  const where = whereIs(databaseUrl)
  const why = cause instanceof Error ? cause.message : String(cause)
  const lacksPassword = LACKS_PASSWORD.test(why)
  if (!lacksPassword && !(cause instanceof pg.DatabaseError))
    return { refused: 'noDatabase', where, why }
  const { user: login = '', database = '' } = new pg.Client({ connectionString: databaseUrl })
  switch (cause instanceof pg.DatabaseError ? cause.code : WRONG_PASSWORD) {
    case WRONG_PASSWORD:
      return { refused: 'loginRefused', where, login, found: 'password', why }
    case NOT_AUTHORISED:
    case MAY_NOT_CONNECT:
      return { refused: 'loginRefused', where, login, found: 'role', why }
    case NO_SUCH_DATABASE:
      return { refused: 'unknownDatabase', where, database }
    default:
      return { refused: 'databaseNotOpened', where, why }
  }
}
