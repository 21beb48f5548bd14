// What is told when pages are served: lines for whoever started it, and the same as data for a program.
import { resolve } from 'node:path'
import type { Ready, StartAsked } from './cli/commands/start.ts'
import { PEOPLE } from './demonstration.ts'
import type { Role } from './domain/organisation/role.ts'
import type { Store, StorePlace } from './store/connect.ts'
import { listOrganisations, type Organisation } from './store/organisations.ts'
import { inLanguage, type Language } from './text/language.ts'
import { sayWritten } from './text/numerals.ts'
import { demoWords } from './text/server.ts'
import { staffWords } from './text/staff.ts'
import { nameOfOrganisation } from './usecases/goals/ensure-organisation.ts'
import { accountsOf } from './usecases/workflow/municipalities.ts'

/** A database's address as it may be shown: without its password, wherever that is written. */
const shownAddress = (databaseUrl: string): string => {
  const url = Object.assign(new URL(databaseUrl), { password: '', search: '', hash: '' })
  return url.href
}

const databaseOf = (place: StorePlace): object =>
  'dataFolder' in place
    ? { kind: 'embedded', dataFolder: resolve(place.dataFolder) }
    : {
        kind: 'postgresql',
        address: shownAddress(place.databaseUrl),
        filesFolder: resolve(place.filesFolder),
      }

/** A municipality of the demonstration, with its name for the reader and who may enter. */
const factsOf = async (
  store: Store,
  found: Organisation,
  address: string,
  language: Language,
): Promise<object> => {
  const id = found.organisationId
  const logins = (await accountsOf(store, id)).map(({ accountId, name, roles, given }) => ({
    account: accountId,
    name,
    roles: [...roles, ...given],
  }))
  const name = inLanguage(nameOfOrganisation(found), language)
  return { id, name, citizens: `${address}/${id}/`, logins }
}

const linesOfDemo = (
  found: readonly Organisation[],
  address: string,
  seconds: number,
  language: Language,
): readonly string[] => {
  const words = demoWords[language]
  const { roles } = staffWords(language)
  return [
    '',
    `${words.start}: ${address}/`,
    ...found.map(
      (one) =>
        `  ${inLanguage(nameOfOrganisation(one), language)}: ${address}/${one.organisationId}/`,
    ),
    '',
    `${words.staff}: ${address}/app`,
    ...(Object.keys(PEOPLE) as Role[]).map((role) => `  ${roles[role].padEnd(20)} ${PEOPLE[role]}`),
    '',
    words.ready(sayWritten(seconds.toFixed(1), language)),
  ]
}

type Started = Pick<StartAsked, 'language' | 'version'> & {
  readonly place: StorePlace
  /** Where it listens. */
  readonly address: string
}

/** The demonstration, `seconds` after its start. */
export const readyDemo = async (
  store: Store,
  { language, version, place, address }: Started,
  seconds: number,
): Promise<Ready> => {
  const found = await listOrganisations(store)
  const municipalities = await Promise.all(
    found.map((one) => factsOf(store, one, address, language)),
  )
  const addresses = { address, citizens: `${address}/`, staff: `${address}/app` }
  const database = databaseOf(place)
  return {
    lines: linesOfDemo(found, address, seconds, language),
    facts: { ready: 'demo', version, ...addresses, database, municipalities, seconds },
  }
}

/** The service, which is visited at `publicUrl`; `said` of its mail. */
export const readyService = (
  { language, version, place, address }: Started,
  publicUrl: string,
  said: readonly string[],
): Ready => {
  const addresses = { address, citizens: `${publicUrl}/`, staff: `${publicUrl}/app` }
  const database = databaseOf(place)
  return {
    lines: [...said, demoWords[language].serving(publicUrl)],
    facts: { ready: 'serve', version, ...addresses, database, said },
  }
}
