// The addresses about whole rounds: opening and closing, freezing, deciding, publishing and withdrawing.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  addReferenceRequest,
  correctDecisionRequest,
  freezeRoundRequest,
  inLanguageQuery,
  noteDayRequest,
  organisationParams,
  publishVersionRequest,
  recordDecisionRequest,
  roundParams,
  roundStandingRequest,
  tableQuery,
  takeBackDecisionRequest,
  versionParams,
  withdrawRequest,
} from '../../contract/requests.ts'
import { roundsTable } from '../../render/workbooks/rounds-tables.ts'
import type { House } from '../../usecases/house.ts'
import { correctDecision, takeBack } from '../../usecases/reports/correct-decision.ts'
import { addReference, decideVersion } from '../../usecases/reports/decide-version.ts'
import { freezeRound } from '../../usecases/reports/freeze-round.ts'
import { noteDay } from '../../usecases/reports/note-day.ts'
import { publishVersion, withdrawVersion } from '../../usecases/reports/publish-version.ts'
import { setRoundStanding } from '../../usecases/reports/run-round.ts'
import { answering } from './answering.ts'
import { answerDifference, answerLaw, answerReadiness, answerRounds } from './see-rounds.ts'
import { answeringTables, asSeen } from './table-answers.ts'

/** Everything under /api/:organisation about rounds as wholes. */
export const addRoundRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/rounds',
    {
      schema: { params: organisationParams, querystring: tableQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerRounds(asking, language),
          view: asSeen,
          table: (seen) => roundsTable(seen, language),
        },
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
        setRoundStanding(asking, request.body),
      ),
  )
  addVersionRoutes(app, house)
}

/** Frozen versions: what a round lacks before it, what the law asks, how one differs, what is decided, who may see it. */
const addVersionRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/rounds/:round/readiness',
    {
      schema: { params: roundParams, querystring: inLanguageQuery },
      config: { act: 'freezeRound' },
    },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerReadiness(asking, round, language),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/law',
    {
      schema: { params: roundParams, querystring: inLanguageQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerLaw(asking, round, language),
      )
    },
  )
  app.post(
    '/api/:organisation/rounds/:round/noted-days',
    {
      schema: { params: roundParams, querystring: inLanguageQuery, body: noteDayRequest },
      config: { act: 'recordDecision' },
    },
    (request, reply) => {
      const { organisation, round } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        noteDay(asking, round, request.body),
      )
    },
  )
  app.get(
    '/api/:organisation/versions/:version/difference',
    {
      schema: { params: versionParams, querystring: inLanguageQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { organisation, version } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerDifference(asking, version, language),
      )
    },
  )
  app.post(
    '/api/:organisation/freezings',
    { schema: { ...inOrganisation, body: freezeRoundRequest }, config: { act: 'freezeRound' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        freezeRound(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/decisions',
    {
      schema: { ...inOrganisation, body: recordDecisionRequest },
      config: { act: 'recordDecision' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        decideVersion(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/references',
    { schema: { ...inOrganisation, body: addReferenceRequest }, config: { act: 'recordDecision' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        addReference(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/corrections',
    {
      schema: { ...inOrganisation, body: correctDecisionRequest },
      config: { act: 'recordDecision' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        correctDecision(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/takings-back',
    {
      schema: { ...inOrganisation, body: takeBackDecisionRequest },
      config: { act: 'recordDecision' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        takeBack(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/snapshots',
    { schema: { ...inOrganisation, body: publishVersionRequest }, config: { act: 'publishRound' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        publishVersion(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/withdrawals',
    { schema: { ...inOrganisation, body: withdrawRequest }, config: { act: 'publishRound' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        withdrawVersion(asking, request.body.snapshot, request.body.reason),
      ),
  )
}
