// A municipality taken out whole and taken in: the same bytes come back, and a file that is not whole brings nothing.
import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChainFromStore } from '../../src/store/chains.ts'
import type { Store } from '../../src/store/connect.ts'
import { SCHEMA_NUMBER } from '../../src/store/migrations/in-order.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { listSnapshots } from '../../src/store/published.ts'
import { readTakeout } from '../../src/store/read-takeout.ts'
import { openFile, removeFile } from '../../src/store/stored-files.ts'
import { LEFT, TAKEN } from '../../src/store/takeout-tables.ts'
import { type Takeout, writeTakeout } from '../../src/store/write-takeout.ts'
import { openZipFile, writeZip } from '../../src/store/zip.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality, SECRET } from './filled.ts'

const MANY = 2500
const ASKED = { withClosed: true, about: 'Vad det är\n' }

const folder = mkdtempSync(join(tmpdir(), 'malkedja-takeout-'))
const at = (name: string): string => join(folder, name)
let files = 0

/** Takes a municipality out to a new file. */
const takenOut = async (
  store: Store,
  organisation = 'kumla',
): Promise<Takeout & { readonly file: string }> => {
  const file = at(`${files++}.zip`)
  const taken = await store.readAsMember(organisation, 'test', (tx) =>
    writeTakeout(tx, createWriteStream(file), { ...ASKED, files: store.files }),
  )
  return { ...taken, file }
}

type Parts = Map<string, Buffer>

const partsIn = async (file: string): Promise<Parts> => {
  const zip = await openZipFile(file, true)
  const parts: Parts = new Map()
  for (const path of zip.parts.keys()) {
    const chunks: Buffer[] = []
    for await (const chunk of zip.read(path)) chunks.push(chunk)
    parts.set(path, Buffer.concat(chunks))
  }
  zip.close()
  return parts
}

const zipped = async (parts: Parts): Promise<string> => {
  const file = at(`${files++}.zip`)
  const all = [...parts].map(([path, bytes]) => ({
    path,
    compress: !path.startsWith('files/'),
    content: async function* () {
      yield bytes
    },
  }))
  await writeZip(all, createWriteStream(file))
  return file
}

const opened: TestStore[] = []
const openOn = async (index: number): Promise<Store> => {
  const database = DATABASES[index % DATABASES.length]
  if (database === undefined) throw new Error('no database')
  const made = await database.open()
  opened.push(made)
  return made.store
}

