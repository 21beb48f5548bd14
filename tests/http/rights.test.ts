// The table of rights holds at every address: each is walked as each role, as nobody, and none is left out.
import { readdirSync, readFileSync } from 'node:fs'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { ACTS, type Act, RIGHTS } from '../../src/domain/workflow/may.ts'
import { makeServer } from '../../src/http/server.ts'
import { type Asked, demandActs } from '../../src/http/staff/acts.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { startSession } from '../../src/store/sessions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const TODAY = '2026-11-23'
const LATE = '2099-01-01T00:00:00Z'

/** Addresses that ask nobody who they are. A new one is thought of twice, and written here. */
const WAYS_IN_AND_OUT = [
  'DELETE /api/:organisation/session',
  'GET /api/:organisation/calendar/:file',
  'GET /api/:organisation/sign-in',
  'GET /api/:organisation/sign-in/back',
  'GET /api/municipalities',
  'GET /api/openapi.json',
  'POST /api/:organisation/invitation',
  'POST /api/:organisation/invitation/passkey',
  'POST /api/:organisation/invitation/passkey/ask',
  'POST /api/:organisation/invitation/password',
  'POST /api/:organisation/sign-in/passkey',
  'POST /api/:organisation/sign-in/passkey/ask',
  'POST /api/:organisation/sign-in/password',
]

type Walked = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly act: Asked
  readonly body: z.ZodType | undefined
  readonly querystring: z.ZodType | undefined
}

const bringIn = async ({ store }: TestStore): Promise<void> => {
  const at = 'models/dorotea'
  const files = new Map(
    [...readdirSync(at), '../starter/model.yaml'].map((name) => [
      name,
      readFileSync(`${at}/${name}`, 'utf8'),
    ]),
  )
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { versions, whole, text } = read
  await importMunicipality(store, 'dorotea', 'test', { versions, chain: whole, chainText: text })
  await ensureAccounts(
    store,
    'dorotea',
    ROLES.map((role) => ({ accountId: role, name: role, roles: [{ role, unit: null }] })),
  )
}

/** What an address is given where a word of the municipality’s own is asked for. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  organisation: 'dorotea',
  round: 'delår-2026',
  node: 'starta',
  measure: 'nyforetag',
  assessment: 'status',
  field: 'analysis',
  subject: 'starta',
  period: '2026',
  email: 'robin@dorotea.se',
}

type Shape = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly format?: string
  readonly minLength?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

/** Something that can be sent where `shape` is asked for: understood, whatever is answered. */
const sampleOf = (shape: Shape, name = ''): unknown => {
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf !== undefined)
    return shape.anyOf.some(({ type }) => type === 'null') ? null : sampleOf(shape.anyOf[0] ?? {})
  if (shape.type === 'object')
    return Object.fromEntries(
      (shape.required ?? []).map((key) => [key, sampleOf(shape.properties?.[key] ?? {}, key)]),
    )
  if (shape.type === 'array') return []
  if (shape.type === 'boolean') return false
  if (shape.type === 'integer' || shape.type === 'number') return 0
  if (shape.format === 'date') return TODAY
  return OWN_WORDS[name] ?? 'x'.repeat(Math.max(shape.minLength ?? 1, 1))
}

const sampleFrom = (schema: z.ZodType): unknown =>
  sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)

let opened: TestStore
let app: FastifyInstance
const routes: Walked[] = []
const cookies = new Map<Role, string>()

const noteRoute = ({ method, url, config, schema }: RouteOptions): void => {
  for (const one of [method].flat())
    if (url.startsWith('/api') && one !== 'HEAD')
      routes.push({
        method: one as Walked['method'],
        url,
        act: config?.act ?? 'nothing',
        body: schema?.body as z.ZodType | undefined,
        querystring: schema?.querystring as z.ZodType | undefined,
      })
}

