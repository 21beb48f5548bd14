// The databases every store test runs on: embedded always, PostgreSQL where one answers.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Opening, openStore, type Store, type StorePlace } from '../../src/store/connect.ts'
import { FOLDER_FORMAT } from '../../src/store/embedded/folder-format.ts'
import { MIGRATIONS } from '../../src/store/migrations/in-order.ts'
import { chooseTestDatabase } from '../../tools/postgres.ts'

export type TestStore = {
  readonly store: Store
  readonly place: StorePlace
  /** Closes the store and removes its folder or database. */
  readonly remove: () => Promise<void>
}

export type TestDatabase = {
  readonly name: 'embedded' | 'postgresql'
  readonly open: (opening?: Opening) => Promise<TestStore>
}

const UNIQUE = `${process.pid}_${Date.now().toString(36)}`
let made = 0

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/malkedja-store', import.meta.url))

/** Changes with everything that a data folder is made by. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(JSON.stringify([MIGRATIONS, FOLDER_FORMAT]))
  for (const file of ['durable-file-system', 'worker', 'folder-format', 'start'])
    hash.update(readFileSync(new URL(`../../src/store/embedded/${file}.ts`, import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}

/** A folder that is already migrated, kept between runs: a copy of it opens in a fifth of the time. */
const TEMPLATE = join(CACHE, fingerprint())

const HOUR = 3_600_000

/** Templates that earlier code made, unless a run may still be using them. */
const removeOld = (): void => {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - made > HOUR) rmSync(path, { recursive: true, force: true })
  }
}

const makeTemplate = async (): Promise<void> => {
  mkdirSync(CACHE, { recursive: true })
  removeOld()
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  const store = await openStore({ dataFolder: draft })
  await store.close()
  try {
    renameSync(draft, TEMPLATE)
  } catch (error) {
    // Another test file was quicker; its template is as good.
    if (!existsSync(TEMPLATE)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

/** A fresh data folder with an up-to-date, empty database. */
export const freshFolder = async (): Promise<string> => {
  if (!existsSync(TEMPLATE)) await makeTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-store-'))
  cpSync(TEMPLATE, folder, { recursive: true })
  return folder
}

const openEmbedded = async (opening: Opening = {}): Promise<TestStore> => {
  const place = { dataFolder: await freshFolder() }
  const store = await openStore(place, opening)
  const remove = async (): Promise<void> => {
    await store.close()
    rmSync(place.dataFolder, { recursive: true, force: true })
  }
  return { store, place, remove }
}

/** Runs one statement as the login of the URL, outside the store. */
export const askServer = async (url: string, text: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export const urlOf = (url: string, database: string): string => {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

const openPostgresql = async (url: string, opening: Opening = {}): Promise<TestStore> => {
  const name = `malkedja_test_${UNIQUE}_${made++}`
  await askServer(url, `create database ${name}`)
  const place = { databaseUrl: urlOf(url, name), filesFolder: join(tmpdir(), name) }
  const store = await openStore(place, opening)
  const remove = async (): Promise<void> => {
    await store.close()
    rmSync(place.filesFolder, { recursive: true, force: true })
    await askServer(url, `drop database ${name} with (force)`)
  }
  return { store, place, remove }
}

const chosen = await chooseTestDatabase(process.env.TEST_DATABASE_URL)
if (chosen.use === 'broken') throw new Error(chosen.line)

/** The server the tests may make databases on; null where none answers. */
export const SERVER: string | null = chosen.use === 'postgres' ? chosen.url : null

if (SERVER === null) process.stderr.write(`${chosen.line}\n`)

export const DATABASES: readonly TestDatabase[] = [
  { name: 'embedded', open: openEmbedded },
  ...(SERVER === null
    ? []
    : [
        {
          name: 'postgresql' as const,
          open: (opening?: Opening) => openPostgresql(SERVER, opening),
        },
      ]),
]
