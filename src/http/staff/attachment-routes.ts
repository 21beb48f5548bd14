// The addresses of attached files: seen, sent, described, taken away and fetched.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  attachFileQuery,
  attachmentParams,
  describeAttachmentRequest,
  inLanguageQuery,
  nodeParams,
  organisationParams,
  removeAttachmentRequest,
  tableQuery,
  versionParams,
} from '../../contract/requests.ts'
import { attachmentsOfNode, attachmentsOfVersion } from '../../render/views/attachments-view.ts'
import { fileHeaders } from '../../render/views/file-headers.ts'
import { filesTable } from '../../render/workbooks/rounds-tables.ts'
import { type House, largestFile } from '../../usecases/house.ts'
import { attachFile } from '../../usecases/workflow/attach-file.ts'
import {
  describeAttachment,
  openAttachment,
  removeAttachment,
  seeAttachments,
  seeAttachmentsOfVersion,
} from '../../usecases/workflow/attachments.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { answeringTables, asSeen } from './table-answers.ts'
import { viewingOf } from './viewing-of.ts'

const ATTACHING = { act: ['attachFile', 'recordDecision', 'writeDocument'] } as const
const READING = { act: 'readRound' } as const
const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

const aboutOf = ({ sort, id, round, field }: z.infer<typeof attachFileQuery>) =>
  sort !== 'node'
    ? ({ sort, id } as const)
    : ({
        sort,
        id,
        round: round ?? null,
        field: round === undefined ? null : (field ?? null),
      } as const)

const isBrokenOff = (error: unknown, { raw }: FastifyRequest): boolean =>
  raw.readableAborted || (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')

export const addAttachmentRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const table = answeringTables(house)
  const most = largestFile(house)

  app.get(
    '/api/:organisation/rounds/:round/nodes/:node/attachments',
    { schema: { params: nodeParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { organisation, round, node } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: async (asking) => {
            const seen = await seeAttachments(asking, round, node)
            if ('refused' in seen) return seen
            const viewing = viewingOf(seen.opened, organisation, language)
            return attachmentsOfNode(viewing, node, seen, { organisation, most })
          },
          view: asSeen,
          table: (seen) => filesTable(seen, { round, of: node }, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/versions/:version/attachments',
    { schema: { params: versionParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { organisation, version } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: async (asking) => {
            const seen = await seeAttachmentsOfVersion(asking, version)
            return 'refused' in seen
              ? seen
              : attachmentsOfVersion(seen, { organisation, most }, language)
          },
          view: asSeen,
          table: (seen) => filesTable(seen, { round: null, of: version }, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/attachments/:attachment/:name',
    { schema: { params: attachmentParams, querystring: inLanguageQuery }, config: READING },
    async (request, reply) => {
      const { organisation, attachment } = request.params
      const coming = comingTo(house, request, organisation)
      const opened = await asVisitor(house.store, 'see', coming, (asking) =>
        openAttachment(asking, house.store.files, attachment),
      )
      if ('refused' in opened) return refuse(reply, opened, request.query.language)
      return reply.headers(fileHeaders(opened.attachment, 'private, no-store')).send(opened.stream)
    },
  )
  addChangingRoutes(app, house, most)
}

const addChangingRoutes = (server: FastifyInstance, house: House, most: number): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)

  const attach = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    query: z.infer<typeof attachFileQuery>,
  ): Promise<FastifyReply> => {
    const { name, language } = query
    // NOTE the file comes as it is, in no form: its stream is the body.
    const content = request.raw as Readable
    const given = { about: aboutOf(query), name, content, most }
    try {
      const coming = comingTo(house, request, organisation)
      const attached = await attachFile(house.store, coming, given)
      if ('refused' in attached) return refuse(reply, attached, language)
      return reply.code(201).send({ done: true })
    } catch (error) {
      if (!isBrokenOff(error, request)) throw error
      return refuse(reply, { refused: 'fileBrokenOff' }, language)
    }
  }
  app.register(async (files) => {
    files.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null))
    files.withTypeProvider<ZodTypeProvider>().post(
      '/api/:organisation/attachments',
      {
        schema: { params: organisationParams, querystring: attachFileQuery },
        config: ATTACHING,
        // NOTE a little more than is taken, so that what is too large is refused with its sentence.
        bodyLimit: 2 * most,
      },
      (request, reply) => attach(request, reply, request.params.organisation, request.query),
    )
  })
  app.post(
    '/api/:organisation/attachments/descriptions',
    { schema: { ...inOrganisation, body: describeAttachmentRequest }, config: ATTACHING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        describeAttachment(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/attachments/removals',
    { schema: { ...inOrganisation, body: removeAttachmentRequest }, config: ATTACHING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        removeAttachment(asking, request.body),
      ),
  )
}
