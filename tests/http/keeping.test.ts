// What is kept and taken out, over HTTP: an administrator takes the municipality out, and another installation takes it in.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TakeoutReply } from '../../src/contract/keeping.ts'
import { readAudit } from '../../src/store/audit.ts'
import { readTakeout } from '../../src/store/read-takeout.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }

describe.each(DATABASES)('what is kept, over HTTP, on $name', (database) => {
  let opened: TestStore
  let other: TestStore
  let app: FastifyInstance
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-keeping-'))

  beforeAll(async () => {
    opened = await database.open()
    other = await database.open()
    for (const id of ['dorotea', 'kumla']) await bringIn(opened, id)
    app = await startServer(opened)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
    await other?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const signedIn = async (role: string, organisation = 'dorotea') => {
    const account = { accountId: role, name: `Person ${role}`, roles: [{ role, unit: null }] }
    await ensureAccounts(opened.store, organisation, [account])
    const secret = await opened.store.asMember(organisation, 'test', (tx) =>
      startSession(tx, role, MORNING),
    )
    return browserAt(app, organisation, { cookie: `malkedja=${secret}` })
  }
  const order = async (): Promise<TakeoutReply> => {
    const reply = await (await signedIn('administrator')).send('takeouts')
    expect(reply.statusCode).toBe(201)
    return reply.json()
  }
  const fetched = async ({ href }: TakeoutReply) =>
    (await signedIn('administrator')).ask(href.replace('/api/dorotea/', ''))

  test('an administrator takes out the municipality as a file that another installation takes in', async () => {
    const taken = await order()
    expect(taken.name).toBe(`dorotea-${TODAY}.zip`)
    const reply = await fetched(taken)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="dorotea-${TODAY}.zip"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(taken.sha256)
    const file = join(folder, 'fetched.zip')
    writeFileSync(file, reply.rawPayload)
    expect(await readTakeout(other.store, file)).toMatchObject({
      takenIn: { organisation: 'dorotea', withClosed: false },
    })
  })

  test('that it was taken out, by whom and with which checksum, is in the log', async () => {
    const { sha256 } = await order()
    const [event] = await opened.store.readAsMember('dorotea', 'test', (tx) => readAudit(tx))
    expect(event).toMatchObject({
      what: 'takeOut',
      who: 'administrator',
      after: { sha256, withClosed: false },
    })
  })

  test('nobody else takes it out or fetches what was taken out', async () => {
    const { href } = await order()
    const path = href.replace('/api/dorotea/', '')
    for (const role of ['controller', 'auditor', 'reporter']) {
      const browser = await signedIn(role)
      expect((await browser.send('takeouts')).json().code).toBe('mayNot')
      expect((await browser.ask(path)).json().code).toBe('mayNot')
    }
    const kumlas = await signedIn('administrator', 'kumla')
    expect((await kumlas.ask(path)).json().code).toBe('noSuchTakeout')
  })

  test('it can be fetched for an hour, and is then removed', async () => {
    const taken = await order()
    const takeouts = join(opened.store.files, 'takeouts')
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    for (const name of readdirSync(takeouts)) utimesSync(join(takeouts, name), longAgo, longAgo)
    writeFileSync(join(takeouts, 'dorotea.x.zip.part'), 'broken off')
    utimesSync(join(takeouts, 'dorotea.x.zip.part'), longAgo, longAgo)
    await order()
    expect(readdirSync(takeouts)).toHaveLength(1)
    const gone = await fetched(taken)
    expect([gone.statusCode, gone.json().detail]).toEqual([
      404,
      'Uttaget finns inte längre: det går att hämta i en timme. Gör ett nytt.',
    ])
  })

  test('an address that is no takeout’s leads to no other file', async () => {
    const browser = await signedIn('administrator')
    for (const id of ['x', '..%2f..%2fformat.json', '0'.repeat(32)])
      expect((await browser.ask(`takeouts/${id}`)).statusCode).toBe(404)
  })
})
