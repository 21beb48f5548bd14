// The addresses about what is kept and taken out.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { inLanguageQuery, organisationParams, takeoutParams } from '../../contract/requests.ts'
import { takeoutName, takeoutView } from '../../render/views/takeout-view.ts'
import { fetchTakeout, orderTakeout } from '../../usecases/database/order-takeout.ts'
import type { House } from '../../usecases/house.ts'
import { comingTo } from './answering.ts'
import { refuse } from './refuse.ts'

export const addKeepingRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const TAKING = { act: 'takeOut' } as const

  app.post('/api/:organisation/takeouts', { schema, config: TAKING }, async (request, reply) => {
    const { organisation } = request.params
    const { language } = request.query
    const ordered = await orderTakeout(house.store, comingTo(house, request, organisation))
    if ('refused' in ordered) return refuse(reply, ordered, language)
    const place = { organisation, today: house.today() }
    return reply.code(201).send(takeoutView(ordered, place, language))
  })

  app.get(
    '/api/:organisation/takeouts/:takeout',
    { schema: { params: takeoutParams, querystring: inLanguageQuery }, config: TAKING },
    async (request, reply) => {
      const { organisation, takeout } = request.params
      const coming = comingTo(house, request, organisation)
      const found = await fetchTakeout(house.store, coming, takeout)
      if ('refused' in found) return refuse(reply, found, request.query.language)
      const name = takeoutName(organisation, house.today())
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('content-length', found.bytes)
        .header('cache-control', 'no-store')
        .send(found.stream)
    },
  )
}
