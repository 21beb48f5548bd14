// The API's own description (OpenAPI): what each address is for, whom it asks, and what it answers.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problemShape } from '../../contract/problem.ts'
import { sayAnswer, sayOperation } from '../../text/api.ts'
import { staffWords } from '../../text/staff.ts'
import type { Asked } from './acts.ts'

const PROBLEM = 'application/problem+json'

/** Ways in and out, and whatever else counts the tries of one who comes. */
const COUNTS_TRIES: readonly Asked[] = ['nothing', 'keepOwnAccount']

/** What an address answers when all is well. */
const doneBy = (method: string, url: string): readonly number[] => {
  if (url.endsWith('/sign-in') || url.endsWith('/back')) return [303]
  if (method === 'delete') return [204]
  return method === 'get' || url.endsWith('/look') ? [200] : [201]
}

/** How an address may refuse: all of it with a problem. */
const refusedBy = (method: string, act: Asked): readonly number[] => [
  400,
  401,
  403,
  404,
  ...(method === 'get' ? [] : [409]),
  422,
  ...(COUNTS_TRIES.includes(act) ? [429] : []),
]

const repliesOf = (method: string, url: string, act: Asked): object => {
  const done = doneBy(method, url).map((status) => [status, { description: sayAnswer(status) }])
  const refused = refusedBy(method, act).map((status) => [
    status,
    {
      description: sayAnswer(status),
      content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return Object.fromEntries([...done, ...refused])
}

/** The words of an address, without those that each visitor fills in. */
const wordsOf = (url: string): string =>
  url
    .split('/')
    .filter((part) => part !== '' && part !== 'api' && !part.startsWith('{'))
    .join(' ') || 'start'

type Operation = { readonly 'x-act': Asked }

const describedOperation = (method: string, url: string, operation: Operation): object => {
  const act = operation['x-act']
  return {
    summary: sayOperation([act].flat(), wordsOf(url)),
    ...operation,
    responses: repliesOf(method, url, act),
  }
}

const describedPaths = (paths: object): object =>
  Object.fromEntries(
    Object.entries(paths).map(([url, operations]) => [
      url,
      Object.fromEntries(
        Object.entries<Operation>(operations).map(([method, operation]) => [
          method,
          describedOperation(method, url, operation),
        ]),
      ),
    ]),
  )

/** Describes every address that is made from here on. */
export const describe = (app: FastifyInstance) =>
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Målkedja', version: '0.1.0', description: staffWords('en').draftNote },
    },
    transform: (described) => {
      const { schema, url } = jsonSchemaTransform(described)
      return { schema: { ...schema, 'x-act': described.route.config?.act }, url }
    },
    transformObject: (documented) => {
      if (!('openapiObject' in documented)) throw new Error('describe: no OpenAPI document')
      const { openapiObject: document } = documented
      const schemas = { ...document.components?.schemas, Problem: z.toJSONSchema(problemShape) }
      const components = { ...document.components, schemas }
      // NOTE what zod calls a JSON Schema is one of OpenAPI 3.1, which the types of the plugin do not know.
      return {
        ...document,
        components,
        paths: describedPaths(document.paths ?? {}),
      } as typeof document
    },
  })
