// The first page where one installation holds several municipalities: choose one.
import type { FastifyInstance } from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageView } from '../contract/views.ts'
import { pageWords } from '../text/pages.ts'
import { PagePublic } from '../ui/page-public.tsx'
import { addressesOf } from './addresses.ts'

type Listed = { readonly organisation: string; readonly name: string }

/** Adds `/` (and `/en`) as a list of municipalities in Swedish order. */
export const addStartPage = (
  app: FastifyInstance,
  list: () => Promise<readonly Listed[]>,
): void => {
  for (const language of ['sv', 'en'] as const) {
    const words = pageWords(language)
    app.get(language === 'sv' ? '/' : `/${language}`, async (_request, reply) => {
      const municipalities = [...(await list())].sort((a, b) =>
        new Intl.Collator('sv').compare(a.name, b.name),
      )
      const page: PageView = {
        language,
        municipality: 'Målkedja',
        home: language === 'sv' ? '/' : `/${language}`,
        nav: [],
        title: words.municipalities,
        status: '',
        otherLanguage: { title: words.language.other, href: language === 'sv' ? '/en' : '/' },
      }
      const body = renderToStaticMarkup(
        <PagePublic page={page} words={words} colour={null}>
          <h1>{words.municipalities}</h1>
          <ul className="plain-rows">
            {municipalities.map(({ organisation, name }) => (
              <li key={organisation}>
                <a href={addressesOf({ language, organisation }).home}>{name}</a>
              </li>
            ))}
          </ul>
        </PagePublic>,
      )
      return reply.type('text/html; charset=utf-8').send(`<!doctype html>${body}`)
    })
  }
}
