// The address of a report that could be read and no longer may: why, by whose decision, and what stands instead.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GoneDocument, PublishedDocument } from '../store/published.ts'
import type { Language } from '../text/language.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import { sayGone } from '../text/snapshots.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { addressesOf, type Place } from './addresses.ts'
import { ledTo } from './led-to.ts'
import { lost, markup, municipalPage, send } from './page.tsx'
import { lookOf, nameIn, type Published } from './published.ts'
import { nameOfDocument, reportAddress } from './report-address.ts'

/** What an address of a report names: its round, the document's name in it, and the version. */
export type AskedReport = {
  readonly round: string
  readonly name: string
  readonly version: number
}

/** Whether a document is what an address names. */
export const isAsked =
  ({ round, name, version }: AskedReport) =>
  (one: PublishedDocument): boolean =>
    one.roundId === round && nameOfDocument(one) === name && one.version === version

/** Why it can no longer be read: destroyed by which decision, else withdrawn for which reason. */
export const sayGoneReport = (
  found: GoneDocument,
  language: Language,
): { readonly heading: string; readonly text: string } => {
  const { gone } = publishedReportWords(language)
  const { text } = sayGone({ ...found, decision: null }, language)
  return { heading: found.disposed === null ? gone.heading : gone.disposedHeading, text }
}

/** The latest version of the same report that may be read: of the same document, or of one begun anew in its place. */
const insteadOf = (
  gone: GoneDocument,
  all: readonly PublishedDocument[],
): PublishedDocument | undefined =>
  all.find((one) => one.roundId === gone.roundId && nameOfDocument(one) === nameOfDocument(gone))

/** Answers 410 where the address is of a report that could be read once, else that there is no such page. */
export const answerGoneReport = async (
  published: Published,
  place: Place,
  asked: AskedReport | null,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
): Promise<FastifyReply> => {
  const { organisation, language } = place
  const municipality = await published.municipality(organisation)
  if (municipality === null || asked === null) return lost(reply)
  const found = (await published.goneDocuments(organisation)).find(isAsked(asked))
  if (found === undefined) return lost(reply)
  const { gone } = publishedReportWords(language)
  const { heading, text } = sayGoneReport(found, language)
  const stands = insteadOf(found, await published.documents(organisation))
  const to = addressesOf(place)
  const page = municipalPage(place, nameIn(municipality, language), request.url, {
    title: heading,
    ...ledTo(published, municipality, place),
  })
  const said = [gone.what(found.title, found.version), text]
  if (stands === undefined) said.push(gone.nothingInstead)
  const links = [
    ...(stands === undefined
      ? []
      : [
          {
            title: gone.instead(stands.title, stands.version),
            href: reportAddress(place, stands),
          },
        ]),
    { title: gone.others, href: to.reports },
  ]
  const body = <PlainPage heading={heading} text={said.join(' ')} links={links} />
  return send(request, reply, markup(page, lookOf(municipality), body), 410)
}
