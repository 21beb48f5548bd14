// One step of an import, saved: what was asked for of what was told, as series of areas or of units.
import type { SourcedValue } from '../../domain/comparison/key-figures.ts'
import { packSeries } from '../../statistics/pack.ts'
import { type Covered, saveSeries } from '../../store/save-series.ts'
import { readAreaIndex } from '../../store/statistics-areas.ts'
import type { ImportCounts, ImportOf } from '../../store/statistics-imports.ts'
import { addToUnitIndexes } from '../../store/statistics-units.ts'
import type { Tx } from '../../store/tx.ts'
import type { Step } from './import-plan.ts'

const coveredBy = ({ keyFigures, years }: Step): readonly Covered[] =>
  keyFigures.flatMap((keyFigure): readonly Covered[] =>
    years === undefined ? [{ keyFigure }] : years.map((year) => ({ keyFigure, year })),
  )

/** Only what was asked for: a service may tell of more. */
export const askedFor = (
  step: Step,
  all: readonly SourcedValue[],
  areas: ReadonlySet<string>,
): { readonly values: readonly SourcedValue[]; readonly ofUnknownAreas: number } => {
  const keyFigures = new Set(step.keyFigures)
  const years = step.years === undefined ? null : new Set(step.years)
  const values: SourcedValue[] = []
  let ofUnknownAreas = 0
  for (const one of all) {
    if (!keyFigures.has(one.keyFigure) || years?.has(one.year) === false) continue
    if (step.of === 'units' || areas.has(one.area)) values.push(one)
    else ofUnknownAreas += 1
  }
  return { values, ofUnknownAreas }
}

/** Writes what the values change of what stood, with where the import goes on from. */
export const saveStep = async (
  tx: Tx,
  of: ImportOf,
  step: Step,
  { values, cursor }: { readonly values: readonly SourcedValue[]; readonly cursor: unknown },
): Promise<ImportCounts> => {
  const block = { covers: coveredBy(step), cursor }
  if (step.of === 'areas')
    return saveSeries(tx, of, { ...block, series: packSeries(values, await readAreaIndex(tx)) })
  const byKeyFigure = Map.groupBy(values, (one) => one.keyFigure)
  const wanted = new Map(
    [...byKeyFigure].map(([id, all]) => [id, [...new Set(all.map((one) => one.area))].sort()]),
  )
  const indexes = await addToUnitIndexes(tx, of, wanted)
  const indexOf = (keyFigure: string) => {
    const index = indexes.get(keyFigure)
    if (index === undefined) throw new RangeError(`saveStep: ${keyFigure} has no units`)
    return index
  }
  return saveSeries(tx, of, { ...block, series: packSeries(values, indexOf), table: 'unit_series' })
}
