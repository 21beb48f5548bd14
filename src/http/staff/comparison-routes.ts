// The addresses of comparison: the picker of key figures, one compared, and what a person confirms of it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  comparisonQuery,
  confirmKeyFigureRequest,
  financialProfileQuery,
  keyFigureParams,
  pickerQuery,
  profileQuery,
  resultsQuery,
  similarQuery,
} from '../../contract/comparison-requests.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { comparisonCsv } from '../../render/views/comparison-file.ts'
import {
  comparisonTable,
  pickerTable,
  resultsTable,
} from '../../render/workbooks/comparison-tables.ts'
import { financialProfileTable } from '../../render/workbooks/financial-profile-table.ts'
import { similarTable } from '../../render/workbooks/similar-table.ts'
import { wholeProfileTable } from '../../render/workbooks/whole-profile-table.ts'
import { confirmKeyFigure } from '../../usecases/comparison/confirm-key-figure.ts'
import type { House } from '../../usecases/house.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answerComparison, answerPicker, answerResults } from './see-comparison.ts'
import { answerFinancialProfile, answerProfile, answerSimilar } from './see-profiles.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readRound' } as const

export const addComparisonRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)

  app.get(
    '/api/:organisation/key-figures',
    { schema: { params: organisationParams, querystring: pickerQuery }, config: READING },
    (request, reply) => {
      const { query } = request
      const asked = { ...request.params, ...query }
      return table(request, reply, asked, {
        see: (asking) => answerPicker(asking, query),
        view: asSeen,
        table: (seen) => pickerTable(seen, query.language),
      })
    },
  )
  app.get(
    '/api/:organisation/results',
    { schema: { params: organisationParams, querystring: resultsQuery }, config: READING },
    (request, reply) => {
      const { query } = request
      const asked = { ...request.params, ...query }
      return table(request, reply, asked, {
        see: (asking) => answerResults(asking, query),
        view: asSeen,
        table: (seen) => resultsTable(seen, query.language),
      })
    },
  )
  app.get(
    '/api/:organisation/financial-profile',
    { schema: { params: organisationParams, querystring: financialProfileQuery }, config: READING },
    (request, reply) => {
      const { query } = request
      return table(
        request,
        reply,
        { ...request.params, ...query },
        {
          see: (asking) => answerFinancialProfile(asking, query),
          view: asSeen,
          table: (seen) => financialProfileTable(seen, query.language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/similar-areas',
    { schema: { params: organisationParams, querystring: similarQuery }, config: READING },
    (request, reply) => {
      const { query } = request
      return table(
        request,
        reply,
        { ...request.params, ...query },
        {
          see: (asking) => answerSimilar(asking, query),
          view: asSeen,
          table: (seen) => similarTable(seen, query.language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/profile',
    { schema: { params: organisationParams, querystring: profileQuery }, config: READING },
    (request, reply) => {
      const { query } = request
      return table(
        request,
        reply,
        { ...request.params, ...query },
        {
          see: (asking) => answerProfile(asking, query),
          view: asSeen,
          table: (seen) => wholeProfileTable(seen, query.language),
        },
      )
    },
  )
  const ofKeyFigure = { params: keyFigureParams, querystring: comparisonQuery }
  app.get(
    '/api/:organisation/key-figures/:keyFigure',
    { schema: ofKeyFigure, config: READING },
    (request, reply) => {
      const { keyFigure } = request.params
      const { query } = request
      const asked = { ...request.params, ...query }
      return table(request, reply, asked, {
        see: (asking) => answerComparison(asking, keyFigure, query),
        view: asSeen,
        table: (seen) => comparisonTable(seen, query.language),
      })
    },
  )
  app.get(
    '/api/:organisation/key-figures/:keyFigure/values.csv',
    {
      schema: { ...ofKeyFigure, querystring: comparisonQuery.omit({ as: true }) },
      config: READING,
    },
    async (request, reply) => {
      const { organisation, keyFigure } = request.params
      const { query } = request
      const coming = comingTo(house, request, organisation)
      const seen = await asVisitor(house.store, 'see', coming, (asking) =>
        answerComparison(asking, keyFigure, query),
      )
      if ('refused' in seen) return refuse(reply, seen, query.language)
      const name = encodeURIComponent(`${seen.keyFigure}-${seen.choices.year.chosen}`)
      return reply
        .type('text/csv; charset=utf-8')
        .headers({
          'content-disposition': `attachment; filename="${name}.csv"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(comparisonCsv(seen, query.language))
    },
  )
  app.post(
    '/api/:organisation/confirmed-key-figures',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: confirmKeyFigureRequest,
      },
      config: { act: 'editChain' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        confirmKeyFigure(asking, request.body),
      ),
  )
}
