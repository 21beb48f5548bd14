// The addresses where the organisation is seen on a day and changed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { undoEditRequest } from '../../contract/edits.ts'
import {
  bodyParams,
  editOrganisationRequest,
  lookAtEditRequest,
  onDayQuery,
  organisationQuery,
} from '../../contract/organisation.ts'
import type { EditedReply } from '../../contract/plan.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { bodyChoices, bodyView } from '../../render/views/body-view.ts'
import { changesView } from '../../render/views/organisation-changes-view.ts'
import { organisationView } from '../../render/views/organisation-view.ts'
import { organisationTable } from '../../render/workbooks/organisation-table.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import type { EditSaved } from '../../usecases/goals/save-changes.ts'
import { OF_ORGANISATION, undoEdit } from '../../usecases/goals/undo-edit.ts'
import type { House } from '../../usecases/house.ts'
import { editOrganisation, lookAtEdit } from '../../usecases/organisation/edit-organisation.ts'
import { seeBody, seeOrganisation } from '../../usecases/organisation/see-organisation.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { currentOf } from './conflict.ts'
import { refuse } from './refuse.ts'
import { answeringTables } from './table-answers.ts'

const SEEING = { act: 'readRound' } as const
const CHANGING = { act: 'editOrganisation' } as const

export const addOrganisationRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer } = answering(house)
  const table = answeringTables(house)

  /** A change is answered with its number; where somebody else was first, with what they made of it. */
  const change = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    work: (asking: Asking) => Promise<EditSaved | StaffRefusal>,
  ): Promise<FastifyReply> => {
    const done = await asVisitor(
      house.store,
      'change',
      comingTo(house, request, organisation),
      work,
    )
    if ('refused' in done) {
      const on = 'on' in done && Array.isArray(done.on) ? done.on : []
      return refuse(reply, done, language, currentOf(done, language), on.slice(2).join('.'))
    }
    const saved: EditedReply = { saved: true, ...done.saved }
    return reply.code(201).send(saved)
  }

  app.get(
    '/api/:organisation/organisation',
    { schema: { params: organisationParams, querystring: organisationQuery }, config: SEEING },
    (request, reply) => {
      const { language, day, since } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => seeOrganisation(asking, { day, since }),
          view: (seen) => organisationView(seen, language),
          table: (seen) => organisationTable(seen, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/organisation/choices',
    { schema: { params: organisationParams, querystring: onDayQuery }, config: CHANGING },
    (request, reply) => {
      const { language, ...days } = request.query
      return answer(request, reply, request.params.organisation, language, async (asking) => {
        const seen = await seeOrganisation(asking, days)
        return 'refused' in seen ? seen : bodyChoices(seen, language)
      })
    },
  )
  app.get(
    '/api/:organisation/organisation/bodies/:body',
    { schema: { params: bodyParams, querystring: onDayQuery }, config: SEEING },
    (request, reply) => {
      const { organisation, body } = request.params
      const { language, day } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeBody(asking, body, day)
        return 'refused' in seen ? seen : bodyView(seen, language)
      })
    },
  )

  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/organisation/look',
    { schema: { ...inOrganisation, body: lookAtEditRequest }, config: CHANGING },
    (request, reply) => {
      const { language } = request.query
      return answer(request, reply, request.params.organisation, language, async (asking) => {
        const weighed = await lookAtEdit(asking, request.body.edit)
        return 'refused' in weighed ? weighed : changesView(weighed, language)
      })
    },
  )
  app.post(
    '/api/:organisation/organisation/edits',
    { schema: { ...inOrganisation, body: editOrganisationRequest }, config: CHANGING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        editOrganisation(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/organisation/undo',
    { schema: { ...inOrganisation, body: undoEditRequest }, config: CHANGING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        undoEdit(asking, request.body.change, OF_ORGANISATION),
      ),
  )
}
