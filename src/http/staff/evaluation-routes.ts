// The addresses of evaluations: the list, one as it is worked on, its result and its file, and what is given in it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  beginEvaluationRequest,
  bringInEvaluationRequest,
  closeEvaluationRequest,
  commentEvaluationRequest,
  countAnswersRequest,
  enterPartsRequest,
  evaluationParams,
  evaluationVersionParams,
  giveEvidenceRequest,
  givePointsRequest,
  keepEvaluationNoteRequest,
  keepPublishedRequest,
  keepReferenceRequest,
} from '../../contract/evaluation-requests.ts'
import { inLanguageQuery, organisationParams, tableQuery } from '../../contract/requests.ts'
import { resultView } from '../../render/views/evaluation-result-view.ts'
import type { EvaluationViewing } from '../../render/views/evaluation-seen.ts'
import { evaluationView } from '../../render/views/evaluation-view.ts'
import { evaluationsView } from '../../render/views/evaluations-view.ts'
import { fileDisposition } from '../../render/views/file-headers.ts'
import {
  evaluationsTable,
  evaluationTable,
  resultTable,
} from '../../render/workbooks/evaluation-tables.ts'
import type { Table } from '../../render/workbooks/table.ts'
import type { Language } from '../../text/language.ts'
import { beginEvaluation, bringInEvaluation } from '../../usecases/evaluation/begin-evaluation.ts'
import { closeEvaluation, takeOutEvaluation } from '../../usecases/evaluation/close-evaluation.ts'
import { enterParts } from '../../usecases/evaluation/enter-parts.ts'
import {
  commentEvaluation,
  countAnswers,
  giveEvidence,
  givePoints,
  keepEvaluationNote,
  keepPublished,
} from '../../usecases/evaluation/give.ts'
import { keepReference } from '../../usecases/evaluation/keep-reference.ts'
import type { VersionAsked } from '../../usecases/evaluation/open-evaluation.ts'
import {
  type SeenEvaluation,
  seeEvaluation,
  seeEvaluations,
} from '../../usecases/evaluation/see-evaluations.ts'
import { type House, shippedFrameworks } from '../../usecases/house.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { evaluationViewing } from './evaluation-viewing.ts'
import { refuse } from './refuse.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READ = { act: 'readRound' } as const
const EVALUATE = { act: 'evaluate' } as const
const ONE = '/api/:organisation/evaluations/:evaluation'
const VERSION = `${ONE}/versions/:version/:day`

