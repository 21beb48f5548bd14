// A municipality loaded from the store: as its files say, and after a change as a fresh load would give it.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { saveEdit } from '../../src/store/chain-edits.ts'
import { importChain } from '../../src/store/chains.ts'
import { decideGrade, judgementsInForce } from '../../src/store/judgements.ts'
import { newerTextThan, writeText } from '../../src/store/node-texts.ts'
import { changeSettings } from '../../src/store/organisations.ts'
import { currentReading, recordReading } from '../../src/store/readings.ts'
import type { Tx } from '../../src/store/tx.ts'
import { versionsInForce } from '../../src/store/versions.ts'
import { partsOfChain } from '../../src/usecases/chain/chain-parts.ts'
import {
  importMunicipality,
  type Municipality,
} from '../../src/usecases/chain/import-municipality.ts'
import { type Loaded, loadChain } from '../../src/usecases/chain/load-chain.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { reading as sample } from './samples.ts'

const MODELS = new URL('../../models/', import.meta.url)

const readMunicipality = (name: string): Municipality => {
  const folder = new URL(`${name}/`, MODELS)
  const files = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  )
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return { versions: read.versions.toReversed(), chain: read.whole, chainText: read.text }
}

const reading = (value: string, period: string) => sample(value, { measureId: 'nyforetag', period })

const GRADE = {
  nodeId: 'naringsliv',
  assessment: 'fulfilment',
  roundId: 'helår-2025',
  grade: 'yellow',
  reason: { sv: 'Indikatorn har vänt.' },
  decidedBy: 'kf',
  decidedOn: '2026-04-20',
  person: null,
  madeUp: true,
  source: null,
}

const TEXT = {
  nodeId: 'gymnasiet',
  roundId: 'helår-2025',
  field: 'analysis',
  language: 'sv',
  body: 'Effekten syntes i juni.',
  madeUp: true,
  writtenBy: null,
  writtenOn: null,
}

