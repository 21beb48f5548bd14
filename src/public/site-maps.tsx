// The site's maps: a page for people, and files for search engines.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MapPage, MapSection } from '../contract/citizens.ts'
import type { LinkView } from '../contract/views.ts'
import { type MappedPage, siteMap, siteMapIndex } from '../render/feeds/site-map.ts'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { publicServicesView } from '../render/views/public-services-view.ts'
import { siteMapView } from '../render/views/site-map-view.ts'
import type { PublishedDocument } from '../store/published.ts'
import { citizenWords } from '../text/citizens.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import { SiteMap } from '../ui/site-map.tsx'
import { addressesBeside, addressesOf, inOtherLanguage, type Place } from './addresses.ts'
import { latestOfEach } from './find-reports.ts'
import { ledTo } from './led-to.ts'
import { type Keep, lost, markup, municipalPage, send } from './page.tsx'
import { lookOf, type Municipality, nameIn, type Published } from './published.ts'
import { reportAddress } from './report-address.ts'
import { originOf, sendText } from './texts.ts'

/** The pages that every municipality has, whatever it has published. */
const aboutOf = (place: Place): readonly LinkView[] => {
  const { nav, versionsHeading } = pageWords(place.language)
  const words = citizenWords(place.language)
  const [to, beside] = [addressesOf(place), addressesBeside(place)]
  return [
    { title: nav.goals, href: to.home },
    { title: nav.model, href: to.model },
    { title: words.colours.heading, href: to.colours },
    { title: versionsHeading, href: to.versions },
    { title: publishedReportWords(place.language).heading, href: to.reports },
    { title: words.search.heading, href: to.search },
    { title: words.feed.subscribe, href: beside.feed },
    { title: words.accessibility.heading, href: beside.accessibility },
  ]
}

const sectionsOf = (
  { services: shipped }: Published,
  { latest }: Municipality,
  place: Place,
  documents: readonly PublishedDocument[],
): readonly MapSection[] => {
  const about = aboutOf(place)
  if (latest === null)
    return [
      {
        heading: citizenWords(place.language).siteMap.about,
        pages: about.map((one) => ({ ...one, below: [] })),
      },
    ]
  const to = addressesOf(place)
  const viewing = viewFrozen(latest.frozen, place.language, to)
  const { services } = publicServicesView(viewing, shipped, to.service)
  const [first, ...rest] = siteMapView(viewing, about, services)
  const sections = first === undefined ? [] : [first, reportsOf(documents, place), ...rest]
  return sections.filter(({ pages }) => pages.length > 0)
}

/** Each report's latest version; the earlier ones are on the page of reports. */
const reportsOf = (documents: readonly PublishedDocument[], place: Place): MapSection => ({
  heading: publishedReportWords(place.language).heading,
  pages: latestOfEach(documents).map((one) => ({
    title: one.title,
    ...(place.language === 'sv' ? {} : { lang: 'sv' }),
    href: reportAddress(place, one),
    below: [],
  })),
})

const hrefsIn = (pages: readonly MapPage[]): readonly string[] =>
  pages.flatMap(({ href, below }) => [href, ...hrefsIn(below)])

type Asking = { Params: { org: string } }
type Request = FastifyRequest<Asking>
type Keeping = (
  answer: (request: Request, reply: FastifyReply, keep?: Keep) => Promise<FastifyReply>,
) => (request: Request, reply: FastifyReply) => Promise<FastifyReply>

const XML = 'application/xml; charset=utf-8'

/** Adds the page in each language, a file for each municipality, and what leads search engines there. */
export const addSiteMaps = (app: FastifyInstance, published: Published, keeping: Keeping): void => {
  const showMap =
    (language: Language) =>
    async (request: Request, reply: FastifyReply, keep?: Keep): Promise<FastifyReply> => {
      const place: Place = { language, organisation: request.params.org }
      const municipality = await published.municipality(place.organisation)
      if (municipality === null) return lost(reply)
      const { heading } = citizenWords(language).siteMap
      const page = municipalPage(place, nameIn(municipality, language), request.url, {
        title: heading,
        ...ledTo(published, municipality, place),
      })
      const sections = sectionsOf(
        published,
        municipality,
        place,
        await published.documents(place.organisation),
      )
      const body = <SiteMap heading={heading} sections={sections} />
      return send(request, reply, markup(page, lookOf(municipality), body), 200, keep)
    }
  for (const language of ['sv', 'en'] as const)
    app.get<Asking>(
      `${language === 'sv' ? '' : '/en'}/:org/webbplatskarta`,
      keeping(showMap(language)),
    )

  app.get<Asking>('/:org/sitemap.xml', async (request, reply) => {
    const place: Place = { language: 'sv', organisation: request.params.org }
    const municipality = await published.municipality(place.organisation)
    if (municipality === null || municipality.latest === null) return lost(reply)
    const origin = originOf(request)
    const changed = new Date(municipality.latest.entry.publishedAt).toISOString()
    const sections = sectionsOf(
      published,
      municipality,
      place,
      await published.documents(place.organisation),
    )
    const hrefs = new Set(sections.flatMap(({ pages }) => hrefsIn(pages)))
    const pages = [...hrefs]
      .filter((href) => href !== addressesBeside(place).feed)
      .map(
        (href): MappedPage => ({
          href: origin + href,
          others: [{ language: 'en', href: origin + inOtherLanguage('sv', href) }],
          changed,
        }),
      )
    return sendText(request, reply, XML, siteMap(pages))
  })
  app.get('/sitemap.xml', async (request, reply) => {
    const maps = (await published.municipalities()).map(
      ({ organisation }) => `${originOf(request)}/${organisation}/sitemap.xml`,
    )
    return sendText(request, reply, XML, siteMapIndex(maps))
  })
  app.get('/robots.txt', async (request, reply) => {
    // NOTE what is found, or shown inside others' pages, is the same as on the pages themselves.
    const hidden = ['/app', '/api/', '/*/sok', '/*/badda/'].map((path) => `Disallow: ${path}`)
    const text = ['User-agent: *', ...hidden, `Sitemap: ${originOf(request)}/sitemap.xml`, '']
    return sendText(request, reply, 'text/plain; charset=utf-8', text.join('\n'))
  })
}
