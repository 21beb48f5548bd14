// A large municipality loaded from both databases: the first time, after one saved value, and unchanged.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import pg from 'pg'
import { exact } from '../src/domain/exact/exact.ts'
import { structureOf } from '../src/domain/goals/compile-chain.ts'
import type { ChainText } from '../src/domain/goals/language.ts'
import type { Reading } from '../src/domain/measures/measure.ts'
import { readModel } from '../src/domain/model/parse.ts'
import { openStore, type Store, type StorePlace } from '../src/store/connect.ts'
import { recordReading } from '../src/store/readings.ts'
import { importMunicipality, type Municipality } from '../src/usecases/chain/import-municipality.ts'
import { type ChainsInMemory, type Loaded, loadChain } from '../src/usecases/chain/load-chain.ts'
import { timePages } from './pages.ts'
import type { Measured } from './rollup.ts'

const MODEL = `
model: bench
title: Mätning
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: yellow, tone: caution, points: 0.5, label: Gul }
      - { id: red, tone: bad, points: 0, label: Röd }
      - { id: grey, tone: unknown, counts: false, label: Grå }
rules:
  limits:
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { reaches: target } }
      - { grade: yellow, when: { reaches: half } }
      - { grade: red, otherwise: true }
  worst: { of: node, worst: { of: { of: children } } }
  shares:
    of: node
    cases:
      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 % } } }
      - { grade: yellow, when: { share: { of: { of: children }, are: [green, yellow], atLeast: 50 % } } }
      - { grade: red, otherwise: true }
types:
  vision: { label: Vision, assessments: { own: { scale: light, rule: shares } } }
  goal: { label: Mål, parents: [vision, goal, programme], assessments: { own: { scale: light, rule: worst } } }
  programme: { label: Program, parents: [vision, goal, programme], assessments: { own: { scale: light, rule: shares } } }
  target: { label: Delmål, parents: [goal, programme], limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: limits } } }
rounds: [ { id: helår, kind: outcome, covers: year } ]
`

export type Size = {
  readonly nodes: number
  readonly measures: number
  readonly readings: number
}

/** The largest municipality that is promised to be quick. */
export const LARGE: Size = { nodes: 50_000, measures: 8_000, readings: 500_000 }

const FAN_OUT = 6
const UNITS = 200
const FIRST_YEAR = 2017
const YEARS = 10

/** A fixed-seed generator (xorshift), so that every run measures the same municipality. */
const seeded = (seed: number) => {
  let s = seed
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return (s >>> 0) / 4294967296
  }
}

const range = <One>(length: number, one: (index: number) => One): One[] =>
  Array.from({ length }, (_, index) => one(index))

const bodies = (): ChainText['bodies'] => [
  { id: 'council', kind: 'council', title: 'Fullmäktige' },
  ...range(UNITS, (unit) => ({
    id: `unit-${unit}`,
    kind: 'unit' as const,
    title: { sv: `Enhet ${unit}`, en: `Unit ${unit}` },
    parent: 'council',
  })),
]

const typeOf = (index: number, firstLeaf: number, draw: number): string => {
  if (index === 0) return 'vision'
  if (index >= firstLeaf) return 'target'
  return draw < 0.7 ? 'goal' : 'programme'
}

const nodes = (size: Size, random: () => number): ChainText['nodes'] => {
  const firstLeaf = Math.ceil((size.nodes - 1) / FAN_OUT)
  return range(size.nodes, (index) => ({
    id: `node-${index}`,
    type: typeOf(index, firstLeaf, random()),
    title: { sv: `Det mål som har nummer ${index}`, en: `The goal of number ${index}` },
    ...(index === 0 ? {} : { parents: [`node-${Math.floor((index - 1) / FAN_OUT)}`] }),
    owner: `unit-${index % UNITS}`,
    ...(index < firstLeaf ? {} : { measures: [`measure-${index % size.measures}`] }),
  }))
}

const measures = (size: Size, random: () => number): ChainText['measures'] =>
  range(size.measures, (index) => {
    const target = 300 + Math.floor(random() * 600)
    return {
      id: `measure-${index}`,
      title: { sv: `Mått ${index}`, en: `Measure ${index}` },
      unit: 'number',
      better: random() < 0.8 ? 'higher' : 'lower',
      limits: { target, half: Math.floor(target * 0.8) },
      owner: `unit-${index % UNITS}`,
    }
  })

/** Year by year, in each first the measures' own bodies and then their units; 2 % are missing. */
const readings = (size: Size, random: () => number): readonly Reading[] => {
  const perYear = Math.ceil(size.readings / YEARS)
  return range(size.readings, (index): Reading => {
    const inYear = index % perYear
    const measure = inYear % size.measures
    const turn = Math.floor(inYear / size.measures)
    const said = random() < 0.02
    return {
      measure: `measure-${measure}`,
      ...(turn === 0 ? {} : { unit: `unit-${(measure + turn) % UNITS}` }),
      period: String(FIRST_YEAR + Math.floor(index / perYear)),
      kind: 'outcome',
      sex: 'all',
      ...(said ? { missing: 'notReported' } : { value: exact((random() * 1200).toFixed(1)) }),
      breaks: false,
      madeUp: true,
    }
  })
}

/** A made-up municipality of the size, the same every time. */
export const generateMunicipality = (size: Size): Municipality => {
  const read = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const random = seeded(20260101)
  const chainText: ChainText = {
    chain: 'bench',
    title: 'Mätning',
    model: 'model.yaml',
    bodies: bodies(),
    nodes: nodes(size, random),
    measures: measures(size, random),
  }
  const facts = { readings: readings(size, random), judgements: [], texts: [], peers: [] }
  const chain = { ...structureOf(chainText, read.model), ...facts }
  return { versions: [{ model: read.model, written: MODEL }], chain, chainText }
}

const WHERE = 'bench'
const WHO = 'bench'
const POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres'

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
    ]
  } finally {
    await store.close()
  }
}

/** Runs work in a folder of its own, which is removed. */
const inFolder = async <T>(work: (place: StorePlace) => Promise<T>): Promise<T> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'malkedja-bench-'))
  try {
    return await work({ dataFolder })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Runs work in a database of its own on the local PostgreSQL, which is dropped. */
const inDatabase = async <T>(work: (place: StorePlace) => Promise<T>): Promise<T> => {
  const name = `malkedja_bench_${process.pid}`
  const server = new pg.Client({ connectionString: POSTGRES })
  await server.connect()
  try {
    await server.query(`create database ${name}`)
    const url = new URL(POSTGRES)
    url.pathname = `/${name}`
    return await work({
      databaseUrl: url.href,
      filesFolder: join(tmpdir(), 'malkedja-bench-files'),
    })
  } finally {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.end()
  }
}

/** Loads of the largest promised municipality, on both databases. */
export const measureStore = async (): Promise<Measured[]> => [
  ...(await inDatabase(measureAt)),
  ...(await inFolder(measureAt)),
]
