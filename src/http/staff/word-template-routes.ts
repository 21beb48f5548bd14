// The addresses of the municipality's own Word templates.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  withdrawWordTemplateRequest,
  wordTemplateParams,
  wordTemplateQuery,
} from '../../contract/house-template.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { checkWordTemplate } from '../../render/documents/check-word-template.ts'
import { houseOf, openHouse } from '../../render/documents/house.ts'
import { fileHeaders } from '../../render/views/file-headers.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import {
  currentLook,
  houseRefusal,
  LARGEST_TEMPLATE,
  namedHouse,
  openKept,
} from '../../usecases/documents/house-template.ts'
import {
  chooseAmongTemplates,
  keepWordTemplate,
  openWordTemplate,
  removeWordTemplate,
} from '../../usecases/documents/word-templates.ts'
import type { House } from '../../usecases/house.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { bodyWithin, takingFiles } from './whole-body.ts'

const SETTING = { act: 'setHouse' } as const
const ALL = '/api/:organisation/house/word-templates'

const sendWord = (reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply =>
  reply
    .headers(fileHeaders({ name: `${name}.docx`, kind: 'docx', bytes: bytes.length }, 'no-store'))
    .send(Buffer.from(bytes))

export const addWordTemplateRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const { files } = house.store
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(ALL, { schema: inOrganisation, config: { act: 'readDocuments' } }, (request, reply) =>
    answer(request, reply, request.params.organisation, request.query.language, async (asking) => {
      const found = await chooseAmongTemplates(asking)
      if ('refused' in found) return found
      return { templates: found.templates.map(({ id, name }) => ({ id, name })) }
    }),
  )
  app.get(`${ALL}/example`, { schema: inOrganisation, config: SETTING }, async (request, reply) => {
    const { organisation } = request.params
    const { language } = request.query
    const coming = comingTo(house, request, organisation)
    const made = await asVisitor(house.store, 'see', coming, async (asking) => {
      const { municipality, model } = await namedHouse(asking, language)
      const open = (sha256: string) => openKept(files, organisation, sha256)
      return {
        municipality,
        look: houseOf({ model }, await openHouse(await currentLook(asking), open)),
      }
    })
    if ('refused' in made) return refuse(reply, made, language)
    // NOTE read when somebody first asks for one, as the writer of Word is.
    const { writeWordTemplate } = await import('../../render/documents/write-word-template.ts')
    const bytes = await writeWordTemplate(made.look, made.municipality, language)
    return sendWord(reply, houseTemplateWords(language).word.exampleFile, bytes)
  })
  app.get(
    `${ALL}/:template/file`,
    { schema: { params: wordTemplateParams, querystring: inLanguageQuery }, config: SETTING },
    async (request, reply) => {
      const { organisation, template } = request.params
      const coming = comingTo(house, request, organisation)
      const opened = await asVisitor(house.store, 'see', coming, (asking) =>
        openWordTemplate(asking, files, template),
      )
      if ('refused' in opened) return refuse(reply, opened, request.query.language)
      return sendWord(reply, opened.template.name, opened.bytes)
    },
  )
  app.post(
    `${ALL}/removals`,
    { schema: { ...inOrganisation, body: withdrawWordTemplateRequest }, config: SETTING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        removeWordTemplate(asking, request.body),
      ),
  )
  addTaking(app, house)
}

const addTaking = (app: FastifyInstance, house: House): void => {
  const take = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    { name, replaces, basedOn, language }: z.infer<typeof wordTemplateQuery>,
  ): Promise<FastifyReply> => {
    const coming = comingTo(house, request, organisation)
    const refusal = await houseRefusal(house.store, coming)
    if (refusal !== null) return refuse(reply, refusal, language)
    const bytes = await bodyWithin(request, LARGEST_TEMPLATE)
    if (bytes === null)
      return refuse(reply, { refused: 'templateTooLarge', most: LARGEST_TEMPLATE }, language)
    const found = await checkWordTemplate(bytes)
    if ('refused' in found) return refuse(reply, found, language)
    const next = {
      ...{ name, bytes },
      replaces: replaces === undefined ? null : { id: replaces, basedOn },
    }
    const kept = await asVisitor(house.store, 'change', coming, (asking) =>
      keepWordTemplate(house.store, asking, next),
    )
    return 'refused' in kept ? refuse(reply, kept, language) : reply.code(201).send(kept)
  }
  takingFiles(app, (taking) =>
    taking.post(
      ALL,
      {
        schema: { params: organisationParams, querystring: wordTemplateQuery },
        ...{ config: SETTING, bodyLimit: 2 * LARGEST_TEMPLATE },
      },
      (request, reply) => take(request, reply, request.params.organisation, request.query),
    ),
  )
}
