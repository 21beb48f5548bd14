// The addresses about whole rounds: what stands there, closing, publishing and withdrawing.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  organisationParams,
  publishRoundRequest,
  roundStandingRequest,
  withdrawRequest,
} from '../../contract/requests.ts'
import type { House } from '../../usecases/house.ts'
import {
  publishRound,
  setRoundStanding,
  withdrawSnapshot,
} from '../../usecases/reports/run-round.ts'
import { answering } from './answering.ts'
import { answerRounds } from './see.ts'

/** Everything under /api/:organisation about rounds as wholes. */
export const addRoundRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/rounds',
    { schema: inOrganisation, config: { act: 'readRound' } },
    (request, reply) => {
      const { language } = request.query
      return answer(request, reply, request.params.organisation, language, (asking) =>
        answerRounds(asking, language),
      )
    },
  )
  app.post(
    '/api/:organisation/standings',
    {
      schema: { ...inOrganisation, body: roundStandingRequest },
      config: { act: ['openRound', 'closeRound'] },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        setRoundStanding(asking, request.body.round, request.body.standing),
      ),
  )
  app.post(
    '/api/:organisation/snapshots',
    { schema: { ...inOrganisation, body: publishRoundRequest }, config: { act: 'publishRound' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        publishRound(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/withdrawals',
    { schema: { ...inOrganisation, body: withdrawRequest }, config: { act: 'publishRound' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        withdrawSnapshot(asking, request.body.snapshot, request.body.reason),
      ),
  )
}
