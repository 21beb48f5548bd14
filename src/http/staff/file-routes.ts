// The addresses of the files that somebody has asked for: their own alone, seen, fetched, made anew and removed.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { documentParams } from '../../contract/documents.ts'
import { fileParams, type OwnFilesReply, orderFileRequest } from '../../contract/files.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { fileDisposition } from '../../render/views/file-headers.ts'
import { fileSent, ownFileView } from '../../render/views/own-files-view.ts'
import { orderDocument } from '../../usecases/files/order-file.ts'
import {
  fetchOwnFile,
  removeOwnFile,
  retryOwnFile,
  seeOwnFile,
  seeOwnFiles,
} from '../../usecases/files/own-files.ts'
import type { House } from '../../usecases/house.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'

const ONE = '/api/:organisation/files/:file'
/** What is one's own is seen by everybody; what it holds is asked for beside, when it is made and when it is fetched. */
const OWN = { act: 'keepOwnAccount' } as const

export const addFileRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const schema = { params: fileParams, querystring: inLanguageQuery }

  app.post(
    '/api/:organisation/documents/:document/files',
    {
      schema: { params: documentParams, querystring: inLanguageQuery, body: orderFileRequest },
      config: { act: 'readDocuments' },
    },
    async (request, reply) => {
      const { organisation, document } = request.params
      const { language } = request.query
      const { format, template = null } = request.body
      const ordered = await change(request, reply, organisation, language, async (asking) => {
        const file = await orderDocument(asking, document, { format, template, language })
        return 'refused' in file ? file : ownFileView(file, organisation, language)
      })
      house.makeFiles?.(organisation)
      return ordered
    },
  )
  app.get(
    '/api/:organisation/files',
    { schema: { params: organisationParams, querystring: inLanguageQuery }, config: OWN },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const files = await seeOwnFiles(asking)
        const view: OwnFilesReply = {
          files: files.map((file) => ownFileView(file, organisation, language)),
        }
        return view
      })
    },
  )
  app.get(ONE, { schema, config: OWN }, (request, reply) => {
    const { organisation, file: id } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, async (asking) => {
      const file = await seeOwnFile(asking, id)
      return 'refused' in file ? file : ownFileView(file, organisation, language)
    })
  })
  app.get(`${ONE}/content`, { schema, config: OWN }, async (request, reply) => {
    const { organisation, file: id } = request.params
    const coming = comingTo(house, request, organisation)
    const fetched = await asVisitor(house.store, 'see', coming, (asking) =>
      fetchOwnFile(asking, house.store.files, id),
    )
    if ('refused' in fetched) return refuse(reply, fetched, request.query.language)
    const { file, stream } = fetched
    const { type, name } = fileSent(file)
    return reply
      .type(type)
      .headers({
        'content-disposition': fileDisposition(name),
        'content-length': String(file.bytes),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(stream)
  })
  app.post(`${ONE}/retries`, { schema, config: OWN }, async (request, reply) => {
    const { organisation, file: id } = request.params
    const { language } = request.query
    const ordered = await change(request, reply, organisation, language, async (asking) => {
      const file = await retryOwnFile(asking, id)
      return 'refused' in file ? file : ownFileView(file, organisation, language)
    })
    house.makeFiles?.(organisation)
    return ordered
  })
  app.post(`${ONE}/removals`, { schema, config: OWN }, async (request, reply) => {
    const { organisation, file: id } = request.params
    const coming = comingTo(house, request, organisation)
    const removed = await removeOwnFile(house.store, coming, id)
    return 'refused' in removed
      ? refuse(reply, removed, request.query.language)
      : reply.code(201).header('cache-control', 'no-store').send(removed)
  })
}
