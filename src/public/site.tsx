// The citizens' site: published snapshots as static pages, without script, cookie or third party.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageView } from '../contract/views.ts'
import { chainView } from '../render/views/chain-view.ts'
import { measureView } from '../render/views/measure-view.ts'
import { modelView } from '../render/views/model-view.ts'
import { nodeView } from '../render/views/node-view.ts'
import { openFrozen, viewFrozen } from '../render/views/open-frozen.ts'
import { titleOfRound } from '../render/views/viewing.ts'
import type { SnapshotEntry } from '../store/published.ts'
import { sayDate } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { municipalityName } from '../text/words-of-model.ts'
import { PagePublic } from '../ui/page-public.tsx'
import { ChainPage, MeasurePage, ModelPage, NodePage, PlainPage } from '../ui/pages.tsx'
import { addressesOf, type Place } from './addresses.ts'

/** What the site may see: published snapshots and nothing else. */
export type PublishedRounds = {
  readonly list: (organisation: string) => Promise<readonly SnapshotEntry[]>
  readonly body: (organisation: string, snapshotId: string) => Promise<string | null>
  readonly name: (organisation: string) => Promise<string | null>
}

type Frozen = ReturnType<typeof openFrozen>
/** Snapshots never change, so a thawed one can be kept; a few, the latest used last. */
const MOST_KEPT = 12

const keepThawed = (rounds: PublishedRounds) => {
  const kept = new Map<string, Frozen>()
  return async (organisation: string, id: string): Promise<Frozen | null> => {
    const known = kept.get(id)
    if (known !== undefined) {
      kept.delete(id)
      kept.set(id, known)
      return known
    }
    const body = await rounds.body(organisation, id)
    if (body === null) return null
    const frozen = openFrozen(body)
    kept.set(id, frozen)
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return frozen
  }
}

type Shown = { readonly title: string; readonly body: ReactNode; readonly current: string }
type Kind = 'chain' | 'node' | 'measure' | 'model'

/** What an address shows; null where the snapshot has nothing there. */
const shownAt = (
  viewing: ReturnType<typeof viewFrozen>,
  name: string,
  kind: Kind,
  id: string,
): Shown | null => {
  const { words, to } = viewing
  if (kind === 'model') {
    const view = modelView(viewing)
    return { title: view.title, body: <ModelPage view={view} />, current: to.model }
  }
  if (kind === 'node') {
    const view = nodeView(viewing, id)
    return view === null
      ? null
      : { title: view.title, body: <NodePage view={view} words={words} />, current: '' }
  }
  if (kind === 'measure') {
    const view = measureView(viewing, id)
    return view === null
      ? null
      : { title: view.title, body: <MeasurePage view={view} words={words} />, current: '' }
  }
  const title = words.howItGoes(name, titleOfRound(viewing))
  return {
    title,
    body: <ChainPage view={chainView(viewing)} title={title} words={words} />,
    current: to.home,
  }
}

const pageAt = (
  place: Place,
  name: string,
  title: string,
  current: string,
  status: string,
  path: string,
): PageView => {
  const words = pageWords(place.language)
  const to = addressesOf(place)
  const other: Language = place.language === 'sv' ? 'en' : 'sv'
  const nav = [
    { title: words.nav.goals, href: to.home },
    { title: words.nav.model, href: to.model },
    { title: words.nav.versions, href: to.versions },
  ]
  const rest = place.language === 'sv' ? path : path.slice(3)
  return {
    language: place.language,
    municipality: name,
    home: to.home,
    nav: nav.map((link) => ({ ...link, current: link.href === current })),
    title,
    status,
    otherLanguage: {
      title: words.language.other,
      href: other === 'sv' ? rest : `/${other}${rest}`,
    },
  }
}

