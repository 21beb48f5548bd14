// The citizens' site: published snapshots as static pages, without script, cookie or third party.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { programmesShown } from '../render/views/programme-view.ts'
import { storedInTwo } from '../render/views/said-snapshot.ts'
import type { SnapshotEntry } from '../store/published.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { sayGone } from '../text/snapshots.ts'
import { municipalityName } from '../text/words-of-model.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { addAccessibility } from './accessibility.tsx'
import { addressesOf, type Place } from './addresses.ts'
import { type BesideKind, besideShown, isBeside } from './beside-pages.tsx'
import { ChangesPage, publishedBefore, titleOfChanges } from './changes-page.tsx'
import { addEmbeds, EmbedLine } from './embeds.tsx'
import { addFeeds } from './feed.ts'
import { addPublicFiles, fileLists, NO_FILES } from './files.tsx'
import { openFindReports } from './find-reports.ts'
import { keepPages } from './kept-pages.ts'
import { ledTo } from './led-to.ts'
import { addLogo } from './logo.ts'
import { openDataShown } from './open-data/open-data-page.tsx'
import { type Keep, lost, markup, municipalPage, send } from './page.tsx'
import {
  type Frozen,
  isShown,
  lookOf,
  type Municipality,
  nameIn,
  type Published,
} from './published.ts'
import { addQuestions, questionsAbout } from './questions.tsx'
import { addReports } from './reports.tsx'
import { hasServices, hidingFew, servicesShown } from './services-page.tsx'
import { type GoalsKind, type Shown, shownAt } from './shown-at.tsx'
import { addSiteMaps } from './site-maps.tsx'
import { originOf } from './texts.ts'
import { verdictsShown } from './verdicts.tsx'
import { VersionsPage } from './versions-page.tsx'

type Kind = GoalsKind | BesideKind | 'services' | 'service' | 'openData'

type Asked = { org: string; version?: string; id?: string }
type Asking = { Params: Asked; Querystring: { q?: unknown } }
type Request = FastifyRequest<Asking>

const KINDS: readonly (readonly [Kind | 'changes', string])[] = [
  ['chain', '/'],
  ['node', '/mal/:id'],
  ['measure', '/matt/:id'],
  ['tag', '/markning/:id'],
  ['programmes', '/program'],
  ['programme', '/program/:id'],
  ['services', '/verksamheter'],
  ['service', '/verksamheter/:id'],
  ['model', '/modell'],
  ['changes', '/andringar'],
  ['colours', '/farger'],
  ['search', '/sok'],
  ['openData', '/oppna-data'],
]

