// A server of two municipalities that keep accounts here, as tests start it, and a browser's part by hand.
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import type { Role } from '../../src/domain/organisation/role.ts'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { frameworksOnce } from '../../src/sources/files/shipped-frameworks.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import type { SignOnServices } from '../../src/usecases/workflow/come-in.ts'
import { inviteFromTerminal } from '../../src/usecases/workflow/invite.ts'
import type { TestStore } from '../store/databases.ts'

export const PUBLIC_URL = 'https://mal.example.se'
export const TODAY = '2026-11-23'

/** Brings a shipped municipality in; `change` writes its files otherwise. */
export const bringIn = async (
  { store }: TestStore,
  organisation: string,
  change: (text: string, file: string) => string = (text) => text,
): Promise<void> => {
  const at = `models/${organisation}`
  const files = new Map(
    [...readdirSync(at), '../starter/model.yaml'].map((name) => [
      name,
      change(readFileSync(`${at}/${name}`, 'utf8'), name),
    ]),
  )
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { versions, whole, text } = read
  await importMunicipality(store, organisation, 'test', { versions, chain: whole, chainText: text })
}

export const startServer = async (
  { store }: TestStore,
  local: readonly string[] = ['dorotea', 'kumla'],
  services: SignOnServices = new Map(),
  /** Sees the server before it has any addresses. */
  before: (server: FastifyInstance) => void = () => {},
): Promise<FastifyInstance> => {
  const app = await makeServer(
    { styles: '', theme: () => '', icon: () => '', faultPage: async () => '' },
    { proxies: ['127.0.0.1'], isHttps: true },
  )
  before(app)
  await addStaff(app, {
    house: { store, memory: emptyMemory(), today: () => TODAY, frameworks: frameworksOnce() },
    signOn: { services, local: new Set(local), publicUrl: PUBLIC_URL },
    app: { page: '<!doctype html>', assets: new Map() },
  })
  await app.ready()
  return app
}

type From = { readonly cookie?: string; readonly address?: string; readonly origin?: string }

/** A browser of its own: what it sends, and the cookie it has come to have. */
export const browserAt = (app: FastifyInstance, organisation = 'dorotea', from: From = {}) => {
  let { cookie = '' } = from
  const headers = () => ({
    cookie,
    ...(from.address === undefined ? {} : { 'x-forwarded-for': from.address }),
    ...(from.origin === undefined ? {} : { origin: from.origin }),
  })
  const keep = (reply: { readonly headers: object }) => {
    for (const line of [Object(reply.headers)['set-cookie']].flat()) {
      const found = /^malkedja=([^;]*)/.exec(String(line ?? ''))
      if (found !== null) cookie = `malkedja=${found[1]}`
    }
  }
  const send = async (path: string, payload: object = {}) => {
    const url = `/api/${organisation}/${path}`
    const reply = await app.inject({ method: 'POST', url, payload, headers: headers() })
    keep(reply)
    return reply
  }
  const ask = async (path: string) => {
    const url = `/api/${organisation}${path === '' ? '' : `/${path}`}`
    const reply = await app.inject({ url, headers: headers() })
    keep(reply)
    return reply
  }
  return { send, ask, cookie: () => cookie }
}

/** Invites from the terminal. @out the link's secret */
export const invitedTo = async (
  { store }: TestStore,
  login: string,
  role: Role = 'administrator',
  organisation = 'dorotea',
): Promise<string> => {
  const roles = [{ role, body: null }]
  const person = { name: `Person ${login}`, login, roles, now: new Date() }
  const invited = await inviteFromTerminal(store, organisation, 'terminal', person)
  if ('refused' in invited) throw new Error(invited.refused)
  return invited.secret
}
