// The addresses of comparison: the picker of key figures, one compared, and what a person confirms of it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
import type { Table } from '../../render/workbooks/table.ts'
import { wholeProfileTable } from '../../render/workbooks/whole-profile-table.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { confirmKeyFigure } from '../../usecases/comparison/confirm-key-figure.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answerComparison, answerPicker, answerResults } from './see-comparison.ts'
import { answerFinancialProfile, answerProfile, answerSimilar } from './see-profiles.ts'
import { type AnswerTable, type AskedTable, answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readRound' } as const

/** What an address asks with, as it has been parsed. */
type AskedIn<Query> = FastifyRequest & {
  readonly params: { readonly organisation: string }
  readonly query: Query
}

/** Answers what is asked for as the page's view or as its table. */
const answeredBy =
  (table: AnswerTable) =>
  <Query extends Omit<AskedTable, 'organisation'>, View extends object>(
    answer: (asking: Asking, query: Query) => Promise<View | StaffRefusal>,
    tableOf: (seen: View, language: Language) => Table,
  ) =>
  (request: AskedIn<Query>, reply: FastifyReply): Promise<FastifyReply> => {
    const { query } = request
    return table(
      request,
      reply,
      { ...request.params, ...query },
      {
        see: (asking) => answer(asking, query),
        view: asSeen,
        table: (seen) => tableOf(seen as View, query.language),
      },
    )
  }

/** What every page's address holds: whose it is, and what is asked. */
const asking = <Query>(querystring: Query) => ({
  schema: { params: organisationParams, querystring },
  config: READING,
})

export const addComparisonRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)

  const at = '/api/:organisation'
  const shown = answeredBy(table)

  app.get(`${at}/key-figures`, asking(pickerQuery), shown(answerPicker, pickerTable))
  app.get(`${at}/results`, asking(resultsQuery), shown(answerResults, resultsTable))
  app.get(
    `${at}/financial-profile`,
    asking(financialProfileQuery),
    shown(answerFinancialProfile, financialProfileTable),
  )
  app.get(`${at}/similar-areas`, asking(similarQuery), shown(answerSimilar, similarTable))
  app.get(`${at}/profile`, asking(profileQuery), shown(answerProfile, wholeProfileTable))

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
