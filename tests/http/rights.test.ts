// The table of rights holds at every address: each is walked as each role, as nobody, and none is left out.
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemShape } from '../../src/contract/problem.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { ACTS, type Act, RIGHTS } from '../../src/domain/workflow/may.ts'
import { demandActs } from '../../src/http/staff/acts.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { askAt, nameOf, noteAddresses, type Walked, type Words } from './every-address.ts'

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

/** Dorotea’s own words. */
const OWN_WORDS: Words = {
  organisation: 'dorotea',
  round: 'delår-2026',
  node: 'starta',
  measure: 'nyforetag',
  assessment: 'status',
  field: 'analysis',
  subject: 'starta',
  period: '2026',
  year: '2026',
  email: 'robin@dorotea.se',
}

/** What a body answers for, and another that has nothing to do with it. */
const OF_ONE_BODY: Words = { ...OWN_WORDS, body: 'samhalle', id: 'starta', sort: 'node' }
const ELSEWHERE = 'omsorgen'

const reachOf = (act: Act, role: Role) =>
  new Map<string, string>(Object.entries(RIGHTS[act])).get(role)

type Reply = {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>
}
type Operation = {
  readonly 'x-act': string | readonly string[]
  readonly summary: string
  readonly responses: Readonly<Record<string, Reply>>
}
type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: { readonly Problem: { readonly required: readonly string[] } }
  }
}

let opened: TestStore
let app: FastifyInstance
let routes: readonly Walked[] = []
/** By account: whoever has a role for the whole municipality is called by it. */
const cookies = new Map<string, string>()

const actsOf = ({ act }: Walked): readonly Act[] =>
  [act].flat().filter((one): one is Act => one !== 'nothing')

