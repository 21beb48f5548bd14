// Starts the whole program: the only file that sees every ring. `demo` runs it all on an embedded database.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { buildApp } from './build-app.ts'
import { explainFault, readConfig } from './config.ts'
import { bringInDemonstration, PEOPLE } from './demonstration.ts'
import type { Role } from './domain/workflow/may.ts'
import { makeServer } from './http/server.ts'
import { addStaff } from './http/staff/add-staff.ts'
import type { SignOn } from './http/staff/sign-in-routes.ts'
import { addPublicSite, type PublishedRounds } from './public/site.tsx'
import { addStartPage } from './public/start-page.tsx'
import { openStore, type Store, type StorePlace } from './store/connect.ts'
import { listOrganisations } from './store/organisations.ts'
import { listSnapshots, readSnapshot } from './store/published.ts'
import { StoreRefused } from './store/refusal.ts'
import { type StoreFacts, sentenceForStore } from './text/cli-store.ts'
import type { Language } from './text/language.ts'
import { demoWords } from './text/server.ts'
import { staffWords } from './text/staff.ts'
import { themeCss } from './ui/theme.ts'

type Asked = {
  readonly data: string | undefined
  readonly port: number | undefined
  readonly language: Language
  readonly out: (line: string) => void
}
/** Sentences why nothing was started; undefined where the program runs. */
type Started = Promise<readonly string[] | undefined>

const DEMO_FOLDER = 'data/demo'
const DEMO_PORT = 4321
const LOOPBACK = '127.0.0.1'

const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
const today = (): string => SWEDISH_DAY.format(new Date())

const CITIZEN = 'citizen'

/** What the public site may see of a store: published snapshots, and the municipality's name. */
const publishedRounds = (store: Store): PublishedRounds => ({
  list: (organisation) => store.readAsMember(organisation, CITIZEN, listSnapshots),
  body: async (organisation, id) =>
    (await store.readAsMember(organisation, CITIZEN, (tx) => readSnapshot(tx, id)))?.body ?? null,
  name: async (organisation) =>
    (await listOrganisations(store)).find((o) => o.organisationId === organisation)?.name ?? null,
})

type Address = { readonly host: string; readonly port: number }

const serveFrom = async (
  store: Store,
  { host, port }: Address,
  signOn: SignOn,
  app: string,
): Promise<string> => {
  const styles = readFileSync(new URL('ui/styles.css', import.meta.url), 'utf8')
  const server = await makeServer({ styles, theme: themeCss })
  const memory = { chains: new Map(), rounds: new Map() }
  await addStaff(server, { house: { store, memory, today }, signOn, app })
  addStartPage(server, async () =>
    (await listOrganisations(store)).map((o) => ({ organisation: o.organisationId, name: o.name })),
  )
  addPublicSite(server, publishedRounds(store))
  const address = await server.listen({ port, host })
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

/** Whether another program listens there; asked before anything is brought in. */
const isTaken = ({ host, port }: Address): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(true))
    probe.listen(port, host, () => probe.close(() => answer(false)))
  })

const openOrRefuse = async (
  place: StorePlace,
  language: Language,
): Promise<{ readonly store: Store } | { readonly refused: readonly string[] }> => {
  try {
    return { store: await openStore(place) }
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error
    // NOTE a store's refusal is a code with plain facts; the words pick those they need.
    return { refused: [sentenceForStore({ ...error.refusal } as StoreFacts, language)] }
  }
}

/** Runs `start` on an open store; where it cannot, the store is closed again. */
const startOn = async (store: Store, start: () => Started): Started => {
  let refused: readonly string[] | undefined
  try {
    refused = await start()
  } catch (error) {
    await store.close()
    throw error
  }
  if (refused !== undefined) await store.close()
  return refused
}

const secondsSince = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)

const tellDemo = async (store: Store, address: string, { language, out }: Asked): Promise<void> => {
  const words = demoWords[language]
  out('')
  out(`${words.start}: ${address}/`)
  for (const { organisationId, name } of await listOrganisations(store))
    out(`  ${name}: ${address}/${organisationId}/`)
  out('')
  out(`${words.staff}: ${address}/app`)
  const { roles } = staffWords(language)
  for (const role of Object.keys(PEOPLE) as Role[])
    out(`  ${roles[role].padEnd(20)} ${PEOPLE[role]}`)
  out('')
}

/** Everything embedded, with the example municipalities brought in; answers sentences where it refuses. */
export const demo = async (asked: Asked): Started => {
  const { language, out } = asked
  const words = demoWords[language]
  const from = performance.now()
  const at = { host: LOOPBACK, port: asked.port ?? DEMO_PORT }
  if (await isTaken(at)) return [words.portTaken(at.port)]
  // The app is built while the database opens and the municipalities are brought in.
  const building = buildApp()
  const opened = await openOrRefuse({ dataFolder: asked.data ?? DEMO_FOLDER }, language)
  if ('refused' in opened) return opened.refused
  const { store } = opened
  return startOn(store, async () => {
    const refused = await bringInDemonstration(store, language, today(), out)
    if (refused.length > 0) return refused
    await tellDemo(store, await serveFrom(store, at, 'demo', await building), asked)
    out(words.ready(secondsSince(from)))
    return undefined
  })
}

/** The server for real use; refuses until a sign-on is configured. */
export const serve = async (asked: Asked): Started => {
  const { language, out } = asked
  const words = demoWords[language]
  const read = readConfig(process.env, 'serve')
  if ('faults' in read)
    return [words.cannotServe, ...read.faults.map((fault) => explainFault(fault, language))]
  const { config } = read
  const at = { host: config.host, port: asked.port ?? config.port }
  if (await isTaken(at)) return [words.portTaken(at.port)]
  const place = asked.data === undefined ? config.store : { dataFolder: asked.data }
  const opened = await openOrRefuse(place, language)
  if ('refused' in opened) return opened.refused
  const { store } = opened
  return startOn(store, async () => {
    out(words.serving(await serveFrom(store, at, 'none', await buildApp())))
    return undefined
  })
}
