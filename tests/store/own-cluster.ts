// A PostgreSQL cluster of the tests' own, in a temporary folder on a free port; never the machine's.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

export type OwnCluster = {
  readonly url: string
  readonly start: () => Promise<void>
  /** SIGKILL to the server and every process it has started. */
  readonly kill: () => Promise<void>
  /** Kills what runs and removes the folder. */
  readonly remove: () => Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

const newestFirst = (root: string): readonly string[] =>
  (existsSync(root) ? readdirSync(root) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))

const toldByPgConfig = (path: string): readonly string[] => {
  const told = spawnSync('pg_config', ['--bindir'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  return told.status === 0 ? [told.stdout.trim()] : []
}

/**
 * The folder of PostgreSQL's server programs: the newest of Debian's, else the one that pg_config
 * tells, else the first in PATH that has them; null where none has.
 */
export const serverPrograms = (path = process.env.PATH ?? '', debian = DEBIAN): string | null => {
  const folders = [...newestFirst(debian), ...toldByPgConfig(path), ...path.split(delimiter)]
  const has = (folder: string): boolean =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))
  return folders.find((folder) => folder !== '' && has(folder)) ?? null
}

/** Why nothing can be killed on PostgreSQL where there are no server programs. */
export const NO_SERVER = `no PostgreSQL server is installed here: initdb and postgres are neither under ${DEBIAN}, where pg_config says, nor in PATH`

/** PostgreSQL will not run as root: then it runs as the user postgres. */
const whoRuns = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error('there is no user postgres')
  return { uid: Number(uid), gid: Number(gid) }
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

const childrenOf = (pid: number): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number)

// NOTE the server's children lead sessions of their own, so a signal to its group misses them.
const killAll = (server: ChildProcess): Promise<void> =>
  new Promise((ended) => {
    server.once('exit', () => ended())
    const { pid, exitCode, signalCode } = server
    if (exitCode !== null || signalCode !== null) return ended()
    if (pid === undefined) throw new Error('the server was never started')
    process.kill(pid, 'SIGSTOP')
    const children = childrenOf(pid)
    process.kill(pid, 'SIGKILL')
    for (const child of children) killIfThere(child)
  })

const killIfThere = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const answers = async (url: string): Promise<void> => {
  const end = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      // It refuses while it starts and recovers.
      if (Date.now() > end)
        throw new Error(`${url} did not answer within a minute`, { cause: error })
      await new Promise((passed) => setTimeout(passed, 25))
    }
  }
}

/** Makes a cluster and does not start it. Throws where PostgreSQL's programs are missing. */
export const makeCluster = async (): Promise<OwnCluster> => {
  const programs = serverPrograms()
  if (programs === null) throw new Error('makeCluster: no PostgreSQL is installed')
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-cluster-'))
  const user = whoRuns()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const as = user ?? {}
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']
  execFileSync(join(programs, 'initdb'), init, { ...as, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const log = openSync(join(folder, 'log'), 'a')
    const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder]
    server = spawn(join(programs, 'postgres'), args, {
      ...as,
      cwd: folder,
      stdio: ['ignore', log, log],
    })
    const ended = new Promise<never>((_, failed) =>
      server?.once('exit', () =>
        failed(
          new Error(`the server ended: ${readFileSync(join(folder, 'log'), 'utf8').slice(-500)}`),
        ),
      ),
    )
    // NOTE it is also killed on purpose, long after it has answered.
    ended.catch(() => undefined)
    await Promise.race([answers(url), ended])
  }
  const kill = async (): Promise<void> => {
    if (server !== null) await killAll(server)
    server = null
  }
  const remove = async (): Promise<void> => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, start, kill, remove }
}

/** The address of one of the cluster's databases. */
export const urlIn = (cluster: OwnCluster, database: string): string => {
  const url = new URL(cluster.url)
  url.pathname = `/${database}`
  return url.href
}
