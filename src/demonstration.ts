// The demonstration: municipalities brought in from their files, published, with a made-up person in each role.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openChain } from './cli/open-chain.ts'
import { DECIDED_ROUNDS, decideDemonstrated } from './demonstrated-decisions.ts'
import { workInRooms } from './demonstrated-rooms.ts'
import { judgeAsAuditors } from './demonstrated-verdict.ts'
import { answeringBody } from './domain/goals/answering-bodies.ts'
import type { Chain } from './domain/goals/chain.ts'
import type { Role } from './domain/organisation/role.ts'
import type { SignedOn } from './store/accounts.ts'
import type { Store } from './store/connect.ts'
import { listOrganisations } from './store/organisations.ts'
import { listSnapshots } from './store/published.ts'
import { setStanding } from './store/round-standings.ts'
import type { Language } from './text/language.ts'
import { demoWords } from './text/server.ts'
import { importMunicipality } from './usecases/chain/import-municipality.ts'
import type { ChainsInMemory } from './usecases/chain/load-chain.ts'
import { publishRound } from './usecases/reports/publish-round.ts'
import { ensureAccounts } from './usecases/workflow/municipalities.ts'

const WHO = 'demo'

/** The municipalities of the demonstration: the rounds it publishes, the latest last, and one it opens. */
export const DEMONSTRATED = [
  { folder: 'dorotea', rounds: ['helår-2025', 'delår-2026'], opened: 'helår-2026' },
  { folder: 'kalmar', rounds: ['helår-2025', 'delår-2026'], opened: 'helår-2026' },
  { folder: 'kumla', rounds: ['helår-2018', 'helår-2019'], opened: null },
  { folder: 'lindesberg', rounds: ['helår-2021'], opened: null },
  { folder: 'stockholm-ils', rounds: ['bokslut-2025', 't2-2026'], opened: 'bokslut-2026' },
  { folder: 'exempel', rounds: ['helår-2024', 'helår-2025', 'delår-2026'], opened: 'helår-2026' },
] as const

/** The municipality that is made up as a whole: its decisions are made up as well. */
const MADE_UP = 'exempel'

const MODELS = fileURLToPath(new URL('../models/', import.meta.url))

/** The demonstration's people: made up, one a role. */
export const PEOPLE = {
  controller: 'Kim Lind',
  reporter: 'Robin Ek',
  unitManager: 'Lo Berg',
  secretary: 'Alex Holm',
  politician: 'Noa Sund',
  auditor: 'Mika Dahl',
  modelOwner: 'Charlie Ask',
  administrator: 'Tove Nord',
  reader: 'Sam Vik',
} as const satisfies Record<Role, string>

/** Roles that are held for one body, and which that is in a chain; the others reach all of it. */
const BODY_OF: Readonly<Partial<Record<Role, (chain: Chain) => string | null>>> = {
  reporter: (chain) =>
    answeringBody(chain, ['unit', 'department', 'committee', 'company', 'executiveBoard'], {
      measured: true,
    }),
  unitManager: (chain) => answeringBody(chain, ['unit']) ?? answeringBody(chain, ['department']),
  secretary: (chain) =>
    answeringBody(chain, ['committee']) ??
    answeringBody(chain, ['executiveBoard']) ??
    answeringBody(chain, ['council']),
}

/** A made-up address, in a domain that leads nowhere (RFC 2606). */
const addressOf = (name: string): string =>
  `${name.toLowerCase().replace(' ', '.')}@kommunen.example`

/** One account a role; none for a role whose body the municipality's chain does not have. */
export const accountsFor = (chain: Chain): readonly SignedOn[] =>
  (Object.keys(PEOPLE) as Role[]).flatMap((role): readonly SignedOn[] => {
    const name = PEOPLE[role]
    const email = addressOf(name)
    const choose = BODY_OF[role]
    if (choose === undefined)
      return [{ accountId: role, name, email, roles: [{ role, unit: null }] }]
    const unit = choose(chain)
    if (unit === null) return []
    const title = chain.bodies.get(unit)?.title.sv ?? unit
    return [{ accountId: role, name: `${name}, ${title}`, email, roles: [{ role, unit }] }]
  })

/** Publishes the demonstration's rounds once; later starts find them there. */
const publishRounds = async (
  store: Store,
  organisation: string,
  rounds: readonly string[],
  at: string,
): Promise<void> => {
  const published = await store.readAsMember(organisation, WHO, listSnapshots)
  const remain = rounds.filter((name) => !published.some((entry) => entry.roundId === name))
  if (remain.length === 0) return
  await store.asMember(organisation, WHO, async (tx) => {
    const memory: ChainsInMemory = new Map()
    for (const name of remain) {
      const decided = organisation === MADE_UP && DECIDED_ROUNDS.find((one) => one.name === name)
      if (decided) {
        await decideDemonstrated(tx, decided, at)
        continue
      }
      const done = await publishRound(tx, memory, name, at, { as: 'published' })
      if ('refused' in done) throw new Error(`demo: ${organisation} ${name}: ${done.refused}`)
    }
  })
}

type ReadFiles = ReturnType<typeof openChain>

const readFiles = (folder: string, language: Language): ReadFiles =>
  openChain(join(MODELS, folder), language)

/** The municipalities as their files have them, by folder; a second or two, which need no database. */
export const readDemonstration = (language: Language): ReadonlyMap<string, ReadFiles> =>
  new Map(DEMONSTRATED.map(({ folder }) => [folder, readFiles(folder, language)]))

/**
 * Brings in what is not there yet: at the first start everything, later nothing. `at` is today, ISO.
 * What is not among `files` is read when it is needed.
 * @out the sentences why a model's file was refused; none when all is there
 */
export const bringInDemonstration = async (
  store: Store,
  language: Language,
  at: string,
  say: (line: string) => void,
  files: ReadonlyMap<string, ReadFiles> = new Map(),
): Promise<readonly string[]> => {
  const { bringing, badModel } = demoWords[language]
  const known = new Set((await listOrganisations(store)).map((o) => o.organisationId))
  for (const { folder, rounds, opened } of DEMONSTRATED) {
    if (!known.has(folder)) {
      say(bringing(folder))
      const read = files.get(folder) ?? readFiles(folder, language)
      if (read.is === 'refused') return read.sentences.map((one) => badModel(folder, one))
      const { whole, chainText } = read
      const versions = read.versions.toReversed()
      await importMunicipality(store, folder, WHO, { versions, chain: whole, chainText })
      await ensureAccounts(store, folder, accountsFor(whole))
    }
    await publishRounds(store, folder, rounds, at)
    if (!known.has(folder) && opened !== null)
      await store.asMember(folder, WHO, async (tx) => {
        await setStanding(tx, opened, 'open')
        if (folder !== MADE_UP) return
        await workInRooms(tx, at)
        await judgeAsAuditors(tx)
      })
  }
  return []
}
