// The web server: headers that keep pages safe, the shared assets, and sentences instead of stack traces.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '../text/language.ts'
import { type SentFault, sayFaultIn } from '../text/sent-faults.ts'
import { serverWords } from '../text/server.ts'

/**
 * What the server needs of others. `theme` and `icon` are made from the colour in the address; a
 * person is answered with a page of `faultPage` where there is none, a program with a problem in JSON.
 */
export type Assets = {
  readonly styles: string
  readonly theme: (colour: string) => string
  readonly icon: (colour: string) => string
  readonly faultPage: (path: string, status: number) => Promise<string>
}

const font = (): Buffer =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    ),
  )

const YEAR = 'public, max-age=31536000, immutable'

const addAssets = (app: FastifyInstance, { styles, theme, icon }: Assets): void => {
  const inter = font()
  const packed = gzipSync(styles)
  app.get('/assets/styles.css', (request, reply) => {
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('vary', 'accept-encoding')
    return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      ? reply.header('content-encoding', 'gzip').send(packed)
      : reply.send(styles)
  })
  app.get('/assets/inter.woff2', (_request, reply) =>
    reply.type('font/woff2').header('cache-control', YEAR).send(inter),
  )
  const byColour = (path: string, file: RegExp, type: string, make: (colour: string) => string) =>
    app.get<{ Params: { colour: string } }>(path, (request, reply) => {
      const found = file.exec(request.params.colour)
      if (found === null) return reply.callNotFound()
      return reply
        .type(type)
        .header('cache-control', YEAR)
        .send(make(`#${found[1]}`))
    })
  byColour('/assets/theme/:colour', /^([0-9a-f]{6})\.css$/, 'text/css; charset=utf-8', theme)
  byColour('/assets/icon/:colour', /^([0-9a-f]{6})\.svg$/, 'image/svg+xml', icon)
}

type Said = { readonly title?: string; readonly detail?: string }

const BAD_REQUEST = 400
const NOT_FOUND = 404
const TOO_MANY = 429
const TOO_LARGE = 413

const wordsFor = (status: number) => {
  if (status >= 500) return serverWords.failed
  if (status === NOT_FOUND) return serverWords.notFound
  if (status === TOO_MANY) return serverWords.tooMany
  return status === TOO_LARGE ? serverWords.tooLarge : serverWords.notUnderstood
}

/** What the contract says is wrong in a request, where it says at which key. */
const faultShape = z.object({
  validation: z.tuple(
    [
      z.object({
        keyword: z.string(),
        instancePath: z.string(),
        params: z.object({
          maximum: z.number().optional(),
          minimum: z.number().optional(),
          origin: z.string().optional(),
        }),
      }),
    ],
    z.unknown(),
  ),
})

/** The language that the staff's app asks in; a fault elsewhere is told in both. */
const languageAsked = ({ url }: FastifyRequest): Language =>
  new URL(url, 'http://localhost').searchParams.get('language') === 'en' ? 'en' : 'sv'

/** What is at fault in what was sent, where that is known: the field by its name. */
const detailOf = (error: unknown, request: FastifyRequest): Said => {
  const found = faultShape.safeParse(error)
  if (!found.success) return {}
  const [{ keyword, instancePath, params }] = found.data.validation
  const at = instancePath.slice(1)
  if (at === '') return {}
  const { maximum, minimum, origin } = params
  const said = (is: SentFault['is'], limit = 0) =>
    sayFaultIn({ at, is, limit }, languageAsked(request))
  if (keyword === 'too_big' && origin === 'string') return said('tooLong', maximum)
  if (keyword === 'too_big' && maximum !== undefined) return said('tooLarge', maximum)
  if (keyword === 'too_small' && origin !== 'string' && minimum !== undefined)
    return said('tooSmall', minimum)
  return said('other')
}

const isForPerson = ({ method, url }: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(method) && !/^\/(api|assets|app\/assets|public)(\/|$)/.test(url)

/** Longest address, largest body; a request that passes them is refused before it is read. */
const LARGEST_BODY = 1_000_000

/** What stands in front of the server. */
export type InFront = {
  /** Addresses that are believed when they say which address a visitor has. */
  readonly proxies?: readonly string[]
  /** Whether visitors reach it by https alone, so that browsers may be told to. */
  readonly isHttps?: boolean
}

const YEAR_OF_SECONDS = 31_536_000

/** Written by the server itself, of each answer. */
const OF_THE_ANSWER = ['content-length', 'content-type', 'date', 'connection', 'keep-alive']

/** The headers that keep pages safe. Found once: they are the same on every answer. */
const safeHeaders = async (isHttps: boolean): Promise<readonly (readonly [string, string])[]> => {
  const app = Fastify()
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: YEAR_OF_SECONDS, includeSubDomains: false },
  })
  app.get('/', async () => '')
  const { headers } = await app.inject('/')
  await app.close()
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || OF_THE_ANSWER.includes(name) ? [] : [[name, String(value)] as const],
  )
}

/**
 * A server without pages yet. Content comes from itself alone: no script, no third party. Style
 * attributes are allowed because the bars' widths are data.
 */
export const makeServer = async (
  assets: Assets,
  { proxies = [], isHttps = false }: InFront = {},
): Promise<FastifyInstance> => {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    more: Said = {},
  ): Promise<FastifyReply> => {
    reply.code(status)
    if (isForPerson(request))
      return reply
        .type('text/html; charset=utf-8')
        .send(await assets.faultPage(request.url, status))
    return reply
      .type('application/problem+json; charset=utf-8')
      .send({ type: 'about:blank', status, ...wordsFor(status), ...more, instance: request.url })
  }
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    trustProxy: proxies.length > 0 && [...proxies],
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => answer(request, reply, BAD_REQUEST),
  })
  const safe = await safeHeaders(isHttps)
  app.addHook('onRequest', (_request, reply, next) => {
    for (const [name, value] of safe) reply.raw.setHeader(name, value)
    next()
  })
  app.setErrorHandler((error, request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : 500
    if (status >= 500) process.emitWarning(error instanceof Error ? error : String(error))
    return answer(request, reply, status, status === BAD_REQUEST ? detailOf(error, request) : {})
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, NOT_FOUND))
  addAssets(app, assets)
  return app
}
