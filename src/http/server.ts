// The web server: headers that keep pages safe, the shared assets, and sentences instead of stack traces.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import { serverWords } from '../text/server.ts'

/** Files every page uses; `theme` makes a municipality's colours from the address. */
export type Assets = { readonly styles: string; readonly theme: (colour: string) => string }

const font = (): Buffer =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    ),
  )

const YEAR = 'public, max-age=31536000, immutable'

const addAssets = (app: FastifyInstance, { styles, theme }: Assets): void => {
  const inter = font()
  app.get('/assets/styles.css', (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(styles),
  )
  app.get('/assets/inter.woff2', (_request, reply) =>
    reply.type('font/woff2').header('cache-control', YEAR).send(inter),
  )
  app.get<{ Params: { colour: string } }>('/assets/theme/:colour', (request, reply) => {
    const found = /^([0-9a-f]{6})\.css$/.exec(request.params.colour)
    if (found === null) return reply.callNotFound()
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', YEAR)
      .send(theme(`#${found[1]}`))
  })
}

const TOO_MANY = 429
const TOO_LARGE = 413

const wordsFor = (status: number) => {
  if (status >= 500) return serverWords.failed
  if (status === TOO_MANY) return serverWords.tooMany
  return status === TOO_LARGE ? serverWords.tooLarge : serverWords.notUnderstood
}

/** Longest address, largest body; a request that passes them is refused before it is read. */
const LARGEST_BODY = 1_000_000

/**
 * A server without pages yet. Content comes from itself alone: no script, no third party. Style
 * attributes are allowed because the bars' widths are data.
 */
export const makeServer = async (assets: Assets): Promise<FastifyInstance> => {
  const app = Fastify({ bodyLimit: LARGEST_BODY, routerOptions: { maxParamLength: 200 } })
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
    strictTransportSecurity: false,
  })
  app.setErrorHandler((error, _request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : 500
    if (status >= 500) process.emitWarning(error instanceof Error ? error : String(error))
    const { title, detail } = wordsFor(status)
    return reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .send({ type: 'about:blank', title, status, detail })
  })
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('application/problem+json; charset=utf-8')
      .send({ type: 'about:blank', status: 404, ...serverWords.notFound }),
  )
  addAssets(app, assets)
  return app
}
