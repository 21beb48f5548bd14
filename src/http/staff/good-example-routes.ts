// The addresses of good examples, whatever they hang on.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  examplesQuery,
  type GoodExampleView,
  type KeepExampleRequest,
  keepExampleRequest,
  withdrawExampleRequest,
} from '../../contract/good-examples.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { goodExamplesView } from '../../render/views/good-examples-view.ts'
import type { Language } from '../../text/language.ts'
import {
  keepExample,
  seeExamples,
  withdrawExample,
} from '../../usecases/comparison/good-examples.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { answering } from './answering.ts'

/** Those of a goal or a measure, for its workbook; of a frozen version none, as they belong to no round. */
export const examplesOf = async (
  asking: Asking,
  { kind, id, round }: KeepExampleRequest['subject'] & { readonly round: string },
  language: Language,
): Promise<readonly GoodExampleView[]> => {
  if (round.includes('~')) return []
  const seen = await seeExamples(asking, { kind, id })
  return 'refused' in seen ? [] : goodExamplesView(seen, language).examples
}

export const addGoodExampleRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  const KEEPING = { act: 'keepExamples' } as const

  app.get(
    '/api/:organisation/good-examples',
    {
      schema: { params: organisationParams, querystring: examplesQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { language, kind, id } = request.query
      const { organisation } = request.params
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeExamples(asking, { kind, id })
        return 'refused' in seen ? seen : goodExamplesView(seen, language)
      })
    },
  )
  app.post(
    '/api/:organisation/good-examples',
    { schema: { ...inOrganisation, body: keepExampleRequest }, config: KEEPING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        keepExample(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/good-examples/withdrawals',
    { schema: { ...inOrganisation, body: withdrawExampleRequest }, config: KEEPING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        withdrawExample(asking, request.body),
      ),
  )
}
