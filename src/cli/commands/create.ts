// malkedja create: a municipality that begins from nothing, and the link by which its first administrator comes in.
import { explainFault, readAddress } from '../../config.ts'
import { storeWords } from '../../text/cli-store.ts'
import { sayDate } from '../../text/dates.ts'
import { sentenceForStaff } from '../../text/staff-refusals.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import { isOrganisationId } from '../../usecases/database/which-organisation.ts'
import { createMunicipality } from '../../usecases/goals/create-municipality.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, WHO } from '../in-database.ts'
import { type Outcome, refused } from '../terminal.ts'

export type CreateOptions = DatabaseOptions & {
  readonly organisation: string
  readonly administrator?: string | undefined
  readonly login?: string | undefined
}

export const createCommand = async (
  name: string,
  options: CreateOptions,
  asked: Asked,
): Promise<Outcome> => {
  const { language, terminal } = asked
  const words = storeWords(language)
  const { organisation, administrator, login } = options
  if (!isOrganisationId(organisation)) return refused(words.badOrganisation(organisation))
  if (name.trim() === '') return refused(words.unnamed)
  if ((administrator === undefined) !== (login === undefined))
    return refused(words.incompleteAdministrator)
  const read = readAddress(terminal.env)
  if ('faults' in read) return refused(...read.faults.map((one) => explainFault(one, language)))
  const first =
    administrator === undefined || login === undefined ? null : { name: administrator, login }
  return inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, (store) =>
        createMunicipality(store, organisation, WHO, { name: name.trim(), first, now: new Date() }),
      ),
    (created) => {
      if ('refused' in created)
        return refused(
          created.refused === 'alreadyThere'
            ? words.alreadyThere(organisation)
            : sentenceForStaff(created, language),
        )
      const said = words.created(name.trim(), organisation)
      const { invited } = created
      if (invited === null) return answer(asked, { organisation, link: null }, said)
      const link = `${read.publicUrl}/app/${organisation}/inbjudan#${invited.secret}`
      const { endsAt, isNew } = invited
      const text = `${said} ${words.invited(link, sayDate(endsAt, language), isNew)}`
      return answer(asked, { organisation, link, endsAt }, text)
    },
  )
}
