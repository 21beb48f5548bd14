// The addresses where the staff see and settle questions from citizens.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { settleQuestionRequest } from '../../contract/citizen-questions.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { citizenQuestionsView } from '../../render/views/citizen-questions-view.ts'
import type { House } from '../../usecases/house.ts'
import { seeQuestions, settleQuestion } from '../../usecases/workflow/citizen-questions.ts'
import { answering } from './answering.ts'

export const addCitizenQuestionRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  const ANSWERING = { act: 'answerCitizens' } as const

  app.get(
    '/api/:organisation/citizen-questions',
    { schema: inOrganisation, config: ANSWERING },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeQuestions(asking)
        return 'refused' in seen ? seen : citizenQuestionsView(seen, organisation, language)
      })
    },
  )
  app.post(
    '/api/:organisation/citizen-questions',
    { schema: { ...inOrganisation, body: settleQuestionRequest }, config: ANSWERING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        settleQuestion(asking, request.body),
      ),
  )
}
