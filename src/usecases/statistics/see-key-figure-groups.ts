// The groups of key figures that can be chosen when statistics are fetched, as the import that everybody reads has them.
import type { KeyFigureGroup } from '../../domain/comparison/key-figures.ts'
import type { Store } from '../../store/connect.ts'
import { readKeyFigureGroups } from '../../store/statistics-catalogue.ts'
import { latestImport } from '../../store/statistics-imports.ts'
import { LISTING } from '../../store/tx.ts'

/** By title in Swedish order; none where nothing is imported or the source has none. */
export const seeKeyFigureGroups = (
  store: Store,
  dataset: string,
): Promise<readonly KeyFigureGroup[]> =>
  store.readAsMember(LISTING, 'statistics', async (tx) => {
    const latest = await latestImport(tx, dataset)
    if (latest === null) return []
    const groups = (await readKeyFigureGroups(tx, latest)).filter(({ gone }) => !gone)
    return groups
      .map(({ id, title, members }) => ({ id, title, members }))
      .sort((a, b) => a.title.localeCompare(b.title, 'sv'))
  })
