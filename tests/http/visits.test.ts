// A visit as the browser sees it: its cookie is changed while it is used, and nothing asked at once is lost.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { saveAccount } from '../../src/store/accounts.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const MINUTE = 60_000
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString()

describe.each(DATABASES)('a visit over HTTP on $name', ({ open }) => {
  let opened: TestStore
  const servers: FastifyInstance[] = []

  /** A server on the same store: another process, or the same one started anew. */
  const serve = async (): Promise<FastifyInstance> => {
    const app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => '',
    })
    await addStaff(app, {
      house: { store: opened.store, memory: emptyMemory(), today: () => '2026-11-23' },
      signOn: { services: new Map(), publicUrl: 'https://mal.example.se' },
      app: { page: '<!doctype html>', assets: new Map() },
    })
    await app.ready()
    servers.push(app)
    return app
  }
  const begunAgo = (minutes: number): Promise<string> =>
    opened.store.asMember('kumla', 'test', (tx) =>
      startSession(tx, 'anna', { now: ago(minutes), endsAt: ago(-30), lastEndsAt: ago(-600) }),
    )
  const ask = (app: FastifyInstance, secret: string) =>
    app.inject({ url: '/api/kumla', headers: { cookie: `malkedja=${secret}` } })
  const cookieIn = ({ headers }: Awaited<ReturnType<typeof ask>>): string | undefined =>
    /^malkedja=([^;]+)/.exec(String(headers['set-cookie'] ?? ''))?.[1]

  beforeAll(async () => {
    opened = await open()
    await opened.store.asMember('kumla', 'test', async (tx) => {
      await addOrganisation(tx, { name: 'Kumla' })
      const roles = [{ role: 'reader', unit: null }]
      await saveAccount(tx, { accountId: 'anna', name: 'Anna', roles })
    })
  })
  afterAll(async () => {
    for (const app of servers) await app.close()
    await opened?.remove()
  })

  test('keeps its cookie while it is young', async () => {
    const reply = await ask(await serve(), await begunAgo(10))
    // NOTE signed in, and told that there is no chain yet.
    expect([reply.json().code, cookieIn(reply)]).toEqual(['noChain', undefined])
  })

  test('is given one new cookie, as safe as the first, and all that was asked at once is answered', async () => {
    const app = await serve()
    const old = await begunAgo(40)
    const replies = await Promise.all(Array.from({ length: 10 }, () => ask(app, old)))
    expect(new Set(replies.map((reply) => reply.json().code))).toEqual(new Set(['noChain']))
    const given = replies.flatMap((reply) => cookieIn(reply) ?? [])
    expect(given).toHaveLength(1)
    const line = replies.map((reply) => String(reply.headers['set-cookie'] ?? '')).join('')
    expect(line).toMatch(/Path=\/api\/kumla; HttpOnly; Secure; SameSite=Strict/)
    expect((await ask(app, given[0] ?? '')).json().code).toBe('noChain')
  })

  test('is there when the server has been started anew', async () => {
    const old = await begunAgo(40)
    const next = cookieIn(await ask(await serve(), old)) ?? ''
    const another = await serve()
    expect((await ask(another, next)).json().code).toBe('noChain')
    expect((await ask(another, old)).json().code).toBe('noChain')
  })

  test('that nobody has begun is not looked after, and no cookie is given', async () => {
    const reply = await ask(await serve(), 'gissad')
    expect([reply.json().code, cookieIn(reply)]).toEqual(['notSignedIn', undefined])
  })
})
