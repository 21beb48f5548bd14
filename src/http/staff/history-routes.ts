// The addresses of the log: of a node, a measure or the whole; of one's own doing; of another person's.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  historyQuery,
  organisationParams,
  ownHistoryQuery,
  personHistoryQuery,
} from '../../contract/requests.ts'
import { historyFile } from '../../render/views/history-file.ts'
import { historyTable } from '../../render/workbooks/rounds-tables.ts'
import { EVENTS_A_FILE, type HistoryAsked } from '../../usecases/chain/read-history.ts'
import type { House } from '../../usecases/house.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answerHistory } from './see.ts'
import { answeringTables, asSeen } from './table-answers.ts'

export const addHistoryRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const table = answeringTables(house)

  const reply = async (
    request: FastifyRequest,
    answer: FastifyReply,
    organisation: string,
    query: z.infer<typeof ownHistoryQuery>,
    ofWhom: (account: string) => HistoryAsked['of'],
  ): Promise<FastifyReply> => {
    const { language, as, kind, from, to, before } = query
    const asked = { kind, from, to, before }
    const title = (account: string): string => {
      const of = ofWhom(account)
      return 'subject' in of ? of.subject : of.person
    }
    if (as === 'csv' || as === 'jsonl') {
      const seen = await asVisitor(
        house.store,
        'see',
        comingTo(house, request, organisation),
        (asking) =>
          answerHistory(
            asking,
            { of: ofWhom(asking.visitor.account), ...asked },
            language,
            EVENTS_A_FILE,
          ),
      )
      if ('refused' in seen) return refuse(answer, seen, language)
      const { type, text } = historyFile(seen, as, language)
      return answer
        .type(type)
        .header('content-disposition', `attachment; filename="handelser-${organisation}.${as}"`)
        .header('cache-control', 'no-store')
        .send(text)
    }
    return table(
      request,
      answer,
      { organisation, language, as },
      {
        see: (asking) =>
          answerHistory(asking, { of: ofWhom(asking.visitor.account), ...asked }, language),
        view: asSeen,
        table: (seen) => historyTable(seen, { subject: title(''), kind, from, to }, language),
      },
    )
  }

  app.get(
    '/api/:organisation/history',
    {
      schema: { params: organisationParams, querystring: historyQuery },
      config: { act: 'readHistory' },
    },
    (request, answer) => {
      const { subject, sort } = request.query
      const of = () => ({ subject, sort })
      return reply(request, answer, request.params.organisation, request.query, of)
    },
  )
  app.get(
    '/api/:organisation/history/own',
    {
      schema: { params: organisationParams, querystring: ownHistoryQuery },
      config: { act: 'keepOwnAccount' },
    },
    (request, answer) =>
      reply(request, answer, request.params.organisation, request.query, (person) => ({ person })),
  )
  app.get(
    '/api/:organisation/history/person',
    {
      schema: { params: organisationParams, querystring: personHistoryQuery },
      config: { act: 'manageAccounts' },
    },
    (request, answer) => {
      const { account: person } = request.query
      return reply(request, answer, request.params.organisation, request.query, () => ({ person }))
    },
  )
}
