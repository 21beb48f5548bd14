// Every page that a published round has, in the order that a reader looks for them.
import type { MapPage, MapSection } from '../../contract/citizens.ts'
import type { LinkView, NodeRowView } from '../../contract/views.ts'
import { citizenWords } from '../../text/citizens.ts'
import { chainView } from './chain-view.ts'
import { programmesShown } from './programme-view.ts'
import { measuresShown, tagGroups } from './tags-carried.ts'
import { titleIn, type Viewing } from './viewing.ts'

const alone = (link: LinkView): MapPage => ({ ...link, below: [] })

const sorted = (pages: readonly MapPage[], language: string): readonly MapPage[] => {
  const { compare } = new Intl.Collator(language)
  return pages.toSorted((a, b) => compare(a.title, b.title))
}

const pageOf = ({ title, lang, href, children }: NodeRowView): MapPage => ({
  title,
  href,
  ...(lang === undefined ? {} : { lang }),
  below: children.map(pageOf),
})

/** `about` are the pages that are not of the round's own content, first. */
export const siteMapView = (
  viewing: Viewing,
  about: readonly LinkView[],
  services: readonly LinkView[],
): readonly MapSection[] => {
  const { language, to } = viewing
  const words = citizenWords(language).siteMap
  const programmes = programmesShown(viewing).map(({ node }) => ({
    ...titleIn(viewing, node.title),
    href: to.programme(node.id),
  }))
  const measures = measuresShown(viewing).map(({ id, title }) => ({
    ...titleIn(viewing, title),
    href: to.measure(id),
  }))
  const tags = tagGroups(viewing).flatMap(({ tags }) => tags)
  const links = (heading: string, all: readonly LinkView[]): MapSection => ({
    heading,
    pages: sorted(all.map(alone), language),
  })
  return [
    { heading: words.about, pages: about.map(alone) },
    { heading: viewing.words.chainHeading, pages: chainView(viewing).tree.map(pageOf) },
    links(words.measures, measures),
    links(words.programmes, programmes),
    links(words.services, services),
    links(
      words.tags,
      tags.map(({ title, href }) => ({ title, href })),
    ),
  ].filter(({ pages }) => pages.length > 0)
}
