// The public API's description for people: a page without script, made from the same table as its addresses.
import type { FastifyInstance } from 'fastify'
import type { ReactNode } from 'react'
import type { Language } from '../../../text/language.ts'
import { OPEN_API, OPERATIONS, openApiWords, PARAMETERS } from '../../../text/open-api.ts'
import { ApiPage } from '../../../ui/api-page.tsx'
import { API } from '../../addresses.ts'
import { commonPage, markup, send } from '../../page.tsx'
import type { Published } from '../../published.ts'
import { pathIn } from './describe-api.ts'
import { EXAMPLES } from './examples.ts'
import { OPERATION_LIST, type Operation } from './operations.ts'

/** The part of a description that is in the reader's language: Swedish stands first. */
const halfIn = (both: string, language: Language): string => {
  const [sv = both, en = sv] = both.split(' / ')
  return language === 'sv' ? sv : en
}

const parametersOf = ({ path, query }: Operation, language: Language) => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    said: halfIn(PARAMETERS[name] ?? '', language),
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, shape]) => ({
    name,
    said: halfIn(shape.meta()?.description ?? '', language),
  })),
]

const pageIn = (language: Language, publicUrl: string): ReactNode => (
  <ApiPage
    words={openApiWords[language]}
    view={{
      root: publicUrl + API.root,
      description: API.description,
      limits: OPEN_API.description[language],
      service: Object.values(OPEN_API.service).map((both) => halfIn(both, language)),
      operations: OPERATION_LIST.map((operation) => ({
        name: operation.name,
        path: pathIn(operation),
        said: OPERATIONS[operation.name][language],
        parameters: parametersOf(operation, language),
        example: JSON.stringify(EXAMPLES[operation.name], null, 2),
      })),
    }}
  />
)

/** Adds the page, in each language. */
export const addDocumentation = (app: FastifyInstance, { publicUrl }: Published): void => {
  for (const language of ['sv', 'en'] as const)
    app.get(
      language === 'sv' ? '/docs' : '/docs/en',
      { schema: { hide: true } },
      async (request, reply) => {
        const { heading } = openApiWords[language]
        const page = commonPage(language, API.documentation, heading)
        const href = language === 'sv' ? `${API.documentation}/en` : API.documentation
        const whole = { ...page, otherLanguage: { ...page.otherLanguage, href } }
        return send(request, reply, markup(whole, null, pageIn(language, publicUrl)))
      },
    )
}