describe.each(DATABASES)('a municipality loaded from $name', ({ open }) => {
  const dorotea = readMunicipality('dorotea')
  const memory = new Map<string, Loaded>()
  let opened: TestStore

  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember('dorotea', 'anna', work)
  const load = async (from: Map<string, Loaded>, id = 'dorotea'): Promise<Loaded> => {
    const loaded = await opened.store.readAsMember(id, 'anna', (tx) => loadChain(tx, from))
    if (loaded === null) throw new Error(`${id} is not in the store`)
    return loaded
  }

  /** Loads, makes a change and loads again: what was known, and what is, seen to be as a fresh load. */
  const loadAround = async (change: (tx: Tx) => Promise<unknown>) => {
    const known = await load(memory)
    await as(change)
    const loaded = await load(memory)
    const fresh = await load(new Map())
    expect({ ...loaded, changed: null }).toEqual({ ...fresh, changed: null })
    expect(loaded.changeNumber).toBeGreaterThan(known.changeNumber)
    return { known, loaded }
  }

  const correct = async (tx: Tx, value: string, period: string): Promise<void> => {
    const current = await currentReading(tx, reading('', period))
    const recorded = await recordReading(tx, reading(value, period), current?.readingId ?? null)
    expect(recorded).toHaveProperty('saved')
  }

  beforeAll(async () => {
    opened = await open()
    await importMunicipality(opened.store, 'dorotea', 'anna', dorotea)
  })
  afterAll(() => opened.remove())

  test.each(['dorotea', 'kalmar', 'kumla', 'lindesberg', 'starter', 'stockholm-ils'])(
    'has the goals, measures and bodies that the files of %s say',
    async (name) => {
      const municipality = readMunicipality(name)
      await importMunicipality(opened.store, name, 'anna', municipality)
      const { chain } = await load(new Map(), name)
      const facts = { readings: [], judgements: [], texts: [], peers: [] }
      expect({ ...chain, ...facts }).toEqual({ ...municipality.chain, ...facts })
      expect([...chain.nodes.keys()]).toEqual([...municipality.chain.nodes.keys()])
    },
  )

  test('says of a judgement from a document which body decided, and never who brought it in', async () => {
    const lindesberg = readMunicipality('lindesberg')
    await importMunicipality(opened.store, 'lindesberg', 'demo', lindesberg)
    const { chain } = await load(new Map(), 'lindesberg')
    expect(chain.judgements).toEqual(lindesberg.chain.judgements)
    for (const { by, person, source } of chain.judgements)
      expect([by, person, source]).toEqual(['kf', undefined, expect.stringContaining('https://')])
  })

  test('is not read again while nothing has changed', async () => {
    const known = await load(memory)
    expect(known.changed).toBe('all')
    expect(await load(memory)).toBe(known)
  })

  test('is never turned back to what a visit saw that began before the latest change', async () => {
    const known = await load(memory)
    const later = { ...known, changeNumber: known.changeNumber + 1 }
    expect(await load(new Map([['dorotea', later]]))).toBe(later)
  })

  test('has a reported value, and nothing else was read again', async () => {
    const { known, loaded } = await loadAround((tx) => correct(tx, '7.25', '2031'))
    expect(loaded.chain.readings.at(-1)).toMatchObject({ measure: 'nyforetag', period: '2031' })
    expect(loaded.chain.nodes).toBe(known.chain.nodes)
    expect(loaded.changed).toEqual({
      since: known.changeNumber,
      measures: new Set(['nyforetag']),
      nodes: new Set(),
    })
  })

  test('has a corrected value in place of the one it follows', async () => {
    const { known, loaded } = await loadAround((tx) => correct(tx, '8.75', '2019'))
    expect(loaded.chain.readings).toHaveLength(known.chain.readings.length)
    const twice = await loadAround(async (tx) => {
      await correct(tx, '8.76', '2019')
      await correct(tx, '8.77', '2019')
    })
    expect(twice.loaded.chain.readings).toHaveLength(known.chain.readings.length)
    expect(twice.loaded.chain.nodes).toBe(known.chain.nodes)
  })

  test('has a decided grade in place of the earlier one', async () => {
    const { known, loaded } = await loadAround(async (tx) => {
      const inForce = await judgementsInForce(tx, GRADE.roundId)
      const earlier = inForce.find(({ nodeId }) => nodeId === GRADE.nodeId)
      expect(await decideGrade(tx, GRADE, earlier?.judgementId ?? null)).toHaveProperty('saved')
    })
    expect(loaded.chain.judgements).toHaveLength(known.chain.judgements.length)
    expect(loaded.chain.judgements.at(-1)).toMatchObject({ node: 'naringsliv', grade: 'yellow' })
    expect(loaded.chain.readings).toBe(known.chain.readings)
    expect(loaded.changed).toMatchObject({ measures: new Set(), nodes: new Set(['naringsliv']) })
  })

  test('has a written text, each language by itself, and an emptied one no longer', async () => {
    const written = await loadAround(async (tx) => {
      await writeText(tx, TEXT, null)
      await writeText(tx, { ...TEXT, language: 'en', body: 'It showed in June.' }, null)
    })
    expect(written.loaded.chain.texts).toHaveLength(written.known.chain.texts.length + 1)
    expect(written.loaded.changed).toMatchObject({ nodes: new Set(['gymnasiet']) })
    const emptied = await loadAround(async (tx) => {
      const { current } = await newerTextThan(tx, TEXT)
      await writeText(tx, { ...TEXT, body: '' }, current?.textId ?? null)
    })
    expect(emptied.loaded.chain.texts).toHaveLength(written.known.chain.texts.length)
    expect(emptied.loaded.chain.nodes).toBe(written.known.chain.nodes)
  })

  test('has a changed node, and the value that came with it', async () => {
    const { loaded } = await loadAround(async (tx) => {
      const [node] = await versionsInForce(tx, 'node')
      if (node === undefined) throw new Error('there is no node')
      const body = { ...Object.assign({}, node.body), title: { sv: 'En ny vision' } }
      const after = { written: { ...node, body }, place: node.place }
      await saveEdit(tx, {
        ...{ what: 'editChain', subject: node.id, before: {}, after: {}, turned: null },
        lines: [{ kind: 'node', id: node.id, latest: node, after }],
      })
      await correct(tx, '7.5', '2031')
    })
    expect([...loaded.chain.nodes.values()][0]?.title).toEqual({ sv: 'En ny vision' })
    expect(loaded.changed).toBe('all')
  })

  test('has what a file brings: its values alone where it says nothing else, all where it does', async () => {
    await as((tx) => importChain(tx, partsOfChain(dorotea.chain, dorotea.chainText)))
    const first = dorotea.chain.readings.slice(0, 3)
    const corrected = first.map((one) => ({ ...one, comment: 'Rättad' }))
    const chain = { ...dorotea.chain, readings: [...corrected, ...corrected] }
    const values = partsOfChain(chain, dorotea.chainText)
    const brought = await loadAround((tx) => importChain(tx, values))
    expect(brought.loaded.changed).toHaveProperty('measures', new Set(['nyforetag']))
    const peers = values.peers.map((peer) => ({ ...peer, source: 'SCB' }))
    const compared = await loadAround((tx) => importChain(tx, { ...values, peers }))
    expect(compared.loaded.changed).toBe('all')
  })

  test('is the same chain after a change that does not concern it', async () => {
    const { known, loaded } = await loadAround((tx) =>
      changeSettings(tx, { name: 'Dorotea', settings: {} }),
    )
    expect(loaded.name).toBe('Dorotea')
    expect(loaded.chain.readings).toBe(known.chain.readings)
    expect(loaded.changed).toMatchObject({ measures: new Set(), nodes: new Set() })
  })
})
