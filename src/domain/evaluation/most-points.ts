// How many points each part can give at most: as the framework says, by its weight, or by what its parts come to.
import { divide, type Exact, multiply, sum } from '../exact/exact.ts'
import type { Framework, Part } from './framework.ts'

/**
 * The most points of each part; null where it is not known, as where its weight is still to be entered.
 * A part's own word holds. Otherwise it is its share, by weight, of the most of the part above; where parts
 * are not weighed, what its own parts come to.
 * @source spec/evaluation/sums.csv
 */
export const mostPoints = ({
  areas,
  weightSum,
}: Pick<Framework, 'areas' | 'weightSum'>): ReadonlyMap<string, Exact | null> => {
  const found = new Map<string, Exact | null>()
  const find = (part: Part, above: Exact | null): Exact | null => {
    const byWeight =
      weightSum !== null && part.weight !== undefined && above !== null
        ? divide(multiply(part.weight, above), weightSum)
        : null
    const said = part.most ?? byWeight
    found.set(part.id, said)
    const below = part.parts.map((one) => find(one, said))
    if (said !== null || weightSum !== null || below.length === 0) return said
    const known = below.flatMap((one) => (one === null ? [] : [one]))
    const most = known.length === below.length ? sum(known) : null
    found.set(part.id, most)
    return most
  }
  for (const area of areas) find(area, null)
  return found
}