/** Adds the citizens' addresses to a server. */
export const addPublicSite = (app: FastifyInstance, published: Published): void => {
  const findReports = openFindReports(published)

  /** The version that an address names, else the latest; null where there is none. */
  const opened = async (
    { organisation, entries, latest }: Municipality,
    version: string | undefined,
  ): Promise<{ readonly entry: SnapshotEntry; readonly frozen: Frozen } | null> => {
    if (version === undefined) return latest
    const entry = entries.find((e) => e.snapshotId === version && isShown(e))
    const frozen = entry === undefined ? null : await published.thaw(organisation, version)
    return entry === undefined || frozen === null ? null : { entry, frozen }
  }

  const nothingYet = (
    request: FastifyRequest,
    reply: FastifyReply,
    place: Place,
    name: string,
  ): FastifyReply => {
    const { heading, text } = pageWords(place.language).notPublished
    const page = municipalPage(place, name, request.url, { title: heading })
    const body = <PlainPage heading={heading} text={text} links={[]} />
    return send(request, reply, markup(page, null, body), 404)
  }

  /** A version that was published once: what citizens are told of why it no longer is, at its own address. */
  const gone = (
    request: FastifyRequest,
    reply: FastifyReply,
    place: Place,
    municipality: Municipality,
  ): FastifyReply => {
    const entry = municipality.entries.find((one) => one.snapshotId === place.version)
    if (entry === undefined || isShown(entry)) return lost(reply)
    const { language } = place
    const words = pageWords(language)
    const to = addressesOf({ language, organisation: place.organisation })
    const name = nameIn(municipality, language)
    const { heading, text } = sayGone(entry, language)
    const page = municipalPage(place, name, request.url, {
      title: heading,
      ...ledTo(published, municipality, place),
    })
    const links = [
      { title: words.goalsOf(name), href: to.home },
      { title: words.gone.others, href: to.versions },
    ]
    const body = <PlainPage heading={heading} text={text} links={links} />
    return send(request, reply, markup(page, lookOf(municipality), body), 410)
  }

  /** What the version changed; null where none is shown before it. */
  const changesShown = async (
    organisation: string,
    before: SnapshotEntry | undefined,
    after: Frozen,
    language: Language,
  ): Promise<Shown | null> => {
    const earlier =
      before === undefined ? null : await published.thaw(organisation, before.snapshotId)
    if (before === undefined || earlier === null) return null
    const title = titleOfChanges(before, language)
    const of = { before: earlier, after, title, language }
    return { title, body: <ChangesPage {...of} /> }
  }

  const show =
    (language: Language, kind: Kind | 'changes') =>
    async (request: Request, reply: FastifyReply, keep?: Keep): Promise<FastifyReply> => {
      const { org, version, id = '' } = request.params
      const place: Place = {
        language,
        organisation: org,
        ...(version === undefined ? {} : { version }),
      }
      const municipality = await published.municipality(org)
      if (municipality === null) return lost(reply)
      const found = await opened(municipality, version)
      if (found === null)
        return version === undefined
          ? nothingYet(request, reply, place, nameIn(municipality, language))
          : gone(request, reply, place, municipality)
      const { entry, frozen } = found
      const viewing = hidingFew(
        viewFrozen(frozen, language, addressesOf(place)),
        published.services,
      )
      const name = municipalityName(frozen.model, language) ?? nameIn(municipality, language)
      const before = publishedBefore(municipality, entry)
      const changes =
        before === undefined
          ? null
          : { title: titleOfChanges(before, language), href: addressesOf(place).changes }
      const shown =
        kind === 'changes'
          ? await changesShown(org, before, frozen, language)
          : kind === 'openData'
            ? openDataShown(published, municipality, found, place)
            : kind === 'services' || kind === 'service'
              ? servicesShown(viewing, published.services, place, kind === 'service' ? id : null)
              : isBeside(kind)
                ? await besideShown(viewing, kind, place, request.query.q, findReports)
                : shownAt(viewing, name, kind, id, {
                    files:
                      kind === 'chain' || kind === 'node'
                        ? await fileLists(published, org, found, language)
                        : NO_FILES,
                    place,
                    verdicts:
                      kind === 'chain'
                        ? await verdictsShown(published, municipality, found.entry, language)
                        : null,
                    questions:
                      version === undefined && (kind === 'node' || kind === 'measure')
                        ? await questionsAbout(published, place, { kind, id })
                        : null,
                    // NOTE elsewhere the latest is shown, so an earlier version has no such line.
                    elsewhere: (what, title) =>
                      version === undefined ? (
                        <EmbedLine {...{ what, id, title, place }} origin={originOf(request)} />
                      ) : null,
                  })
      if (shown === null) return lost(reply)
      const said = storedInTwo(entry, viewing.chain.bodies, language)
      const about = {
        ...shown,
        status: said.published,
        mark: said.mark,
        changes: kind === 'changes' ? null : changes,
        hasProgrammes: programmesShown(viewing).length > 0,
        hasServices: hasServices(viewing, published.services, place),
      }
      const page = municipalPage(place, name, request.url, about)
      // NOTE a version from before the municipality chose a colour of its own has its own model's.
      const colour = municipality.house?.colour ?? frozen.colour
      const look = { ...lookOf(municipality), colour }
      return send(request, reply, markup(page, look, shown.body), 200, keep)
    }

  const showVersions =
    (language: Language) =>
    async (request: Request, reply: FastifyReply, keep?: Keep): Promise<FastifyReply> => {
      const place: Place = { language, organisation: request.params.org }
      const municipality = await published.municipality(place.organisation)
      if (municipality === null) return lost(reply)
      const page = municipalPage(place, nameIn(municipality, language), request.url, {
        title: pageWords(language).versionsHeading,
        current: addressesOf(place).versions,
        ...ledTo(published, municipality, place),
      })
      const body = <VersionsPage municipality={municipality} language={language} />
      return send(request, reply, markup(page, lookOf(municipality), body), 200, keep)
    }

  const { keeping } = keepPages(published)
  addPublicFiles(app, published)
  addLogo(app, published)
  addFeeds(app, published)
  addSiteMaps(app, published, keeping)
  addEmbeds(app, published, keeping)
  addAccessibility(app, published)
  addQuestions(app, published, keeping)
  addReports(app, published, keeping)
  for (const language of ['sv', 'en'] as const) {
    const prefix = language === 'sv' ? '' : `/${language}`
    app.get<Asking>(`${prefix}/:org/versioner`, keeping(showVersions(language)))
    for (const [kind, path] of KINDS) {
      const shown = keeping(show(language, kind))
      app.get<Asking>(`${prefix}/:org${path}`, shown)
      app.get<Asking>(`${prefix}/:org/version/:version${path}`, shown)
    }
  }
}
