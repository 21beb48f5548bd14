// The public API's own description (OpenAPI 3.1), made from the shapes that its addresses are held to.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { openProblemShape } from '../../../contract/open-api.ts'
import {
  ANSWERS,
  inBothLanguages,
  OPEN_API,
  OPERATIONS,
  PARAMETERS,
} from '../../../text/open-api.ts'
import { API } from '../../addresses.ts'
import { EXAMPLES, problem } from './examples.ts'
import { API_VERSION, OPERATION_LIST, type Operation } from './operations.ts'

const COMPONENTS = '#/components/schemas/'

type Schemas = Record<string, object>

/** A shape and those that it is made of, each by its own name. */
const schemasOf = (shape: z.ZodType): Schemas => {
  const { $schema: _, $defs = {}, id = '', ...own } = z.toJSONSchema(shape)
  const all = JSON.stringify({ ...$defs, [String(id)]: own })
  return JSON.parse(all.replaceAll('"#/$defs/', `"${COMPONENTS}`))
}

const nameOf = ({ reply }: Operation): string => String(z.toJSONSchema(reply).id ?? '')

const FAULTS = [400, 404, 429, 500] as const

const faultsOf = (): object =>
  Object.fromEntries(
    [...FAULTS, 'default' as const].map((status) => [
      status,
      {
        description: ANSWERS[status === 'default' ? 500 : status] ?? '',
        content: {
          'application/problem+json': {
            schema: { $ref: `${COMPONENTS}Problem` },
            examples: { problem: { value: problem } },
          },
        },
      },
    ]),
  )

const TAG_HEADER = {
  ETag: { description: 'If-None-Match', schema: { type: 'string' } },
}

const repliesOf = (operation: Operation): object => ({
  200: {
    description: ANSWERS[200] ?? '',
    headers: TAG_HEADER,
    content: {
      'application/json': {
        schema: { $ref: COMPONENTS + nameOf(operation) },
        examples: { [operation.name]: { value: EXAMPLES[operation.name] } },
      },
    },
  },
  304: { description: ANSWERS[304] ?? '' },
  ...faultsOf(),
})

type Parameter = { readonly name: string; readonly description?: string }
type Described = { readonly parameters?: readonly Parameter[] }

const inWords = (described: Described, operation: Operation): object => ({
  ...described,
  operationId: operation.name,
  summary: inBothLanguages(OPERATIONS[operation.name]),
  description: inBothLanguages(OPERATIONS[operation.name]),
  parameters: (described.parameters ?? []).map((one) => ({
    description: PARAMETERS[one.name],
    ...one,
  })),
  responses: repliesOf(operation),
})

/** As an address stands in the description: «/municipalities/{municipality}». */
export const pathIn = ({ path }: Pick<Operation, 'path'>): string => path.replace(/:(\w+)/g, '{$1}')

const describedPaths = (paths: Readonly<Record<string, { get?: Described }>>): object =>
  Object.fromEntries(
    OPERATION_LIST.map((operation) => {
      const path = pathIn(operation)
      return [path, { get: inWords(paths[path]?.get ?? {}, operation) }]
    }),
  )

const allSchemas = (): Schemas =>
  Object.assign(
    {},
    ...OPERATION_LIST.map(({ reply }) => schemasOf(reply)),
    schemasOf(openProblemShape),
  )

/** Whom to turn to about the service; every municipality's own contact stands on its page. */
export type ApiContact = { readonly name: string; readonly email: string }

/** Describes every address that is made from here on. */
export const describeApi = (app: FastifyInstance, publicUrl: string) =>
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: OPEN_API.title,
        version: API_VERSION,
        description: `${OPEN_API.description.sv}\n\n${OPEN_API.description.en}`,
      },
      servers: [{ url: publicUrl + API.root }],
    },
    transform: ({ schema, ...described }) => {
      const { response: _, ...taken } = schema ?? {}
      return jsonSchemaTransform({ ...described, schema: taken })
    },
    transformObject: (documented) => {
      if (!('openapiObject' in documented)) throw new Error('describeApi: no OpenAPI document')
      const { openapiObject: document } = documented
      // NOTE what zod calls a JSON Schema is one of OpenAPI 3.1, which the types of the plugin do not know.
      return {
        ...document,
        paths: describedPaths(document.paths as Record<string, { get?: Described }>),
        components: { schemas: allSchemas() },
        externalDocs: {
          description: 'SLA, begränsningar / limitations',
          url: publicUrl + API.documentation,
        },
      } as typeof document
    },
  })

/** What the description says of whom to ask and on which terms: it may change as municipalities publish. */
export const aboutApi = (
  publicUrl: string,
  contact: ApiContact | null,
  licence: { readonly name: string; readonly url: string } | null,
): object => ({
  contact: {
    name: contact?.name ?? OPEN_API.contact,
    url: publicUrl + API.documentation,
    ...(contact === null ? {} : { email: contact.email }),
  },
  license: licence ?? { name: OPEN_API.terms, url: publicUrl + API.documentation },
  'x-sla': OPEN_API.service,
  'x-limitations': OPEN_API.limitations,
})
