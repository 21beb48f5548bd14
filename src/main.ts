// Starts the whole program: the only file that sees every ring. `demo` runs it all on an embedded database.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from './build-app.ts'
import { assessChain } from './domain/assessment/assess-chain.ts'
import { answeringBodies } from './domain/goals/answering-bodies.ts'
import { roundNamed } from './domain/goals/check-facts.ts'
import { readChain } from './domain/goals/read-chain.ts'
import { readModel } from './domain/model/parse.ts'
import type { Role } from './domain/workflow/may.ts'
import { makeServer } from './http/server.ts'
import { addStaff } from './http/staff/add-staff.ts'
import { addPublicSite, type PublishedRounds } from './public/site.tsx'
import { addStartPage } from './public/start-page.tsx'
import type { Account } from './store/accounts.ts'
import { openStore, type Store } from './store/connect.ts'
import { listOrganisations } from './store/organisations.ts'
import { listSnapshots, readSnapshot } from './store/published.ts'
import { StoreRefused } from './store/refusal.ts'
import { type StoreFacts, sentenceForStore } from './text/cli-store.ts'
import type { Language } from './text/language.ts'
import { sentenceForRefusal } from './text/refusals.ts'
import { demoWords } from './text/server.ts'
import { staffWords } from './text/staff.ts'
import { themeCss } from './ui/theme.ts'
import { importMunicipality, type Municipality } from './usecases/chain/import-municipality.ts'
import { loadChain } from './usecases/chain/load-chain.ts'
import { publishFrozen } from './usecases/reports/publish-frozen.ts'
import { ensureAccounts } from './usecases/workflow/municipalities.ts'

type Asked = {
  readonly data: string | undefined
  readonly port: number | undefined
  readonly language: Language
  readonly out: (line: string) => void
}

const DEMO_FOLDER = 'data/demo'
const DEMO_PORT = 4321
const WHO = 'demo'

/** The municipalities of the demonstration and the rounds it publishes, the latest last. */
const DEMONSTRATED = [
  { folder: 'dorotea', rounds: ['helår-2025', 'delår-2026'] },
  { folder: 'kalmar', rounds: ['helår-2025', 'delår-2026'] },
  { folder: 'kumla', rounds: ['helår-2018', 'helår-2019'] },
  { folder: 'lindesberg', rounds: ['helår-2021'] },
  { folder: 'stockholm-ils', rounds: ['bokslut-2025', 't2-2026'] },
] as const

const MODELS = new URL('../models/', import.meta.url)

const filesOf = (folder: string): ReadonlyMap<string, string> => {
  const at = fileURLToPath(new URL(`${folder}/`, MODELS))
  return new Map(readdirSync(at).map((name) => [name, readFileSync(`${at}${name}`, 'utf8')]))
}

type ReadMunicipality = { readonly read: Municipality } | { readonly refused: string }

const readMunicipality = (folder: string, language: Language): ReadMunicipality => {
  const files = filesOf(folder)
  const refuse = (
    refusals: readonly Parameters<typeof sentenceForRefusal>[0][],
  ): ReadMunicipality => {
    const [first] = refusals
    return {
      refused: demoWords[language].badModel(
        folder,
        first === undefined ? '' : sentenceForRefusal(first, language),
      ),
    }
  }
  const model = readModel(files, 'model.yaml')
  if ('refusals' in model) return refuse(model.refusals)
  const chain = readChain(files, 'chain.yaml', model.model)
  if ('refusals' in chain) return refuse(chain.refusals)
  return {
    read: { model: model.model, modelText: model.text, chain: chain.chain, chainText: chain.text },
  }
}

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())

