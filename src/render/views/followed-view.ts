// The key figure that a measure follows, by its source's title and its own, leading to where it is compared.
import type { LinkView } from '../../contract/views.ts'
import { type Followed, followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { followingWords } from '../../text/following.ts'
import type { Viewing } from './viewing.ts'

type Told = { readonly followed: Followed; readonly source: string; readonly title: string }

/** null: it follows none, or the statistics that are read here do not have it. */
const toldOf = ({ chain }: Viewing, measure: Pick<Measure, 'source'>): Told | null => {
  const followed = followedBy(measure)
  const read = chain.statistics?.find(({ dataset }) => dataset === followed?.dataset)
  if (followed === null || read === undefined) return null
  const about = read.keyFigure(followed.keyFigure)?.about
  return about === undefined ? null : { followed, source: read.title, title: about.title }
}

/** «Påhittad statistik: Elever i åk 9 …, andel (%) (X20302)» */
export const followedSource = (
  viewing: Viewing,
  measure: Measure,
): { readonly value: string; readonly href?: string } | null => {
  const told = toldOf(viewing, measure)
  if (told === null) return null
  const { followed, source, title } = told
  const href = viewing.to.keyFigure?.(followed)
  const value = `${source}: ${title} (${followed.keyFigure})`
  return { value, ...(href === undefined ? {} : { href }) }
}

/** «Jämför med andra: Elever i åk 9 …», to the page of the comparison; null where there is none to lead to. */
export const comparisonLink = (viewing: Viewing, measure: Measure): LinkView | null => {
  const told = toldOf(viewing, measure)
  if (told === null || viewing.to.keyFigure === undefined) return null
  const title = followingWords(viewing.language).compare(told.title)
  return { title, href: viewing.to.keyFigure(told.followed) }
}
