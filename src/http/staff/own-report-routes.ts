// Reports that are no composed document, an evaluation's and a planning basis, taken out as pages and files.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { evaluationParams, evaluationVersionParams } from '../../contract/evaluation-requests.ts'
import { inLanguageQuery } from '../../contract/requests.ts'
import { basisQuery, serviceParams } from '../../contract/services.ts'
import { basisReport } from '../../render/documents/basis-report.ts'
import { evaluationReport } from '../../render/documents/evaluation-report.ts'
import { resultView } from '../../render/views/evaluation-result-view.ts'
import { goodExamplesView } from '../../render/views/good-examples-view.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { seeExamples } from '../../usecases/comparison/good-examples.ts'
import { seeService } from '../../usecases/comparison/services.ts'
import type { VersionAsked } from '../../usecases/evaluation/open-evaluation.ts'
import { seeEvaluation } from '../../usecases/evaluation/see-evaluations.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { comingTo } from './answering.ts'
import { evaluationViewing } from './evaluation-viewing.ts'
import { refuse } from './refuse.ts'
import { answerBasis } from './see-services.ts'
import { type Report, sendReport } from './send-report.ts'

const READ = { act: 'readRound' } as const
const ONE = '/api/:organisation/evaluations/:evaluation'
const asFile = { format: z.string().max(20) }

type Made = { readonly report: Report } | StaffRefusal

const evaluationMade = async (
  asking: Asking,
  house: House,
  asked: { readonly evaluation: string; readonly version: VersionAsked | null },
  language: Language,
): Promise<Made> => {
  const seen = await seeEvaluation(asking, asked.evaluation, asked.version)
  if ('refused' in seen) return seen
  const view = resultView(seen, evaluationViewing(house, asking.tx.organisationId, language))
  const [{ model }] = seen.loaded.versions
  const isOpen = asked.version === null && seen.opened.isOpen
  return { report: evaluationReport(view, isOpen, { model, language, at: asking.today }) }
}

/** Good examples are of today, and stand in no closed version of a round. */
const basisMade = async (
  asking: Asking,
  asked: { readonly round: string; readonly service: string },
  year: number | undefined,
  language: Language,
): Promise<Made> => {
  const seen = await seeService(asking, asked.round, asked.service)
  if ('refused' in seen) return seen
  const view = await answerBasis(asking, asked, year, language)
  if ('refused' in view) return view
  const { model, version } = seen.opened
  const kept = await seeExamples(asking, { kind: 'service', id: asked.service })
  const examples =
    version !== undefined || 'refused' in kept ? [] : goodExamplesView(kept, language).examples
  return { report: basisReport(view, examples, { model, language, at: asking.today }) }
}

export const addOwnReportRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()

  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: {
      readonly organisation: string
      readonly format: string
      readonly language: Language
    },
    make: (asking: Asking) => Promise<Made>,
  ): Promise<FastifyReply> => {
    const coming = comingTo(house, request, asked.organisation)
    const made = await asVisitor(house.store, 'see', coming, async (asking) => {
      const found = await make(asking)
      return 'refused' in found ? found : { ...found, who: asking.visitor.name }
    })
    if ('refused' in made) return refuse(reply, made, asked.language)
    const making = { at: timeIn(house).getTime(), who: made.who }
    return sendReport(reply, made.report, asked.format, making)
  }

  app.get(
    `${ONE}/report/:format`,
    {
      schema: { params: evaluationParams.extend(asFile), querystring: inLanguageQuery },
      config: READ,
    },
    (request, reply) => {
      const { evaluation, ...params } = request.params
      const { language } = request.query
      return send(request, reply, { ...params, language }, (asking) =>
        evaluationMade(asking, house, { evaluation, version: null }, language),
      )
    },
  )
  app.get(
    `${ONE}/versions/:version/:day/report/:format`,
    {
      schema: { params: evaluationVersionParams.extend(asFile), querystring: inLanguageQuery },
      config: READ,
    },
    (request, reply) => {
      const { evaluation, version, day, ...params } = request.params
      const { language } = request.query
      return send(request, reply, { ...params, language }, (asking) =>
        evaluationMade(asking, house, { evaluation, version: { version, day } }, language),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/services/:service/report/:format',
    {
      schema: { params: serviceParams.extend(asFile), querystring: basisQuery.omit({ as: true }) },
      config: READ,
    },
    (request, reply) => {
      const { language, year } = request.query
      return send(request, reply, { ...request.params, language }, (asking) =>
        basisMade(asking, request.params, year, language),
      )
    },
  )
}
