// The public API: what is published, piece by piece in JSON, by the national REST profile.
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LICENCE_IRIS } from '../../../render/open-data/catalogue.ts'
import { sayProblem } from '../../../text/open-api.ts'
import { API } from '../../addresses.ts'
import { hasAlready, tagOf } from '../../has-already.ts'
import type { Published } from '../../published.ts'
import { publishingIn } from '../opened-data.ts'
import { OPEN_TO_ALL } from '../send-data.ts'
import { aboutApi, describeApi } from './describe-api.ts'
import { addDocumentation } from './documentation.tsx'
import { type Asked, OPERATION_LIST } from './operations.ts'

const MOST_A_MINUTE = 300
const PROBLEM = 'application/problem+json; charset=utf-8'

const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  at = '',
): FastifyReply =>
  reply
    .code(status)
    .headers(OPEN_TO_ALL)
    .type(PROBLEM)
    .serializer((body: object) => JSON.stringify(body))
    .send({ type: 'about:blank', ...sayProblem(status, at), status, instance: request.url })

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

/** What zod says is at fault in a request, where it says at which parameter. */
const faultShape = z.object({
  validation: z.tuple([z.object({ instancePath: z.string() })], z.unknown()),
})

const parameterIn = (error: unknown): string => {
  const found = faultShape.safeParse(error)
  return found.success ? found.data.validation[0].instancePath.slice(1) : ''
}

/** Every answer has a tag; one that the reader has already is not sent again. */
const addTags = (api: FastifyInstance): void => {
  api.addHook('onSend', async (request, reply, payload) => {
    reply.headers(OPEN_TO_ALL)
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const tag = tagOf(payload)
    reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
    if (!hasAlready(request.headers['if-none-match'], tag)) return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return null
  })
}

const paramsOf = (path: string): z.ZodObject =>
  z.object(
    Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, z.string()])),
  )

const addOperations = (api: FastifyInstance, published: Published): void => {
  for (const { path, query = z.object({}), reply: shape, find } of OPERATION_LIST)
    api.get(
      path,
      { schema: { params: paramsOf(path), querystring: query, response: { 200: shape } } },
      async (request, reply) => {
        // NOTE both have just been read by the shapes above.
        const asked = { params: request.params, query: request.query } as Asked
        const found = await find(published, asked)
        return found === null ? refuse(request, reply, 404) : reply.send(found)
      },
    )
}

const LICENCE_NAMES = { cc0: 'CC0 1.0', ccBy: 'CC BY 4.0' } as const

/** Whom to ask: the first that says so. The terms of one that is alone; where there are several, each says its own. */
const publishersOf = async (published: Published) => {
  const listed = await published.municipalities()
  const all = await Promise.all(listed.map((one) => published.municipality(one.organisation)))
  const open = all.flatMap((one) =>
    one === null || one.latest === null ? [] : [publishingIn(one.latest.frozen, 'sv')],
  )
  const [only, ...others] = open
  return {
    contact: open.find(({ contact }) => contact !== null)?.contact ?? null,
    licence: others.length === 0 ? (only?.licence ?? null) : null,
  }
}

const described = async (api: FastifyInstance, published: Published): Promise<object> => {
  const document = api.swagger()
  const { contact, licence } = await publishersOf(published)
  const about = aboutApi(
    published.publicUrl,
    contact === null ? null : { name: contact.office, email: contact.email },
    licence === null ? null : { name: LICENCE_NAMES[licence], url: LICENCE_IRIS[licence] },
  )
  return { ...document, info: { ...document.info, ...about } }
}

/** Adds the API under its own root, with its own faults, apart from the staff's. */
export const addApi = (app: FastifyInstance, published: Published): void => {
  app.register(
    async (api) => {
      api.setValidatorCompiler(validatorCompiler)
      api.setSerializerCompiler(serializerCompiler)
      api.setErrorHandler((error, request, reply) => {
        const status = statusOf(error)
        if (status >= 500) process.emitWarning(error instanceof Error ? error : String(error))
        return refuse(request, reply, status, parameterIn(error))
      })
      api.setNotFoundHandler((request, reply) => refuse(request, reply, 404))
      await api.register(rateLimit, { max: MOST_A_MINUTE, timeWindow: '1 minute' })
      await describeApi(api, published.publicUrl)
      addTags(api)
      addOperations(api, published)
      api.options('/*', { schema: { hide: true } }, (_request, reply) =>
        reply
          .code(204)
          .headers({
            'access-control-allow-methods': 'GET, HEAD',
            'access-control-allow-headers': 'if-none-match, accept',
            'access-control-max-age': '86400',
          })
          .send(),
      )
      api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
        reply
          .type('application/json; charset=utf-8')
          .serializer((body: string) => body)
          .send(JSON.stringify(await described(api, published))),
      )
      addDocumentation(api, published)
      api.get('/', { schema: { hide: true } }, (_request, reply) =>
        reply.redirect(API.documentation),
      )
    },
    { prefix: API.root },
  )
}