export const addEvaluationRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  const ofOne = { params: evaluationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/evaluations',
    { schema: { params: organisationParams, querystring: tableQuery }, config: READ },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      const asked = { organisation, ...request.query }
      return table(request, reply, asked, {
        see: async (asking) => {
          const seen = await seeEvaluations(asking, shippedFrameworks(house))
          return 'refused' in seen
            ? seen
            : evaluationsView(seen, { organisation, today: house.today() }, language)
        },
        view: asSeen,
        table: (seen) => evaluationsTable(seen, language),
      })
    },
  )
  const readOne = { params: evaluationParams, querystring: tableQuery }
  const readVersion = { params: evaluationVersionParams, querystring: tableQuery }
  type Read = FastifyRequest<{
    Params: { organisation: string; evaluation: string }
    Querystring: z.infer<typeof tableQuery>
  }>
  const answerOne = <View extends object>(
    request: Pick<Read, 'params' | 'query'> & FastifyRequest,
    reply: FastifyReply,
    version: VersionAsked | null,
    [view, tableOf]: readonly [
      (seen: SeenEvaluation, viewing: EvaluationViewing) => View,
      (seen: View, language: Language) => Table,
    ],
  ) => {
    const { organisation, evaluation } = request.params
    const { language } = request.query
    return table(
      request,
      reply,
      { organisation, ...request.query },
      {
        see: async (asking) => {
          const seen = await seeEvaluation(asking, evaluation, version)
          return 'refused' in seen
            ? seen
            : view(seen, evaluationViewing(house, organisation, language))
        },
        view: asSeen,
        table: (seen) => tableOf(seen, language),
      },
    )
  }
  const WORKED_ON = [evaluationView, evaluationTable] as const
  const RESULT = [resultView, resultTable] as const
  app.get(ONE, { schema: readOne, config: READ }, (request, reply) =>
    answerOne(request, reply, null, WORKED_ON),
  )
  app.get(`${ONE}/result`, { schema: readOne, config: READ }, (request, reply) =>
    answerOne(request, reply, null, RESULT),
  )
  app.get(VERSION, { schema: readVersion, config: READ }, (request, reply) =>
    answerOne(request, reply, request.params, WORKED_ON),
  )
  app.get(`${VERSION}/result`, { schema: readVersion, config: READ }, (request, reply) =>
    answerOne(request, reply, request.params, RESULT),
  )
  app.get(`${ONE}/file`, { schema: ofOne, config: READ }, async (request, reply) => {
    const { organisation, evaluation } = request.params
    const coming = comingTo(house, request, organisation)
    const taken = await asVisitor(house.store, 'see', coming, (asking) =>
      takeOutEvaluation(asking, evaluation),
    )
    if ('refused' in taken) return refuse(reply, taken, request.query.language)
    return reply
      .type('application/yaml; charset=utf-8')
      .headers({
        'content-disposition': fileDisposition(taken.name),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(taken.text)
  })

  app.post(
    '/api/:organisation/evaluations',
    { schema: { ...inOrganisation, body: beginEvaluationRequest }, config: EVALUATE },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        beginEvaluation(asking, request.body, shippedFrameworks(house)),
      ),
  )
  app.post(
    '/api/:organisation/evaluations/brought-in',
    { schema: { ...inOrganisation, body: bringInEvaluationRequest }, config: EVALUATE },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        bringInEvaluation(asking, request.body, shippedFrameworks(house)),
      ),
  )

  type OfOne = FastifyRequest<{
    Params: { organisation: string; evaluation: string }
    Querystring: { language: Language }
  }>
  const changeOne = <Reply extends object>(
    request: Pick<OfOne, 'params' | 'query'> & FastifyRequest,
    reply: FastifyReply,
    act: (
      asking: Parameters<Parameters<typeof change<Reply>>[4]>[0],
      id: string,
    ) => ReturnType<Parameters<typeof change<Reply>>[4]>,
  ) =>
    change<Reply>(request, reply, request.params.organisation, request.query.language, (asking) =>
      act(asking, request.params.evaluation),
    )
  app.post(
    `${ONE}/points`,
    { schema: { ...ofOne, body: givePointsRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => givePoints(asking, id, request.body)),
  )
  app.post(
    `${ONE}/evidence`,
    { schema: { ...ofOne, body: giveEvidenceRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => giveEvidence(asking, id, request.body)),
  )
  app.post(
    `${ONE}/comments`,
    { schema: { ...ofOne, body: commentEvaluationRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => commentEvaluation(asking, id, request.body)),
  )
  app.post(
    `${ONE}/notes`,
    { schema: { ...ofOne, body: keepEvaluationNoteRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => keepEvaluationNote(asking, id, request.body)),
  )
  app.post(
    `${ONE}/parts`,
    { schema: { ...ofOne, body: enterPartsRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => enterParts(asking, id, request.body)),
  )
  app.post(
    `${ONE}/answers`,
    { schema: { ...ofOne, body: countAnswersRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => countAnswers(asking, id, request.body)),
  )
  app.post(
    `${ONE}/published`,
    { schema: { ...ofOne, body: keepPublishedRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => keepPublished(asking, id, request.body)),
  )
  app.post(
    `${ONE}/references`,
    { schema: { ...ofOne, body: keepReferenceRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => keepReference(asking, id, request.body)),
  )
  app.post(
    `${ONE}/closings`,
    { schema: { ...ofOne, body: closeEvaluationRequest }, config: EVALUATE },
    (request, reply) =>
      changeOne(request, reply, (asking, id) => closeEvaluation(asking, id, request.body)),
  )
}
