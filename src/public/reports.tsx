// The reports that citizens read: approved documents with the frozen figures they rest on, as pages and files.
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { earlierOfFrozen, frozenReport, imagesOfFrozen } from '../render/documents/frozen-report.ts'
import { openHouse } from '../render/documents/house.ts'
import { ReportArticle } from '../render/documents/html.tsx'
import { REPORT_FORMATS, REPORT_TYPES, type ReportFormat } from '../render/documents/report-file.ts'
import { reportTables } from '../render/documents/report-tables.ts'
import { writeReportApart } from '../render/documents/write-report-apart.ts'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { storedInTwo } from '../render/views/said-snapshot.ts'
import type { PublishedDocument } from '../store/published.ts'
import { sayDate } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import { addressesOf, type Place } from './addresses.ts'
import { type AskedReport, answerGoneReport, isAsked } from './gone-report.tsx'
import { ledTo } from './led-to.ts'
import { type Keep, lost, markup, municipalPage, send } from './page.tsx'
import { isShown, lookOf, type Municipality, nameIn, type Published } from './published.ts'
import { reportAddress } from './report-address.ts'
import { hidingFew } from './services-page.tsx'

/** The PDF that holds all that it needs (PDF/A-2a). */
const ARCHIVED = 'rapport-arkiv.pdf'
/** The page is the report as HTML, and slides are for whoever shows them. */
const FILES = REPORT_FORMATS.filter((format) => format !== 'html' && format !== 'pptx')

type Opened = {
  readonly municipality: Municipality
  readonly found: PublishedDocument
  readonly report: ReturnType<typeof frozenReport>
  /** The hashes of the versions that it looks back on. */
  readonly earlier: readonly string[]
}

/** A published document opened with the version that it rests on; null where citizens may not read it. */
const openReport = async (
  published: Published,
  place: Place,
  asked: AskedReport,
): Promise<Opened | null> => {
  const { organisation, language } = place
  const municipality = await published.municipality(organisation)
  if (municipality === null) return null
  const head = (await published.documents(organisation)).find(isAsked(asked))
  const found =
    head === undefined ? null : await published.document(organisation, head.document, head.version)
  const entry = municipality.entries.find(({ snapshotId }) => snapshotId === head?.snapshotId)
  const frozen = entry === undefined ? null : await published.thaw(organisation, entry.snapshotId)
  if (found === null || entry === undefined || frozen === null) return null
  const to = addressesOf({ ...place, version: entry.snapshotId })
  const viewing = hidingFew(viewFrozen(frozen, language, to), published.services)
  const { mark, published: said } = storedInTwo(entry, frozen.chain.bodies, language)
  // NOTE an image is published with the document that it is approved in.
  const open = async (file: string) => {
    const opened = await published.open(organisation, file)
    return opened === null ? null : buffer(opened.stream)
  }
  const before = earlierOfFrozen(found, viewing, municipality.entries.filter(isShown))
  const thawed = await Promise.all(
    before.map(({ snapshotId }) => published.thaw(organisation, snapshotId)),
  )
  const earlier = thawed.flatMap((one) =>
    one === null ? [] : [hidingFew(viewFrozen(one, language, to), published.services)],
  )
  const imageOf = await imagesOfFrozen(found.text, open)
  const house = await openHouse(await published.house(organisation, found.changeNumber), open)
  const beside = { standing: mark ?? said, imageOf, house, roundHash: entry.hash, earlier }
  const report = frozenReport(found, viewing, beside)
  return { municipality, found, report, earlier: before.map(({ hash }) => hash) }
}

/** What the report's figures are published as: «Förslag till …», «Beslutad av …», «Publicerad». */
const standingOf = (
  { entries, latest }: Municipality,
  { snapshotId }: PublishedDocument,
  language: Language,
): string => {
  const rests = entries.find((one) => one.snapshotId === snapshotId)
  if (rests === undefined) return ''
  const { mark } = storedInTwo(rests, latest?.frozen.chain.bodies ?? new Map(), language)
  return mark ?? pageWords(language).status[rests.status]
}

type Asking = { Params: { org: string; round: string; name: string; version: string } }
type Request = FastifyRequest<Asking>

const NUMBER = /^[1-9]\d{0,5}$/

const askedIn = ({ params: { round, name, version } }: Request) =>
  NUMBER.test(version) ? { round, name, version: Number(version) } : null

/** Files that have been made, by what they were made of, which never changes; the oldest goes first. */
const keepFiles = () => {
  const MOST = 24
  const kept = new Map<string, Uint8Array>()
  return async (
    key: string,
    make: () => Promise<Uint8Array | null>,
  ): Promise<Uint8Array | null> => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const bytes = await make()
    if (bytes !== null) kept.set(key, bytes)
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
    return bytes
  }
}

/** What the document shows besides drawings stands in the page as images of their own. */
const allowImages = (reply: FastifyReply): void => {
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  reply.header('content-security-policy', policy.replace("img-src 'self'", "img-src 'self' data:"))
}

