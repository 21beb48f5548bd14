// The staff's server as the demonstration has it: whoever comes says which account they are.
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import type { House } from '../../src/usecases/house.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'

/** Makes the server; other addresses can be added before it is asked anything. */
export const startDemoServer = async (
  house: Omit<House, 'memory'>,
  /** Sees the server before it has any addresses. */
  before: (server: FastifyInstance) => void = () => {},
): Promise<FastifyInstance> => {
  const app = await makeServer({
    styles: '',
    theme: () => '',
    icon: () => '',
    faultPage: async () => 'Sidan finns inte',
  })
  before(app)
  await addStaff(app, {
    house: { memory: emptyMemory(), ...house },
    signOn: 'demo',
    app: { page: '<!doctype html>', assets: new Map() },
  })
  return app
}

/** Signs accounts in, each once: who signs in too often is asked to wait. @out the account's cookie */
export const signingInTo = (app: () => FastifyInstance, home: string) => {
  const cookies = new Map<string, string>()
  return async (account: string, organisation = home): Promise<string> => {
    const key = `${organisation} ${account}`
    const known = cookies.get(key)
    if (known !== undefined) return known
    const url = `/api/${organisation}/session`
    const reply = await app().inject({ method: 'POST', url, payload: { account } })
    expect(reply.statusCode, reply.body).toBe(201)
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
    cookies.set(key, cookie)
    return cookie
  }
}
