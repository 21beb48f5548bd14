// Takes an organisation's chain and model out of the database as files.
import { readChainFromStore } from '../../store/chains.ts'
import type { Store } from '../../store/connect.ts'
import { versionsInUse } from '../../store/models.ts'
import { chainFiles } from './chain-files.ts'

/** The chain in force and the versions of its model as files; null where nothing was brought in. */
export const takeOutChain = (
  store: Store,
  organisationId: string,
  who: string,
): Promise<ReadonlyMap<string, string> | null> =>
  store.readAsMember(organisationId, who, async (tx) => {
    const stored = await readChainFromStore(tx)
    const models = await versionsInUse(tx)
    if (stored === null || models.length === 0) return null
    return chainFiles(
      stored,
      models.map(({ sourceYaml }) => sourceYaml),
    )
  })
