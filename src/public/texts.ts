// What is sent to programs: feeds and maps, with whole addresses as they ask for them.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasAlready, tagOf } from './has-already.ts'

/** Where the site was reached, «https://uppfoljning.exempel.se»: feeds and maps need whole addresses. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  `${protocol}://${host}`

/** Sends a text; one that the program has already is not sent again. */
export const sendText = (
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  text: string,
): FastifyReply => {
  const tag = tagOf(text)
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
  if (hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.header('content-type', type).send(text)
}
