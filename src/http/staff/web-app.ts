// The staff app's own files: one page for every address under /app, and what it loads.
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Where the build has left room for a number used once. */
const NONCE_PLACE = /__NONCE__/g
const NONCE_BYTES = 16

/** Scripts and calls of our own alone; the styles that a tree or list sets on itself are allowed. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The built app: its page, and what the page loads by name. */
export type AppFiles = {
  readonly page: string
  readonly assets: ReadonlyMap<string, Buffer>
}

/** Read once, when the server starts: a build that comes later changes nothing for those who work. */
export const readAppFiles = async (folder: string): Promise<AppFiles> => {
  const names = await readdir(join(folder, 'assets'))
  const read = names.map(
    async (name) => [name, await readFile(join(folder, 'assets', name))] as const,
  )
  return {
    page: await readFile(join(folder, 'index.html'), 'utf8'),
    assets: new Map(await Promise.all(read)),
  }
}

const YEAR = 'public, max-age=31536000, immutable'

export const addWebApp = (server: FastifyInstance, { page, assets }: AppFiles): void => {
  const packed = new Map([...assets].map(([name, body]) => [name, gzipSync(body)]))
  server.get<{ Params: { name: string } }>('/app/assets/:name', (request, reply) => {
    const { name } = request.params
    const body = assets.get(name)
    if (body === undefined) return reply.callNotFound()
    reply
      .type(TYPES[extname(name)] ?? 'application/octet-stream')
      .header('cache-control', YEAR)
      .header('vary', 'accept-encoding')
    return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      ? reply.header('content-encoding', 'gzip').send(packed.get(name))
      : reply.send(body)
  })
  for (const path of ['/app', '/app/*'])
    server.get(path, (_request, reply) => {
      const nonce = randomBytes(NONCE_BYTES).toString('base64url')
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policyWith(nonce))
        .header('cache-control', 'no-store')
        .send(page.replace(NONCE_PLACE, nonce))
    })
}
