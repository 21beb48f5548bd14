// What a frozen version says otherwise than the one before it.
import { type FrozenRound, thawRound } from '../../domain/reports/freeze.ts'
import { frozenVersions, readFrozen } from '../../store/frozen.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'

/** One frozen version opened, with its number. */
type Opened = { readonly number: number; readonly frozen: FrozenRound }

export type SeenDifference = { readonly before: Opened; readonly after: Opened }

const open = async (asking: Asking, snapshotId: string): Promise<Opened | null> => {
  const found = await readFrozen(asking.tx, snapshotId)
  return found === null ? null : { number: found.version, frozen: thawRound(found.body) }
}

/**
 * @refuses mayNot, noChain; noSuchVersion: there is none by that name, or none before it;
 * versionDisposed: the content of one of them has been destroyed
 */
export const seeDifference = async (
  asking: Asking,
  snapshotId: string,
): Promise<
  SeenDifference | MayNot | { readonly refused: 'noChain' | 'noSuchVersion' | 'versionDisposed' }
> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const all = await frozenVersions(tx)
  const later = all.find((one) => one.snapshotId === snapshotId)
  const earlier = all.find(
    (one) => one.roundId === later?.roundId && one.version === later.version - 1,
  )
  if (later === undefined || earlier === undefined) return { refused: 'noSuchVersion' }
  const before = await open(asking, earlier.snapshotId)
  const after = await open(asking, snapshotId)
  return before === null || after === null ? { refused: 'versionDisposed' } : { before, after }
}