const askAt = ({ method, url, body, querystring }: Walked, cookie?: string) => {
  const path = url.replace(/:(\w+)/g, (_, name: string) => OWN_WORDS[name] ?? 'x')
  const query = new URLSearchParams(
    querystring === undefined ? {} : (sampleFrom(querystring) as Record<string, string>),
  )
  return app.inject({
    method,
    url: `${encodeURI(path)}?${query}`,
    headers: cookie === undefined ? {} : { cookie },
    ...(body === undefined ? {} : { payload: sampleFrom(body) as object }),
  })
}

const actsOf = ({ act }: Walked): readonly Act[] =>
  [act].flat().filter((one): one is Act => one !== 'nothing')

const nameOf = ({ method, url }: Walked): string => `${method} ${url}`

describe.each(DATABASES)('the table of rights at every address, on $name', (database) => {
  beforeAll(async () => {
    routes.length = 0
    opened = await database.open()
    await bringIn(opened)
    app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => '',
    })
    app.addHook('onRoute', noteRoute)
    await addStaff(app, {
      house: { store: opened.store, memory: emptyMemory(), today: () => TODAY },
      signOn: {
        services: new Map(),
        local: new Set(['dorotea']),
        publicUrl: 'https://mal.example.se',
      },
      app: { page: '<!doctype html>', assets: new Map() },
    })
    await app.ready()
    for (const role of ROLES) {
      const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
        startSession(tx, role, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      cookies.set(role, `malkedja=${secret}`)
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const asked = () => routes.filter(({ act }) => act !== 'nothing')

  test('only the ways in and out ask nothing', () => {
    const open = routes.filter(({ act }) => act === 'nothing').map(nameOf)
    expect(open.toSorted()).toEqual(WAYS_IN_AND_OUT)
  })

  test('every act of the table has an address', () => {
    const used = new Set(asked().flatMap(actsOf))
    expect(ACTS.filter((act) => !used.has(act))).toEqual([])
  })

  test('nobody comes past any other address without being signed in', async () => {
    for (const route of asked()) {
      const reply = await askAt(route)
      expect([nameOf(route), reply.statusCode]).toEqual([nameOf(route), 401])
      expect(reply.json().code).toBe('notSignedIn')
    }
  })

  test('every role comes in exactly where the table names it', async () => {
    let walked = 0
    // NOTE what only looks is asked first, so that nothing has been changed for those who follow.
    for (const route of asked().toSorted((a, b) => a.method.localeCompare(b.method)))
      for (const role of ROLES) {
        const reply = await askAt(route, cookies.get(role))
        const isNamed = actsOf(route).some((act) => role in RIGHTS[act])
        const { code } = reply.headers['content-type']?.includes('problem') ? reply.json() : {}
        const where = `${role} at ${nameOf(route)}`
        expect([where, code === 'mayNot', reply.statusCode === 400]).toEqual([
          where,
          !isNamed,
          false,
        ])
        expect(reply.statusCode).not.toBe(500)
        walked += 1
      }
    const addresses = asked().length
    process.stderr.write(`rights: ${walked} = ${addresses} addresses × ${ROLES.length} roles\n`)
    expect(walked).toBe(addresses * ROLES.length)
    expect(addresses).toBeGreaterThanOrEqual(15)
  })

  test('the API’s own description says each address’s act', async () => {
    const { paths } = (await app.inject({ url: '/api/openapi.json' })).json()
    const said = Object.values<object>(paths).flatMap((path) =>
      Object.values(path).map((one) => one['x-act']),
    )
    expect(said.length).toBeGreaterThanOrEqual(asked().length)
    expect(said.flat().every((act) => act === 'nothing' || act in RIGHTS)).toBe(true)
  })
})

test('an address that says no act, or one that the table does not name, is not made', async () => {
  const make = async (config: object) => {
    const server = Fastify()
    demandActs(server)
    server.get('/api/new', { config }, async () => '')
  }
  await expect(make({})).rejects.toThrow('/api/new')
  await expect(make({ act: 'surprise' })).rejects.toThrow('/api/new')
  await make({ act: 'readRound' })
})
