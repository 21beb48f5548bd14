// A municipality that begins from nothing: its name, and the two bodies that the law gives every one.
import { importChain } from '../../store/chains.ts'
import type { Store } from '../../store/connect.ts'
import { addOrganisation } from '../../store/organisations.ts'
import { lineOf } from '../chain/chain-parts.ts'
import { inviteInto, type NotInvited, type PersonInvited } from '../workflow/invite.ts'

/** Who is invited to be its first administrator. */
export type FirstAdministrator = { readonly name: string; readonly login: string }

export type Created = {
  /** null: nobody was named; the municipality's own sign-on says who they are. */
  readonly invited: PersonInvited | null
}

/** A council and an executive board. @source kommunallagen 3 kap. 1 och 3 §§ */
const BODIES = [
  { id: 'kf', kind: 'council', title: { sv: 'Kommunfullmäktige', en: 'Municipal council' } },
  {
    ...{ id: 'ks', kind: 'executiveBoard', parent: 'kf' },
    title: { sv: 'Kommunstyrelsen', en: 'Municipal executive board' },
  },
] as const

class NotCreated extends Error {
  readonly why: NotInvited
  constructor(why: NotInvited) {
    super('the first administrator could not be invited')
    this.why = why
  }
}

/**
 * Adds a municipality that has no model and no goals yet, and invites its first administrator: all or nothing.
 * @refuses alreadyThere, loginNotUsable, nameMissing
 */
export const createMunicipality = async (
  store: Store,
  organisation: string,
  who: string,
  { name, first, now }: { name: string; first: FirstAdministrator | null; now: Date },
): Promise<Created | NotInvited | { readonly refused: 'alreadyThere' }> => {
  try {
    return await store.asMember(organisation, who, async (tx) => {
      const title = { sv: name }
      const added = await addOrganisation(tx, { name, settings: { colour: null, name: title } })
      if ('refused' in added) return added
      await importChain(tx, {
        heading: { chainId: organisation, body: { chain: organisation, title }, source: null },
        units: BODIES.map(lineOf),
        ...{
          nodes: [],
          measures: [],
          tags: [],
          readings: [],
          judgements: [],
          texts: [],
          peers: [],
        },
      })
      if (first === null) return { invited: null }
      const roles = [{ role: 'administrator', body: null }] as const
      const invited = await inviteInto(tx, { ...first, roles, now })
      if ('refused' in invited) throw new NotCreated(invited)
      return { invited }
    })
  } catch (error) {
    // NOTE what is thrown undoes the municipality with it.
    if (error instanceof NotCreated) return error.why
    throw error
  }
}
