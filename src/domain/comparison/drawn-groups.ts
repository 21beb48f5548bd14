// What the titles of a source's groups say: the year they were drawn, the size they begin with, whom they are like.
import type { DrawnGroup } from './groups.ts'
import type { SourceGroup } from './key-figures.ts'
import { SIMILAR_FOR, type SimilarFor } from './similar-areas.ts'

const UNWEIGHTED = / \(ovägt medel\)$/

/** A title without what Kolada adds of its mean. */
export const bare = (title: string): string => title.trim().replace(UNWEIGHTED, '')

/** A group as it is told of: the year is the one its title ends with. */
export const drawnFrom = ({ id, title }: SourceGroup): DrawnGroup => {
  const year = /, (\d{4})$/.exec(title)?.[1]
  return { id, title, ...(year === undefined ? {} : { year: Number(year) }) }
}

const SIZE = /^Kommuner med (?:fler än )?([\d\s]+?)(?: - ([\d\s]+))? invånare$/

/** With how many inhabitants a size class begins, from its title; null where it is no size class. */
export const sizeFrom = (group: SourceGroup): number | null => {
  const written = SIZE.exec(bare(group.title))?.[1]
  return written === undefined ? null : Number(written.replaceAll(/\s/g, ''))
}

/** «Liknande kommuner grundskola, Kumla, 2024» and, of the whole municipality, «Liknande kommuner, övergripande, Kumla, 2025». */
const SIMILAR = /^Liknande (?:kommuner|regioner),? (.+), ([^,]+), (\d{4})$/

export const isOfSimilar = (title: string): boolean => SIMILAR.test(title.trim())

/** The latest drawn group of those like the one with that name, for that service. */
export const drawnSimilar = (
  groups: readonly SourceGroup[],
  similar: SimilarFor,
  name: string | undefined,
): SourceGroup | undefined =>
  groups
    .flatMap((group) => {
      const [, service, of, year] = SIMILAR.exec(group.title.trim()) ?? []
      return service === SIMILAR_FOR[similar] && of === name ? [{ group, year: Number(year) }] : []
    })
    .sort((a, b) => b.year - a.year)[0]?.group