let first: Store
let taken: Takeout & { readonly file: string }
beforeAll(async () => {
  first = await openOn(0)
  for (const id of ['kumla', 'kalmar'])
    await first.asMember(id, 'start', (tx) =>
      fillMunicipality(tx, first.files, id === 'kumla' ? MANY : 0),
    )
  taken = await takenOut(first)
}, 60_000)
afterAll(async () => {
  for (const one of opened) await one.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('a municipality that is taken out', () => {
  test('has something from every table that goes with', async () => {
    const { tables } = JSON.parse(String((await partsIn(taken.file)).get('manifest.json')))
    expect(tables.map(({ table }: { table: string }) => table)).toEqual(TAKEN)
    expect(tables.filter(({ rows }: { rows: number }) => rows === 0)).toEqual([])
  })

  test('comes back the same to the byte, from one database to the other and back', async () => {
    const told: number[] = []
    const second = await openOn(1)
    const takenIn = await readTakeout(second, taken.file, (done) => told.push(done))
    expect(takenIn).toEqual({
      takenIn: {
        organisation: 'kumla',
        name: 'kumla kommun',
        rows: taken.rows,
        files: 5,
        lost: 0,
        withClosed: true,
      },
    })
    expect(told.at(-1)).toBe(taken.rows)
    const there = await takenOut(second)
    expect(readFileSync(there.file).equals(readFileSync(taken.file))).toBe(true)
    expect(there.sha256).toBe(createHash('sha256').update(readFileSync(taken.file)).digest('hex'))
    const third = await openOn(2)
    expect(await readTakeout(third, there.file)).toHaveProperty('takenIn')
    expect((await takenOut(third)).sha256).toBe(taken.sha256)
    const read = (store: Store) =>
      store.readAsMember('kumla', 'test', async (tx) => [
        await readChainFromStore(tx),
        await listSnapshots(tx),
      ])
    expect(await read(third)).toEqual(await read(first))
    const { files } = manifestIn(await partsIn(taken.file))
    for (const { sha256 } of files)
      expect(await contentOf(third, sha256)).toEqual(await contentOf(first, sha256))
    expect(await contentOf(first, files[0].sha256)).toBeInstanceOf(Buffer)
  })

  test('says which files were lost, and still comes back the same', async () => {
    const store = await openOn(1)
    await readTakeout(store, taken.file)
    const { files } = manifestIn(await partsIn(taken.file))
    const [gone, cut] = files.map(({ sha256 }: { sha256: string }) => sha256)
    const place = { files: store.files, organisationId: 'kumla' }
    await removeFile(place, gone)
    truncateSync(join(store.files, 'kumla', cut.slice(0, 2), cut), 1)
    const without = await takenOut(store)
    expect([without.files, without.lost]).toEqual([3, 2])
    const other = await openOn(2)
    expect(await readTakeout(other, without.file)).toMatchObject({ takenIn: { files: 3, lost: 2 } })
    expect((await takenOut(other)).sha256).toBe(without.sha256)
  })

  test('is taken in beside others, whose rows are as they were', async () => {
    const store = await openOn(1)
    await store.asMember('kalmar', 'start', (tx) => fillMunicipality(tx, store.files))
    const before = await takenOut(store, 'kalmar')
    expect(await readTakeout(store, taken.file)).toHaveProperty('takenIn')
    expect((await takenOut(store, 'kalmar')).sha256).toBe(before.sha256)
    expect((await listOrganisations(store)).map((one) => one.organisationId)).toEqual([
      'kalmar',
      'kumla',
    ])
    expect(await readTakeout(store, taken.file)).toEqual({
      refused: 'organisationTaken',
      organisation: 'kumla',
    })
    expect((await takenOut(store)).sha256).toBe(taken.sha256)
  })

  test('leaves passwords, keys, visits and addresses behind', async () => {
    const all = [...(await partsIn(taken.file)).values()].map(String).join('\n')
    expect(all).not.toContain(SECRET)
    expect(all).not.toContain('cose-nyckel')
    const store = await openOn(1)
    await readTakeout(store, taken.file)
    const hadSome: string[] = []
    for (const table of Object.keys(LEFT).filter((name) => name !== 'schema_migration')) {
      const count = (where: Store) =>
        where.readAsMember('kumla', 'test', async ({ query }) => {
          const { rows } = await sql<{ rows: number }>`
            select count(*) as rows from ${sql.table(table)}`.execute(query)
          return rows[0]?.rows
        })
      if ((await count(first)) !== 0) hadSome.push(table)
      expect([table, await count(store)]).toEqual([table, 0])
    }
    expect(hadSome).toEqual(
      expect.arrayContaining(['password', 'passkey', 'session', 'calendar_feed', 'mail_job']),
    )
  })
})

/** A kept file of Kumla's; null where it is not there. */
const contentOf = async (store: Store, sha256: string): Promise<Buffer | null> => {
  const opened = await openFile({ files: store.files, organisationId: 'kumla' }, sha256)
  return opened === null ? null : buffer(opened.stream)
}

const text = (parts: Parts, path: string): string => String(parts.get(path))
const manifestIn = (parts: Parts) => JSON.parse(text(parts, 'manifest.json'))

/** Another part, with a manifest that says so. */
const sealed = (path: string, change: (text: string) => string) => (parts: Parts) => {
  const bytes = Buffer.from(change(text(parts, path)))
  parts.set(path, bytes)
  const manifest = manifestIn(parts)
  const table = manifest.tables.find(
    (one: { table: string }) => path === `tables/${one.table}.jsonl`,
  )
  table.bytes = bytes.length
  table.rows = String(bytes).split('\n').length - 1
  table.sha256 = createHash('sha256').update(bytes).digest('hex')
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
}
const unsealed = (path: string, change: (text: string) => string) => (parts: Parts) =>
  void parts.set(path, Buffer.from(change(text(parts, path))))
const inManifest = (change: (manifest: Record<string, unknown>) => void) => (parts: Parts) => {
  const manifest = manifestIn(parts)
  change(manifest)
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
}
const swap = (from: string, to: string) => (whole: string) => {
  if (!whole.includes(from)) throw new Error(`«${from}» is not there`)
  return whole.replace(from, to)
}

/** One of its files, with a byte changed. */
const otherFile = (parts: Parts): [string, Buffer] => {
  const [path, bytes] = [...parts].find(([one]) => one.startsWith('files/')) ?? []
  if (path === undefined || bytes === undefined) throw new Error('it has no file')
  const other = Buffer.from(bytes)
  other[3] = (other[3] ?? 0) ^ 1
  return [path, other]
}

const READINGS = 'tables/reading.jsonl'
const OF_OTHER = 'takeoutOfOtherVersion'
const DAMAGED = 'takeoutDamaged'

/** Files that come from no takeout, or from one with other bytes. */
const BYTES: [string, string, (whole: Buffer) => Buffer][] = [
  ['an empty file', 'noTakeout', () => Buffer.alloc(0)],
  ['a text', 'noTakeout', () => Buffer.from('hej\nhopp\n')],
  ['rubbish', 'noTakeout', () => Buffer.alloc(2_000_000, 7)],
  ['half of it', 'takeoutCut', (whole) => whole.subarray(0, whole.length / 2)],
  ['all but its last bytes', 'takeoutCut', (whole) => whole.subarray(0, whole.length - 10)],
  [
    'one with another byte in the middle',
    DAMAGED,
    (whole) => {
      const other = Buffer.from(whole)
      const middle = Math.floor(whole.length / 3)
      other[middle] = (other[middle] ?? 0) ^ 0xff
      return other
    },
  ],
]

/** Whole ZIP files, whose parts are others. */
const PARTS: [string, string, (parts: Parts) => void][] = [
  ['without a manifest', 'noTakeout', (parts) => void parts.delete('manifest.json')],
  ['of another program', 'noTakeout', inManifest((m) => (m.malkedja = 'backup'))],
  ['of a later format', OF_OTHER, inManifest((m) => (m.format = 2))],
  ['of a later schema', OF_OTHER, inManifest((m) => (m.schema = SCHEMA_NUMBER + 1))],
  ['with one digit changed', DAMAGED, unsealed(READINGS, swap('"7.000"', '"8.000"'))],
  ['with a row taken out', DAMAGED, unsealed(READINGS, (all) => all.replace(/^.*\n/, ''))],
  ['without a table', DAMAGED, (parts) => void parts.delete(READINGS)],
  ['with a part that it does not name', DAMAGED, (parts) => void parts.set('x', Buffer.alloc(1))],
  ['with tables in another order', DAMAGED, inManifest((m) => (m.tables as unknown[]).reverse())],
  ['of an organisation that cannot be', DAMAGED, inManifest((m) => (m.organisation = '*'))],
  [
    'with a frozen version that is not what its hash says',
    DAMAGED,
    sealed('tables/snapshot.jsonl', swap('åäö', 'åäö!')),
  ],
  [
    'with a model that is not what its hash says',
    DAMAGED,
    sealed('tables/model_version.jsonl', swap('# åäö', '# aao')),
  ],
  [
    'with a date that is none',
    DAMAGED,
    sealed('tables/decision.jsonl', swap('2026-04-20', '2026-13-20')),
  ],
  ['with a line that is no JSON', DAMAGED, sealed(READINGS, (all) => all.replace('{', '['))],
  ['with an unknown column', DAMAGED, sealed(READINGS, swap('"period"', '"perjod"'))],
  [
    'with a column of another’s',
    DAMAGED,
    sealed(READINGS, swap('{"reading_id"', '{"organisation_id":"kalmar","reading_id"')),
  ],
  ['without its organisation', DAMAGED, sealed('tables/organisation.jsonl', () => '')],
  ['with an organisation twice', DAMAGED, sealed('tables/organisation.jsonl', (all) => all + all)],
  ['with a file that is another', DAMAGED, (parts) => parts.set(...otherFile(parts))],
  ['without a file', DAMAGED, (parts) => void parts.delete(otherFile(parts)[0])],
  [
    'with a file that no attachment has',
    DAMAGED,
    inManifest((m) => (m.lost as string[]).push('0'.repeat(64))),
  ],
  ['without a last newline', DAMAGED, sealed('tables/account.jsonl', (all) => all.trimEnd())],
]

describe.each(DATABASES)('into $name', ({ open }) => {
  let empty: TestStore
  beforeAll(async () => {
    empty = await open()
  })
  afterAll(() => empty.remove())

  const refusedAs = async (file: string, code: string): Promise<void> => {
    expect(await readTakeout(empty.store, file)).toMatchObject({ refused: code })
    expect(await listOrganisations(empty.store)).toEqual([])
    const folder = join(empty.store.files, 'kumla')
    const left = existsSync(folder) ? readdirSync(folder, { recursive: true }) : []
    expect(left.filter((name) => String(name) !== 'incoming')).toEqual([])
  }

  test.each(BYTES)('%s is refused as %s, and nothing is half taken in', async (_, code, make) => {
    const file = at(`${files++}.zip`)
    writeFileSync(file, make(readFileSync(taken.file)))
    await refusedAs(file, code)
  })

  test.each(PARTS)('one %s is refused as %s', async (_, code, change) => {
    const parts = await partsIn(taken.file)
    change(parts)
    await refusedAs(await zipped(parts), code)
  })

  test('one that nobody has changed is taken in after all that', async () => {
    const again = await zipped(await partsIn(taken.file))
    expect(readFileSync(again).equals(readFileSync(taken.file))).toBe(true)
    expect(await readTakeout(empty.store, again)).toHaveProperty('takenIn')
  })

  test('every table of the database goes with, or has a reason not to', async () => {
    const found = await empty.store.readAsMember('kumla', 'test', async ({ query }) => {
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')`.execute(query)
      return rows.map(({ name }) => name)
    })
    expect(found.toSorted()).toEqual([...TAKEN, ...Object.keys(LEFT)].toSorted())
  })
})
