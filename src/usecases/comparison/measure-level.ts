// A reasonable level for a measure that follows a key figure: what others who stood there had come to.
import type { LevelAfter } from '../../domain/comparison/reasonable-level.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { compareKeyFigure, type SeenComparison } from './compare-key-figure.ts'
import { levelsOf } from './service-figures.ts'

export type SeenLevel = {
  readonly measure: Measure
  /** null: it follows none, or there are no statistics of it. */
  readonly told: { readonly seen: SeenComparison; readonly levels: readonly LevelAfter[] } | null
}

/** @refuses mayNot, noChain, noSuchMeasure */
export const seeLevel = async (
  asking: Asking,
  id: string,
): Promise<
  | SeenLevel
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }
> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const measure = loaded.chain.measures.get(id)
  if (measure === undefined) return { refused: 'noSuchMeasure', measure: id }
  const followed = followedBy(measure)
  if (followed === null) return { measure, told: null }
  const seen = await compareKeyFigure(asking, followed)
  if (!('refused' in seen)) return { measure, told: { seen, levels: levelsOf(seen) } }
  if (seen.refused === 'mayNot' || seen.refused === 'noChain') return seen
  return { measure, told: null }
}
