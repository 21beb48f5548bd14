// A document as it becomes: looked at as a page, taken out as a file while it is written, and frozen.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { documentParams } from '../../contract/documents.ts'
import { inLanguageQuery } from '../../contract/requests.ts'
import { composeReport } from '../../render/documents/compose-report.ts'
import { houseOf } from '../../render/documents/house.ts'
import { readImages } from '../../render/documents/picture-of.ts'
import {
  isReportFormat,
  REPORT_TYPES,
  type ReportFormat,
  writeReport,
} from '../../render/documents/report-file.ts'
import { documentWords } from '../../text/documents.ts'
import type { Language } from '../../text/language.ts'
import { freezeDocument } from '../../usecases/documents/freeze-document.ts'
import { composedOf, openDocument, openImage } from '../../usecases/documents/open-document.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { viewingOf } from './viewing-of.ts'

const ONE = '/api/:organisation/documents/:document'
const READ = { act: 'readDocuments' } as const
const fileParams = documentParams.extend({ format: z.string().max(20) })

/** The document as it would be if it were made now, marked as a draft. */
const reportOf = async (asking: Asking, files: string, id: string, language: Language) => {
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const viewing = viewingOf(opened.opened, asking.tx.organisationId, language)
  const document = composedOf(opened)
  const imageOf = await readImages(document, (file) => openImage(asking, files, file))
  return {
    report: composeReport(document, viewing, {
      house: houseOf(viewing),
      ...{ standing: documentWords(language).page.draftStanding, isDraft: true },
      facts: [],
      imageOf,
    }),
  }
}

/** A page of its own: it may draw and be styled, and nothing else. */
const OWN_PAGE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const sendFile = (
  reply: FastifyReply,
  bytes: Uint8Array,
  format: ReportFormat,
  title: string,
): FastifyReply => {
  const name = encodeURIComponent(`${title}.${format}`)
  const as = format === 'html' ? 'inline' : 'attachment'
  return reply
    .type(REPORT_TYPES[format])
    .header('content-security-policy', OWN_PAGE)
    .header('content-disposition', `${as}; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
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
          const seen = await reportOf(asking, house.store.files, document, language)
          return 'refused' in seen ? seen : { ...seen, who: asking.visitor.name }
        },
      )
      if ('refused' in made) return refuse(reply, made, language)
      const { report, who } = made
      if (!isReportFormat(format)) {
        reply.callNotFound()
        return reply
      }
      const file = await writeReport(report, format, { at: timeIn(house).getTime(), who })
      return 'bytes' in file
        ? sendFile(reply, file.bytes, format, report.title)
        : refuse(reply, { refused: 'reportNotMade', why: file.refused.join(' ') }, language)
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
        freezeDocument(asking, document, request.query.language),
      )
    },
  )
}
