// The public API held to the SKALL rules of the national REST profile 1.2.0 (Digg), over its description and its answers.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openProblemShape } from '../../src/contract/open-api.ts'
import { EXAMPLES, problem } from '../../src/public/open-data/api/examples.ts'
import { OPERATION_LIST } from '../../src/public/open-data/api/operations.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { SITE, startOpenSite } from './open-site.ts'

type Schema = {
  readonly type?: string
  readonly format?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
}
type Info = Readonly<Record<'version' | 'title' | 'description' | 'x-limitations', string>> & {
  readonly contact: Readonly<Record<'name' | 'url' | 'email', string>>
  readonly license: Readonly<Record<'name' | 'url', string>>
  readonly 'x-sla': object
}
type Media = Readonly<Record<string, { readonly examples?: object }>>
type ValuePage = {
  readonly total: number
  readonly nextPage: number | null
  readonly values: readonly { readonly measureId: string; readonly period: string }[]
}
type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly type?: string; readonly default?: number }
}
type Operation = {
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, { description: string; content?: Media }>>
}
type Document = {
  readonly openapi: string
  readonly info: Info
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    securitySchemes?: object
  }
}

const ROOT = '/public/v1'

/** Every key of the properties that a schema has, at whatever depth. */
const propertiesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(propertiesIn)
  if (typeof node !== 'object' || node === null) return []
  const { properties } = node as { readonly properties?: object }
  return [...Object.keys(properties ?? {}), ...Object.values(node).flatMap(propertiesIn)]
}

