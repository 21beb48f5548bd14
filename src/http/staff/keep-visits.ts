// Looks after the visit of everybody who asks: it lasts longer, and its secret is changed in time.
import type { FastifyInstance } from 'fastify'
import { type House, timeIn } from '../../usecases/house.ts'
import { keepVisit } from '../../usecases/workflow/visits.ts'
import { giveCookie, secretOf } from './session.ts'

const organisationIn = (params: unknown): string => {
  const { organisation }: Readonly<Record<string, unknown>> = Object(params)
  return typeof organisation === 'string' ? organisation : ''
}

export const keepVisits = (
  server: FastifyInstance,
  house: House,
  isSecure: (protocol: string) => boolean,
): void => {
  const { store, memory, visits } = house
  server.addHook('preHandler', async (request, reply) => {
    const secret = secretOf(request)
    if (secret === undefined || request.routeOptions.config.act === 'nothing') return
    const organisation = organisationIn(request.params)
    const coming = { organisation, secret, now: timeIn(house) }
    const next = await keepVisit(store, memory.visits, coming, visits)
    if (next !== null) giveCookie(reply, organisation, next, isSecure(request.protocol))
  })
}
