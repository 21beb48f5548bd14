// The staff's addresses: parse, ask a use case, reply. The same table is the API's own description.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  chainQuery,
  decideGradeRequest,
  inLanguageQuery,
  matrixQuery,
  measureParams,
  nodeParams,
  organisationParams,
  reportValueRequest,
  roundParams,
  searchQuery,
  tableQuery,
  tagParams,
  writeTextRequest,
} from '../../contract/requests.ts'
import type { SavedReply } from '../../contract/staff.ts'
import { chainTable, nodeTable, tagTable } from '../../render/workbooks/chain-tables.ts'
import { withExamples } from '../../render/workbooks/examples-sheet.ts'
import { matrixTable } from '../../render/workbooks/matrix-table.ts'
import { measureTable } from '../../render/workbooks/measure-table.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { decideGrade } from '../../usecases/assessment/decide-grade.ts'
import { writeText } from '../../usecases/goals/write-text.ts'
import type { House } from '../../usecases/house.ts'
import { reportValue } from '../../usecases/measures/report-value.ts'
import { type Save, saveTogether } from '../../usecases/workflow/save-together.ts'
import { answering, comingTo } from './answering.ts'
import { currentOf } from './conflict.ts'
import { examplesOf } from './good-example-routes.ts'
import { refuse } from './refuse.ts'
import {
  answerBelow,
  answerChain,
  answerFrame,
  answerMatrix,
  answerMeasure,
  answerModel,
  answerNode,
  answerSearch,
  answerTag,
  answerWhole,
} from './see.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readRound' } as const

/** Everything the staff app asks for and sends, under /api/:organisation. */
export const addStaffRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()

  const { answer } = answering(house)
  const table = answeringTables(house)

  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  app.get('/api/:organisation', { schema: inOrganisation, config: READING }, (request, reply) => {
    const { organisation } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) => answerFrame(asking, language))
  })

  app.get(
    '/api/:organisation/rounds/:round/chain',
    { schema: { params: roundParams, querystring: chainQuery }, config: READING },
    (request, reply) => {
      const { round } = request.params
      const asked = { ...request.params, ...request.query }
      return table(request, reply, asked, {
        see: (asking) => answerChain(asking, round, request.query),
        view: asSeen,
        table: (seen) => chainTable(seen, request.query, request.query.language),
      })
    },
  )

  const ofRound = { params: roundParams, querystring: inLanguageQuery }
  app.get(
    '/api/:organisation/rounds/:round/model',
    { schema: ofRound, config: READING },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerModel(asking, round, language),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/search',
    { schema: { params: roundParams, querystring: searchQuery }, config: READING },
    (request, reply) => {
      const { organisation, round } = request.params
      const { query } = request
      return answer(request, reply, organisation, query.language, (asking) =>
        answerSearch(asking, round, query),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/matrix',
    { schema: { params: roundParams, querystring: matrixQuery }, config: READING },
    (request, reply) => {
      const { round } = request.params
      const { language, tag } = request.query
      const asked = { ...request.params, ...request.query }
      return table(request, reply, asked, {
        see: (asking) => answerMatrix(asking, round, tag, language),
        view: asSeen,
        table: (seen) => matrixTable(seen, { round, tag }, language),
      })
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/tags/:tag',
    { schema: { params: tagParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round, tag } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerTag(asking, round, tag, language),
          view: asSeen,
          table: (seen) => tagTable(seen, round, language),
        },
      )
    },
  )

  app.get(
    '/api/:organisation/rounds/:round/whole',
    { schema: ofRound, config: READING },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerWhole(asking, round, language),
      )
    },
  )

  const ofNode = { params: nodeParams, querystring: inLanguageQuery }
  app.get(
    '/api/:organisation/rounds/:round/nodes/:node',
    { schema: { params: nodeParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round, node } = request.params
      const { language, as } = request.query
      const about = { kind: 'node', id: node, round } as const
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: async (asking) => {
            const seen = await answerNode(asking, round, node, language)
            if ('refused' in seen) return seen
            return { seen, examples: as ? await examplesOf(asking, about, language) : [] }
          },
          view: ({ seen }) => seen,
          table: ({ seen, examples }) =>
            withExamples(nodeTable(seen, round, language), examples, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/nodes/:node/below',
    { schema: ofNode, config: READING },
    (request, reply) => {
      const { organisation, round, node } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerBelow(asking, round, node, language),
      )
    },
  )

  app.get(
    '/api/:organisation/rounds/:round/measures/:measure',
    { schema: { params: measureParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round, measure } = request.params
      const { language, as } = request.query
      const about = { kind: 'measure', id: measure, round } as const
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: async (asking) => {
            const seen = await answerMeasure(asking, round, measure, language)
            if ('refused' in seen) return seen
            return { seen, examples: as ? await examplesOf(asking, about, language) : [] }
          },
          view: ({ seen }) => seen,
          table: ({ seen, examples }) =>
            withExamples(measureTable(seen, round, language), examples, language),
        },
      )
    },
  )

  /** As `answer`, for what is saved: where another was first, both texts come back. */
  const save = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    one: Save<StaffRefusal>,
  ): Promise<FastifyReply> => {
    const done = await saveTogether(house.store, comingTo(house, request, organisation), one)
    if ('refused' in done) return refuse(reply, done, language, currentOf(done, language))
    const { id: basedOn, changeNumber } = done.saved
    const saved: SavedReply = { saved: true, changeNumber, basedOn }
    return reply.code(201).send(saved)
  }

  app.post(
    '/api/:organisation/readings',
    { schema: { ...inOrganisation, body: reportValueRequest }, config: { act: 'reportValue' } },
    (request, reply) =>
      save(request, reply, request.params.organisation, request.query.language, (asking) =>
        reportValue(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/judgements',
    { schema: { ...inOrganisation, body: decideGradeRequest }, config: { act: 'decideGrade' } },
    (request, reply) =>
      save(request, reply, request.params.organisation, request.query.language, (asking) =>
        decideGrade(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/texts',
    { schema: { ...inOrganisation, body: writeTextRequest }, config: { act: 'writeText' } },
    (request, reply) =>
      save(request, reply, request.params.organisation, request.query.language, (asking) =>
        writeText(asking, request.body),
      ),
  )
}
