// The addresses of services: the list, a planning basis with its lines, units, and a reasonable level.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  organisationParams,
  roundParams,
  tableQuery,
} from '../../contract/requests.ts'
import {
  basisQuery,
  levelQuery,
  measureLevelParams,
  serviceParams,
  withdrawBasisRequest,
  writeBasisRequest,
} from '../../contract/services.ts'
import { basisTable, servicesTable, unitsTable } from '../../render/workbooks/services-tables.ts'
import { withdrawBasis, writeBasis } from '../../usecases/comparison/service-basis.ts'
import type { House } from '../../usecases/house.ts'
import { answering } from './answering.ts'
import { answerBasis, answerLevel, answerServices, answerUnits } from './see-services.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readRound' } as const

export const addServiceRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const table = answeringTables(house)

  app.get(
    '/api/:organisation/rounds/:round/services',
    { schema: { params: roundParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerServices(asking, round, language),
          view: asSeen,
          table: (seen) => servicesTable(seen, round, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/services/:service',
    { schema: { params: serviceParams, querystring: basisQuery }, config: READING },
    (request, reply) => {
      const { round } = request.params
      const { language, year } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerBasis(asking, request.params, year, language),
          view: asSeen,
          table: (seen) => basisTable(seen, round, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/services/:service/units',
    { schema: { params: serviceParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round, service } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerUnits(asking, round, service, language),
          view: asSeen,
          table: (seen) => unitsTable(seen, round, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/levels/:measure',
    { schema: { params: measureLevelParams, querystring: levelQuery }, config: READING },
    (request, reply) => {
      const { organisation, measure } = request.params
      const { language, limit } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerLevel(asking, measure, limit, language),
      )
    },
  )
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  const WRITING = { act: 'writeBasis' } as const
  app.post(
    '/api/:organisation/basis-lines',
    { schema: { ...inOrganisation, body: writeBasisRequest }, config: WRITING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        writeBasis(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/basis-lines/withdrawals',
    { schema: { ...inOrganisation, body: withdrawBasisRequest }, config: WRITING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        withdrawBasis(asking, request.body),
      ),
  )
}
