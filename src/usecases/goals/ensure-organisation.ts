// The organisation a chain belongs to, added to the database the first time it is named.
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { addOrganisation, readOrganisation } from '../../store/organisations.ts'
import type { Tx } from '../../store/tx.ts'

type Named = { readonly model: Model; readonly chain: Chain }

export const ensureOrganisation = async (tx: Tx, { model, chain }: Named): Promise<void> => {
  if ((await readOrganisation(tx)) !== null) return
  const name = model.municipality?.name ?? chain.title
  await addOrganisation(tx, { name: name.sv ?? Object.values(name)[0] ?? tx.organisationId })
}
