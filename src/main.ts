// Starts the whole program: the only file that sees every ring. `demo` runs it all on an embedded database.

import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { buildApp } from './build-app.ts'
import type { StartAsked } from './cli/commands/start.ts'
import { collectGarbage } from './collect-garbage.ts'
import {
  type ConfigFault,
  type ConfiguredStatistics,
  explainFault,
  readConfig,
  readDemo,
} from './config.ts'
import { bringInMadeUp } from './demonstrated-statistics.ts'
import { type Coming, DEMONSTRATED, findComing, readDemonstration } from './demonstration.ts'
import { swedishDay } from './domain/periods/swedish-time.ts'
import { openPost } from './open-post.ts'
import type { Serving } from './serve-from.ts'
import { DEFAULTS } from './settings.ts'
import { keptPost } from './sources/mail/kept-post.ts'
import { speakWith } from './sources/sign-on/openid.ts'
import { readProviders } from './sources/sign-on/read-providers.ts'
import { openStore, type Store, type StorePlace } from './store/connect.ts'
import { StoreRefused } from './store/refusal.ts'
import { type StoreFacts, sentenceForStore } from './text/cli-store.ts'
import type { Language } from './text/language.ts'
import { demoWords } from './text/server.ts'
import { sentenceForSignOnFile } from './text/sign-on-file.ts'
import { importWords } from './text/statistics-imports.ts'
import { readyDemo, readyService } from './told-when-ready.ts'
import type { SignOnServices } from './usecases/workflow/come-in.ts'

/** Sentences why nothing was started; undefined where the program runs. */
type Started = Promise<readonly string[] | undefined>

type Address = Serving['at']

// NOTE half of the program: read while the database opens in its own thread, and so at no cost.
const readServer = () => import('./serve-from.ts')

/** Serves until the process is told to stop; `atEnd` is waited for before all is closed. */
const serveUntilStopped = async (
  serving: Serving,
  atEnd: () => Promise<void> = async () => {},
): Promise<string> => {
  const { serveFrom } = await readServer()
  const { address, stop } = await serveFrom(serving)
  const end = async () => {
    await atEnd()
    await stop()
    process.exit(0)
  }
  // NOTE the first signal closes in order; a second one ends at once, as the system does it.
  process.once('SIGINT', () => void end())
  process.once('SIGTERM', () => void end())
  return address
}

