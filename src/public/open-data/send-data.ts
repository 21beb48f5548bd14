// How open data is sent: to whoever asks from wherever, not again where nothing has changed.
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasAlready, tagOf } from '../has-already.ts'

export type DataBody = {
  readonly type: string
  readonly body: string | Uint8Array
  /** What the file is called where it is kept; left out: it is read where it is. */
  readonly name?: string
}

/** Pages of others may read it too; nothing here asks who they are. */
export const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
} as const

// NOTE no Last-Modified: when a version is withdrawn an older one is the latest again, and a reader who
// asks by day would keep what has been taken back.
export const sendData = (
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, name }: DataBody,
): FastifyReply => {
  const tag = tagOf(body)
  reply.headers({
    ...OPEN_TO_ALL,
    etag: tag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'accept-encoding',
  })
  if (hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send()
  reply.type(type)
  if (name !== undefined) reply.header('content-disposition', `attachment; filename="${name}"`)
  const packs =
    typeof body === 'string' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return packs
    ? reply.header('content-encoding', 'gzip').send(gzipSync(body))
    : reply.send(typeof body === 'string' ? body : Buffer.from(body))
}
