// The logo at the top of a municipality's pages, as small as they need it.
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { logoOnPage } from '../render/documents/house-picture.ts'
import type { Published } from './published.ts'

type Asked = { org: string; file: string }

const FILE = /^([0-9a-f]{64})\.png$/
const MOST_KEPT = 50

/** Adds the address of the logo: the one that the municipality has now, and no other file of its. */
export const addLogo = (app: FastifyInstance, published: Published): void => {
  const kept = new Map<string, Uint8Array>()
  const drawn = async (organisation: string, sha256: string): Promise<Uint8Array | null> => {
    const key = `${organisation} ${sha256}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const opened = await published.open(organisation, sha256)
    const bytes = opened === null ? null : logoOnPage(await buffer(opened.stream))
    if (bytes !== null) kept.set(key, bytes)
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return bytes
  }
  app.get<{ Params: Asked }>('/:org/logotyp/:file', async (request, reply) => {
    const { org, file } = request.params
    const sha256 = FILE.exec(file)?.[1]
    const house =
      (await published.municipality(org)) === null ? null : await published.house(org, null)
    const bytes =
      sha256 !== undefined && house?.logo?.sha256 === sha256 ? await drawn(org, sha256) : null
    if (bytes === null) {
      reply.callNotFound()
      return reply
    }
    return reply
      .type('image/png')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes))
  })
}
