// The staff's part of the server: sessions, the API with its description, and the app's own files.
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Language } from '../../text/language.ts'
import type { House } from '../../usecases/house.ts'
import { addAccountRoutes } from './account-routes.ts'
import { demandActs } from './acts.ts'
import { addAssignmentRoutes } from './assignment-routes.ts'
import { addAttachmentRoutes } from './attachment-routes.ts'
import { addAuditingRoutes } from './auditing-routes.ts'
import { addCitizenQuestionRoutes } from './citizen-question-routes.ts'
import { addComparisonRoutes } from './comparison-routes.ts'
import { addDelegationRoutes } from './delegation-routes.ts'
import { describe } from './describe.ts'
import { addDisposalRoutes } from './disposal-routes.ts'
import { addDocumentReportRoutes } from './document-report-routes.ts'
import { addDocumentRoutes } from './document-routes.ts'
import { addEvaluationRoutes } from './evaluation-routes.ts'
import { addEvidenceRoutes } from './evidence-routes.ts'
import { addFileRoutes } from './file-routes.ts'
import { addGoodExampleRoutes } from './good-example-routes.ts'
import { addHistoryRoutes } from './history-routes.ts'
import { addHouseTemplateRoutes } from './house-template-routes.ts'
import { keepVisits } from './keep-visits.ts'
import { addKeepingRoutes } from './keeping-routes.ts'
import { addListRoutes } from './list-routes.ts'
import { addMailRoutes } from './mail-routes.ts'
import { addOrganisationRoutes } from './organisation-routes.ts'
import { addOwnReportRoutes } from './own-report-routes.ts'
import { addPartRoutes } from './part-routes.ts'
import { addPersonDataRoutes } from './person-data-routes.ts'
import { addPlanRoutes } from './plan-routes.ts'
import { addProgrammeRoutes } from './programme-routes.ts'
import { refuse } from './refuse.ts'
import { addRemarkRoutes } from './remark-routes.ts'
import { addRoundRoutes } from './round-routes.ts'
import { addStaffRoutes } from './routes.ts'
import { addServiceRoutes } from './service-routes.ts'
import { isSameOrigin } from './session.ts'
import { addSignInRoutes } from './sign-in-routes.ts'
import { addStatisticsRoutes } from './statistics-routes.ts'
import { hasUnwritable, withPlainLines } from './unwritable.ts'
import type { SignOn } from './ways-in.ts'
import { type AppFiles, addWebApp } from './web-app.ts'
import { addWordTemplateRoutes } from './word-template-routes.ts'
import { addWorkshopRoutes } from './workshop-routes.ts'
import { addYearRoutes } from './year-routes.ts'

export type Staff = {
  readonly house: House
  readonly signOn: SignOn
  readonly app: AppFiles
}

const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']

const languageAsked = (query: unknown): Language =>
  typeof query === 'object' && query !== null && 'language' in query && query.language === 'en'
    ? 'en'
    : 'sv'

/** Adds everything under /api and /app. */
export const addStaff = async (
  server: FastifyInstance,
  { house, signOn, app }: Staff,
): Promise<void> => {
  await server.register(async (api) => {
    api.setValidatorCompiler(validatorCompiler)
    api.setSerializerCompiler(serializerCompiler)
    await api.register(cookie)
    await api.register(rateLimit, { global: false })
    await describe(api)
    demandActs(api)
    api.addHook('onRequest', async (request, reply) => {
      if (CHANGING.includes(request.method) && !isSameOrigin(request))
        return refuse(reply, { refused: 'otherOrigin' }, 'sv')
    })
    api.addHook('preValidation', async (request, reply) => {
      request.body = withPlainLines(request.body)
      const { body, params, query } = request
      if (hasUnwritable([body, params, query]))
        return refuse(reply, { refused: 'notText' }, languageAsked(query))
    })
    keepVisits(api, house, (protocol) =>
      signOn === 'demo' ? protocol === 'https' : signOn.publicUrl.startsWith('https:'),
    )
    addSignInRoutes(api, house, signOn)
    addStaffRoutes(api, house)
    addAccountRoutes(api, house, signOn)
    addDelegationRoutes(api, house)
    addRoundRoutes(api, house)
    addOwnReportRoutes(api, house)
    addPartRoutes(api, house)
    addRemarkRoutes(api, house)
    addAssignmentRoutes(api, house)
    addGoodExampleRoutes(api, house)
    addCitizenQuestionRoutes(api, house)
    addServiceRoutes(api, house)
    addYearRoutes(api, house)
    addMailRoutes(api, house)
    addKeepingRoutes(api, house)
    addDisposalRoutes(api, house)
    addPersonDataRoutes(api, house)
    addAttachmentRoutes(api, house)
    addPlanRoutes(api, house)
    addProgrammeRoutes(api, house)
    addWorkshopRoutes(api, house)
    addOrganisationRoutes(api, house)
    addAuditingRoutes(api, house)
    addDocumentRoutes(api, house)
    addDocumentReportRoutes(api, house)
    addHouseTemplateRoutes(api, house)
    addWordTemplateRoutes(api, house)
    addFileRoutes(api, house)
    addEvidenceRoutes(api, house)
    addEvaluationRoutes(api, house)
    addListRoutes(api, house, signOn)
    addHistoryRoutes(api, house)
    addComparisonRoutes(api, house)
    addStatisticsRoutes(api, house)
    api.get(
      '/api/openapi.json',
      { schema: { hide: true }, config: { act: 'nothing' } },
      (_request, reply) => reply.send(api.swagger()),
    )
  })
  addWebApp(server, app)
}
