// The embedded database's traps: each was seen once, each is answered here.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/connect.ts'
import { checkDurable } from '../../src/store/embedded/check-durable.ts'
import { addOrganisation, listOrganisations } from '../../src/store/organisations.ts'
import { addPeers } from '../../src/store/peers.ts'
import { recordReading } from '../../src/store/readings.ts'
import { StoreRefused } from '../../src/store/refusal.ts'
import { freshFolder } from './databases.ts'
import { reading } from './samples.ts'

const folders: string[] = []
const makeFolder = async (): Promise<string> => {
  const folder = await freshFolder()
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const refusalOf = async (opening: Promise<Store>): Promise<unknown> => {
  try {
    const store = await opening
    await store.close()
    return 'opened'
  } catch (error) {
    if (error instanceof StoreRefused) return error.refusal
    throw error
  }
}

/** All that sets one empty database apart from another: its catalogue, what is in it, its settings. */
const beginningOf = async (options: PGliteOptions): Promise<unknown> => {
  const database = await PGlite.create(options)
  const { rows } = await database.query(`select
    (select catalog_version_no from pg_control_system()) as catalogue,
    (select string_agg(datname || datcollate || datctype || pg_encoding_to_char(encoding), ',' order by datname) from pg_database) as databases,
    (select string_agg(rolname || rolsuper, ',' order by rolname) from pg_roles) as roles,
    (select md5(string_agg(oid || relname, ',' order by oid)) from pg_class) as relations,
    (select md5(string_agg(oid || proname, ',' order by oid)) from pg_proc) as functions,
    (select md5(string_agg(oid || collname, ',' order by oid)) from pg_collation) as collations,
    (select string_agg(name || '=' || setting, ',' order by name) from pg_settings where name not ilike '%timezone') as settings`)
  await database.close()
  return rows
}

describe('the embedded database', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore({ dataFolder: await makeFolder() })
    await store.asMember('kumla', 'start', (tx) => addOrganisation(tx, { name: 'Kumla' }))
  })
  afterAll(() => store.close())

  test('flushes to disk at least once for every commit', async () => {
    const before = store.fsyncs() ?? 0
    for (let index = 0; index < 50; index += 1)
      await store.asMember('kumla', 'anna', (tx) =>
        recordReading(tx, reading(String(index), { unitId: `u${index}` }), null),
      )
    expect((store.fsyncs() ?? 0) - before).toBeGreaterThanOrEqual(50)
  })

  test('begins as PGlite would make it, though the beginning is ready-made by an earlier one', async () => {
    expect(await beginningOf({ loadDataDir: await dataDir() })).toEqual(await beginningOf({}))
  }, 60_000)

  test('is refused at start where a commit is not flushed, as PGlite’s own file system leaves it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-stock-'))
    folders.push(folder)
    const stock = await PGlite.create(join(folder, 'stock'))
    expect(await checkDurable(stock, new Int32Array(1))).toMatch(/fsync is off/)
    await stock.close()
    const set = [...PGlite.defaultStartParams.filter((one) => one !== '-F')]
    const startParams = [...set, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
    const hookless = await PGlite.create(join(folder, 'stock'), { startParams })
    expect(await checkDurable(hookless, new Int32Array(1))).toBe('a commit was not flushed to disk')
    await hookless.close()
  })

  test('answers the query after an SQL error, a hundred times over', async () => {
    for (let index = 0; index < 100; index += 1) {
      const failing = store.asMember('kumla', 'a', ({ query }) =>
        sql`select ${index}::integer / 0`.execute(query),
      )
      await expect(failing).rejects.toThrow('division by zero')
      expect(await listOrganisations(store)).toHaveLength(1)
    }
  })

  test('lets twenty at once wait their turn, each in its own transaction', async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.asMember(`org-${index}`, 'a', async (tx) => {
          await addOrganisation(tx, { name: 'Namn' })
          const { rows } = await sql<{
            id: string
          }>`select organisation_id as id from organisation`.execute(tx.query)
          return rows.map(({ id }) => id)
        }),
      ),
    )
    expect(seen).toEqual(seen.map((_, index) => [`org-${index}`]))
  })

  test('refuses a second transaction inside an open one at once, instead of waiting for ever', async () => {
    const nested = store.asMember('kumla', 'a', () => store.asMember('kumla', 'a', async () => 1))
    await expect(nested).rejects.toThrow('asMember inside asMember')
    expect(await store.asMember('kumla', 'a', async () => 'free')).toBe('free')
  })

  test('does not stall the program while a long query runs', async () => {
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const started = performance.now()
    await store.asMember('kumla', 'a', ({ query }) =>
      sql`select count(*) from generate_series(1, 6000000) n where n % 7 = 3`.execute(query),
    )
    clearInterval(beat)
    const took = performance.now() - started
    expect(took).toBeGreaterThan(300)
    expect(longest).toBeLessThan(took / 2)
  })

  test('has fresh statistics of a table that has grown, from its next start on', async () => {
    const folder = await makeFolder()
    const pages = (opened: Store) =>
      opened.asMember('kumla', 'a', async ({ query }) => {
        const { rows } = await sql<{ pages: number }>`
          select relpages as pages from pg_class where relname = 'peer_value'`.execute(query)
        return rows[0]?.pages
      })
    const first = await openStore({ dataFolder: folder })
    await first.asMember('kumla', 'a', async (tx) => {
      await addOrganisation(tx, { name: 'Kumla' })
      const peers = Array.from({ length: 20_000 }, (_, index) => ({
        measureId: 'm',
        period: '2026',
        area: `omr-${index}`,
        value: '1.0',
        madeUp: false,
        source: null,
        fetchedOn: null,
      }))
      await addPeers(tx, peers, 1)
    })
    expect(await pages(first)).toBe(0)
    await first.close()
    const second = await openStore({ dataFolder: folder })
    expect(await pages(second)).toBeGreaterThan(100)
    await second.close()
  })

  test('keeps everything when it is closed and opened again', async () => {
    const folder = await makeFolder()
    const first = await openStore({ dataFolder: folder })
    await first.asMember('kumla', 'a', (tx) => addOrganisation(tx, { name: 'Åäö' }))
    await first.close()
    const second = await openStore({ dataFolder: folder })
    expect(await listOrganisations(second)).toMatchObject([{ name: 'Åäö', changeNumber: 1 }])
    await second.close()
  })
})

