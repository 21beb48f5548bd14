// The addresses of what a goal's or a measure's grade rests on: read as a page, or taken away as one file.
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { EvidenceView } from '../../contract/evidence.ts'
import { inLanguageQuery, measureParams, nodeParams, tableQuery } from '../../contract/requests.ts'
import { evidenceHtml } from '../../render/pages/evidence-file.tsx'
import { recordedBy } from '../../render/views/evidence-rows.ts'
import { evidenceView, withPacked } from '../../render/views/evidence-view.ts'
import { fileDisposition } from '../../render/views/file-headers.ts'
import { evidenceCsv, evidenceTable } from '../../render/workbooks/evidence-table.ts'
import { workbookName } from '../../render/workbooks/write-workbook.ts'
import { sayAuthor } from '../../text/authors.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { EVENTS_A_FILE } from '../../usecases/chain/read-history.ts'
import { currentLook } from '../../usecases/documents/house-template.ts'
import type { House } from '../../usecases/house.ts'
import { MOST_PACKED, packAttachments } from '../../usecases/reports/pack-attachments.ts'
import { frozenPart, packEvidence } from '../../usecases/reports/pack-evidence.ts'
import {
  type EvidenceOf,
  type SeenEvidence,
  seeEvidence,
} from '../../usecases/reports/see-evidence.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { eventsOf, PROPERTIES_A_CELL } from './see.ts'
import { answeringTables } from './table-answers.ts'
import { viewingOf } from './viewing-of.ts'
import { writeApart } from './write-apart.ts'

const READING = { act: 'readEvidence' } as const

const styles = (): string => readFileSync(new URL('../../ui/styles.css', import.meta.url), 'utf8')

type Asked = {
  readonly organisation: string
  readonly round: string
  readonly of: EvidenceOf
  readonly language: Language
}
type Answered = { readonly seen: SeenEvidence; readonly view: EvidenceView }

const answerEvidence = async (
  asking: Asking,
  { organisation, round, of, language }: Asked,
  most?: number,
): Promise<Answered | StaffRefusal> => {
  const seen = await seeEvidence(asking, round, of, most)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, organisation, language)
  const nameOf = (account: string): string => sayAuthor(account, seen.history.names, language)
  const view = evidenceView(
    { viewing, organisation, nameOf },
    seen,
    eventsOf(seen.history, language, most === undefined ? PROPERTIES_A_CELL : undefined),
  )
  if (view !== null) return { seen, view }
  return of.kind === 'node'
    ? { refused: 'noSuchNode', node: of.id }
    : { refused: 'noSuchMeasure', measure: of.id }
}

export const addEvidenceRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const table = answeringTables(house)

  const page = (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked & { readonly as?: 'xlsx' | undefined },
  ): Promise<FastifyReply> =>
    table(request, reply, asked, {
      see: (asking) => answerEvidence(asking, asked),
      view: ({ view }) => view,
      table: ({ view }) => evidenceTable(view, asked.round.split('~')[0] ?? asked.round),
    })

  /** The parts are made while the visitor is known, and packed afterwards. */
  const partsOf = async (asking: Asking, request: FastifyRequest, asked: Asked) => {
    const answered = await answerEvidence(asking, asked, EVENTS_A_FILE)
    if ('refused' in answered) return answered
    const { seen, view } = answered
    const { language } = asked
    const { visitor, now, today } = asking
    const values = evidenceTable(view, view.round)
    const taken = recordedBy(visitor.name, now, language)
    const base = `${request.protocol}://${request.host}/`
    const chosen = (await currentLook(asking))?.colour
    const colour = chosen ?? seen.opened.model.municipality?.colour ?? null
    return {
      page: { taken, base, colour, styles: styles() },
      view,
      attachments: seen.attachments,
      csv: evidenceCsv(view),
      order: {
        ...{ table: values, language },
        outing: { municipality: view.municipality, who: visitor.name, at: now, today },
      },
      frozen: await frozenPart(asking, seen),
      packed: {
        ...{ organisation: asked.organisation, of: seen.of, round: asked.round },
        frozen:
          seen.frozen === null ? null : { version: seen.frozen.version, sha256: seen.frozen.hash },
        ...{ taken: now, by: visitor.name },
      },
    }
  }

  const file = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
  ): Promise<FastifyReply> => {
    const coming = comingTo(house, request, asked.organisation)
    const made = await asVisitor(house.store, 'see', coming, (asking) =>
      partsOf(asking, request, asked),
    )
    if ('refused' in made) return refuse(reply, made, asked.language)
    const place = { files: house.store.files, organisationId: asked.organisation }
    const attached = await packAttachments(place, made.attachments)
    const view = withPacked(made.view, { files: attached.files, most: MOST_PACKED })
    const parts = [
      { path: 'underlag.html', content: evidenceHtml({ view, ...made.page }) },
      { path: 'varden.csv', content: made.csv },
      { path: 'varden.xlsx', content: await writeApart(made.order) },
      ...made.frozen,
      ...attached.parts,
    ]
    const leftOut = attached.files.flatMap((one) =>
      'left' in one
        ? [{ name: one.name, bytes: one.bytes, sha256: one.sha256, why: one.left }]
        : [],
    )
    const name = workbookName(asked.organisation, made.order.table, house.today())
    return reply
      .type('application/zip')
      .headers({
        'content-disposition': fileDisposition(name.replace(/\.xlsx$/, '.zip')),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(await packEvidence(parts, { ...made.packed, leftOut }))
  }

  const node = '/api/:organisation/rounds/:round/nodes/:node/evidence'
  const measure = '/api/:organisation/rounds/:round/measures/:measure/evidence'
  app.get(
    node,
    { schema: { params: nodeParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const of = { kind: 'node', id: request.params.node } as const
      return page(request, reply, { ...request.params, ...request.query, of })
    },
  )
  app.get(
    `${node}/file`,
    { schema: { params: nodeParams, querystring: inLanguageQuery }, config: READING },
    (request, reply) => {
      const of = { kind: 'node', id: request.params.node } as const
      return file(request, reply, { ...request.params, ...request.query, of })
    },
  )
  app.get(
    measure,
    { schema: { params: measureParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const of = { kind: 'measure', id: request.params.measure } as const
      return page(request, reply, { ...request.params, ...request.query, of })
    },
  )
  app.get(
    `${measure}/file`,
    { schema: { params: measureParams, querystring: inLanguageQuery }, config: READING },
    (request, reply) => {
      const of = { kind: 'measure', id: request.params.measure } as const
      return file(request, reply, { ...request.params, ...request.query, of })
    },
  )
}
