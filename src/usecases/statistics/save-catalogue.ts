// The catalogue of an import: set against the one that stands, and saved.
import { catalogueChanges, hasShrunkByAThird } from '../../domain/comparison/catalogue-changes.ts'
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import type { Shrank } from '../../domain/comparison/source-refusals.ts'
import { addAreas } from '../../store/statistics-areas.ts'
import {
  readKeyFigures,
  saveGroups,
  saveKeyFigureGroups,
  saveKeyFigures,
} from '../../store/statistics-catalogue.ts'
import { type ImportOf, latestImport } from '../../store/statistics-imports.ts'
import { saveUnits } from '../../store/statistics-units.ts'
import type { Tx } from '../../store/tx.ts'
import type { Catalogue } from './opened-source.ts'

/** The key figures that everybody reads now; none before the first import. */
export const standingCatalogue = async (tx: Tx, dataset: string): Promise<readonly KeyFigure[]> => {
  const latest = await latestImport(tx, dataset)
  if (latest === null) return []
  return (await readKeyFigures(tx, latest)).filter(({ gone }) => !gone)
}

export const shrankFrom = (
  before: readonly KeyFigure[],
  { keyFigures }: Catalogue,
): Shrank | null =>
  hasShrunkByAThird(before, keyFigures)
    ? {
        refused: 'catalogueShrank',
        gone: catalogueChanges(before, keyFigures).vanished.length,
        of: before.length,
      }
    : null

export const saveCatalogue = async (tx: Tx, of: ImportOf, catalogue: Catalogue): Promise<void> => {
  await addAreas(tx, catalogue.areas)
  await saveKeyFigures(tx, of, catalogue.keyFigures, { isWhole: true })
  await saveGroups(tx, of, catalogue.groups, { isWhole: true })
  await saveKeyFigureGroups(tx, of, catalogue.keyFigureGroups ?? [], { isWhole: true })
  if (catalogue.units !== undefined) await saveUnits(tx, of, catalogue.units, { isWhole: true })
}
