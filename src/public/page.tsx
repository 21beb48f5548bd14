// A page of the citizens' site as text: its frame, and how it is sent.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { LinkView, PageView } from '../contract/views.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { programmeWords } from '../text/programmes.ts'
import { serviceWords } from '../text/services.ts'
import { PagePublic } from '../ui/page-public.tsx'
import { addressesOf, inOtherLanguage, type Place, startOf } from './addresses.ts'

const frame = (language: Language, path: string): Pick<PageView, 'language' | 'otherLanguage'> => ({
  language,
  otherLanguage: {
    title: pageWords(language).language.other,
    href: inOtherLanguage(language, path),
  },
})

type About = {
  readonly title: string
  readonly current?: string
  readonly status?: string
  readonly mark?: string | null
  readonly changes?: LinkView | null
  /** Whether there are programmes to lead to. */
  readonly hasProgrammes?: boolean
  /** Whether there are services to choose among. */
  readonly hasServices?: boolean
}

/** The frame of a municipality's page; `path` is the page's own address. */
export const municipalPage = (
  place: Place,
  name: string,
  path: string,
  { title, current, status = '', mark = null, changes = null, ...has }: About,
): PageView => {
  const words = pageWords(place.language)
  const to = addressesOf(place)
  const nav = [
    { title: words.nav.goals, href: to.home },
    ...(has.hasProgrammes
      ? [{ title: programmeWords(place.language).nav, href: to.programmes }]
      : []),
    ...(has.hasServices
      ? [{ title: serviceWords(place.language).public.nav, href: to.services }]
      : []),
    { title: words.nav.model, href: to.model },
    { title: words.nav.versions, href: to.versions },
  ]
  return {
    ...frame(place.language, path),
    municipality: name,
    home: to.home,
    nav: nav.map((link) => ({ ...link, current: link.href === current })),
    foot: [
      ...nav,
      { title: words.municipalities, href: startOf(place.language) },
      { title: words.start.staff, href: `/app/${place.organisation}` },
    ],
    title,
    status,
    mark,
    changes,
  }
}

/** The frame of a page that is no municipality's. */
export const commonPage = (language: Language, path: string, title: string): PageView => ({
  ...frame(language, path),
  municipality: 'Målkedja',
  home: startOf(language),
  nav: [],
  foot: [
    { title: pageWords(language).municipalities, href: startOf(language) },
    { title: pageWords(language).start.staff, href: '/app' },
  ],
  title,
  status: '',
  mark: null,
  changes: null,
})

export const markup = (page: PageView, colour: string | null, body: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <PagePublic page={page} words={pageWords(page.language)} colour={colour}>
      {body}
    </PagePublic>,
  )}`

/** Sends a page; one that the reader has already is not sent again. */
export const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  code = 200,
): FastifyReply => {
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
  if (code === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  reply.code(code).type('text/html; charset=utf-8').header('vary', 'accept-encoding')
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return packed ? reply.header('content-encoding', 'gzip').send(gzipSync(html)) : reply.send(html)
}
