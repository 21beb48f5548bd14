// The staff app's own files: one page for every address under /app, and what it loads.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Scripts and calls of our own alone; the styles that a tree or list sets on itself are allowed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export const addWebApp = async (server: FastifyInstance, folder: string): Promise<void> => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/app/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  })
  for (const path of ['/app', '/app/*'])
    server.get(path, (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-cache')
        .send(page),
    )
}
