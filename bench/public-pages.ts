// The citizens' pages: answers a second beside a bare Fastify, an uncached page, its bytes, and the first page after a publication.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openStore, type Store } from '../src/store/connect.ts'
import { importMunicipality } from '../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../src/usecases/memory.ts'
import { publishRound } from '../src/usecases/reports/publish-round.ts'
import { onServer, withDatabase, withFolder } from './places.ts'
import { stop } from './processes.ts'
import { loadOf, READERS } from './public-load.ts'
import type { Measured } from './rollup.ts'
import { shippedMunicipality } from './shipped-municipalities.ts'

const SERVER = fileURLToPath(new URL('./serving-public.ts', import.meta.url))
const TODAY = '2026-11-23'
const [EARLIER, LATER] = ['helår-2025', 'delår-2026']
/** The municipality that is read, and those whose publications are followed. */
const READ = 'dorotea'
const FOLLOWED = Array.from({ length: 10 }, (_, at) => `dorotea-${at}`)

const SECONDS = 3
const TURNS = 5

const publish = (store: Store, organisation: string, round: string): Promise<void> =>
  store.asMember(organisation, 'bench', async (tx) => {
    const done = await publishRound(tx, emptyMemory().chains, round, TODAY, { as: 'published' })
    if ('refused' in done) throw new Error(`bench: ${done.refused}`)
  })

const withServer = async <T>(
  args: readonly [what: 'site' | 'bare', where: string],
  work: (address: string) => Promise<T>,
): Promise<T> => {
  // NOTE as the program starts itself.
  const child: ChildProcess = fork(SERVER, args, {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const [address] = await once(child, 'message')
    return await work(z.string().parse(address))
  } finally {
    await stop(child)
  }
}

const agent = new Agent({ keepAlive: true })

type Sent = { readonly took: number; readonly bytes: Buffer; readonly status: number | undefined }

const ask = async (url: string): Promise<Sent> => {
  const from = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, resolve).on('error', reject)
  const reply = await promise
  const bytes = await buffer(reply)
  return { took: performance.now() - from, bytes, status: reply.statusCode }
}

const middleOf = (all: readonly number[], share = 0.5): number =>
  all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? Number.NaN

/** Every page of a municipality, each asked for once, before anybody has. */
const askAll = async (address: string, organisation: string): Promise<readonly Sent[]> => {
  const map = await fetch(`${address}/${organisation}/sitemap.xml`)
  const paths = [...(await map.text()).matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)]
  const sent: Sent[] = []
  for (const [, path] of paths) sent.push(await ask(address + path))
  const failed = sent.filter(({ status }) => status !== 200)
  if (failed.length > 0) throw new Error(`bench: ${failed.length} pages were not there`)
  return sent
}

/** Answers a second of ours and of the bare server, in turn, so that what else the machine does falls on both. */
const inTurn = async (ours: string, bare: string) => {
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.bare.push(await loadOf(bare, SECONDS))
    rates.ours.push(await loadOf(ours, SECONDS))
  }
  const ratios = rates.ours.map((ours, turn) => ours / (rates.bare[turn] ?? Number.NaN))
  return { ours: middleOf(rates.ours), bare: middleOf(rates.bare), ratio: middleOf(ratios) }
}

/** How many first pages after a publication are not the new one, of two processes' that had the old one ready. */
const firstPages = async (store: Store, addresses: readonly string[]) => {
  const took: number[] = []
  let old = 0
  for (const organisation of FOLLOWED) {
    const pages = addresses.map((address) => `${address}/${organisation}/`)
    const before = await Promise.all(pages.map(ask))
    await publish(store, organisation, LATER)
    const after = await Promise.all(pages.map(ask))
    for (const [at, one] of after.entries()) {
      took.push(one.took)
      if (before[at]?.bytes.equals(one.bytes) !== false) old += 1
    }
  }
  return { old, of: took.length, took: middleOf(took) }
}

export const measurePublicPages = (): Promise<Measured[]> =>
  withDatabase(async (url) => {
    const store = await openStore(onServer(url))
    try {
      for (const organisation of [READ, ...FOLLOWED]) {
        await importMunicipality(store, organisation, 'bench', shippedMunicipality('dorotea'))
        await publish(store, organisation, EARLIER)
      }
      await publish(store, READ, LATER)
      return await withServer(['site', url], (first) =>
        withServer(['site', url], (second) =>
          withFolder(async (folder) => {
            // NOTE a server has been running a while: its code is warm, and only the pages are not.
            for (const other of FOLLOWED.slice(0, 2)) await askAll(first, other)
            const pages = await askAll(first, READ)
            const home = await ask(`${first}/${READ}/`)
            const file = join(folder, 'page')
            writeFileSync(file, home.bytes)
            const rates = await withServer(['bare', file], (bare) =>
              inTurn(`${first}/${READ}/`, `${bare}/${READ}/`),
            )
            const style = await ask(`${first}/assets/styles.css`)
            const font = await ask(`${first}/assets/inter.woff2`)
            const fixed = style.bytes.length + font.bytes.length
            const published = await firstPages(store, [first, second])
            return lines({ pages, rates, fixed, published })
          }),
        ),
      )
    } finally {
      agent.destroy()
      await store.close()
    }
  })

const lines = ({
  pages,
  rates,
  fixed,
  published,
}: {
  readonly pages: readonly Sent[]
  readonly rates: { readonly ours: number; readonly bare: number; readonly ratio: number }
  readonly fixed: number
  readonly published: Awaited<ReturnType<typeof firstPages>>
}): Measured[] => {
  const { ratio } = rates
  const took = pages.map((one) => one.took)
  const slow = middleOf(took, 0.95)
  const heaviest = Math.max(...pages.map(({ bytes }) => bytes.length))
  const whole = (fixed + heaviest) / 1000
  return [
    {
      name: 'public: requests a second',
      goal: 0.5,
      measured: ratio,
      unit: '×',
      against: `a bare Fastify that sends the same bytes to ${READERS} readers (${Math.round(rates.bare)}; ours ${Math.round(rates.ours)}); at least`,
      met: ratio >= 0.5,
    },
    {
      name: 'public: an uncached page',
      goal: 20,
      measured: slow,
      unit: 'ms',
      against: `95 of 100 of ${pages.length} pages (median ${middleOf(took).toFixed(1)} ms; the first, which reads the version, ${Math.max(...took).toFixed(0)} ms)`,
      met: slow < 20,
    },
    {
      name: 'public: bytes of a page',
      goal: 100,
      measured: whole,
      unit: 'kB',
      against: `the heaviest, with style and font (${(fixed / 1000).toFixed(1)} kB)`,
      met: whole <= 100,
    },
    {
      name: 'public: old first pages',
      goal: 0,
      measured: published.old,
      unit: '',
      against: `the first pages after ${FOLLOWED.length} publications by another process, from two that had the old ones ready (${published.of}; median ${published.took.toFixed(0)} ms)`,
      met: published.old === 0,
    },
  ]
}
