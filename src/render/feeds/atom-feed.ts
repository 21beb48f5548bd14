// What has been published as a feed that programs follow (Atom, RFC 4287).
import type { Language } from '../../text/language.ts'
import { escaped } from './xml.ts'

export type FeedEntry = {
  /** The version's own address, which never changes. */
  readonly id: string
  readonly title: string
  readonly summary: string
  /** What it is, in a word: «Förslag», «Beslutad». */
  readonly category: string
  /** ISO, UTC. */
  readonly published: string
  readonly updated: string
}

export type Feed = {
  /** The feed's own address, and that of the pages it tells of. */
  readonly self: string
  readonly site: string
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** When nothing has been published: since when that is known, ISO, UTC. */
  readonly since: string
  /** The latest first. */
  readonly entries: readonly FeedEntry[]
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const entryIn = ({ id, title, summary, category, published, updated }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    `<link rel="alternate" type="text/html" href="${escaped(id)}"/>`,
    `<category term="${escaped(category)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('\n')

/**
 * One entry a version, updated when it is decided, corrected or taken back.
 * @out the feed's text
 */
export const atomFeed = (feed: Feed): string => {
  const { self, site, language, title, subtitle, author, since, entries } = feed
  const latest =
    entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? since
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', self),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', latest),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(site)}"/>`,
    ...entries.map(entryIn),
    '</feed>',
  ].join('\n')}\n`
}
