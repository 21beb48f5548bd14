// Coming in by the municipality's own sign-on, against a real provider: who may, as what, and what is refused.
import { createPrivateKey } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Held } from '../../src/domain/workflow/may.ts'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { speakWith } from '../../src/sources/sign-on/openid.ts'
import type { Provider } from '../../src/sources/sign-on/read-providers.ts'
import { giveRoles, listAccounts, readAccount } from '../../src/store/accounts.ts'
import { readAudit } from '../../src/store/audit.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { OWN_KEY, SECRET, signInAt, startProvider } from './provider.ts'

const PUBLIC_URL = 'https://mal.example.se'

const rolesOf = new Map<string, readonly Held[]>([
  ['Mål-controller', [{ role: 'controller', body: null }]],
  ['Mål-samhälle', [{ role: 'unitManager', body: 'samhalle' }]],
])

let provider: Awaited<ReturnType<typeof startProvider>>
let opened: TestStore
let app: FastifyInstance

const told = (organisation: string): Provider => ({
  issuer: provider.issuer,
  ...(organisation === 'kumla'
    ? { clientId: 'malkedja-with-key', proof: { key: createPrivateKey(OWN_KEY) } }
    : { clientId: 'malkedja', proof: { secret: SECRET } }),
  scope: 'openid profile groups email',
  nameClaim: 'name',
  emailClaim: 'email',
  groupsClaim: 'groups',
  rolesOf,
})

