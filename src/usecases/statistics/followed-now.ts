// What an import says of the municipality itself, by the measures that follow its key figures.
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import { type Following, ownReadings } from '../../domain/comparison/own-readings.ts'
import { placesOf } from '../../domain/comparison/series.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { readAreas } from '../../store/statistics-areas.ts'
import { readKeyFigures, type Standing } from '../../store/statistics-catalogue.ts'
import { latestImport, readImport, type StatisticsImport } from '../../store/statistics-imports.ts'
import { readSeries } from '../../store/statistics-series.ts'
import type { Tx } from '../../store/tx.ts'

/** Which import is asked about: by its number, or the latest of a dataset. */
export type ImportAsked = { readonly dataset: string; readonly import?: number }

/** The import, where it can be taken in; null: there is none, or it is not finished. */
export const importToTake = async (
  tx: Tx,
  { dataset, import: number }: ImportAsked,
): Promise<StatisticsImport | null> => {
  const found =
    number === undefined
      ? await latestImport(tx, dataset)
      : await readImport(tx, { dataset, import: number })
  return found?.state === 'finished' ? found : null
}

export type FollowingMeasure = { readonly measure: Measure; readonly keyFigure: string }

/** The measures that follow key figures of a dataset, in the chain's order. */
export const followingOf = (
  { measures }: Pick<Chain, 'measures'>,
  dataset: string,
): readonly FollowingMeasure[] =>
  [...measures.values()].flatMap((measure) => {
    const followed = followedBy(measure)
    return followed?.dataset === dataset ? [{ measure, keyFigure: followed.keyFigure }] : []
  })

export type ToldOfOwn = {
  readonly keyFigures: ReadonlyMap<string, Standing<KeyFigure>>
  /** The own values that differ from those that stand. */
  readonly readings: readonly Reading[]
}

/**
 * The own values of an import that differ from what stands in the chain. A municipality without a code of
 * its own has none.
 */
export const toldOfOwn = async (tx: Tx, of: StatisticsImport, chain: Chain): Promise<ToldOfOwn> => {
  const followed = followingOf(chain, of.dataset)
  const ids = [...new Set(followed.map(({ keyFigure }) => keyFigure))]
  const keyFigures = new Map((await readKeyFigures(tx, of, { ids })).map((one) => [one.id, one]))
  if (chain.area === undefined || ids.length === 0) return { keyFigures, readings: [] }
  const series = Map.groupBy(
    await readSeries(tx, of, { keyFigures: ids }),
    ({ keyFigure }) => keyFigure,
  )
  const following = followed.flatMap(({ measure, keyFigure: id }): readonly Following[] => {
    const keyFigure = keyFigures.get(id)
    // NOTE what was told of a key figure that is gone since stands; nothing new is told of it.
    if (keyFigure === undefined || keyFigure.gone) return []
    return [{ measure, keyFigure, series: series.get(id) ?? [] }]
  })
  const measures = new Set(followed.map(({ measure }) => measure.id))
  const standing = chain.readings.filter(
    ({ measure, unit }) => unit === undefined && measures.has(measure),
  )
  const places = placesOf((await readAreas(tx)).map(({ code }) => code))
  const { dataset, import: number, title, fetchedOn: fetched, madeUp } = of
  const read = { dataset, import: number, title, fetched, madeUp }
  return { keyFigures, readings: ownReadings(read, chain.area, places, following, standing) }
}
