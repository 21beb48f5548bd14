// Which logins may open a PostgreSQL, and what is refused; on a cluster of its own, since roles are shared.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAccount } from '../../src/store/accounts.ts'
import { openStore } from '../../src/store/connect.ts'
import { frozenVersions } from '../../src/store/frozen.ts'
import { SCHEMA_NUMBER } from '../../src/store/migrations/in-order.ts'
import { addOrganisation, listOrganisations } from '../../src/store/organisations.ts'
import { removePersonRows } from '../../src/store/person-rows.ts'
import { StoreRefused } from '../../src/store/refusal.ts'
import { askServer } from './databases.ts'
import { fillMunicipality } from './filled.ts'
import { makeCluster, NO_SERVER, type OwnCluster, serverPrograms, urlIn } from './own-cluster.ts'

/** Nothing is written there. */
const FILES = join(tmpdir(), 'malkedja-roles-files')

const loginAt = (url: string, login: string): string => {
  const other = new URL(url)
  other.username = login
  return other.href
}

/** The role «hemlig» by password, everybody else as before. */
const LETS_IN_BY_PASSWORD = `do $$ begin execute format('copy (values (%L), (%L)) to %L',
  'host all hemlig 127.0.0.1/32 scram-sha-256', 'host all all 127.0.0.1/32 trust',
  current_setting('hba_file')); end $$`

const outcomeOf = async (databaseUrl: string): Promise<unknown> => {
  try {
    const store = await openStore({ databaseUrl, filesFolder: FILES })
    await store.asMember('kumla', 'a', (tx) => addOrganisation(tx, { name: 'Kumla' }))
    const organisations = await listOrganisations(store)
    await store.close()
    return organisations.length
  } catch (error) {
    if (error instanceof StoreRefused) return error.refusal
    throw error
  }
}

const HAS_SERVER = serverPrograms() !== null
if (!HAS_SERVER) process.stderr.write(`tests of roles skipped: ${NO_SERVER}\n`)

