// The published reports as citizens find them by their words: title, headings and written text.
import { wordsOfFrozen } from '../render/documents/words-of-frozen.ts'
import type { FoundReports } from '../render/views/citizens-search-view.ts'
import type { PublishedDocument } from '../store/published.ts'
import { type ChainWords, chainWords } from '../text/finding/chain-words.ts'
import { publishedReportWords } from '../text/published-reports.ts'
import type { Place } from './addresses.ts'
import type { Published } from './published.ts'
import { reportAddress } from './report-address.ts'

/** Each document's latest version, of those that are given the latest first. */
export const latestOfEach = (all: readonly PublishedDocument[]): readonly PublishedDocument[] => {
  const seen = new Set<string>()
  return all.filter(({ document }) => {
    const isFirst = !seen.has(document)
    seen.add(document)
    return isFirst
  })
}

type Kept = { readonly hashes: readonly string[]; readonly words: ChainWords }

/**
 * What looks for published reports. What is indexed is kept as long as all of it is published: a report
 * that is not is not in memory either.
 */
export const openFindReports = (
  published: Pick<Published, 'documents' | 'document'>,
): ((place: Place) => Promise<FoundReports>) => {
  const kept = new Map<string, ReadonlyMap<string, Kept>>()
  const indexOf = async (
    organisation: string,
    shown: readonly PublishedDocument[],
  ): Promise<ChainWords> => {
    const texts = await Promise.all(
      shown.map(({ document, version }) => published.document(organisation, document, version)),
    )
    return chainWords(
      shown.map(({ title }, place) => {
        const text = texts[place]?.text
        return { title, words: text === undefined ? '' : wordsOfFrozen(text) }
      }),
    )
  }
  return async (place) => {
    const { organisation, version, language } = place
    const all = await published.documents(organisation)
    const shown =
      version === undefined
        ? latestOfEach(all)
        : latestOfEach(all.filter(({ snapshotId }) => snapshotId === version))
    const hashes = shown.map(({ hash }) => hash)
    const key = hashes.join(' ')
    const still = new Set(all.map(({ hash }) => hash))
    const own = [...(kept.get(organisation) ?? [])].filter(([, one]) =>
      one.hashes.every((hash) => still.has(hash)),
    )
    const words = own.find(([of]) => of === key)?.[1].words ?? (await indexOf(organisation, shown))
    kept.set(organisation, new Map([...own, [key, { hashes, words }]]))
    const said = publishedReportWords(language)
    return {
      words,
      reports: shown.map((one) => ({
        title: one.title,
        ...(language === 'sv' ? {} : { lang: 'sv' }),
        href: reportAddress(place, one),
        what: said.found(one.version),
      })),
    }
  }
}
