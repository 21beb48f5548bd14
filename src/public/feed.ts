// The feed of what a municipality publishes: an entry a version and one a report, whatever has become of it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { atomFeed, type FeedEntry } from '../render/feeds/atom-feed.ts'
import { sayStoredSnapshot } from '../render/views/said-snapshot.ts'
import type { PublishedDocument, SnapshotEntry } from '../store/published.ts'
import { citizenWords } from '../text/citizens.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import { sayGone } from '../text/snapshots.ts'
import { roundTitle } from '../text/words-of-model.ts'
import { addressesBeside, addressesOf } from './addresses.ts'
import { sayGoneReport } from './gone-report.tsx'
import { lost } from './page.tsx'
import { isShown, type Municipality, nameIn, type Published } from './published.ts'
import { reportAddress } from './report-address.ts'
import { originOf, sendText } from './texts.ts'

type Gone = Pick<SnapshotEntry, 'withdrawn' | 'disposed'>

/** The latest of some moments, ISO, UTC. */
const latestIn = (moments: readonly (string | null | undefined)[], first: string): string =>
  [first, ...moments]
    .filter((one) => one !== null && one !== undefined)
    .map((one) => new Date(one).toISOString())
    .toSorted()
    .at(-1) ?? first

/** When it was taken back or destroyed. */
const goneAt = ({ withdrawn, disposed }: Gone): readonly (string | undefined)[] => [
  withdrawn?.at,
  disposed === null ? undefined : `${disposed.date}T00:00:00Z`,
]

/** The latest that has happened to it: published, decided, put right, taken back or destroyed. */
const updatedAt = (entry: SnapshotEntry): string =>
  latestIn([entry.decidedAt, entry.corrected, ...goneAt(entry)], entry.publishedAt)

const titledIn =
  ({ latest }: Municipality, language: Language) =>
  ({ roundId }: SnapshotEntry): string =>
    latest === null
      ? roundId
      : roundTitle(roundId, { model: latest.frozen.model, roundKind: 'outcome', language })

/** What has become of what citizens can no longer read; null: they can. */
const goneMark = ({ withdrawn, disposed }: Gone, language: Language): string | null => {
  const { feed } = citizenWords(language)
  if (disposed !== null) return feed.disposed
  return withdrawn === null ? null : feed.withdrawn
}

const markOf = (entry: SnapshotEntry, language: Language): string =>
  goneMark(entry, language) ?? pageWords(language).status[entry.status]

const entriesOf = (
  municipality: Municipality,
  language: Language,
  origin: string,
): readonly FeedEntry[] => {
  const { organisation, entries, latest } = municipality
  const { feed } = citizenWords(language)
  const titleOf = titledIn(municipality, language)
  return entries.map((entry): FeedEntry => {
    const { snapshotId: version } = entry
    const mark = markOf(entry, language)
    return {
      id: `${origin}${addressesOf({ language, organisation, version }).home}`,
      title: feed.entry(titleOf(entry), entry.version, mark),
      summary: isShown(entry)
        ? sayStoredSnapshot(entry, latest?.frozen.chain.bodies ?? new Map(), language)
        : sayGone(entry, language).text,
      category: mark,
      published: new Date(entry.publishedAt).toISOString(),
      updated: updatedAt(entry),
    }
  })
}

/** A report is published when both it is approved and its version of the round is published; what has become of it since is told as well. */
const reportEntries = (
  municipality: Municipality,
  documents: readonly (PublishedDocument & Partial<Gone>)[],
  language: Language,
  origin: string,
): readonly FeedEntry[] => {
  const { organisation, entries } = municipality
  const words = publishedReportWords(language)
  const titleOf = titledIn(municipality, language)
  return documents.flatMap((one): readonly FeedEntry[] => {
    const rests = entries.find(({ snapshotId }) => snapshotId === one.snapshotId)
    if (rests === undefined) return []
    const gone = { withdrawn: null, disposed: null, ...one }
    const mark = goneMark(gone, language) ?? markOf(rests, language)
    const said = words.entryText(titleOf(rests), rests.version)
    return [
      {
        id: `${origin}${reportAddress({ language, organisation }, one)}`,
        title: words.entry(one.title, one.version, mark),
        summary:
          goneMark(gone, language) === null
            ? said
            : words.gone.entryText(sayGoneReport(gone, language).text),
        category: mark,
        published: latestIn([one.frozenAt], rests.publishedAt),
        updated: latestIn([one.frozenAt, updatedAt(rests), ...goneAt(gone)], rests.publishedAt),
      },
    ]
  })
}

type Asking = { Params: { org: string } }

/** Adds each municipality's feed, in each language. */
export const addFeeds = (app: FastifyInstance, published: Published): void => {
  const sendFeed =
    (language: Language) =>
    async (request: FastifyRequest<Asking>, reply: FastifyReply): Promise<FastifyReply> => {
      const municipality = await published.municipality(request.params.org)
      if (municipality === null) return lost(reply)
      const { organisation } = municipality
      const documents = [
        ...(await published.documents(organisation)),
        ...(await published.goneDocuments(organisation)),
      ]
      const place = { language, organisation }
      const origin = originOf(request)
      const words = citizenWords(language).feed
      const name = nameIn(municipality, language)
      const text = atomFeed({
        self: `${origin}${addressesBeside(place).feed}`,
        site: `${origin}${addressesOf(place).home}`,
        language,
        title: words.title(name),
        subtitle: words.subtitle,
        author: name,
        since: NOTHING_SINCE,
        entries: [
          ...entriesOf(municipality, language, origin),
          ...reportEntries(municipality, documents, language, origin),
        ].toSorted((a, b) => b.updated.localeCompare(a.updated)),
      })
      return sendText(request, reply, 'application/atom+xml; charset=utf-8', text)
    }
  for (const language of ['sv', 'en'] as const)
    app.get<Asking>(`${language === 'sv' ? '' : '/en'}/:org/atom.xml`, sendFeed(language))
}

/** A feed must say when it was last changed; one of nothing has not been. */
const NOTHING_SINCE = new Date(0).toISOString()