describe.skipIf(!HAS_SERVER)('a login to PostgreSQL', () => {
  let cluster: OwnCluster
  let url: string
  beforeAll(async () => {
    cluster = await makeCluster()
    await cluster.start()
    await askServer(cluster.url, 'create database kommunen')
    url = urlIn(cluster, 'kommunen')
  })
  afterAll(() => cluster.remove())

  test('that may not build the tables is refused before the owner has built them', async () => {
    await askServer(cluster.url, 'create role server login')
    expect(await outcomeOf(loginAt(url, 'server'))).toMatchObject({ refused: 'mayNotMigrate' })
  })

  test('that owns the database without being superuser builds them and works', async () => {
    await askServer(cluster.url, 'create role owner login createrole')
    await askServer(cluster.url, 'create database andra owner owner')
    expect(await outcomeOf(loginAt(urlIn(cluster, 'andra'), 'owner'))).toBe(1)
  })

  test('that owns the tables without being superuser destroys by decision, and removes a person', async () => {
    await askServer(cluster.url, 'create role owner_too login createrole')
    await askServer(cluster.url, 'grant malkedja_app to owner_too with admin option')
    await askServer(cluster.url, 'create database femte owner owner_too')
    const databaseUrl = loginAt(urlIn(cluster, 'femte'), 'owner_too')
    const files = mkdtempSync(join(tmpdir(), 'malkedja-roles-'))
    const store = await openStore({ databaseUrl, filesFolder: files })
    try {
      for (const id of ['kumla', 'kalmar'])
        await store.asMember(id, 'anna', (tx) => fillMunicipality(tx, files))
      await store.asMember('kumla', 'bo', async (tx) => {
        const rows = {}
        await removePersonRows(tx, 'anna', { called: 'Borttagen', reason: 'Begäran', rows })
        expect(await readAccount(tx, 'anna')).toBeNull()
      })
      const kept = await store.readAsMember('kalmar', 'anna', (tx) => frozenVersions(tx))
      expect(kept.some(({ disposal }) => disposal === null)).toBe(true)
    } finally {
      await store.close()
      rmSync(files, { recursive: true, force: true })
    }
  })

  test('that is not a member of malkedja_app is refused, and works when it is', async () => {
    expect(await outcomeOf(url)).toBe(1)
    expect(await outcomeOf(loginAt(url, 'server'))).toMatchObject({
      refused: 'noApplicationRole',
      login: 'server',
    })
    await askServer(cluster.url, 'grant malkedja_app to server')
    expect(await outcomeOf(loginAt(url, 'server'))).toBe(1)
  })

  test.each([
    ['superuser', 'alter role malkedja_app superuser', 'alter role malkedja_app nosuperuser'],
    [
      'bypassesRowSecurity',
      'alter role malkedja_app bypassrls',
      'alter role malkedja_app nobypassrls',
    ],
    [
      'ownsTables',
      'alter table reading owner to malkedja_app',
      'alter table reading owner to postgres',
    ],
    [
      'rowSecurityOff',
      'alter table reading disable row level security',
      'alter table reading enable row level security',
    ],
  ])('is refused where the application’s role is unsafe: %s', async (found, spoil, mend) => {
    await askServer(url, spoil)
    expect(await outcomeOf(url)).toEqual({ refused: 'unsafeRole', role: 'malkedja_app', found })
    await askServer(url, mend)
    expect(await outcomeOf(url)).toBe(1)
  })

  test('is refused where migrations were changed, are newer, or there is no server', async () => {
    await askServer(url, "update schema_migration set hash = 'x'")
    expect(await outcomeOf(url)).toMatchObject({ refused: 'changedMigration', number: 1 })
    await askServer(url, "insert into schema_migration (number, name, hash) values (99, 'x', 'x')")
    expect(await outcomeOf(url)).toMatchObject({
      refused: 'newerSchema',
      found: SCHEMA_NUMBER + 1,
      expected: SCHEMA_NUMBER,
    })
    expect(await outcomeOf('postgres://a:hemligt@127.0.0.1:1/x')).toMatchObject({
      refused: 'noDatabase',
      where: '127.0.0.1:1',
    })
  })

  test('that the server does not let in is told from a database that is not there', async () => {
    const where = new URL(cluster.url).host
    expect(await outcomeOf(loginAt(url, 'okand'))).toMatchObject({
      refused: 'loginRefused',
      where,
      login: 'okand',
      found: 'role',
    })
    expect(await outcomeOf(urlIn(cluster, 'borta'))).toEqual({
      refused: 'unknownDatabase',
      where,
      database: 'borta',
    })
    await askServer(cluster.url, 'create database stangd with allow_connections false')
    expect(await outcomeOf(urlIn(cluster, 'stangd'))).toMatchObject({
      refused: 'databaseNotOpened',
      where,
    })
  })

  test('with a wrong password, or none, is told so without the password', async () => {
    await askServer(cluster.url, "create role hemlig login password 'ratt'")
    await askServer(cluster.url, LETS_IN_BY_PASSWORD)
    await askServer(cluster.url, 'select pg_reload_conf()')
    const login = { refused: 'loginRefused', login: 'hemlig', found: 'password' }
    for (const password of ['fel-losen', '']) {
      const other = new URL(loginAt(url, 'hemlig'))
      other.password = password
      const refusal = await outcomeOf(other.href)
      expect(refusal).toMatchObject(login)
      expect(JSON.stringify(refusal)).not.toContain('fel-losen')
    }
  })

  test('the program survives that the server ends, and works again when it is back', async () => {
    await askServer(cluster.url, 'create database tredje')
    const store = await openStore({
      databaseUrl: urlIn(cluster, 'tredje'),
      filesFolder: FILES,
    })
    const waiting = store.asMember('kumla', 'a', async (tx) => {
      await cluster.kill()
      return addOrganisation(tx, { name: 'Kumla' })
    })
    await expect(waiting).rejects.toThrow()
    await cluster.start()
    expect(await listOrganisations(store)).toEqual([])
    await store.close()
  })
})