const markup = (page: PageView, colour: string | null, body: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <PagePublic page={page} words={pageWords(page.language)} colour={colour}>
      {body}
    </PagePublic>,
  )}`

const send = (request: FastifyRequest, reply: FastifyReply, html: string, code: number) => {
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
  if (code === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  reply.code(code).type('text/html; charset=utf-8').header('vary', 'accept-encoding')
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return packed ? reply.header('content-encoding', 'gzip').send(gzipSync(html)) : reply.send(html)
}

const latestOf = (entries: readonly SnapshotEntry[]): SnapshotEntry | undefined =>
  entries.find((entry) => entry.withdrawn === null)

type Asked = { org: string; version?: string; id?: string }

const KINDS: readonly (readonly [Kind, string])[] = [
  ['chain', '/'],
  ['node', '/mal/:id'],
  ['measure', '/matt/:id'],
  ['model', '/modell'],
]

/** Adds the citizens' addresses to a server. */
export const addPublicSite = (app: FastifyInstance, rounds: PublishedRounds): void => {
  const thaw = keepThawed(rounds)

  const plain = (
    request: FastifyRequest,
    reply: FastifyReply,
    place: Place,
    name: string,
    what: 'notFound' | 'notPublished',
  ) => {
    const { heading, text } = pageWords(place.language)[what]
    const page = pageAt(place, name, heading, '', '', request.url)
    return send(
      request,
      reply,
      markup(page, null, <PlainPage heading={heading} text={text} />),
      404,
    )
  }

  const show =
    (language: Language, kind: Kind) =>
    async (request: FastifyRequest<{ Params: Asked }>, reply: FastifyReply) => {
      const { org, version, id } = request.params
      const place: Place = {
        language,
        organisation: org,
        ...(version === undefined ? {} : { version }),
      }
      const name = await rounds.name(org)
      if (name === null) return plain(request, reply, place, '', 'notFound')
      const entries = await rounds.list(org)
      const entry =
        version === undefined
          ? latestOf(entries)
          : entries.find((e) => e.snapshotId === version && e.withdrawn === null)
      const frozen = entry === undefined ? null : await thaw(org, entry.snapshotId)
      if (entry === undefined || frozen === null)
        return plain(
          request,
          reply,
          place,
          name,
          version === undefined ? 'notPublished' : 'notFound',
        )
      const viewing = viewFrozen(frozen, language, addressesOf(place))
      const called = municipalityName(frozen.model, language) ?? name
      const shown = shownAt(viewing, called, kind, id ?? '')
      if (shown === null) return plain(request, reply, place, called, 'notFound')
      const { words } = viewing
      const status = `${words.status[entry.status]}. ${words.published(sayDate(entry.publishedAt, place.language), entry.version)}.`
      const page = pageAt(place, called, shown.title, shown.current, status, request.url)
      return send(request, reply, markup(page, frozen.colour, shown.body), 200)
    }

  const showVersions =
    (language: Language) =>
    async (request: FastifyRequest<{ Params: Asked }>, reply: FastifyReply) => {
      const place: Place = { language, organisation: request.params.org }
      const name = await rounds.name(place.organisation)
      if (name === null) return plain(request, reply, place, '', 'notFound')
      const words = pageWords(language)
      const rows = await rounds.list(place.organisation)
      const latest = latestOf(rows)
      const frozen = latest === undefined ? null : await thaw(place.organisation, latest.snapshotId)
      const page = pageAt(
        place,
        (frozen === null ? undefined : municipalityName(frozen.model, language)) ?? name,
        words.versionsHeading,
        addressesOf(place).versions,
        '',
        request.url,
      )
      return send(
        request,
        reply,
        markup(page, null, <Versions entries={rows} place={place} />),
        200,
      )
    }

  for (const language of ['sv', 'en'] as const) {
    const prefix = language === 'sv' ? '' : `/${language}`
    app.get<{ Params: Asked }>(`${prefix}/:org/versioner`, showVersions(language))
    for (const [kind, path] of KINDS) {
      app.get<{ Params: Asked }>(`${prefix}/:org${path}`, show(language, kind))
      app.get<{ Params: Asked }>(`${prefix}/:org/version/:version${path}`, show(language, kind))
    }
  }
}

const Versions = ({
  entries,
  place,
}: {
  readonly entries: readonly SnapshotEntry[]
  readonly place: Place
}): ReactNode => {
  const words = pageWords(place.language)
  return (
    <>
      <h1>{words.versionsHeading}</h1>
      <ul className="plain-rows">
        {entries.map((entry) => (
          <li key={entry.snapshotId}>
            <span>
              <span className="kicker">{words.status[entry.status]}</span>
              {entry.withdrawn === null ? (
                <a href={addressesOf({ ...place, version: entry.snapshotId }).home}>
                  {entry.roundId}, {words.version.toLowerCase()} {entry.version}
                </a>
              ) : (
                words.withdrawn(entry.withdrawn.reason)
              )}
              <span className="quiet">
                {' '}
                {sayDate(entry.publishedAt, place.language)} · {words.hash}{' '}
                <code>{entry.hash.slice(0, 16)}</code>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
