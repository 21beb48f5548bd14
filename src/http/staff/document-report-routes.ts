// A document as it becomes: looked at as a page while it is written, frozen, and each frozen version taken out.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { documentParams } from '../../contract/documents.ts'
import { inLanguageQuery } from '../../contract/requests.ts'
import { draftReport } from '../../render/documents/draft-report.ts'
import { drawOutsideInBoth } from '../../render/documents/draw-outside.ts'
import { frozenReport } from '../../render/documents/frozen-report.ts'
import { openHouse } from '../../render/documents/house.ts'
import { readImages } from '../../render/documents/picture-of.ts'
import { openThawed, viewFrozen } from '../../render/views/open-frozen.ts'
import { askedAs } from '../../render/views/own-files-view.ts'
import { storedInTwo } from '../../render/views/said-snapshot.ts'
import { NOWHERE } from '../../render/views/viewing.ts'
import { documentWords } from '../../text/documents.ts'
import type { Language } from '../../text/language.ts'
import { freezeDocument } from '../../usecases/documents/freeze-document.ts'
import { openDocument } from '../../usecases/documents/open-document.ts'
import {
  type OpenedFrozenDocument,
  openFrozenDocument,
} from '../../usecases/documents/open-frozen-document.ts'
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

const frozenVersionParams = documentParams.extend({
  version: z.string().max(100),
  format: z.string().max(20),
})

/** A frozen version as it was, with what its figures have been published as since. */
const frozenReportOf = async (
  { frozen, document, round, roundHash, published, earlier, look, images }: OpenedFrozenDocument,
  language: Language,
) => {
  const open = async (file: string) => images.get(file) ?? null
  const viewing = viewFrozen(openThawed(round), language, NOWHERE)
  const said = published === null ? null : storedInTwo(published, round.chain.bodies, language)
  const { listedFrozen } = documentWords(language).page
  return frozenReport(frozen, viewing, {
    standing: said?.mark ?? said?.published ?? listedFrozen(frozen.version),
    imageOf: await readImages(document, open),
    house: await openHouse(look, open),
    roundHash,
    earlier: earlier.map((one) => viewFrozen(one, language, NOWHERE)),
  })
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
  app.get(
    `${ONE}/versions/:version/report/:format`,
    { schema: { params: frozenVersionParams, querystring: inLanguageQuery }, config: READ },
    async (request, reply) => {
      const { organisation, document, version, format } = request.params
      const { language } = request.query
      const coming = comingTo(house, request, organisation)
      const opened = await asVisitor(house.store, 'see', coming, async (asking) => {
        const found = await openFrozenDocument(house, asking, document, version)
        return 'refused' in found ? found : { ...found, who: asking.visitor.name }
      })
      if ('refused' in opened) return refuse(reply, opened, language)
      const report = await frozenReportOf(opened, language)
      const { as, use } = askedAs(format)
      return sendReport(reply, report, as, {
        ...{ at: Date.parse(opened.frozen.frozenAt), who: opened.who },
        use,
      })
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
