// The addresses of what is kept of a person: one's own, another's for the administrator, and the removal.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  inLanguageQuery,
  listedQuery,
  organisationParams,
  personDataQuery,
  removePersonRequest,
} from '../../contract/requests.ts'
import { personDataFile, personDataView } from '../../render/views/person-data-view.ts'
import { personDataTable } from '../../render/workbooks/person-data-table.ts'
import { personDataWords } from '../../text/person-data.ts'
import type { House } from '../../usecases/house.ts'
import { removePerson, seePersonData } from '../../usecases/workflow/person-data.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answeringTables } from './table-answers.ts'

export const addPersonDataRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)

  /** `account` null: the visitor's own. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    { language, as }: z.infer<typeof listedQuery>,
    account: string | null,
  ): Promise<FastifyReply> => {
    if (as !== 'json')
      return table(
        request,
        reply,
        { organisation, language, as },
        {
          see: (asking) => seePersonData(asking, account ?? asking.visitor.account),
          view: (seen) => personDataView(seen, language),
          table: (seen) => personDataTable(seen, language),
        },
      )
    const coming = comingTo(house, request, organisation)
    const seen = await asVisitor(house.store, 'see', coming, (asking) =>
      seePersonData(asking, account ?? asking.visitor.account),
    )
    if ('refused' in seen) return refuse(reply, seen, language)
    return reply
      .header('content-disposition', `attachment; filename="personuppgifter-${organisation}.json"`)
      .header('cache-control', 'no-store')
      .send(personDataFile(seen, language))
  }

  app.get(
    '/api/:organisation/account/data',
    {
      schema: { params: organisationParams, querystring: listedQuery },
      config: { act: 'keepOwnAccount' },
    },
    (request, reply) => answer(request, reply, request.params.organisation, request.query, null),
  )
  app.get(
    '/api/:organisation/people/data',
    {
      schema: { params: organisationParams, querystring: personDataQuery },
      config: { act: 'manageAccounts' },
    },
    (request, reply) =>
      answer(request, reply, request.params.organisation, request.query, request.query.account),
  )
  app.post(
    '/api/:organisation/people/removals',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: removePersonRequest,
      },
      config: { act: 'manageAccounts' },
    },
    (request, reply) => {
      const { account, ...asked } = request.body
      const { called } = personDataWords('sv')
      return change(request, reply, request.params.organisation, request.query.language, (asking) =>
        removePerson(asking, account, { ...asked, called }),
      )
    },
  )
}
