// The addresses of national statistics: what is in use and what a newer import would change, and taking one in.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { statisticsQuery, takeStatisticsRequest } from '../../contract/taking-statistics.ts'
import { statisticsView } from '../../render/views/statistics-view.ts'
import { takingWords } from '../../text/taking-statistics.ts'
import type { House } from '../../usecases/house.ts'
import { seeStatistics } from '../../usecases/statistics/see-statistics.ts'
import { takeIn } from '../../usecases/statistics/take-in.ts'
import { answering } from './answering.ts'

export const addStatisticsRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  app.get(
    '/api/:organisation/statistics',
    {
      schema: { params: organisationParams, querystring: statisticsQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeStatistics(asking)
        if ('refused' in seen) return seen
        const { loaded, ...told } = seen
        const [{ model }] = loaded.versions
        return statisticsView({ ...told, model, chain: loaded.chain }, organisation, language)
      })
    },
  )
  app.post(
    '/api/:organisation/statistics/taken',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: takeStatisticsRequest,
      },
      config: { act: 'takeStatistics' },
    },
    (request, reply) => {
      const { language } = request.query
      return change(request, reply, request.params.organisation, language, async (asking) => {
        const taken = await takeIn(asking, request.body)
        if ('refused' in taken) return taken
        return { said: takingWords(language).taken(taken.import, taken.readings) }
      })
    },
  )
}