describe.each(DATABASES)('the table of rights at every address, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    const held = (role: Role, unit: string | null) => [{ role, unit }]
    const accounts = ROLES.flatMap((role) => [
      { accountId: role, name: role, roles: held(role, null) },
      { accountId: `${role} elsewhere`, name: role, roles: held(role, ELSEWHERE) },
    ])
    await ensureAccounts(opened.store, 'dorotea', accounts)
    app = await startServer(opened, ['dorotea'], new Map(), (server) => {
      routes = noteAddresses(server)
    })
    for (const { accountId } of accounts) {
      const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      cookies.set(accountId, `malkedja=${secret}`)
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const description = async (): Promise<Description> =>
    (await app.inject({ url: '/api/openapi.json' })).json()
  const asked = () => routes.filter(({ act }) => act !== 'nothing')

  test('only the ways in and out ask nothing', () => {
    const open = routes.filter(({ act }) => act === 'nothing').map(nameOf)
    expect(open.toSorted()).toEqual(WAYS_IN_AND_OUT)
  })

  test('every act of the table has an address, or is asked of what one shows', () => {
    // NOTE how much of a round an address tells is asked for each of its rooms: tests/http/rooms.test.ts.
    const used = new Set<Act>(['readRoom', ...asked().flatMap(actsOf)])
    expect(ACTS.filter((act) => !used.has(act))).toEqual([])
  })

  test('nobody comes past any other address without being signed in', async () => {
    for (const route of asked()) {
      const reply = await askAt(app, OWN_WORDS, route)
      expect([nameOf(route), reply.statusCode]).toEqual([nameOf(route), 401])
      expect(reply.json().code).toBe('notSignedIn')
    }
  })

  test('every role comes in exactly where the table names it', async () => {
    let walked = 0
    const answered: { route: Walked; status: number; problem: unknown }[] = []
    // NOTE what only looks is asked first, so that nothing has been changed for those who follow.
    for (const route of asked().toSorted((a, b) => a.method.localeCompare(b.method)))
      for (const role of ROLES) {
        const reply = await askAt(app, OWN_WORDS, route, cookies.get(role))
        const isNamed = actsOf(route).some((act) => role in RIGHTS[act])
        const { code } = reply.headers['content-type']?.includes('problem') ? reply.json() : {}
        const where = `${role} at ${nameOf(route)}`
        expect([where, code === 'mayNot', reply.statusCode === 400]).toEqual([
          where,
          !isNamed,
          false,
        ])
        expect(reply.statusCode).not.toBe(500)
        answered.push({
          route,
          status: reply.statusCode,
          problem: code === undefined ? null : reply.json(),
        })
        walked += 1
      }
    const addresses = asked().length
    process.stderr.write(`rights: ${walked} = ${addresses} addresses × ${ROLES.length} roles\n`)
    expect(walked).toBe(addresses * ROLES.length)
    const { paths } = await description()
    const undescribed = answered.filter(({ route: { url, method }, status }) => {
      const operation = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      return operation !== undefined && !(status in operation.responses)
    })
    expect(
      undescribed.map(({ route, status }) => `${nameOf(route)}: ${status}`),
      'what is answered is what the description says',
    ).toEqual([])
    for (const { problem } of answered)
      if (problem !== null) expect(problemShape.strict().parse(problem)).toEqual(problem)
    expect(addresses, 'the table does not shrink unseen').toBeGreaterThanOrEqual(100)
    // NOTE near two thousand questions, each with its own transaction: a minute where two files share two cores.
  }, 120_000)

  test('a role held for another body changes nothing of this one, at any address', async () => {
    await opened.store.asMember('dorotea', 'test', (tx) => setStanding(tx, 'delår-2026', 'open'))
    const codes: string[] = []
    for (const route of asked().filter(({ method }) => method !== 'GET'))
      for (const role of ROLES) {
        const cells = actsOf(route).flatMap((act) => reachOf(act, role) ?? [])
        if (cells.length === 0 || cells.some((cell) => !['own', 'whole'].includes(cell))) continue
        const reply = await askAt(app, OF_ONE_BODY, route, cookies.get(`${role} elsewhere`))
        const where = `${role} at ${nameOf(route)}`
        expect([where, reply.statusCode >= 400, reply.statusCode]).toEqual([
          where,
          true,
          reply.statusCode,
        ])
        codes.push(reply.json().code)
      }
    const refused = codes.filter((code) => code === 'mayNot').length
    process.stderr.write(
      `rights: ${codes.length} of a role held for another body, ${refused} by the table alone\n`,
    )
    expect(refused).toBeGreaterThanOrEqual(30)
  })

  test('the API’s own description says each address’s act', async () => {
    const { paths } = await description()
    const said = Object.values(paths).flatMap((path) =>
      Object.values<Operation>(path).map((one) => one['x-act']),
    )
    expect(said.length).toBeGreaterThanOrEqual(asked().length)
    expect(said.flat().every((act) => act === 'nothing' || act in RIGHTS)).toBe(true)
  })

  test('and says of each what one does there, and what it answers and refuses', async () => {
    const { paths, components } = await description()
    const operations = Object.entries(paths).flatMap(([url, path]) =>
      Object.entries(path).map(([method, one]) => ({ at: `${method} ${url}`, ...one })),
    )
    for (const { at, summary, responses } of operations) {
      expect([at, summary]).toEqual([at, expect.stringMatching(/^[A-Z].+: \S/)])
      const [done, ...refused] = Object.entries(responses)
      expect([at, done?.[0]]).toEqual([at, expect.stringMatching(/^20[014]$|^303$/)])
      expect(refused.length, at).toBeGreaterThanOrEqual(4)
      for (const [status, { content }] of refused)
        expect([at, status, content?.['application/problem+json']?.schema.$ref]).toEqual([
          at,
          expect.stringMatching(/^4/),
          '#/components/schemas/Problem',
        ])
    }
    expect(components.schemas.Problem.required).toEqual(['title', 'status', 'detail'])
    const summaryAt = (at: string) => operations.find((one) => one.at === at)?.summary
    expect(summaryAt('post /api/{organisation}/freezings')).toBe('Freeze a follow-up: freezings')
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
