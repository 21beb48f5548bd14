// Asks whether a PostgreSQL answers, so that the tests know which databases they can use.
import pg from 'pg'

/** Where a PostgreSQL of this machine is looked for when TEST_DATABASE_URL is not set. */
export const LOCAL_POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres'

export type Answer =
  | { readonly answers: true; readonly version: string }
  | { readonly answers: false; readonly why: string }

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'

/** Logs in at `url` and asks its version; a refusal is an answer, with why. Waits at most 5 s. */
export const askPostgres = async (url: string): Promise<Answer> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const found = await client.query<{ server_version: string }>('show server_version')
    return { answers: true, version: found.rows[0]?.server_version ?? 'unknown' }
  } catch (error) {
    if (isRefused(error)) return { answers: false, why: 'nothing listens there' }
    return { answers: false, why: error instanceof Error ? error.message : String(error) }
  } finally {
    await client.end()
  }
}

export type TestDatabase =
  | { readonly use: 'postgres'; readonly url: string; readonly line: string }
  | { readonly use: 'embedded'; readonly line: string }
  | { readonly use: 'broken'; readonly line: string }

/** The PostgreSQL the store tests run on beside PGlite; one that was named must answer. */
export const chooseTestDatabase = async (named: string | undefined): Promise<TestDatabase> => {
  const url = named ?? LOCAL_POSTGRES
  const answer = await askPostgres(url)
  const where = new URL(url).host
  if (answer.answers)
    return {
      use: 'postgres',
      url,
      line: `store tests on PGlite and on PostgreSQL ${answer.version} at ${where}`,
    }
  if (named === undefined)
    return {
      use: 'embedded',
      line: `store tests on PGlite only: no PostgreSQL at ${where} (${answer.why}); set TEST_DATABASE_URL to test on one`,
    }
  return {
    use: 'broken',
    line: `TEST_DATABASE_URL names a PostgreSQL at ${where} that does not answer (${answer.why}); start it or unset the variable`,
  }
}

// NOTE started by itself it tells .ci/run, by its exit code, whether PostgreSQL answers at a URL.
if (import.meta.main) {
  const answer = await askPostgres(process.argv[2] ?? LOCAL_POSTGRES)
  process.exitCode = answer.answers ? 0 : 1
}
