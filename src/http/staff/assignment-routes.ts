// The addresses of assignments: the list of them, and a step taken with one.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  type NameableReply,
  nameAssigneeRequest,
  nameableQuery,
  stepAssignmentRequest,
} from '../../contract/assignments.ts'
import {
  assignmentsQuery,
  inLanguageQuery,
  organisationParams,
  roundParams,
} from '../../contract/requests.ts'
import { assignmentsView } from '../../render/views/assignments-view.ts'
import { gapLinks } from '../../render/views/evaluation-assignments.ts'
import { recommendationLinks } from '../../render/views/recommendations-view.ts'
import { assignmentsTable } from '../../render/workbooks/assignments-table.ts'
import type { House } from '../../usecases/house.ts'
import { nameWhoCarries, seeNameable } from '../../usecases/workflow/assignees.ts'
import { seeAssignments, stepAssignment } from '../../usecases/workflow/assignments.ts'
import { answering } from './answering.ts'
import { answeringTables, asSeen } from './table-answers.ts'
import { viewingOf } from './viewing-of.ts'

export const addAssignmentRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const table = answeringTables(house)

  app.get(
    '/api/:organisation/rounds/:round/assignments',
    {
      schema: { params: roundParams, querystring: assignmentsQuery },
      config: { act: 'readRound' },
    },
    (request, reply) => {
      const { organisation, round } = request.params
      const { query } = request
      return table(
        request,
        reply,
        { ...request.params, ...query },
        {
          see: async (asking) => {
            const seen = await seeAssignments(asking, round)
            if ('refused' in seen) return seen
            const viewing = viewingOf(seen.opened, organisation, query.language)
            const where = { organisation, language: query.language }
            const { versions } = seen.opened.loaded
            const ofGaps = gapLinks(seen.gaps, where)
            const ofAuditors = recommendationLinks(seen.recommendations, { versions, ...where })
            return assignmentsView(viewing, seen.assignments, query, (node) => [
              ...(ofGaps.get(node) ?? []),
              ...(ofAuditors.get(node) ?? []),
            ])
          },
          view: asSeen,
          table: (seen) => assignmentsTable(seen, round, query),
        },
      )
    },
  )
  app.post(
    '/api/:organisation/assignments',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: stepAssignmentRequest,
      },
      config: { act: ['reportAssignment', 'closeAssignment'] },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        stepAssignment(asking, request.body),
      ),
  )
  app.get(
    '/api/:organisation/rounds/:round/assignments/people',
    {
      schema: { params: roundParams, querystring: inLanguageQuery.extend(nameableQuery.shape) },
      config: { act: 'nameAssignee' },
    },
    (request, reply) => {
      const { organisation, round } = request.params
      const { node, language } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const found = await seeNameable(asking, { round, node })
        if ('refused' in found) return found
        const people = found.people.map(({ accountId: account, name }) => ({ account, name }))
        return { people } satisfies NameableReply
      })
    },
  )
  app.post(
    '/api/:organisation/assignments/assignee',
    {
      schema: {
        params: organisationParams,
        querystring: inLanguageQuery,
        body: nameAssigneeRequest,
      },
      config: { act: 'nameAssignee' },
    },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        nameWhoCarries(asking, request.body),
      ),
  )
}
