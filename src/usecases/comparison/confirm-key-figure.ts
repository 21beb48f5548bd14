// A person says which way a key figure is better and how it is counted, which its source does not.
import type { ConfirmKeyFigureRequest } from '../../contract/comparison-requests.ts'
import { confirmKeyFigure as save } from '../../store/key-figure-confirmations.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { type NoStatistics, readStatistics } from './statistics-read.ts'

export type NotConfirmed =
  | MayNot
  | NoStatistics
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchKeyFigure'; readonly keyFigure: string }

/** @refuses mayNot, noChain, noStatistics, noSuchKeyFigure */
export const confirmKeyFigure = async (
  asking: Asking,
  confirmed: ConfirmKeyFigureRequest,
): Promise<{ readonly saved: true; readonly changeNumber: number } | NotConfirmed> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const by = allowed(asking, 'editChain', loaded.chain.bodies, undefined)
  if ('refused' in by) return by
  const read = await readStatistics(asking, confirmed.dataset)
  if ('refused' in read) return read
  if (!read.keyFigures.has(confirmed.keyFigure))
    return { refused: 'noSuchKeyFigure', keyFigure: confirmed.keyFigure }
  return { saved: true, changeNumber: await save(by.tx, confirmed) }
}
