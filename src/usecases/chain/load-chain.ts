// A municipality's model and chain from the store, kept in memory until something changes.
import type { Chain } from '../../domain/goals/chain.ts'
import type { ModelText } from '../../domain/model/language.ts'
import type { Model } from '../../domain/model/model.ts'
import { readModel } from '../../domain/model/parse.ts'
import { readChainFromStore } from '../../store/chains.ts'
import type { Store } from '../../store/connect.ts'
import { modelVersions } from '../../store/models.ts'
import { readOrganisation } from '../../store/organisations.ts'
import { chainFrom } from './chain-parts.ts'

export type Loaded = {
  readonly name: string
  readonly changeNumber: number
  readonly model: Model
  readonly modelText: ModelText
  readonly chain: Chain
}

/** Chains by organisation; each carries the change number it was read at, so that servers agree. */
export type ChainsInMemory = Map<string, Loaded>

/** Throws where the store holds a model that its own reader refuses. */
const readStoredModel = (sourceYaml: string) => {
  const read = readModel(new Map([['model.yaml', sourceYaml]]), 'model.yaml')
  if ('refusals' in read)
    throw new Error(`the stored model cannot be read: ${JSON.stringify(read.refusals.slice(0, 3))}`)
  return read
}

/**
 * The organisation's model and chain as they are now; null where it has none. Read anew only when
 * the organisation's change number has moved.
 */
export const loadChain = (
  store: Store,
  memory: ChainsInMemory,
  organisationId: string,
  who: string,
): Promise<Loaded | null> =>
  store.readAsMember(organisationId, who, async (tx) => {
    const organisation = await readOrganisation(tx)
    if (organisation === null) return null
    const known = memory.get(organisationId)
    if (known?.changeNumber === organisation.changeNumber) return known
    const [version] = await modelVersions(tx)
    const stored = await readChainFromStore(tx)
    if (version === undefined || stored === null) return null
    const { model, text } = readStoredModel(version.sourceYaml)
    const { chain } = chainFrom(stored, model)
    const loaded = {
      name: organisation.name,
      changeNumber: organisation.changeNumber,
      model,
      modelText: text,
      chain,
    }
    memory.set(organisationId, loaded)
    return loaded
  })
