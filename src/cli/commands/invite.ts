// malkedja invite: a link by which a person comes in, such as the first administrator of a municipality.
import { explainFault, readAddress } from '../../config.ts'
import { ROLES } from '../../domain/organisation/role.ts'
import { storeWords } from '../../text/cli-store.ts'
import { sayDate } from '../../text/dates.ts'
import { sentenceForStaff } from '../../text/staff-refusals.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import { whichOrganisation } from '../../usecases/database/which-organisation.ts'
import { inviteFromTerminal } from '../../usecases/workflow/invite.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, WHO } from '../in-database.ts'
import { type Outcome, refused } from '../terminal.ts'

export type InviteOptions = DatabaseOptions & { readonly login: string; readonly role: string }

export const inviteCommand = async (
  name: string,
  options: InviteOptions,
  asked: Asked,
): Promise<Outcome> => {
  const { language, terminal } = asked
  const words = storeWords(language)
  const role = ROLES.find((known) => known === options.role)
  if (role === undefined) return refused(words.notARole(options.role, ROLES.join(', ')))
  const read = readAddress(terminal.env)
  if ('faults' in read) return refused(...read.faults.map((one) => explainFault(one, language)))
  return inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, async (store) => {
        const which = await whichOrganisation(store, options.organisation)
        if ('among' in which) return which
        const { organisation } = which
        const invited = await inviteFromTerminal(store, organisation, WHO, {
          name,
          login: options.login,
          roles: [{ role, body: null }],
          now: new Date(),
        })
        return { organisation, invited }
      }),
    (found) => {
      if ('among' in found) return refused(words.noOrganisation(found.among))
      const { organisation, invited } = found
      if ('refused' in invited) return refused(sentenceForStaff(invited, language))
      const link = `${read.publicUrl}/app/${organisation}/inbjudan#${invited.secret}`
      const { endsAt, isNew } = invited
      const text = words.invited(link, sayDate(endsAt, language), isNew)
      return answer(asked, { organisation, link, endsAt, isNew }, text)
    },
  )
}
