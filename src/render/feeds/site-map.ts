// The addresses of a site for search engines (sitemaps.org, 0.9).
import { escaped } from './xml.ts'

export type MappedPage = {
  readonly href: string
  /** The same page in the other languages. */
  readonly others: readonly { readonly language: string; readonly href: string }[]
  /** ISO, UTC. */
  readonly changed: string
}

/** As many as one file may hold, by the format. */
const MOST = 50_000

const HEAD = '<?xml version="1.0" encoding="utf-8"?>'
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

const pageIn = ({ href, others, changed }: MappedPage): string =>
  [
    '<url>',
    `<loc>${escaped(href)}</loc>`,
    `<lastmod>${escaped(changed)}</lastmod>`,
    ...others.map(
      (one) =>
        `<xhtml:link rel="alternate" hreflang="${escaped(one.language)}" href="${escaped(one.href)}"/>`,
    ),
    '</url>',
  ].join('')

/** @out the map's text */
export const siteMap = (pages: readonly MappedPage[]): string =>
  `${[
    HEAD,
    `<urlset ${SITEMAPS} xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...pages.slice(0, MOST).map(pageIn),
    '</urlset>',
  ].join('\n')}\n`

/** The maps of several municipalities. @out the index's text */
export const siteMapIndex = (maps: readonly string[]): string =>
  `${[
    HEAD,
    `<sitemapindex ${SITEMAPS}>`,
    ...maps.map((href) => `<sitemap><loc>${escaped(href)}</loc></sitemap>`),
    '</sitemapindex>',
  ].join('\n')}\n`