describe('a data folder', () => {
  const holding: ChildProcess[] = []
  afterAll(() => {
    for (const child of holding) child.kill('SIGKILL')
  })

  /** Another process that has the folder open; gives its process once it has. */
  const holdElsewhere = async (folder: string): Promise<ChildProcess> => {
    const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    holding.push(child)
    await new Promise((heard) => child.stdout?.once('data', heard))
    return child
  }

  test('in use by another process is refused with its number, and free again when that was killed', async () => {
    const folder = await makeFolder()
    const child = await holdElsewhere(folder)
    const ended = new Promise((done) => child.once('exit', done))
    expect(await refusalOf(openStore({ dataFolder: folder }))).toEqual({
      refused: 'folderInUse',
      folder,
      pid: child.pid,
    })
    child.kill('SIGKILL')
    await ended
    expect(await refusalOf(openStore({ dataFolder: folder }))).toBe('opened')
  })

  test('in use by this very process is refused too', async () => {
    const folder = await makeFolder()
    const store = await openStore({ dataFolder: folder })
    const refused = { refused: 'folderInUse', folder, pid: process.pid }
    expect(await refusalOf(openStore({ dataFolder: folder }))).toEqual(refused)
    await store.close()
    expect(await refusalOf(openStore({ dataFolder: folder }))).toBe('opened')
  })

  test('of two that find a dead one’s lock at once, one opens it', async () => {
    const folder = await makeFolder()
    writeFileSync(join(folder, 'lock'), 'half a lo')
    const both = await Promise.all([
      refusalOf(openStore({ dataFolder: folder })),
      refusalOf(openStore({ dataFolder: folder })),
    ])
    expect(both.map((one) => (one === 'opened' ? one : 'refused')).sort()).toEqual([
      'opened',
      'refused',
    ])
  })

  const lockOf = (folder: string, holder: object): string => {
    const path = join(folder, 'lock')
    writeFileSync(path, JSON.stringify(holder))
    return path
  }

  test('whose lock names a process number that has been used again since is taken over', async () => {
    const folder = await makeFolder()
    lockOf(folder, { pid: process.pid, machine: hostname(), started: 'another boot/1' })
    expect(await refusalOf(openStore({ dataFolder: folder }))).toBe('opened')
  })

  test('on a shared disk is refused while another machine touches its lock, and not after', async () => {
    const folder = await makeFolder()
    const path = lockOf(folder, { pid: 1, machine: 'annan', started: '' })
    expect(await refusalOf(openStore({ dataFolder: folder }))).toMatchObject({
      refused: 'folderInUseElsewhere',
      machine: 'annan',
    })
    const before = new Date(Date.now() - 60_000)
    utimesSync(path, before, before)
    expect(await refusalOf(openStore({ dataFolder: folder }))).toBe('opened')
  })

  test('of another version is refused untouched, with both versions', async () => {
    const folder = await makeFolder()
    writeFileSync(join(folder, 'format.json'), '{"database":"PGlite 0.4.0"}')
    expect(await refusalOf(openStore({ dataFolder: folder }))).toEqual({
      refused: 'folderOfOtherVersion',
      folder,
      found: 'PGlite 0.4.0',
      expected: 'PGlite 0.5.14',
    })
  })

  test('whose making was broken off is begun again; one that is whole is never removed', async () => {
    const folder = await makeFolder()
    rmSync(join(folder, 'format.json'))
    expect(await refusalOf(openStore({ dataFolder: folder }))).toMatchObject({
      refused: 'folderOfOtherVersion',
    })
    writeFileSync(join(folder, 'making'), '')
    rmSync(join(folder, 'database', 'global'), { recursive: true })
    expect(await refusalOf(openStore({ dataFolder: folder }))).toBe('opened')
    expect(readFileSync(join(folder, 'format.json'), 'utf8')).toContain('PGlite')
  })
})
