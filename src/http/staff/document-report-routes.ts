// A document as it becomes: looked at as a page, taken out as a file while it is written, and frozen.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { documentParams } from '../../contract/documents.ts'
import { inLanguageQuery } from '../../contract/requests.ts'
import { composeReport } from '../../render/documents/compose-report.ts'
import { drawOutside, drawOutsideInBoth } from '../../render/documents/draw-outside.ts'
import { houseOf } from '../../render/documents/house.ts'
import { readImages } from '../../render/documents/picture-of.ts'
import { documentWords } from '../../text/documents.ts'
import type { Language } from '../../text/language.ts'
import { freezeDocument } from '../../usecases/documents/freeze-document.ts'
import { composedOf, openDocument, openImage } from '../../usecases/documents/open-document.ts'
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
const fileParams = documentParams.extend({ format: z.string().max(20) })

/** The document as it would be if it were made now, marked as a draft. */
const reportOf = async (asking: Asking, house: House, id: string, language: Language) => {
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const viewing = viewingOf(opened.opened, asking.tx.organisationId, language)
  const document = composedOf(opened)
  const { files } = house.store
  const imageOf = await readImages(document, (file) => openImage(asking, files, file))
  const outside = drawOutside(document, await seeOutside(house, asking, document), viewing)
  return {
    report: composeReport(document, viewing, {
      house: houseOf(viewing),
      ...{ standing: documentWords(language).page.draftStanding, isDraft: true },
      facts: [],
      ...{ imageOf, outside },
    }),
  }
}

export const addDocumentReportRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  app.get(
    `${ONE}/report/:format`,
    { schema: { params: fileParams, querystring: inLanguageQuery }, config: READ },
    async (request, reply) => {
      const { organisation, document, format } = request.params
      const { language } = request.query
      const made = await asVisitor(
        house.store,
        'see',
        comingTo(house, request, organisation),
        async (asking) => {
          const seen = await reportOf(asking, house, document, language)
          return 'refused' in seen ? seen : { ...seen, who: asking.visitor.name }
        },
      )
      if ('refused' in made) return refuse(reply, made, language)
      const { report, who } = made
      return sendReport(reply, report, format, { at: timeIn(house).getTime(), who })
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
