// Which key figures of a dataset some municipality follows: those that a choice of «followed» means.
import { followedBy } from '../../domain/measures/followed.ts'
import type { Store } from '../../store/connect.ts'
import { loadChain } from '../chain/load-chain.ts'
import { listMunicipalities } from '../workflow/municipalities.ts'

const WHO = 'statistics'

/** By rising id, each once. */
export const followedKeyFigures = async (
  store: Store,
  dataset: string,
): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (const { organisationId } of await listMunicipalities(store)) {
    // NOTE without the memory of the server: at night, and in the terminal, each chain is read once.
    const loaded = await store.readAsMember(organisationId, WHO, (tx) => loadChain(tx, new Map()))
    for (const measure of loaded?.chain.measures.values() ?? []) {
      const followed = followedBy(measure)
      if (followed?.dataset === dataset) found.add(followed.keyFigure)
    }
  }
  return [...found].sort()
}
