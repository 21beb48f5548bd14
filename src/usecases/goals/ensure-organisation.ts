// The organisation a chain belongs to: added to the database the first time it is named, and what it is called.
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { addOrganisation, type Organisation, readOrganisation } from '../../store/organisations.ts'
import type { Tx } from '../../store/tx.ts'

type Named = { readonly model: Model | undefined; readonly chain: Chain }

export const ensureOrganisation = async (tx: Tx, { model, chain }: Named): Promise<void> => {
  if ((await readOrganisation(tx)) !== null) return
  const { name = chain.title, colour = null } = model?.municipality ?? {}
  await addOrganisation(tx, {
    name: name.sv ?? Object.values(name)[0] ?? tx.organisationId,
    settings: { colour, name },
  })
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((words) => typeof words === 'string')

/** What an organisation is called in the languages that it was brought in with. */
export const nameOfOrganisation = ({
  name,
  settings,
}: Pick<Organisation, 'name' | 'settings'>): Text => {
  const kept = (settings as { readonly name?: unknown } | null)?.name
  return isText(kept) ? { ...kept, sv: name } : { sv: name }
}
