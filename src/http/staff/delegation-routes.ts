// The addresses of standing in for somebody: who does, lending one's roles, and ending it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  endDelegationRequest,
  inLanguageQuery,
  lendRolesRequest,
  organisationParams,
} from '../../contract/requests.ts'
import { delegationsView } from '../../render/views/people-view.ts'
import type { House } from '../../usecases/house.ts'
import { endDelegation, lendRoles, seeDelegations } from '../../usecases/workflow/delegate.ts'
import { answering } from './answering.ts'

export const addDelegationRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const config = { act: 'lendRoles' } as const

  app.get('/api/:organisation/delegations', { schema, config }, (request, reply) => {
    const { language } = request.query
    return answer(request, reply, request.params.organisation, language, async (asking) => {
      const seen = await seeDelegations(asking)
      return 'refused' in seen ? seen : delegationsView(seen, asking.today, language)
    })
  })
  app.post(
    '/api/:organisation/delegations',
    { schema: { ...schema, body: lendRolesRequest }, config },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        lendRoles(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/delegations/ends',
    { schema: { ...schema, body: endDelegationRequest }, config },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        endDelegation(asking, request.body.delegation),
      ),
  )
}
