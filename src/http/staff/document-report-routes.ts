// A document as it becomes: looked at as a page while it is written, and frozen.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { documentParams } from '../../contract/documents.ts'
import { inLanguageQuery } from '../../contract/requests.ts'
import { draftReport } from '../../render/documents/draft-report.ts'
import { drawOutsideInBoth } from '../../render/documents/draw-outside.ts'
import type { Language } from '../../text/language.ts'
import { freezeDocument } from '../../usecases/documents/freeze-document.ts'
import { openDocument } from '../../usecases/documents/open-document.ts'
import { readDraft } from '../../usecases/documents/read-draft.ts'
import { seeOutside } from '../../usecases/documents/see-outside.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { sendReport } from './send-report.ts'
import { viewingOf } from './viewing-of.ts'

const ONE = '/api/:organisation/documents/:document'
const READ = { act: 'readDocuments' } as const

/** The document as it would be if it were made now, marked as a draft. */
const reportOf = async (asking: Asking, house: House, id: string, language: Language) => {
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const draft = await readDraft(house, asking, opened)
  const viewing = viewingOf(draft.figures, asking.tx.organisationId, language)
  return { report: await draftReport(draft, viewing) }
}

export const addDocumentReportRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  app.get(
    `${ONE}/report/html`,
    { schema: { params: documentParams, querystring: inLanguageQuery }, config: READ },
    async (request, reply) => {
      const { organisation, document } = request.params
      const { language } = request.query
      const coming = comingTo(house, request, organisation)
      const made = await asVisitor(house.store, 'see', coming, (asking) =>
        reportOf(asking, house, document, language),
      )
      if ('refused' in made) return refuse(reply, made, language)
      return sendReport(reply, made.report, 'html', { at: timeIn(house).getTime(), who: null })
    },
  )
  app.post(
    `${ONE}/freezings`,
    {
      schema: { params: documentParams, querystring: inLanguageQuery },
      config: { act: 'composeDocument' },
    },
    (request, reply) => {
      const { organisation, document } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        freezeDocument(asking, document, request.query.language, async (whole, { model }) =>
          drawOutsideInBoth(whole, await seeOutside(house, asking, whole), { model }),
        ),
      )
    },
  )
}
