// A large municipality loaded from both databases: the first time, after one saved value, and unchanged.

import type { KyselyPlugin } from 'kysely'
import { openStore, type Store, type StorePlace } from '../src/store/connect.ts'
import { recordReading } from '../src/store/readings.ts'
import { importMunicipality } from '../src/usecases/chain/import-municipality.ts'
import { type ChainsInMemory, type Loaded, loadChain } from '../src/usecases/chain/load-chain.ts'
import { FIRST_YEAR, generateMunicipality, LARGE, YEARS } from './large-municipality.ts'
import { timePages } from './pages.ts'
import { onServer, withDatabase, withFolder } from './places.ts'
import type { Measured } from './rollup.ts'

const WHERE = 'bench'
const WHO = 'bench'

type Timed = { readonly store: Store; readonly sql: () => number }

/** A store that tells how long its questions have taken, from asked to answered. */
const timed = (store: Store): Timed => {
  const started = new WeakMap<object, number>()
  let spent = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      started.set(queryId, performance.now())
      return node
    },
    transformResult: async ({ result, queryId }) => {
      spent += performance.now() - (started.get(queryId) ?? performance.now())
      return result
    },
  }
  const readAsMember: Store['readAsMember'] = (organisation, who, work) =>
    store.readAsMember(organisation, who, (tx) =>
      work({ ...tx, query: tx.query.withPlugin(plugin) }),
    )
  return { store: { ...store, readAsMember }, sql: () => spent }
}

type Took = { readonly whole: number; readonly sql: number; readonly loaded: Loaded }

const timeLoad = async ({ store, sql }: Timed, memory: ChainsInMemory): Promise<Took> => {
  const [from, before] = [performance.now(), sql()]
  const loaded = await store.readAsMember(WHERE, WHO, (tx) => loadChain(tx, memory))
  if (loaded === null) throw new Error('bench: the municipality is not in the store')
  return { whole: performance.now() - from, sql: sql() - before, loaded }
}

const median = (all: readonly Took[]): Took => {
  const middle = all.toSorted((a, b) => a.whole - b.whole)[Math.floor(all.length / 2)]
  if (middle === undefined) throw new Error('bench: nothing was measured')
  return middle
}

const saveValue = (store: Store, year: number): Promise<unknown> =>
  store.asMember(WHERE, WHO, (tx) => {
    const about = { measureId: 'measure-1', unitId: null, kind: 'outcome', sex: 'all' }
    const said = { value: '17.5', answer: null, missing: null, breaks: false, madeUp: true }
    const beside = { comment: null, source: null, reportedBy: null, reportedOn: null }
    return recordReading(tx, { ...about, ...said, ...beside, period: String(year) }, null)
  })

const RUNS = 9

/** Loads for the first time, then unchanged, then after each of some saved values. */
const timeLoads = async (opened: Timed) => {
  const memory: ChainsInMemory = new Map()
  const cold = await timeLoad(opened, memory)
  const [warm, after]: [Took[], Took[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    warm.push(await timeLoad(opened, memory))
    await saveValue(opened.store, FIRST_YEAR + YEARS + run)
    const took = await timeLoad(opened, memory)
    if (took.loaded.changed === 'all') throw new Error('bench: a saved value loaded everything')
    after.push(took)
  }
  return { cold, warm: median(warm), after: median(after) }
}

const lineOf = (name: string, goal: number, { whole, sql }: Omit<Took, 'loaded'>): Measured => ({
  name: `store on ${name}`,
  goal,
  measured: whole,
  unit: 'ms',
  against: `absolute; of it SQL ${sql.toFixed(1)} ms`,
  met: whole <= goal,
})

const bringIn = async (place: StorePlace): Promise<void> => {
  const store = await openStore(place)
  await importMunicipality(store, WHERE, WHO, generateMunicipality(LARGE))
  await store.settle()
  await store.close()
}

/** Brings the municipality in, opens the store again as after a restart, and times its loads. */
const measureAt = async (place: StorePlace): Promise<Measured[]> => {
  await bringIn(place)
  const store = await openStore(place)
  try {
    const opened = timed(store)
    const { cold, warm, after } = await timeLoads(opened)
    const pages = await timePages(opened.store, opened.sql, WHERE, 'node-7')
    const own = { ...cold, whole: cold.whole - cold.sql }
    return [
      lineOf(`${store.kind}: first load`, 15_000, cold),
      lineOf(`${store.kind}: first load, no SQL`, 3000, own),
      lineOf(`${store.kind}: saved value`, 100, after),
      lineOf(`${store.kind}: unchanged`, 20, warm),
      lineOf(`${store.kind}: first page`, 100, pages.first),
      lineOf(`${store.kind}: a node's page`, 100, pages.node),
      lineOf(`${store.kind}: a search`, 500, pages.search),
    ]
  } finally {
    await store.close()
  }
}

/** Loads of the largest promised municipality, on both databases. */
export const measureStore = async (): Promise<Measured[]> => [
  ...(await withDatabase((url) => measureAt(onServer(url)))),
  ...(await withFolder((dataFolder) => measureAt({ dataFolder }))),
]
