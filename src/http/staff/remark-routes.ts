// The addresses of questions and comments about a goal or a measure in a round.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  organisationParams,
  remarksQuery,
  roundParams,
  sayRemarkRequest,
} from '../../contract/requests.ts'
import { remarksView } from '../../render/views/remarks-view.ts'
import type { House } from '../../usecases/house.ts'
import { sayRemark, seeRemarks } from '../../usecases/workflow/remarks.ts'
import { answering } from './answering.ts'
import { viewingOf } from './viewing-of.ts'

export const addRemarkRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)

  app.get(
    '/api/:organisation/rounds/:round/remarks',
    { schema: { params: roundParams, querystring: remarksQuery }, config: { act: 'readRound' } },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language, sort, id } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeRemarks(asking, round, { sort, id })
        if ('refused' in seen) return seen
        return remarksView(viewingOf(seen.opened, organisation, language), seen, seen)
      })
    },
  )
  app.post(
    '/api/:organisation/remarks',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: sayRemarkRequest,
      },
      config: { act: 'askQuestion' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        sayRemark(asking, request.body),
      ),
  )
}
