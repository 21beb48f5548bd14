// A page of the citizens' site as text: its frame, and how it is sent.
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { LinkView, PageView } from '../contract/views.ts'
import { citizenQuestionWords } from '../text/citizen-questions.ts'
import { citizenWords } from '../text/citizens.ts'
import type { Language } from '../text/language.ts'
import { openDataWords } from '../text/open-data.ts'
import { pageWords } from '../text/pages.ts'
import { programmeWords } from '../text/programmes.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import { serviceWords } from '../text/services.ts'
import { type Look, PagePublic } from '../ui/page-public.tsx'
import { addressesBeside, addressesOf, inOtherLanguage, type Place, startOf } from './addresses.ts'
import { hasAlready, tagOf } from './has-already.ts'

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
  const citizen = citizenWords(place.language)
  const to = addressesOf(place)
  const beside = addressesBeside(place)
  const colours = { title: citizen.colours.ask, href: to.colours }
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
    { title: publishedReportWords(place.language).nav, href: to.reports },
    { title: citizen.search.nav, href: to.search },
    { title: openDataWords(place.language).nav, href: to.openData },
  ]
  return {
    ...frame(place.language, path),
    municipality: name,
    home: to.home,
    nav: nav.map((link) => ({ ...link, current: link.href === current })),
    foot: [
      ...nav,
      { title: citizen.colours.heading, href: to.colours },
      { title: citizenQuestionWords(place.language).public.heading, href: beside.questions },
      { title: citizen.siteMap.heading, href: beside.siteMap },
      { title: citizen.feed.subscribe, href: beside.feed },
      { title: citizen.accessibility.nav, href: beside.accessibility },
      { title: words.municipalities, href: startOf(place.language) },
      { title: words.start.staff, href: `/app/${place.organisation}` },
    ],
    title,
    status,
    mark,
    changes,
    explained: to.colours === current || status === '' ? null : colours,
    feed: { title: citizen.feed.title(name), href: beside.feed },
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
  explained: null,
  feed: null,
})

const NO_LOOK: Look = { colour: null, logo: null }

/** `look` null: the page is no municipality's. */
export const markup = (page: PageView, look: Look | null, body: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <PagePublic page={page} words={pageWords(page.language)} look={look ?? NO_LOOK}>
      {body}
    </PagePublic>,
  )}`

/** Answers that there is no such page. */
export const lost = (reply: FastifyReply): FastifyReply => {
  reply.callNotFound()
  return reply
}

/** A page ready to be sent: as it is, packed, and the mark that tells whether a reader has it already. */
export type MadePage = {
  readonly tag: string
  readonly html: Buffer
  readonly packed: Buffer
}

const made = (html: string): MadePage => ({
  tag: tagOf(html),
  html: Buffer.from(html),
  packed: gzipSync(html),
})

/** Sends a page that has been made; one that the reader has already is not sent again. */
export const sendMade = (
  request: FastifyRequest,
  reply: FastifyReply,
  { tag, html, packed }: MadePage,
  code = 200,
): FastifyReply => {
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
  if (code === 200 && hasAlready(request.headers['if-none-match'], tag))
    return reply.code(304).send()
  reply.code(code).header('content-type', 'text/html; charset=utf-8')
  reply.header('vary', 'accept-encoding')
  return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    ? reply.header('content-encoding', 'gzip').send(packed)
    : reply.send(html)
}

/** What is done with a page that was made whole and holds as long as what is published does. */
export type Keep = (page: MadePage) => void

export const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  code = 200,
  keep?: Keep,
): FastifyReply => {
  const page = made(html)
  keep?.(page)
  return sendMade(request, reply, page, code)
}
