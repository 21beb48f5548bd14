// Every address of the server's own, and something that can be sent to each: understood, whatever is answered.
import type { FastifyInstance, RouteOptions } from 'fastify'
import { z } from 'zod'
import type { Asked } from '../../src/http/staff/acts.ts'
import { TODAY } from '../sign-on/local-server.ts'

export type Walked = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly act: Asked
  readonly body: z.ZodType | undefined
  readonly querystring: z.ZodType | undefined
}

/** What an address is given where a word of a municipality’s own is asked for. */
export type Words = Readonly<Record<string, string>>

type Shape = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly format?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

const sampleOf = (words: Words, shape: Shape, name = ''): unknown => {
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf !== undefined)
    return shape.anyOf.some(({ type }) => type === 'null')
      ? null
      : sampleOf(words, shape.anyOf[0] ?? {})
  if (shape.type === 'object')
    return Object.fromEntries(
      (shape.required ?? []).map((key) => [
        key,
        sampleOf(words, shape.properties?.[key] ?? {}, key),
      ]),
    )
  if (shape.type === 'array') return []
  if (shape.type === 'boolean') return false
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 0, 0)
  if (shape.format === 'date') return TODAY
  return words[name] ?? 'x'.repeat(Math.max(shape.minLength ?? 1, 1))
}

/** Something that can be sent where `schema` is asked for. */
export const sampleFrom = (words: Words, schema: z.ZodType): unknown =>
  sampleOf(words, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)

/** The addresses under /api that are added to the server from now on. */
export const noteAddresses = (server: FastifyInstance): readonly Walked[] => {
  const routes: Walked[] = []
  server.addHook('onRoute', ({ method, url, config, schema }: RouteOptions) => {
    for (const one of [method].flat())
      if (url.startsWith('/api') && one !== 'HEAD')
        routes.push({
          method: one as Walked['method'],
          url,
          act: config?.act ?? 'nothing',
          body: schema?.body as z.ZodType | undefined,
          querystring: schema?.querystring as z.ZodType | undefined,
        })
  })
  return routes
}

export const nameOf = ({ method, url }: Walked): string => `${method} ${url}`

/** Whether what the address shows can be taken out as a workbook. */
export const isTable = ({ method, querystring }: Walked): boolean =>
  method === 'GET' && querystring instanceof z.ZodObject && 'as' in querystring.shape

/** The address with the words in it; `as`: of a workbook. */
export const addressOf = (words: Words, { url, querystring }: Walked, as?: 'xlsx'): string => {
  const path = url.replace(/:(\w+)/g, (_, name: string) => words[name] ?? 'x')
  const query = new URLSearchParams(
    querystring === undefined ? {} : (sampleFrom(words, querystring) as Record<string, string>),
  )
  if (as !== undefined) query.set('as', as)
  return `${encodeURI(path)}?${query}`
}

/** Asks at an address with the words, as whoever the cookie is of; `as`: for a workbook. */
export const askAt = (
  server: FastifyInstance,
  words: Words,
  route: Walked,
  cookie?: string,
  as?: 'xlsx',
) =>
  server.inject({
    method: route.method,
    url: addressOf(words, route, as),
    headers: cookie === undefined ? {} : { cookie },
    ...(route.body === undefined ? {} : { payload: sampleFrom(words, route.body) as object }),
  })
