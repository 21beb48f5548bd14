// Which key figures that a municipality here follows a source no longer has, and since which import.
import type { Store } from '../../store/connect.ts'
import { readKeyFigures } from '../../store/statistics-catalogue.ts'
import {
  type ImportOf,
  latestImport,
  readImport,
  type StatisticsImport,
} from '../../store/statistics-imports.ts'
import { LISTING, type Tx } from '../../store/tx.ts'
import { followedKeyFigures } from './followed-key-figures.ts'

export type GoneKeyFigure = ImportOf & {
  readonly keyFigure: string
  readonly title: string
}

const WHO = 'statistics'

/** Those that somebody follows and that were gone at an import, finished or not; by id. */
export const goneAndFollowed = async (
  store: Store,
  { dataset, import: number }: ImportOf,
): Promise<readonly GoneKeyFigure[]> => {
  const ids = await followedKeyFigures(store, dataset)
  if (ids.length === 0) return []
  const of = { dataset, import: number }
  const standing = await store.readAsMember(LISTING, WHO, (tx) =>
    readKeyFigures(tx, of, { ids, withOwn: true }),
  )
  return standing.flatMap(({ id, title, gone, import: since }) =>
    gone ? [{ dataset, import: since, keyFigure: id, title }] : [],
  )
}

/** The same of every dataset, at the import that everybody reads. */
export const goneNow = async (
  store: Store,
  imports: readonly StatisticsImport[],
): Promise<readonly GoneKeyFigure[]> => {
  const latest = new Map<string, StatisticsImport>()
  for (const one of imports)
    if (one.state === 'finished' && !latest.has(one.dataset)) latest.set(one.dataset, one)
  const gone: GoneKeyFigure[] = []
  for (const one of latest.values()) gone.push(...(await goneAndFollowed(store, one)))
  return gone
}

/** Since which import the source does not have a key figure, by the latest that is finished; null: it has it. */
export const goneSince = async (
  tx: Tx,
  dataset: string,
  keyFigure: string,
): Promise<StatisticsImport | null> => {
  const latest = await latestImport(tx, dataset)
  if (latest === null) return null
  const [standing] = await readKeyFigures(tx, latest, { ids: [keyFigure] })
  return standing?.gone ? readImport(tx, { dataset, import: standing.import }) : null
}
