// The addresses of decisions to destroy records: recorded, looked through, carried out, taken back.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  carryOutDisposalRequest,
  disposalParams,
  inLanguageQuery,
  listedQuery,
  organisationParams,
  recordDisposalRequest,
  tableQuery,
  takeBackDisposalRequest,
} from '../../contract/requests.ts'
import { disposalsView, listedView } from '../../render/views/disposal-view.ts'
import { disposalsTable, listedTable } from '../../render/workbooks/disposal-table.ts'
import type { House } from '../../usecases/house.ts'
import {
  carryOut,
  recordDisposal,
  seeDisposals,
  seeListed,
  takeBack,
} from '../../usecases/workflow/dispose.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answeringTables } from './table-answers.ts'

/** How many items a page lists. */
const ITEMS_A_PAGE = 200

export const addDisposalRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const LOOKING = { act: ['recordDisposal', 'carryOutDisposal'] } as const
  const RECORDING = { act: 'recordDisposal' } as const
  const CARRYING_OUT = { act: 'carryOutDisposal' } as const

  app.get(
    '/api/:organisation/disposals',
    { schema: { params: organisationParams, querystring: tableQuery }, config: LOOKING },
    (request, reply) => {
      const { language } = request.query
      const asked = { ...request.params, ...request.query }
      return table(request, reply, asked, {
        see: seeDisposals,
        view: (seen) => disposalsView(seen, language),
        table: (seen) => disposalsTable(disposalsView(seen, language), language),
      })
    },
  )
  app.post(
    '/api/:organisation/disposals',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: recordDisposalRequest,
      },
      config: RECORDING,
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        recordDisposal(asking, request.body),
      ),
  )
  app.get(
    '/api/:organisation/disposals/:disposal',
    { schema: { params: disposalParams, querystring: listedQuery }, config: LOOKING },
    async (request, reply) => {
      const { organisation, disposal } = request.params
      const { language, as } = request.query
      if (as !== 'json')
        return table(
          request,
          reply,
          { organisation, language, as },
          {
            see: (asking) => seeListed(asking, disposal),
            view: (seen) => listedView(seen, language, ITEMS_A_PAGE),
            table: (seen) => listedTable(listedView(seen, language, seen.items.length), language),
          },
        )
      const coming = comingTo(house, request, organisation)
      const seen = await asVisitor(house.store, 'see', coming, (asking) =>
        seeListed(asking, disposal),
      )
      if ('refused' in seen) return refuse(reply, seen, language)
      const { disposal: decision, listed, items } = seen
      return reply
        .header('content-disposition', `attachment; filename="gallring-${organisation}.json"`)
        .header('cache-control', 'no-store')
        .send({ decision, listed, items })
    },
  )
  app.post(
    '/api/:organisation/disposals/:disposal/execution',
    {
      schema: {
        params: disposalParams,
        querystring: inLanguageQuery,
        body: carryOutDisposalRequest,
      },
      config: CARRYING_OUT,
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        carryOut(asking, request.params.disposal, request.body.listed),
      ),
  )
  app.post(
    '/api/:organisation/disposals/:disposal/withdrawal',
    {
      schema: {
        params: disposalParams,
        querystring: inLanguageQuery,
        body: takeBackDisposalRequest,
      },
      config: RECORDING,
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        takeBack(asking, request.params.disposal, request.body.reason),
      ),
  )
}
