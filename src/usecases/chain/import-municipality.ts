// A municipality's files brought into the store: organisation, model and chain, whole or not at all.
import type { Chain } from '../../domain/goals/chain.ts'
import type { ChainText } from '../../domain/goals/language.ts'
import type { Model } from '../../domain/model/model.ts'
import { type ImportedChain, importChain } from '../../store/chains.ts'
import type { Store } from '../../store/connect.ts'
import { saveModel } from '../../store/models.ts'
import { ensureOrganisation } from '../goals/ensure-organisation.ts'
import { partsOfChain } from './chain-parts.ts'

export type Municipality = {
  /** Every version of the model; of those in force on one day the later in the list holds. */
  readonly versions: readonly { readonly model: Model; readonly written: string }[]
  /** The chain with what every version governs. */
  readonly chain: Chain
  readonly chainText: ChainText
}

/** Where no date is given a model is taken to have been in force since long. */
const SINCE_LONG = '1900-01-01'

/**
 * Brings files in as one transaction. What the store already says is left as it is, so the same
 * files can be brought in again. When all is brought in, `store.settle` keeps it fast to find.
 */
export const importMunicipality = (
  store: Store,
  organisationId: string,
  who: string,
  { versions, chain, chainText }: Municipality,
): Promise<ImportedChain> =>
  store.asMember(organisationId, who, async (tx) => {
    await ensureOrganisation(tx, { model: versions.at(-1)?.model, chain })
    for (const { model, written } of versions)
      await saveModel(tx, {
        modelId: model.id,
        validFrom: model.valid?.from ?? SINCE_LONG,
        validTo: model.valid?.to ?? null,
        sourceYaml: written,
      })
    return importChain(tx, partsOfChain(chain, chainText))
  })