/** The cookies of an answer, as a browser sends them again. */
const cookiesOf = ({ headers }: { readonly headers: object }): string => {
  const lines: unknown = Object(headers)['set-cookie'] ?? []
  return [lines]
    .flat()
    .map((line) => String(line).split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

const goOut = async (organisation = 'dorotea', to = '') => {
  const query = to === '' ? '' : `?to=${encodeURIComponent(to)}`
  const reply = await app.inject({ url: `/api/${organisation}/sign-in${query}` })
  return { reply, address: String(reply.headers.location), cookie: cookiesOf(reply) }
}

/** Out, through the provider as one of its people, and back again in the same browser. */
const comeIn = async (login: string, organisation = 'dorotea', to = '') => {
  const { address, cookie } = await goOut(organisation, to)
  const back = await signInAt(address, login)
  return app.inject({ url: back.pathname + back.search, headers: { cookie } })
}

const frameOf = (cookie: string, organisation = 'dorotea') =>
  app.inject({ url: `/api/${organisation}`, headers: { cookie } })

describe.each(DATABASES)('the municipality’s own sign-on, sessions on $name', (database) => {
  beforeAll(async () => {
    provider = await startProvider(
      ['dorotea', 'kumla'].map((one) => `${PUBLIC_URL}/api/${one}/sign-in/back`),
    )
    opened = await database.open()
    for (const [organisation, name] of [
      ['dorotea', 'Dorotea kommun'],
      ['kumla', 'Kumla kommun'],
      ['kalmar', 'Kalmar kommun'],
    ] as const)
      await opened.store.asMember(organisation, 'test', (tx) => addOrganisation(tx, { name }))
    app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => '',
    })
    const services = new Map(['dorotea', 'kumla'].map((one) => [one, speakWith(told(one))]))
    await addStaff(app, {
      house: { store: opened.store, memory: emptyMemory(), today: () => '2026-11-23' },
      signOn: { services, publicUrl: PUBLIC_URL },
      app: { page: '<!doctype html>', assets: new Map() },
    })
    await app.ready()
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
    await provider?.stop()
  })

  test('the list says where each municipality signs in, and names no account', async () => {
    const { municipalities } = (await app.inject({ url: '/api/municipalities' })).json()
    expect(municipalities.map((one: object) => Object.values(one))).toEqual([
      ['dorotea', 'Dorotea kommun', [], '/api/dorotea/sign-in', false],
      ['kalmar', 'Kalmar kommun', [], null, false],
      ['kumla', 'Kumla kommun', [], '/api/kumla/sign-in', false],
    ])
    const demo = await app.inject({
      method: 'POST',
      url: '/api/dorotea/session',
      payload: { account: 'controller' },
    })
    expect(demo.statusCode).toBe(404)
  })

  test('out goes a code flow with PKCE, state and nonce, and the state is in this browser alone', async () => {
    const { reply, address } = await goOut()
    expect(reply.statusCode).toBe(303)
    const asked = new URL(address).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${PUBLIC_URL}/api/dorotea/sign-in/back`,
      scope: 'openid profile groups email',
    })
    expect(asked.get('nonce')?.length).toBeGreaterThan(20)
    const [cookie] = [reply.headers['set-cookie']].flat()
    expect(cookie).toContain(`malkedja-way=${asked.get('state')}`)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/Secure/)
    expect(cookie).toMatch(/SameSite=Lax/)
  })

  test('a person comes in with the roles of their groups, by a shared secret', async () => {
    const reply = await comeIn('rut@dorotea.se')
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/app/dorotea'])
    const session = [reply.headers['set-cookie']]
      .flat()
      .find((line) => /^malkedja=./.test(line ?? ''))
    expect(session).toMatch(/Path=\/api\/dorotea; HttpOnly; Secure; SameSite=Strict/)
    const accounts = await opened.store.readAsMember('dorotea', 'test', listAccounts)
    expect(accounts).toContainEqual({
      accountId: 'rut@dorotea.se',
      name: 'Rut Ek',
      roles: [{ role: 'unitManager', unit: 'samhalle' }],
      given: [],
      login: null,
      email: 'rut@dorotea.se',
    })
    // NOTE signed in, and told that there is no chain yet.
    expect((await frameOf(cookiesOf(reply))).json().code).toBe('noChain')
  })

  test('and by a key of the program’s own', async () => {
    const reply = await comeIn('kim@dorotea.se', 'kumla')
    expect(reply.headers.location).toBe('/app/kumla')
    expect((await frameOf(cookiesOf(reply), 'kumla')).json().code).toBe('noChain')
    expect((await frameOf(cookiesOf(reply), 'dorotea')).json().code).toBe('notSignedIn')
  })

  test('they come to the page they were on their way to, and never to another site', async () => {
    const page = '/app/dorotea/delår-2026?vy=tabell'
    expect((await comeIn('kim@dorotea.se', 'dorotea', page)).headers.location).toBe(encodeURI(page))
    for (const bad of ['https://ond.example', '//ond.example', '/api/x'])
      expect((await comeIn('kim@dorotea.se', 'dorotea', bad)).headers.location).toBe('/app/dorotea')
  })

  test('who is in no group that means anything here is told so, and has no account', async () => {
    const reply = await comeIn('ola@dorotea.se')
    expect(reply.headers.location).toBe('/app?organisation=dorotea&refused=noRole')
    expect(cookiesOf(reply)).toBe('')
    const accounts = await opened.store.readAsMember('dorotea', 'test', listAccounts)
    expect(accounts.map(({ accountId }) => accountId)).not.toContain('ola@dorotea.se')
  })

  test('who has left a group has lost its role the next time, and the audit says so', async () => {
    await comeIn('rut@dorotea.se')
    const before = provider.people.get('rut@dorotea.se')
    provider.people.set('rut@dorotea.se', { name: 'Rut Ek', groups: [] })
    expect((await comeIn('rut@dorotea.se')).headers.location).toMatch(/refused=noRole/)
    const [event] = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAudit(tx, { subject: 'rut@dorotea.se', limit: 1 }),
    )
    expect(event).toMatchObject({ what: 'saveAccount', after: { roles: [] } })
    if (before !== undefined) provider.people.set('rut@dorotea.se', before)
  })

  test('a role given here stands beside those of the groups, and outlives them', async () => {
    await comeIn('rut@dorotea.se')
    await opened.store.asMember('dorotea', 'test', async (tx) => {
      const rut = await readAccount(tx, 'rut@dorotea.se')
      if (rut !== null) await giveRoles(tx, rut, [{ role: 'reader', unit: null }])
    })
    provider.people.set('rut@dorotea.se', { name: 'Rut Ek', groups: [] })
    const reply = await comeIn('rut@dorotea.se')
    expect(reply.headers.location).toBe('/app/dorotea')
    const rut = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAccount(tx, 'rut@dorotea.se'),
    )
    expect(rut).toMatchObject({ roles: [], given: [{ role: 'reader', unit: null }] })
  })

  test('a way back is gone once, in the browser that went out, and with what was sent', async () => {
    const { address, cookie } = await goOut()
    const back = await signInAt(address, 'kim@dorotea.se')
    const come = (url: string, from: string) =>
      app.inject({ url, headers: { cookie: from } }).then(({ headers }) => String(headers.location))
    const whole = back.pathname + back.search
    expect(await come(whole, '')).toMatch(/refused=wayNotKnown/)
    expect(await come(whole, (await goOut()).cookie)).toMatch(/refused=wayNotKnown/)
    const other = new URL(back)
    other.searchParams.set('state', 'gissat')
    expect(await come(other.pathname + other.search, cookie)).toMatch(/refused=wayNotKnown/)
    expect(await come(whole, cookie)).toBe('/app/dorotea')
    expect(await come(whole, cookie)).toMatch(/refused=wayNotKnown/)
  })

  test('a code that is not the provider’s, or its own refusal, lets nobody in', async () => {
    for (const spoil of [
      (back: URL) => back.searchParams.set('code', 'gissad'),
      (back: URL) => back.searchParams.set('iss', 'https://ond.example'),
      (back: URL) => {
        back.searchParams.delete('code')
        back.searchParams.set('error', 'access_denied')
      },
    ]) {
      const { address, cookie } = await goOut()
      const back = await signInAt(address, 'kim@dorotea.se')
      spoil(back)
      const reply = await app.inject({ url: back.pathname + back.search, headers: { cookie } })
      expect(reply.headers.location).toMatch(/refused=signOn(Refused|Away)/)
      expect(cookiesOf(reply)).toBe('')
    }
  })

  test('a municipality without sign-on, or one that is not there, is told so', async () => {
    for (const organisation of ['kalmar', 'finnsinte', '*'])
      expect((await goOut(organisation)).address).toMatch(/refused=noSignOn/)
  })
})

test('a provider that does not answer is told, and asked anew the next time', async () => {
  const away = await startProvider([])
  await away.stop()
  const service = speakWith({ ...told('dorotea'), issuer: away.issuer })
  expect(await service.begin('https://x.se')).toMatchObject({ refused: 'signOnAway' })
  expect(await service.begin('https://x.se')).toMatchObject({ refused: 'signOnAway' })
})