/** The demonstration's people: made up, one a role. */
const PEOPLE = {
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

/** Roles that are held for one body in the demonstration, so that its limits are seen. */
const OF_ONE_BODY: readonly string[] = ['reporter', 'unitManager', 'secretary']

const accountsFor = ({ chain }: Municipality): readonly Account[] => {
  const [body] = answeringBodies(chain)
  const title = chain.bodies.get(body ?? '')?.title.sv
  return Object.entries(PEOPLE).map(([role, name]) => {
    const unit = OF_ONE_BODY.includes(role) ? (body ?? null) : null
    const named = unit === null || title === undefined ? name : `${name}, ${title}`
    return { accountId: role, name: named, roles: [{ role, unit }] }
  })
}

/** Publishes the demonstration's rounds once; later starts find them there. */
const publishRounds = async (
  store: Store,
  organisation: string,
  rounds: readonly string[],
): Promise<void> => {
  const published = await store.readAsMember(organisation, WHO, listSnapshots)
  const remain = rounds.filter((name) => !published.some((entry) => entry.roundId === name))
  if (remain.length === 0) return
  const loaded = await store.readAsMember(organisation, WHO, (tx) => loadChain(tx, new Map()))
  if (loaded === null) return
  const { model, modelText, chain } = loaded
  const at = today()
  for (const name of remain) {
    const round = roundNamed(model, name)
    if (round === null) throw new Error(`demo: ${organisation} has no round «${name}»`)
    const assessed = assessChain(model, chain, round, at)
    await publishFrozen(
      store,
      organisation,
      WHO,
      { round, at, modelText, model, chain, assessed },
      'decided',
    )
  }
}

const bringInDemo = async (store: Store, { language, out }: Asked): Promise<readonly string[]> => {
  const known = new Set((await listOrganisations(store)).map((o) => o.organisationId))
  for (const { folder, rounds } of DEMONSTRATED) {
    if (!known.has(folder)) {
      out(demoWords[language].bringing(folder))
      const found = readMunicipality(folder, language)
      if ('refused' in found) return [found.refused]
      await importMunicipality(store, folder, WHO, found.read)
      await ensureAccounts(store, folder, accountsFor(found.read))
    }
    await publishRounds(store, folder, rounds)
  }
  return []
}

const CITIZEN = 'citizen'

/** What the public site may see of a store: published snapshots, and the municipality's name. */
const publishedRounds = (store: Store): PublishedRounds => ({
  list: (organisation) => store.readAsMember(organisation, CITIZEN, listSnapshots),
  body: async (organisation, id) =>
    (await store.readAsMember(organisation, CITIZEN, (tx) => readSnapshot(tx, id)))?.body ?? null,
  name: async (organisation) =>
    (await listOrganisations(store)).find((o) => o.organisationId === organisation)?.name ?? null,
})

const serveFrom = async (store: Store, port: number, app: string): Promise<string> => {
  const styles = readFileSync(new URL('ui/styles.css', import.meta.url), 'utf8')
  const server = await makeServer({ styles, theme: themeCss })
  const memory = { chains: new Map(), rounds: new Map() }
  await addStaff(server, { house: { store, memory, today }, signOn: 'demo', app })
  addStartPage(server, async () =>
    (await listOrganisations(store)).map((o) => ({ organisation: o.organisationId, name: o.name })),
  )
  addPublicSite(server, publishedRounds(store))
  const address = await server.listen({ port, host: '127.0.0.1' })
  const stop = async () => {
    await server.close()
    await store.close()
    process.exit(0)
  }
  // NOTE the first signal closes in order; a second one ends at once, as the system does it.
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  return address
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const secondsSince = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)

/** Everything embedded, with the example municipalities brought in; answers sentences where it refuses. */
export const demo = async (asked: Asked): Promise<readonly string[] | undefined> => {
  const { language, out } = asked
  const port = asked.port ?? DEMO_PORT
  const from = performance.now()
  let store: Store
  try {
    store = await openStore({ dataFolder: asked.data ?? DEMO_FOLDER })
  } catch (error) {
    // NOTE a store's refusal is a code with plain facts; the words pick those they need.
    if (error instanceof StoreRefused)
      return [sentenceForStore({ ...error.refusal } as StoreFacts, language)]
    throw error
  }
  try {
    // The app is built while the municipalities are brought in.
    const building = buildApp()
    const refused = await bringInDemo(store, asked)
    if (refused.length > 0) {
      await store.close()
      return refused
    }
    const address = await serveFrom(store, port, await building)
    out('')
    out(`${demoWords[language].start}: ${address}/`)
    for (const { organisationId, name } of await listOrganisations(store))
      out(`${name}: ${address}/${organisationId}/`)
    out('')
    out(`${demoWords[language].staff}: ${address}/app`)
    const { roles } = staffWords(language)
    for (const [role, name] of Object.entries(PEOPLE))
      out(`  ${roles[role as Role].padEnd(20)} ${name}`)
    out(demoWords[language].ready(secondsSince(from)))
    return undefined
  } catch (error) {
    await store.close()
    if (isTaken(error)) return [demoWords[language].portTaken(port)]
    throw error
  }
}

/** The server for real use; refuses until a sign-on is configured. */
export const serve = async ({ language }: Asked): Promise<readonly string[] | undefined> => [
  demoWords[language].noSignOn,
]
