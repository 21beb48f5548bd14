// Which organisation a command is about.
import type { Store } from '../../store/connect.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { isOrganisationId } from '../../store/tx.ts'

export { isOrganisationId }

/** The one named, or the only one there is; else those to choose among. */
export const whichOrganisation = async (
  store: Store,
  asked: string | undefined,
): Promise<{ readonly organisation: string } | { readonly among: readonly string[] }> => {
  const ids = (await listOrganisations(store)).map(({ organisationId }) => organisationId)
  const [only] = ids
  if (asked === undefined) {
    return only !== undefined && ids.length === 1 ? { organisation: only } : { among: ids }
  }
  return ids.includes(asked) ? { organisation: asked } : { among: ids }
}
