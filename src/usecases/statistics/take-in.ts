// A municipality takes an import of national statistics in: its own values become readings, others' are read from it.
import { takeImport, takenInForce } from '../../store/statistics-taken.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { type ImportAsked, importToTake, toldOfOwn } from './followed-now.ts'
import { writeOwnValues } from './write-own-values.ts'

export type NotTakenIn =
  | MayNot
  | { readonly refused: 'noChain' }
  /** There is no such import, or it is not finished. */
  | { readonly refused: 'noStatistics' }
  | { readonly refused: 'takenAlready'; readonly dataset: string; readonly import: number }

export type TakenIn = {
  readonly dataset: string
  readonly import: number
  readonly changeNumber: number
  /** How many own values differed from what stood, and were written. */
  readonly readings: number
}

/**
 * One change: from it the living rounds read others' values from the import, and the own values of followed
 * key figures stand as readings, beside the earlier ones. Closed rounds go on reading what they read.
 * @refuses mayNot, noChain, noStatistics, takenAlready
 */
export const takeIn = async (asking: Asking, asked: ImportAsked): Promise<TakenIn | NotTakenIn> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const by = allowed(asking, 'takeStatistics', loaded.chain.bodies, undefined)
  if ('refused' in by) return by
  const of = await importToTake(asking.tx, asked)
  if (of === null) return { refused: 'noStatistics' }
  const { dataset, import: number } = of
  if ((await takenInForce(asking.tx)).get(dataset)?.import === number)
    return { refused: 'takenAlready', dataset, import: number }
  const { readings } = await toldOfOwn(asking.tx, of, loaded.chain)
  const changeNumber = await takeImport(
    by.tx,
    { dataset, import: number },
    { readings: readings.length },
  )
  const written = await writeOwnValues(by.tx, readings, changeNumber)
  return { dataset, import: number, changeNumber, readings: written }
}

// NOTE units of the municipality's own (schools, homes) that name their code in the source get their values
// here too, once a unit can say it: `readSeries` with `table: 'unit_series'` and the key figure's unit index.