/** On a page the logo is the site's, and a cover's picture is for the files: a page is to be light. */
const onPage = (report: Opened['report']): Opened['report'] => {
  const { coverPicture: _, ...house } = report.house
  return { ...report, house: { ...house, logo: null } }
}

type Answer = (request: Request, reply: FastifyReply, keep?: Keep) => Promise<FastifyReply>
type Keeping = (answer: Answer) => (request: Request, reply: FastifyReply) => Promise<FastifyReply>

/** Adds the list of reports, each version's page and its files, in each language. */
export const addReports = (app: FastifyInstance, published: Published, keeping: Keeping): void => {
  const once = keepFiles()

  const showList =
    (language: Language) => async (request: Request, reply: FastifyReply, keep?: Keep) => {
      const place: Place = { language, organisation: request.params.org }
      const municipality = await published.municipality(place.organisation)
      if (municipality === null) return lost(reply)
      const words = publishedReportWords(language)
      const all = await published.documents(place.organisation)
      const name = nameIn(municipality, language)
      const page = municipalPage(place, name, request.url, {
        title: words.heading,
        current: addressesOf(place).reports,
        ...ledTo(published, municipality, place),
      })
      const body = (
        <>
          <h1>{words.heading}</h1>
          <p className="lead">{all.length === 0 ? words.none : words.lead}</p>
          <ul className="plain-rows">
            {all.map((one) => (
              <li key={`${one.document}${one.version}`}>
                <span>
                  <span className="kicker">{standingOf(municipality, one, language)}</span>
                  <a href={reportAddress(place, one)}>{one.title}</a>
                </span>
                <span className="quiet">
                  {words.version(one.version)} · {sayDate(one.frozenAt, language)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )
      return send(request, reply, markup(page, lookOf(municipality), body), 200, keep)
    }

  const showReport =
    (language: Language) => async (request: Request, reply: FastifyReply, keep?: Keep) => {
      const place: Place = { language, organisation: request.params.org }
      const asked = askedIn(request)
      const opened = asked === null ? null : await openReport(published, place, asked)
      if (opened === null) return answerGoneReport(published, place, asked, [request, reply])
      const { municipality, found, report } = opened
      const words = publishedReportWords(language)
      const page = municipalPage(place, nameIn(municipality, language), request.url, {
        title: report.title,
        current: addressesOf(place).reports,
        ...ledTo(published, municipality, place),
      })
      const at = reportAddress(place, found)
      const body = (
        <>
          <ReportArticle report={onPage(report)} />
          <section>
            <h2>{words.files}</h2>
            <ul>
              {FILES.filter((format) => format !== 'xlsx' || reportTables(report) !== null).map(
                (format) => (
                  <li key={format}>
                    <a href={`${at}/rapport.${format}`}>{words.file[format]}</a>
                  </li>
                ),
              )}
              <li>
                <a href={`${at}/${ARCHIVED}`}>{words.file.pdfa}</a>
              </li>
            </ul>
            <p>
              <a href={addressesOf({ ...place, version: found.snapshotId }).home}>
                {words.ofVersion}
              </a>
            </p>
          </section>
        </>
      )
      return send(request, reply, markup(page, lookOf(municipality), body), 200, keep)
    }

  const sendFile =
    (language: Language, format: ReportFormat, name: string) =>
    async (request: Request, reply: FastifyReply) => {
      const place: Place = { language, organisation: request.params.org }
      const asked = askedIn(request)
      const opened = asked === null ? null : await openReport(published, place, asked)
      if (opened === null) return answerGoneReport(published, place, asked, [request, reply])
      const { found, report, earlier } = opened
      const made = [found.hash, found.changeNumber, report.standing, ...earlier]
      const key = [place.organisation, language, name, ...made].join(' ')
      const bytes = await once(key, async () => {
        const file = await writeReportApart(report, format, {
          at: Date.parse(found.frozenAt),
          who: null,
          use: name === ARCHIVED ? 'archive' : 'publish',
        })
        return 'bytes' in file ? file.bytes : null
      })
      if (bytes === null)
        return reply
          .code(503)
          .header('retry-after', '60')
          .type('text/plain; charset=utf-8')
          .send(publishedReportWords(language).busy)
      return reply
        .type(REPORT_TYPES[format])
        .header('content-disposition', `inline; filename="${name}"`)
        .header('cache-control', 'public, max-age=0, must-revalidate')
        .send(Buffer.from(bytes))
    }

  for (const language of ['sv', 'en'] as const) {
    const prefix = language === 'sv' ? '' : `/${language}`
    const report = `${prefix}/:org/rapport/:round/:name/:version`
    const shown = keeping(showReport(language))
    app.get<Asking>(`${prefix}/:org/rapporter`, keeping(showList(language)))
    app.get<Asking>(report, (request, reply) => {
      allowImages(reply)
      return shown(request, reply)
    })
    for (const format of FILES) {
      const name = `rapport.${format}`
      app.get<Asking>(`${report}/${name}`, sendFile(language, format, name))
    }
    app.get<Asking>(`${report}/${ARCHIVED}`, sendFile(language, 'pdf', ARCHIVED))
  }
}
