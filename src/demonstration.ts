// The demonstration: municipalities brought in from their files, published, with a made-up person in each role.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gatherFiles } from './cli/gather-files.ts'
import { openChain, openGathered } from './cli/open-chain.ts'
import { wordsIn } from './cli/words.ts'
import { DECIDED_ROUNDS, decideDemonstrated } from './demonstrated-decisions.ts'
import { isReported, reportDemonstrated } from './demonstrated-documents.ts'
import { evaluateDemonstrated, isEvaluated } from './demonstrated-evaluations.ts'
import { withFollowing } from './demonstrated-goals.ts'
import { workInRooms } from './demonstrated-rooms.ts'
import { MADE_UP_DATASET, takeInMadeUp } from './demonstrated-statistics.ts'
import { judgeAsAuditors } from './demonstrated-verdict.ts'
import { answeringBody } from './domain/goals/answering-bodies.ts'
import type { Chain } from './domain/goals/chain.ts'
import type { Text } from './domain/organisation/organisation.ts'
import type { Role } from './domain/organisation/role.ts'
import { listAccounts, type SignedOn } from './store/accounts.ts'
import type { Store } from './store/connect.ts'
import { listOrganisations } from './store/organisations.ts'
import { listSnapshots } from './store/published.ts'
import { roundStandings, setStanding } from './store/round-standings.ts'
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

/** The municipality that is made up as a whole: its decisions, and what it compares, are made up as well. */
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

type ReadFiles = ReturnType<typeof openChain>

const readFiles = (folder: string, language: Language): ReadFiles => {
  const path = join(MODELS, folder)
  if (folder !== MADE_UP) return openChain(path, language)
  const gathered = gatherFiles(path, wordsIn(language))
  return 'sentences' in gathered
    ? openChain(path, language)
    : openGathered(withFollowing(gathered, MADE_UP_DATASET), language)
}

/** The municipalities as their files have them, by folder; a second or two, which need no database. */
export const readDemonstration = (language: Language): ReadonlyMap<string, ReadFiles> =>
  new Map(DEMONSTRATED.map(({ folder }) => [folder, readFiles(folder, language)]))

type Demonstrated = (typeof DEMONSTRATED)[number]

/** Publishes the rounds that are not published, each once. */
const publishRounds = (
  store: Store,
  organisation: string,
  rounds: readonly string[],
  at: string,
): Promise<void> =>
  store.asMember(organisation, WHO, async (tx) => {
    const memory: ChainsInMemory = new Map()
    const published = await listSnapshots(tx)
    for (const name of rounds.filter((one) => !published.some(({ roundId }) => roundId === one))) {
      const decided = organisation === MADE_UP && DECIDED_ROUNDS.find((one) => one.name === name)
      if (decided) {
        await decideDemonstrated(tx, decided, at)
        continue
      }
      const done = await publishRound(tx, memory, name, at, { as: 'published' })
      if ('refused' in done) throw new Error(`demo: ${organisation} ${name}: ${done.refused}`)
    }
  })

/** Opens the round that people can report in; where work has begun in it, too. */
const openRound = (store: Store, organisation: string, name: string, at: string): Promise<void> =>
  store.asMember(organisation, WHO, async (tx) => {
    await setStanding(tx, name, 'open')
    if (organisation !== MADE_UP) return
    await workInRooms(tx, at)
    await judgeAsAuditors(tx)
  })

/** A municipality's step on its way in; each is done whole or not at all. */
type Step = 'files' | 'accounts' | 'rounds' | 'opened' | 'evaluated' | 'reported'

/** What an earlier start has not done, so that one that was interrupted is gone on with. */
const stepsLeft = async (
  store: Store,
  { folder, rounds, opened }: Demonstrated,
): Promise<ReadonlySet<Step>> => {
  const known = (await listOrganisations(store)).some((one) => one.organisationId === folder)
  if (!known) return new Set(['files', 'accounts', 'rounds', 'opened', 'evaluated', 'reported'])
  return store.readAsMember(folder, WHO, async (tx) => {
    const left = new Set<Step>()
    const published = new Set((await listSnapshots(tx)).map(({ roundId }) => roundId))
    const standings = await roundStandings(tx)
    if ((await listAccounts(tx)).length === 0) left.add('accounts')
    if (rounds.some((name) => !published.has(name))) left.add('rounds')
    if (!(await isEvaluated(tx))) left.add('evaluated')
    if (!(await isReported(tx, folder))) left.add('reported')
    if (opened !== null && !standings.some(({ roundId }) => roundId === opened)) left.add('opened')
    return left
  })
}

/** A municipality that is not in yet, or not whole. */
export type Coming = {
  readonly organisation: string
  readonly name: Text
  /** Brings in what is not there. */
  readonly bringIn: () => Promise<void>
}

/**
 * The municipalities that are to be brought in, in their order: at the first start all, later none.
 * `at` is today, ISO. What is not among `files` is read here.
 * @out or the sentences why a model's file was refused
 */
export const findComing = async (
  store: Store,
  language: Language,
  at: string,
  files: ReadonlyMap<string, ReadFiles> = new Map(),
): Promise<readonly Coming[] | { readonly refused: readonly string[] }> => {
  const coming: Coming[] = []
  for (const one of DEMONSTRATED) {
    const { folder, rounds, opened } = one
    const left = await stepsLeft(store, one)
    if (left.size === 0) continue
    const read = files.get(folder) ?? readFiles(folder, language)
    if (read.is === 'refused') {
      const { badModel } = demoWords[language]
      return { refused: read.sentences.map((sentence) => badModel(folder, sentence)) }
    }
    const { whole, chainText, model } = read
    const bringIn = async (): Promise<void> => {
      const versions = read.versions.toReversed()
      if (left.has('files'))
        await importMunicipality(store, folder, WHO, { versions, chain: whole, chainText })
      if (left.has('accounts')) await ensureAccounts(store, folder, accountsFor(whole))
      // NOTE its goals follow key figures, and what is published is to tell of them.
      if (folder === MADE_UP && left.has('rounds')) await takeInMadeUp(store, folder, at)
      if (left.has('rounds')) await publishRounds(store, folder, rounds, at)
      if (left.has('opened') && opened !== null) await openRound(store, folder, opened, at)
      if (left.has('evaluated'))
        await store.asMember(folder, WHO, (tx) => evaluateDemonstrated(tx, at))
      if (left.has('reported'))
        await store.asMember(folder, WHO, (tx) => reportDemonstrated(tx, folder))
    }
    coming.push({ organisation: folder, name: model.municipality?.name ?? whole.title, bringIn })
  }
  return coming
}
