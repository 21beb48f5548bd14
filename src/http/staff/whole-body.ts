// Small files that are sent as they are, in no form, and looked through in memory before anything is kept.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'

const within = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>()

/** Adds addresses whose body is left to be read by `bodyWithin`. */
export const takingFiles = (
  server: FastifyInstance,
  add: (app: ReturnType<typeof within>) => unknown,
): void => {
  server.register(async (files) => {
    files.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null))
    add(within(files))
  })
}

/** The whole body; null: it is longer than `most` bytes. */
export const bodyWithin = async (
  { raw }: FastifyRequest,
  most: number,
): Promise<Uint8Array | null> => {
  const chunks: Buffer[] = []
  let bytes = 0
  // NOTE what is not read of a file that is too large is left to the server, so that it can answer.
  for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length
    if (bytes > most) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}