/** Why nothing can listen there, in a sentence; null where it can. Asked before anything is brought in. */
const whyNotListening = (at: Address, language: Language): Promise<string | null> =>
  new Promise((answer) => {
    const words = demoWords[language]
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      answer(
        error.code === 'EADDRINUSE'
          ? words.portTaken(at.port)
          : words.cannotListen(at.host, at.port, error.code ?? error.message),
      ),
    )
    probe.listen(at.port, at.host, () => probe.close(() => answer(null)))
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

const secondsSince = (from: number): number => Math.round((performance.now() - from) / 100) / 10

const sayFaults = (faults: readonly ConfigFault[], language: Language): readonly string[] =>
  faults.map((fault) => explainFault(fault, language))

type BringingIn = {
  /** Those that are not in, the one on its way first. */
  readonly waiting: () => readonly Coming[]
  readonly next: () => Promise<void>
  /** Brings in all that wait. @out whether it did: false when it was stopped */
  readonly rest: () => Promise<boolean>
  /** Ends it behind the one that is on its way. */
  readonly stop: () => Promise<void>
}

/** Brings municipalities in one after another, each told first; `afterwards` when all are in. */
const bringInOneByOne = (
  coming: readonly Coming[],
  tell: (organisation: string) => void,
  afterwards: () => Promise<void>,
): BringingIn => {
  const waiting = [...coming]
  let isStopped = false
  let underWay = Promise.resolve()
  const bring = async (): Promise<void> => {
    const [one] = waiting
    if (one === undefined) return
    tell(one.organisation)
    await one.bringIn()
    waiting.shift()
  }
  const next = (): Promise<void> => {
    underWay = bring()
    return underWay
  }
  const rest = async (): Promise<boolean> => {
    while (waiting.length > 0 && !isStopped) await next()
    if (!isStopped) underWay = afterwards()
    await underWay
    return !isStopped
  }
  const stop = (): Promise<void> => {
    isStopped = true
    return underWay
  }
  return { waiting: () => waiting, next, rest, stop }
}

/**
 * Everything embedded, with the example municipalities brought in: pages are served as soon as the
 * first of them is there. Answers sentences where it refuses.
 */
export const demo = async (asked: StartAsked): Started => {
  const { language, version, say, ready } = asked
  const from = performance.now()
  const read = readDemo(process.env, asked)
  if ('faults' in read) return sayFaults(read.faults, language)
  const { dataFolder, ...at } = read.demo
  const cannot = await whyNotListening(at, language)
  if (cannot !== null) return [cannot]
  const place = { dataFolder }
  const isFirst = !existsSync(dataFolder)
  // NOTE the database makes itself ready in its own thread; meanwhile this one reads what comes after.
  const [opened, files] = await Promise.all([
    openOrRefuse(place, language),
    readServer().then(() => (isFirst ? readDemonstration(language) : undefined)),
  ])
  if ('refused' in opened) return opened.refused
  const { store } = opened
  return startOn(store, async () => {
    const today = swedishDay(new Date())
    const coming = await findComing(store, language, today, files)
    if ('refused' in coming) return coming.refused
    const words = demoWords[language]
    const bringing = bringInOneByOne(
      coming,
      (organisation) => say(words.bringing(organisation)),
      () =>
        bringInMadeUp(
          store,
          DEMONSTRATED.map(({ folder }) => folder),
          today,
        ),
    )
    // NOTE bringing in goes back and forth between this thread and the database's, so a core is free for it.
    const building = buildApp()
    await bringing.next()
    const app = await building
    const publicUrl = `http://${at.host}:${at.port}`
    const mail = { post: keptPost(), publicUrl, hour: DEFAULTS.serve.mailHour }
    const serving = { store, place, at, signOn: 'demo' as const, publicUrl, app, mail }
    const address = await serveUntilStopped({ ...serving, coming: bringing.waiting }, bringing.stop)
    if (bringing.waiting().length > 0) say(words.firstServed(`${address}/`))
    if (!(await bringing.rest())) return undefined
    ready(await readyDemo(store, { language, version, place, address }, secondsSince(from)))
    collectGarbage()
    return undefined
  })
}

const textAt = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** How each municipality's staff sign in; secrets and keys are found beside the file. */
const readSignOn = (
  file: string,
  language: Language,
):
  | { readonly services: SignOnServices; readonly local: ReadonlySet<string> }
  | { readonly faults: readonly string[] } => {
  const text = textAt(file)
  const read =
    text === null
      ? { faults: [{ where: '', fault: { is: 'noFile', path: file } as const }] }
      : readProviders(text, (path) => textAt(resolve(dirname(file), path)))
  if ('faults' in read)
    return { faults: read.faults.map((one) => sentenceForSignOnFile(file, one, language)) }
  const services = new Map([...read.providers].map(([id, one]) => [id, speakWith(one)] as const))
  return { services, local: read.local }
}

/** What is fetched each night, with the sentence that says so; nothing where it is off. */
const nightlyFrom = (
  { kolada, scb, contact, nightly: choice, hour }: ConfiguredStatistics,
  version: string,
  language: Language,
): { readonly nightly?: Serving['nightly']; readonly says: readonly string[] } => {
  if (choice === 'off' || contact === null) return { says: [] }
  const nightly = { kolada, scb, contact, version, choice, hour }
  return { nightly, says: [importWords(language).nightly(choice, hour, kolada)] }
}

/** The server for real use; refuses until a sign-on is configured. */
export const serve = async ({ language, version, ready, ...flags }: StartAsked): Started => {
  const words = demoWords[language]
  const read = readConfig(process.env, flags)
  if ('faults' in read) return [words.cannotServe, ...sayFaults(read.faults, language)]
  const {
    store: place,
    publicUrl,
    signOnFile,
    visits,
    proxies,
    host,
    port,
    largestFile,
  } = read.config
  const at = { host, port }
  const signOn = readSignOn(signOnFile, language)
  if ('faults' in signOn) return [words.cannotServe, ...signOn.faults]
  const opening = openPost(read.config.mail, language)
  if ('faults' in opening) return [words.cannotServe, ...opening.faults]
  const { post, says } = opening
  const cannot = await whyNotListening(at, language)
  if (cannot !== null) return [cannot]
  const [opened] = await Promise.all([openOrRefuse(place, language), readServer()])
  if ('refused' in opened) return opened.refused
  const { store } = opened
  return startOn(store, async () => {
    const inFront = { proxies, isHttps: publicUrl.startsWith('https:') }
    const app = await buildApp()
    const hour = read.config.mail?.hour ?? DEFAULTS.serve.mailHour
    const mail = post === null ? null : { post, publicUrl, hour }
    const signing = { ...signOn, publicUrl }
    const { nightly, says: fetches } = nightlyFrom(read.config.statistics, version, language)
    const address = await serveUntilStopped({
      ...{ store, place, at, signOn: signing, publicUrl, app },
      ...{ visits, inFront, mail, largestFile },
      ...(nightly === undefined ? {} : { nightly }),
    })
    ready(readyService({ language, version, place, address }, publicUrl, [...says, ...fetches]))
    return undefined
  })
}