describe.each(DATABASES)('the public API, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let document: Document
  let operations: readonly (readonly [string, Operation])[]

  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-04-20T08:00:00Z') })
    await bringIn(opened, 'exempel')
    await opened.store.asMember('exempel', 'test', async (tx) => {
      const done = await publishRound(tx, emptyMemory().chains, 'helår-2025', '2026-04-30', {
        as: 'published',
      })
      if ('refused' in done) throw new Error(done.refused)
    })
    app = await startOpenSite(opened.store)
    document = (await ask('/openapi.json')).json()
    operations = Object.entries(document.paths).flatMap(([path, all]) =>
      Object.entries(all).map(([method, one]) => [`${method} ${path}`, one] as const),
    )
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: ROOT + encodeURI(path), headers })
  const parameters = () =>
    operations.flatMap(([path, one]) => one.parameters.map((each) => ({ path, ...each })))

  describe('is described', () => {
    test('by OpenAPI 3.1, with every address that it answers (DOK.17)', () => {
      expect(document.openapi).toMatch(/^3\.1\./)
      expect(operations.map(([name]) => name).sort()).toEqual(
        OPERATION_LIST.map(({ path }) => `get ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
      )
    })

    test('by whom, of which version, on which terms (DOK.03)', () => {
      const { version, title, description, contact, license } = document.info
      for (const one of [version, title, description, contact.name, contact.url, contact.email])
        expect(one).toMatch(/\S/)
      expect([license.name, license.url]).toEqual([
        'CC0 1.0',
        'http://creativecommons.org/publicdomain/zero/1.0/',
      ])
    })

    test('in Swedish and English (DOK.06), with what it is for (DOK.11)', () => {
      expect(document.info.description).toMatch(/kommunerna .* The municipalities|municipalities/s)
      expect(document.info.description).toMatch(/mål, bedömningar/)
    })

    test('with its service level (DOK.08) and its limitations (DOK.09)', () => {
      expect(Object.keys(document.info['x-sla'])).toEqual([
        'availability',
        'responseTime',
        'support',
      ])
      expect(document.info.description).toMatch(/Begränsningar/)
      expect(document.info['x-limitations']).toMatch(/\S/)
    })

    test('with an example of every answer, which is one (DOK.15)', () => {
      for (const [name, { responses }] of operations)
        for (const [status, { content = {} }] of Object.entries(responses))
          for (const media of Object.values(content))
            expect([name, status, Object.keys(media.examples ?? {}).length]).toEqual([
              name,
              status,
              1,
            ])
      for (const { name, reply } of OPERATION_LIST)
        expect([name, reply.safeParse(EXAMPLES[name]).error]).toEqual([name, undefined])
      expect(openProblemShape.safeParse(problem).success).toBe(true)
    })

    test('with words of every operation (DOK.19), parameter and answer (DOK.20)', () => {
      for (const [name, { description, responses }] of operations) {
        expect([name, description]).toEqual([name, expect.stringMatching(/\S/)])
        for (const [status, one] of Object.entries(responses))
          expect([name, status, one.description]).toEqual([
            name,
            status,
            expect.stringMatching(/\S/),
          ])
        expect(Object.keys(responses)).toEqual(
          expect.arrayContaining(['200', '304', '400', '404', '429', '500', 'default']),
        )
      }
      expect(parameters().filter((one) => !('description' in one))).toEqual([])
    })
  })

  describe('has addresses', () => {
    test('of protocol, domain, API and version, by https on its own port (UFN.01, UFN.02, VER.05, SAK.01)', () => {
      expect(document.servers.map(({ url }) => url)).toEqual([`${SITE}/public/v1`])
      expect(new URL(document.servers[0]?.url ?? '')).toMatchObject({
        protocol: 'https:',
        port: '',
      })
    })

    test('in lower case, with hyphens alone between words (UFN.07, UFN.08, UFN.09, RES.06)', () => {
      for (const path of Object.keys(document.paths))
        expect(path.replace(/\{\w+\}/g, 'x')).toMatch(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/)
      const inPath = parameters().filter((one) => one.in === 'path')
      expect(inPath.filter(({ name }) => !/^[a-z]+$/.test(name))).toEqual([])
    })

    test('of at most 2048 signs (UFN.05), and none by a personal number (RES.02)', () => {
      expect(Object.keys(document.paths).filter((path) => path.length > 200)).toEqual([])
      expect(parameters().filter(({ name }) => /pnr|person|ssn|social/i.test(name))).toEqual([])
    })

    test('of api-info at the API’s root (VER.06)', async () => {
      expect(document.paths).toHaveProperty('/api-info')
      expect((await ask('/api-info')).json()).toMatchObject({
        apiName: 'malkedja-open-data',
        apiVersion: document.info.version,
        apiStatus: 'active',
        apiDocumentation: `${SITE}/public/v1/docs`,
      })
    })

    test('that take no body in GET (FOR.02) and no content in headers (ARQ.05)', () => {
      expect(operations.filter(([, one]) => one.requestBody !== undefined)).toEqual([])
      expect(parameters().filter((one) => one.in === 'header')).toEqual([])
    })
  })

  describe('speaks JSON', () => {
    test('with names in camelCase throughout (AME.04, AME.05, AME.07)', () => {
      const names = propertiesIn(document.components.schemas)
      expect(names.length).toBeGreaterThan(60)
      expect(names.filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([])
    })

    test('with lists in plural (AME.06)', () => {
      const lists = Object.values(document.components.schemas).flatMap(({ properties = {} }) =>
        Object.entries(properties).flatMap(([name, { type }]) => (type === 'array' ? [name] : [])),
      )
      expect(lists.length).toBeGreaterThan(5)
      expect(lists.filter((name) => !/(s|ies)$/.test(name))).toEqual([])
    })

    test('with days and times by RFC 3339, times in UTC, days without a time (DOT.01, DOT.04)', async () => {
      const { versions } = (await ask('/municipalities/exempel/versions')).json()
      const [version] = versions
      expect(new Date(version.publishedAt).toISOString()).toBe(version.publishedAt)
      expect(version.periodStarts).toMatch(/^\d{4}-\d\d-\d\d$/)
      const { properties } = document.components.schemas.Version ?? {}
      expect([properties?.publishedAt?.format, properties?.periodEnds?.format]).toEqual([
        'date-time',
        'date',
      ])
    })

    test('as each shape says, by every address', async () => {
      const lists = ['goals', 'measures', 'values', 'versions']
      for (const name of lists) {
        const { statusCode, headers, body } = await ask(
          `/municipalities/exempel/${name}?limit=1000`,
        )
        expect([name, statusCode, headers['content-type']]).toEqual([
          name,
          200,
          'application/json; charset=utf-8',
        ])
        const operation = OPERATION_LIST.find((one) => one.name === name)
        expect(operation?.reply.safeParse(JSON.parse(body)).error).toBeUndefined()
      }
    })
  })

  describe('gives lists page by page', () => {
    const paged = () => parameters().filter(({ name }) => name === 'page')

    test('by limit and page (FNS.07), page from 1 (FNS.08), 20 where nothing is said (FNS.09)', () => {
      expect(paged().length).toBe(5)
      for (const { path, schema } of paged()) {
        const limit = parameters().find((one) => one.path === path && one.name === 'limit')
        expect([path, schema.default, limit?.schema.default]).toEqual([path, 1, 20])
      }
    })

    test('with parameters that may be left out (FNS.05) and begin with a letter, in one way (FNS.01, FNS.03, FNS.06)', () => {
      const asked = parameters().filter((one) => one.in === 'query')
      expect(asked.filter(({ required }) => required === true)).toEqual([])
      expect(asked.filter(({ name }) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([])
    })

    test('that together are all of them, each once', async () => {
      const whole = (await ask('/municipalities/exempel/values?limit=1000')).json()
      const pages: ValuePage['values'][number][] = []
      for (let page: number | null = 1; page !== null; ) {
        const reply: ValuePage = (await ask(`/municipalities/exempel/values?page=${page}`)).json()
        expect(reply.values.length).toBeLessThanOrEqual(20)
        pages.push(...reply.values)
        page = reply.nextPage
      }
      expect(pages).toEqual(whole.values)
      expect(whole.total).toBe(pages.length)
      expect((await ask('/municipalities/exempel/values?page=900')).json().values).toEqual([])
    })

    test('narrowed to a measure and a year', async () => {
      const { values }: ValuePage = (
        await ask('/municipalities/exempel/values?measure=elever&year=2025')
      ).json()
      expect(values.length).toBeGreaterThan(2)
      expect(values.every((one) => one.measureId === 'elever' && one.period === '2025')).toBe(true)
    })
  })

  describe('says what went wrong by RFC 9457 (FEL.01, FEL.02)', () => {
    test.each([
      ['/nope', 404],
      ['/municipalities/ingenstad', 404],
      ['/municipalities/ingenstad/values', 404],
      ['/municipalities/exempel/goals/inget', 404],
      ['/municipalities/exempel/measures/inget', 404],
      ['/municipalities/exempel/versions/ingen', 404],
      ['/municipalities/exempel/values?version=ingen', 404],
      ['/municipalities/exempel/values?limit=0', 400],
      ['/municipalities/exempel/values?limit=1001', 400],
      ['/municipalities/exempel/values?page=0', 400],
      ['/municipalities/exempel/values?page=två', 400],
      ['/municipalities/exempel/values?year=1', 400],
    ])('%s: %i', async (path, status) => {
      const reply = await ask(path)
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ])
      const said = openProblemShape.parse(reply.json())
      expect([said.status, said.instance]).toEqual([status, ROOT + encodeURI(path)])
    })

    test('names the parameter that is at fault', async () =>
      expect((await ask('/municipalities/exempel/values?limit=0')).json().detail).toContain(
        '«limit»',
      ))

    test('also where the address cannot be read', async () => {
      const reply = await app.inject('/public/v1/municipalities/%E0%A4%A')
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ])
      expect(openProblemShape.safeParse(reply.json()).error).toBeUndefined()
    })

    test('is declared of every operation', () => {
      for (const [name, { responses }] of operations)
        for (const [status, { content }] of Object.entries(responses))
          if (status === 'default' || Number(status) >= 400)
            expect([name, Object.keys(content ?? {})]).toEqual([name, ['application/problem+json']])
      expect(document.components.schemas.Problem?.required).toEqual([
        'type',
        'title',
        'status',
        'detail',
        'instance',
      ])
    })
  })

  describe('asks nobody who they are', () => {
    test('so no key is in an address and no Basic or Digest is asked for (SAK.09, SAK.10, SAK.15, SAK.16)', () => {
      expect(document.components.securitySchemes).toBeUndefined()
      expect(parameters().filter(({ name }) => /key|token|auth/i.test(name))).toEqual([])
    })

    test('and pages of others may read it', async () => {
      const { headers } = await ask('/municipalities', { origin: 'https://forskare.example' })
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      const asked = await app.inject({ method: 'OPTIONS', url: `${ROOT}/municipalities` })
      expect([asked.statusCode, asked.headers['access-control-allow-headers']]).toEqual([
        204,
        'if-none-match, accept',
      ])
      expect((await app.inject({ method: 'POST', url: `${ROOT}/municipalities` })).statusCode).toBe(
        404,
      )
    })
  })

  describe('sends nothing again that has not changed', () => {
    test.each(['/municipalities', '/municipalities/exempel/values', '/openapi.json', '/docs'])(
      '%s',
      async (path) => {
        const { headers } = await ask(path)
        const tag = String(headers.etag)
        expect(tag).toMatch(/^"[\w-]{22}"$/)
        const again = await ask(path, { 'if-none-match': `"annat", W/${tag}` })
        expect([again.statusCode, again.body]).toEqual([304, ''])
        expect((await ask(path, { 'if-none-match': '"annat"' })).statusCode).toBe(200)
      },
    )
  })

  test('answers at most 300 requests a minute from an address', async () => {
    const from = (remoteAddress: string) => app.inject({ url: `${ROOT}/api-info`, remoteAddress })
    for (let asked = 0; asked < 300; asked += 1) await from('192.0.2.7')
    const refused = await from('192.0.2.7')
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ])
    expect(refused.json().detail).toContain('Vänta en minut')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await from('192.0.2.8')).statusCode).toBe(200)
  })

  test('is described for people without script, in both languages', async () => {
    for (const [path, heading] of [
      ['/docs', 'Så används API:et'],
      ['/docs/en', 'How the API is used'],
    ] as const) {
      const { body, statusCode } = await ask(path)
      expect([statusCode, body.includes(`<h1>${heading}</h1>`), /<script/.test(body)]).toEqual([
        200,
        true,
        false,
      ])
    }
  })
})
