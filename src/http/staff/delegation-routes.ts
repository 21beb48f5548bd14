// The addresses of standing in for somebody: who does, lending one's roles, and ending it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  endDelegationRequest,
  inLanguageQuery,
  lendRolesRequest,
  organisationParams,
  tableQuery,
} from '../../contract/requests.ts'
import { delegationsView } from '../../render/views/people-view.ts'
import { delegationsTable } from '../../render/workbooks/people-tables.ts'
import type { House } from '../../usecases/house.ts'
import { endDelegation, lendRoles, seeDelegations } from '../../usecases/workflow/delegate.ts'
import { answering } from './answering.ts'
import { answeringTables, asSeen } from './table-answers.ts'

export const addDelegationRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const config = { act: 'lendRoles' } as const

  const asTable = { params: organisationParams, querystring: tableQuery }
  app.get('/api/:organisation/delegations', { schema: asTable, config }, (request, reply) => {
    const { language } = request.query
    return table(
      request,
      reply,
      { ...request.params, ...request.query },
      {
        see: async (asking) => {
          const seen = await seeDelegations(asking)
          return 'refused' in seen ? seen : delegationsView(seen, asking.today, language)
        },
        view: asSeen,
        table: (seen) => delegationsTable(seen, language),
      },
    )
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
