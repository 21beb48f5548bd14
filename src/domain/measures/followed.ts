// Which national key figure a measure follows.
import type { Measure } from './measure.ts'

/** Kolada's dataset: its groups are those that descriptions are read from where a measure's own source draws none. */
export const KOLADA = 'kolada'

/** @term följt nyckeltal – the key figure that a measure's own values and others' are read from */
export type Followed = { readonly dataset: string; readonly keyFigure: string }

/** null: the measure follows none. */
export const followedBy = ({ source }: Pick<Measure, 'source'>): Followed | null => {
  const { kind, ref, dataset } = source
  if (ref === undefined) return null
  if (kind === 'kolada') return { dataset: KOLADA, keyFigure: ref }
  return kind === 'statistics' && dataset !== undefined ? { dataset, keyFigure: ref } : null
}
