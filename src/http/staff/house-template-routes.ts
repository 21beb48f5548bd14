// The addresses of the house template: seen, previewed and saved, with its pictures.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  houseChoice,
  housePictureParams,
  housePictureQuery,
  housePreviewQuery,
  saveHouseRequest,
} from '../../contract/house-template.ts'
import { inLanguageQuery, organisationParams } from '../../contract/requests.ts'
import { checkWordTemplate } from '../../render/documents/check-word-template.ts'
import { houseOf, openHouse } from '../../render/documents/house.ts'
import { readHousePicture } from '../../render/documents/house-picture.ts'
import { sampleReport } from '../../render/documents/sample-report.ts'
import { writePreview } from '../../render/documents/write-pdf.ts'
import { housePictureHref, houseTemplateView } from '../../render/views/house-template-view.ts'
import {
  acceptHouse,
  chooseHouse,
  houseRefusal,
  keepLookedThrough,
  LARGEST_COVER,
  largestPicture,
  maySetHouse,
  namedHouse,
  openChoice,
  openKept,
  pictureKind,
  seeHouse,
} from '../../usecases/documents/house-template.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { bodyWithin, takingFiles } from './whole-body.ts'

const SETTING = { act: 'setHouse' } as const
const SHA256 = /^[0-9a-f]{64}$/

/** The look that holds, with its templates looked through. */
const seen = async (asking: Asking, files: string) => {
  const found = await seeHouse(asking)
  if ('refused' in found) return found
  const templates = await Promise.all(
    found.templates.map(async (template) => {
      const bytes = await openKept(files, asking.tx.organisationId, template.sha256)
      const checked = bytes === null ? null : await checkWordTemplate(bytes)
      return { template, found: checked === null || 'refused' in checked ? null : checked }
    }),
  )
  return { ...found, templates }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export const addHouseTemplateRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const { files } = house.store
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/house',
    { schema: inOrganisation, config: SETTING },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const found = await seen(asking, files)
        return 'refused' in found ? found : houseTemplateView(found, organisation, language)
      })
    },
  )
  app.post(
    '/api/:organisation/house',
    { schema: { ...inOrganisation, body: saveHouseRequest }, config: SETTING },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        chooseHouse(asking, files, request.body),
      ),
  )
  app.get(
    '/api/:organisation/house/preview',
    { schema: { params: organisationParams, querystring: housePreviewQuery }, config: SETTING },
    async (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      const coming = comingTo(house, request, organisation)
      const made = await asVisitor(house.store, 'see', coming, async (asking) => {
        const may = maySetHouse(asking)
        if ('refused' in may) return may
        const choice = houseChoice.safeParse(parsed(request.query.house))
        if (!choice.success) return { report: null }
        const chosen = await openChoice(asking, files, choice.data)
        const accepted = 'refused' in chosen ? chosen : acceptHouse(chosen)
        if ('refused' in accepted) return accepted
        const open = (sha256: string) => openKept(files, organisation, sha256)
        const { municipality, model } = await namedHouse(asking, language)
        const look = houseOf({ model }, await openHouse(accepted, open))
        return { report: sampleReport(look, municipality, language) }
      })
      if ('refused' in made) return refuse(reply, made, language)
      if (made.report === null) {
        reply.callNotFound()
        return reply
      }
      const written = await writePreview(made.report)
      if ('refused' in written)
        return refuse(reply, { refused: 'reportNotMade', why: '' }, language)
      return reply
        .type('image/svg+xml')
        .header(
          'content-security-policy',
          "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
        )
        .header('cache-control', 'no-store')
        .send(Buffer.from(written.svg))
    },
  )
  addPictures(app, house)
}

const addPictures = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { files } = house.store
  app.get(
    '/api/:organisation/house/pictures/:sha256',
    { schema: { params: housePictureParams, querystring: inLanguageQuery }, config: SETTING },
    async (request, reply) => {
      const { organisation, sha256 } = request.params
      const coming = comingTo(house, request, organisation)
      const found = await asVisitor(house.store, 'see', coming, async () => ({
        bytes: SHA256.test(sha256) ? await openKept(files, organisation, sha256) : null,
      }))
      if ('refused' in found) return refuse(reply, found, request.query.language)
      const kind = found.bytes === null ? null : pictureKind(found.bytes)
      if (found.bytes === null || kind === null) {
        reply.callNotFound()
        return reply
      }
      return reply
        .type(kind === 'png' ? 'image/png' : 'image/jpeg')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600')
        .send(Buffer.from(found.bytes))
    },
  )
  const take = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    { use, language }: { readonly use: 'logo' | 'cover'; readonly language: 'sv' | 'en' },
  ): Promise<FastifyReply> => {
    const refusal = await houseRefusal(house.store, comingTo(house, request, organisation))
    if (refusal !== null) return refuse(reply, refusal, language)
    const most = largestPicture(use)
    const bytes = await bodyWithin(request, most)
    if (bytes === null) return refuse(reply, { refused: 'pictureTooLarge', use, most }, language)
    const picture = readHousePicture(bytes, use)
    if ('refused' in picture) return refuse(reply, picture, language)
    const sha256 = await keepLookedThrough(house.store, organisation, picture.bytes)
    return reply.code(201).send({ sha256, href: housePictureHref(organisation, sha256) })
  }
  takingFiles(app, (taking) =>
    taking.post(
      '/api/:organisation/house/pictures',
      {
        schema: { params: organisationParams, querystring: housePictureQuery },
        ...{ config: SETTING, bodyLimit: 2 * LARGEST_COVER },
      },
      (request, reply) => take(request, reply, request.params.organisation, request.query),
    ),
  )
}
