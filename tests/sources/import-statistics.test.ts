// Statistics brought in from a source, on both databases: whole, chosen, broken off, gone on with, kept out.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriesName } from '../../src/domain/comparison/series.ts'
import type { Clock } from '../../src/sources/statistics/pace.ts'
import { unpackSeries } from '../../src/statistics/pack.ts'
import { acceptImport, beginImport } from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { readAreaIndex } from '../../src/store/statistics-areas.ts'
import {
  readGroups,
  readKeyFigureGroups,
  readKeyFigures,
} from '../../src/store/statistics-catalogue.ts'
import { type ImportOf, latestImport, readImport } from '../../src/store/statistics-imports.ts'
import { changedSeries, readSeries } from '../../src/store/statistics-series.ts'
import { readUnitIndexes, readUnits } from '../../src/store/statistics-units.ts'
import { LISTING, type Tx } from '../../src/store/tx.ts'
import { ALL, type Choice, type ImportProgress } from '../../src/usecases/statistics/import-plan.ts'
import { importStatistics } from '../../src/usecases/statistics/import-statistics.ts'
import { openSource } from '../../src/usecases/statistics/open-source.ts'
import { koladaSource } from '../../src/usecases/statistics/opened-source.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { fastClock } from './fast-clock.ts'
import { type Content, inner, kpi, MADE_UP, row } from './kolada-content.ts'
import { type Switches, startKolada } from './kolada-server.ts'
import { isThere, LEFT_OUT, realContent } from './real-kolada.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const TODAY = '2026-11-30'
const IDS = MADE_UP.kpi.map(({ id }) => String(id))

describe.each(DATABASES)('statistics brought in on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.remove())

  const inStore = <T>(work: (tx: Tx) => Promise<T>) => opened.store.asMember(LISTING, 'test', work)

  type Options = {
    readonly dataset: string
    readonly content?: Content
    readonly choice?: Partial<Choice>
    readonly switches?: Switches
    readonly clock?: Clock
    readonly tell?: (progress: ImportProgress) => void
    readonly mayBeGone?: boolean
    readonly atOnce?: number
  }

  /** Each test has a dataset of its own, so that none sees another's. */
  const bringIn = async ({ dataset, content = MADE_UP, choice = {}, ...options }: Options) => {
    const { switches = {}, clock = fastClock(), atOnce = 1, tell, mayBeGone } = options
    const server = await startKolada(content, switches)
    stops.push(server.stop)
    const asking = { base: server.base, agent: 'Malkedja/0', clock, random: () => 0.5, attempts: 2 }
    const source = { ...koladaSource(asking), dataset, atOnce }
    const came = await importStatistics({
      ...{ store: opened.store, source, clock, today: TODAY, choice: { ...ALL, ...choice } },
      ...(tell === undefined ? {} : { tell }),
      ...(mayBeGone === undefined ? {} : { mayBeGone }),
    })
    return { came, asked: server.asked.map(({ url }) => url) }
  }

  /** What everybody reads now of a dataset. */
  const read = (dataset: string, keyFigures: readonly string[] = IDS) =>
    inStore(async (tx) => {
      const of = await latestImport(tx, dataset)
      if (of === null) return null
      const index = await readAreaIndex(tx)
      const series = await readSeries(tx, of, { keyFigures })
      return series.flatMap((one) =>
        unpackSeries(one, index).map((told) =>
          [told.keyFigure, told.area, told.year, told.sex, told.value ?? told.cause].join(' '),
        ),
      )
    })

  const WHOLE = [
    'N90001 0000 2025 all 50.5',
    'N90001 0180 2024 all 41.25',
    'N90001 0180 2025 all 42.125',
    'N90001 2425 2025 all 38',
    'N90002 0180 2025 all 390',
    'N90002 0180 2025 men 200',
    'N90002 0180 2025 women 190',
    'N90002 2425 2025 all 23',
    'N90002 2425 2025 men 12',
    'N90002 2425 2025 women 11',
    'N90003 0001 2025 all 7',
    // Nobody has a value and what Kolada says is not known; its preliminary values are out.
    'N90004 0000 2025 all notCollected',
    'N90004 0180 2025 all notDelivered',
    'N90004 2425 2025 all notApplicable',
  ]

  test('all of it, as it was told', async () => {
    const { came } = await bringIn({ dataset: 'whole' })
    expect(came).toMatchObject({
      is: 'finished',
      of: { dataset: 'whole', import: 1 },
      counts: { keyFigures: 4, groups: 2, keyFigureGroups: 1, values: 11, gone: 0 },
      passed: { deleted: 1, unknownStatuses: new Map([['Ett nytt ord', 1]]) },
      ofUnknownAreas: 0,
    })
    expect((await read('whole'))?.toSorted()).toEqual(WHOLE)
    await inStore(async (tx) => {
      const of = { dataset: 'whole', import: 1 }
      expect(await readImport(tx, of)).toMatchObject({
        state: 'finished',
        title: 'Kolada',
        fetchedOn: TODAY,
      })
      expect((await readKeyFigures(tx, of)).map(({ id }) => id)).toEqual(IDS)
      expect((await readGroups(tx, of)).map(({ id, members }) => [id, members])).toEqual([
        ['G90010', ['0180']],
        ['G90011', ['0180', '2425']],
      ])
    })
  })

  test('key figures of regions are not asked for in municipalities, nor the other way', async () => {
    const { asked } = await bringIn({ dataset: 'asked' })
    const areasOf = (id: string) =>
      asked
        .find((url) => url.includes(`/data/kpi/${id}/`))
        ?.split('/municipality/')[1]
        ?.split(',')
        .toSorted()
    expect(areasOf('N90001')).toEqual(['0000', '0180', '2425'])
    expect(areasOf('N90003')).toEqual(['0000', '0001'])
    expect(areasOf('N90004')).toEqual(['0000', '0001', '0180', '2425'])
  })

  test('a choice of key figures and years leaves the others as they were', async () => {
    await bringIn({ dataset: 'choice' })
    const content = {
      ...MADE_UP,
      data: [
        row('N90001', '0180', 2024, inner('T', 1)),
        row('N90001', '0180', 2025, inner('T', 2)),
        row('N90001', '2425', 2025, inner('T', 38)),
        row('N90002', '0180', 2025, inner('T', 3)),
      ],
    }
    const choice = { keyFigures: ['N90001'], years: { from: 2025, to: 2025 } }
    const { came } = await bringIn({ dataset: 'choice', content, choice })
    expect(came).toMatchObject({ is: 'finished', of: { import: 2 } })
    expect((await read('choice'))?.toSorted()).toEqual(
      WHOLE.map((one) => one.replace('0180 2025 all 42.125', '0180 2025 all 2')).filter(
        (one) => one !== 'N90001 0000 2025 all 50.5',
      ),
    )
  })

  test('a group of key figures is chosen as its members are now, beside single ones', async () => {
    const choice = { keyFigures: ['G2KPI90001', 'N90003'] }
    const { came } = await bringIn({ dataset: 'chosen-group', choice })
    expect(came).toMatchObject({ is: 'finished' })
    expect((await read('chosen-group'))?.toSorted()).toEqual(
      WHOLE.filter((one) => !one.startsWith('N90004')),
    )
    const [group] = MADE_UP.kpi_groups
    const members = [{ member_id: 'N90004', member_title: 'Påhittat' }]
    const kpi_groups = [{ id: 'G2KPI90001', title: group?.title ?? '', members }]
    const content = { ...MADE_UP, kpi_groups }
    const { asked } = await bringIn({ dataset: 'chosen-group', choice, content })
    const paths = asked.flatMap((url) => (url.includes('/data/') ? [url.split('/')[4]] : []))
    expect(paths).toEqual(['N90004', 'N90003'])
  })

  test('groups of key figures stand as they were at each import: other members, retitled, gone', async () => {
    const group = (id: string, title: string, ...ids: readonly string[]) => ({
      ...{ id, title },
      members: ids.map((member_id) => ({ member_id, member_title: member_id })),
    })
    const at = (kpi_groups: Content['kpi_groups']) =>
      bringIn({
        dataset: 'gathered',
        content: { ...MADE_UP, kpi_groups },
        choice: { keyFigures: [] },
      })
    await at([group('G1', 'KKiK', 'N90002', 'N90001'), group('G2', 'Annat', 'N90003')])
    await at([group('G1', 'KKiK 2027', 'N90001')])
    await inStore(async (tx) => {
      const stood = async (number: number) =>
        (await readKeyFigureGroups(tx, { dataset: 'gathered', import: number })).map(
          ({ id, title, members, gone }) => [id, title, members.join(), gone],
        )
      expect(await stood(1)).toEqual([
        ['G1', 'KKiK', 'N90001,N90002', false],
        ['G2', 'Annat', 'N90003', false],
      ])
      expect(await stood(2)).toEqual([
        ['G1', 'KKiK 2027', 'N90001', false],
        ['G2', 'Annat', 'N90003', true],
      ])
    })
  })

  test('what has been revised and what is gone differ between two imports, and nothing else', async () => {
    await bringIn({ dataset: 'revised' })
    const data = MADE_UP.data
      .filter((one) => one.kpi !== 'N90003')
      .map((one) =>
        'municipality' in one && one.municipality === '2425' && one.kpi === 'N90001'
          ? { ...one, values: [inner('T', 38.5)] }
          : one,
      )
    const { came } = await bringIn({ dataset: 'revised', content: { ...MADE_UP, data } })
    expect(came).toMatchObject({ is: 'finished', counts: { written: 1, gone: 1 } })
    await inStore(async (tx) => {
      const changes = []
      for await (const part of changedSeries(tx, { dataset: 'revised', from: 1, to: 2 }))
        changes.push(...part)
      expect(changes.map((one) => [seriesName(one), one.after !== null])).toEqual([
        ['N90001 all 2025', true],
        ['N90003 all 2025', false],
      ])
    })
  })

  test('broken off, the last good one is read; then it goes on where it was', async () => {
    await bringIn({ dataset: 'broken' })
    const before = await read('broken')
    const data = MADE_UP.data.map((one) => ({
      ...one,
      values: one.values.map((told) => ({
        ...told,
        value: told.value === null ? null : told.value + 1,
      })),
    }))
    const content = { ...MADE_UP, data }
    const faults = [{ is: 'status', status: 504, at: /N90002/ } as const]
    const first = await bringIn({ dataset: 'broken', content, switches: { faults } })
    expect(first.came).toMatchObject({
      is: 'brokenOff',
      of: { import: 2 },
      refusal: { refused: 'serviceAway', status: 504 },
    })
    expect(await read('broken')).toEqual(before)
    await inStore(async (tx) => {
      const failed = await readImport(tx, { dataset: 'broken', import: 2 })
      expect(failed).toMatchObject({ state: 'failed' })
      expect(JSON.parse(failed?.because ?? '')).toMatchObject({ refused: 'serviceAway' })
    })
    const again = await bringIn({ dataset: 'broken', content })
    expect(again.came).toMatchObject({ is: 'finished', of: { import: 2 } })
    expect(again.asked.filter((url) => url.includes('/data/kpi/N90001'))).toEqual([])
    await bringIn({ dataset: 'unbroken', content })
    expect(await read('broken')).toEqual(await read('unbroken'))
  })

  test('with another choice it begins anew', async () => {
    const faults = [{ is: 'html', at: /N90002/ } as const]
    await bringIn({ dataset: 'anew', switches: { faults } })
    const choice = { keyFigures: ['N90003'] }
    const { came } = await bringIn({ dataset: 'anew', choice })
    expect(came).toMatchObject({ is: 'finished', of: { import: 2 } })
    expect(await read('anew')).toEqual(['N90003 0001 2025 all 7'])
  })

  /** A running import of another process's, last heard of a while before the clock's noon. */
  const runningBy = (dataset: string, host: string, pid: number, minutesAgo: number) =>
    inStore(async (tx) => {
      const begun = await beginImport(tx, {
        ...{ dataset, title: 'Kolada', fetchedOn: TODAY, source: 'x' },
        chosen: ALL,
      })
      if ('refused' in begun) throw new Error(begun.refused)
      const at = new Date(Date.parse('2026-11-30T12:00:00Z') - minutesAgo * 60_000).toISOString()
      const cursor = { after: '0 N90001', at, host, process: pid }
      await saveSeries(tx, begun, { series: [], cursor })
    })

  test.for([
    ['at-it', 'live', 1, 'notBegun', 'another process of this machine is at it'],
    ['dead', 'dead', 1, 'finished', 'the process that was at it is no more'],
    ['silent', 'elsewhere', 30, 'finished', 'another machine has not been heard of for long'],
    ['elsewhere', 'elsewhere', 1, 'notBegun', 'another machine was heard of just now'],
  ] as const)('%s: %s, heard of %i minutes ago: %s, since %s', async ([dataset, who, ago, is]) => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    if (who === 'dead') {
      child.kill()
      await once(child, 'exit')
    }
    try {
      const host = who === 'elsewhere' ? 'another-machine' : hostname()
      await runningBy(dataset, host, child.pid ?? 0, ago)
      const { came, asked } = await bringIn({ dataset })
      expect(came).toMatchObject({
        is,
        ...(is === 'notBegun' ? { refused: 'importUnderWay' } : {}),
      })
      // It goes on behind the step that was done.
      expect(asked.some((url) => url.includes('/kpi/N90001/'))).toBe(false)
    } finally {
      child.kill()
    }
  })

  test('a catalogue that shrank by a third is kept out until a person accepts it', async () => {
    await bringIn({ dataset: 'shrank' })
    const content = { ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 2) }
    const { came } = await bringIn({ dataset: 'shrank', content })
    expect(came).toEqual({
      is: 'keptOut',
      of: { dataset: 'shrank', import: 2 },
      because: { refused: 'catalogueShrank', gone: 2, of: 4 },
      goneFollowed: [],
    })
    expect((await read('shrank'))?.toSorted()).toEqual(WHOLE)
    const again = await bringIn({ dataset: 'shrank', content })
    expect(again.came).toEqual({ is: 'notBegun', refused: 'waitsForAcceptance', import: 2 })
    await inStore((tx) => acceptImport(tx, { dataset: 'shrank', import: 2 }))
    await inStore(async (tx) => {
      const of = await latestImport(tx, 'shrank')
      expect(of?.import).toBe(2)
      const known = await readKeyFigures(tx, of as ImportOf)
      expect(known.map(({ id, gone }) => [id, gone])).toEqual([
        ['N90001', false],
        ['N90002', false],
        ['N90003', true],
        ['N90004', true],
      ])
    })
  })

  test('key figures that left the catalogue are counted, once though it broke off', async () => {
    await bringIn({ dataset: 'left' })
    const content = { ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 3) }
    const faults = [{ is: 'html', at: /N90002/ } as const]
    await bringIn({ dataset: 'left', content, switches: { faults } })
    const { came } = await bringIn({ dataset: 'left', content })
    expect(came).toMatchObject({
      ...{ is: 'finished', of: { import: 2 } },
      counts: { keyFigures: 1, goneKeyFigures: 1, gone: 0 },
      goneFollowed: [],
    })
  })

  test('one that is whole again goes before the one that waits', async () => {
    await bringIn({ dataset: 'whole-again' })
    await bringIn({ dataset: 'whole-again', content: { ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 1) } })
    const { came } = await bringIn({ dataset: 'whole-again' })
    expect(came).toMatchObject({ is: 'finished', of: { import: 3 } })
    expect((await read('whole-again'))?.toSorted()).toEqual(WHOLE)
  })

  test('a service that answers with empty lists empties nothing', async () => {
    await bringIn({ dataset: 'empty' })
    const { came } = await bringIn({ dataset: 'empty', content: { ...MADE_UP, data: [] } })
    expect(came).toMatchObject({
      is: 'keptOut',
      because: { refused: 'seriesShrank', gone: 7, of: 7 },
    })
    expect((await read('empty'))?.toSorted()).toEqual(WHOLE)
  })

  test.for([
    ['html', { is: 'html', at: /kpi$/ }, 'htmlInsteadOfJson'],
    ['cut', { is: 'truncated', at: /municipality$/ }, 'brokenOff'],
    ['tom', { is: 'html', at: /municipality_groups/ }, 'htmlInsteadOfJson'],
  ] as const)(
    '%s: a catalogue that is refused is told among the imports, and read by nobody',
    async ([dataset, fault, refused]) => {
      const { came, asked } = await bringIn({ dataset, switches: { faults: [fault] } })
      expect(came).toMatchObject({ is: 'brokenOff', of: { import: 1 }, refusal: { refused } })
      expect(asked.some((url) => url.includes('/data/'))).toBe(false)
      await inStore(async (tx) => {
        expect(await latestImport(tx, dataset)).toBeNull()
        const told = await readImport(tx, { dataset, import: 1 })
        expect([told?.state, JSON.parse(told?.because ?? '').refused]).toEqual(['failed', refused])
      })
      expect((await bringIn({ dataset })).came).toMatchObject({ is: 'finished', of: { import: 1 } })
    },
  )

  test('a catalogue that is refused leaves the one that waits for a person', async () => {
    await bringIn({ dataset: 'waits' })
    await bringIn({ dataset: 'waits', content: { ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 1) } })
    const faults = [{ is: 'html', at: /kpi$/ } as const]
    const { came } = await bringIn({ dataset: 'waits', switches: { faults } })
    expect(came).toMatchObject({ is: 'brokenOff', of: null })
    const waits = await inStore((tx) => readImport(tx, { dataset: 'waits', import: 2 }))
    expect(waits?.state).toBe('keptOut')
  })

  test.for([
    ['bare', false],
    ['bare-waits', true],
  ] as const)(
    '%s: an empty catalogue is refused as empty (one waits: %s)',
    async ([dataset, hasWaiting]) => {
      await bringIn({ dataset })
      if (hasWaiting)
        await bringIn({ dataset, content: { ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 1) } })
      const { came, asked } = await bringIn({ dataset, content: { ...MADE_UP, kpi: [] } })
      expect(came).toMatchObject({ is: 'brokenOff', refusal: { refused: 'emptyCatalogue' } })
      expect(asked.some((url) => url.includes('/data/'))).toBe(false)
      expect((await read(dataset))?.toSorted()).toEqual(WHOLE)
    },
  )

  test.for([
    ['twice', row('N90001', '0180', 2025, inner('T', 43)), 'toldTwice'],
    ['same', row('N90001', '0180', 2025, inner('T', 42.125)), null],
    ['ahead', row('N90001', '0180', 2057, inner('T', 1)), 'unlikelyYear'],
    ['digits', row('N90001', '0180', 20255, inner('T', 1)), 'unlikelyYear'],
  ] as const)('%s: a row besides %o is refused as %s', async ([dataset, one, refused]) => {
    const content = { ...MADE_UP, data: [...MADE_UP.data, one] }
    // A row a page: what is told twice may lie on two.
    const { came } = await bringIn({ dataset, content, switches: { perPage: 1 } })
    if (refused === null) expect(came).toMatchObject({ is: 'finished', counts: { values: 11 } })
    else expect(came).toMatchObject({ is: 'brokenOff', refusal: { refused } })
    if (refused !== null) expect(await read(dataset)).toBeNull()
  })

  test('a key figure that is not there is told, and nothing is fetched', async () => {
    const choice = { keyFigures: ['N90001', 'N9000l'] }
    const { came, asked } = await bringIn({ dataset: 'unknown', choice })
    expect(came).toEqual({ is: 'notBegun', refused: 'unknownKeyFigures', ids: ['N9000l'] })
    expect(asked.filter((url) => url.includes('/data/'))).toEqual([])
    const followed = await bringIn({ dataset: 'unknown', choice, mayBeGone: true })
    expect(followed.came).toMatchObject({ is: 'finished' })
  })

  test('units in the same form, each key figure with an index of its own', async () => {
    const choice = { keyFigures: ['N90004'], units: true }
    const { came, asked } = await bringIn({ dataset: 'units', choice })
    expect(came).toMatchObject({ is: 'finished', counts: { units: 2 } })
    expect(asked.some((url) => url.startsWith('/v3/oudata/kpi/N90004/year/2002,2003,'))).toBe(true)
    await inStore(async (tx) => {
      const of = { dataset: 'units', import: 1 }
      expect((await readUnits(tx, of)).map(({ code, area }) => [code, area])).toEqual([
        ['V15E018000001', '0180'],
        ['V15E242500001', '2425'],
      ])
      const index = (await readUnitIndexes(tx, 'units', ['N90004'])).get('N90004')
      const [series] = await readSeries(tx, of, { keyFigures: ['N90004'], table: 'unit_series' })
      expect(series && index && unpackSeries(series, index)).toMatchObject([
        { area: 'V15E018000001', value: 88.5 },
        { area: 'V15E242500001', value: 71 },
      ])
    })
  })

  test('how far it has come: key figures, values, per cent, and the time that is left', async () => {
    const told: ImportProgress[] = []
    await bringIn({ dataset: 'progress', tell: (one) => told.push(one) })
    expect(told.map(({ keyFigures, values, percent }) => [keyFigures, values, percent])).toEqual([
      [0, 0, 0],
      [1, 4, 25],
      [2, 10, 50],
      [3, 10, 83],
      [4, 11, 100],
    ])
    expect(told[0]).not.toHaveProperty('secondsLeft')
    expect(told.at(-1)?.secondsLeft).toBe(0)
    // A third of a second a question, by the clock that is turned.
    expect(told[1]?.secondsLeft).toBeGreaterThan(0)
  })

  test('values of areas that the source does not name are counted and left out', async () => {
    const municipality = MADE_UP.municipality.filter(({ id }) => id !== '2425')
    const odd = kpi('N90005')
    const body = { values: [row('N90005', '9999', 2025, inner('T', 1))], next_url: null }
    const { came } = await bringIn({
      dataset: 'unknown-areas',
      content: { ...MADE_UP, kpi: [odd], municipality },
      switches: { faults: [{ is: 'body', body, at: /\/data\// }] },
    })
    expect(came).toMatchObject({ is: 'finished', ofUnknownAreas: 1, counts: { values: 0 } })
  })

  test('a table of our own, with what its description says that it is counted in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-described-'))
    const path = join(folder, 'trygghet.yaml')
    writeFileSync(
      path,
      `dataset: trygghet
title: Trygghet
source: Påhittat
fetched: 2026-11-01
madeUp: true
table: trygghet.csv
columns: { area: kommun, year: år }
keyFigures:
  - { id: trygga, title: Trygga, unit: percent, decimals: 1, better: higher, column: trygga }
  - { id: poliser, title: Poliser, unit: number, unitWord: per 10 000, better: none, column: poliser }
`,
    )
    writeFileSync(
      join(folder, 'trygghet.csv'),
      Buffer.from('kommun;år;trygga;poliser\n0180;2025;71,5;20,3\n2425;2025;..;\n', 'latin1'),
    )
    const source = await openSource(path, null, TODAY)
    rmSync(folder, { recursive: true })
    if (!('catalogue' in source)) throw new Error(JSON.stringify(source))
    const clock = fastClock()
    const importing = { store: opened.store, source, clock, today: TODAY, choice: ALL }
    expect(await importStatistics(importing)).toMatchObject({ is: 'finished' })
    expect(await read('trygghet', ['trygga', 'poliser'])).toEqual([
      'poliser 0180 2025 all 20.3',
      'trygga 0180 2025 all 71.5',
      'trygga 2425 2025 all suppressed',
    ])
    await inStore(async (tx) => {
      const of = { dataset: 'trygghet', import: 1 }
      expect(await readImport(tx, of)).toMatchObject({
        ...{ title: 'Påhittat', fetchedOn: '2026-11-01', madeUp: true, state: 'finished' },
      })
      expect((await readKeyFigures(tx, of)).map(({ id, counted }) => [id, counted])).toEqual([
        ['poliser', { unit: 'number', unitWord: 'per 10 000', better: 'none' }],
        ['trygga', { unit: 'percent', decimals: 1, better: 'higher' }],
      ])
    })
  })

  test.skipIf(!isThere)(`all of the real values (${isThere ? 'real' : LEFT_OUT})`, async () => {
    const content = realContent()
    const keyFigures = [...new Set(content.data.map((one) => one.kpi))]
    const listed = content.kpi.map(({ id }) => id)
    const added = keyFigures
      .filter((id) => !listed.includes(id))
      .map((id) => kpi(id, { municipality_type: 'A' }))
    const { came } = await bringIn({
      dataset: 'real',
      content: { ...content, kpi: [...content.kpi, ...added] },
      choice: { keyFigures },
      atOnce: 25,
    })
    const known = content.data.filter((one) => one.values[0]?.value !== null)
    expect(came).toMatchObject({ is: 'finished', counts: { keyFigures: 6112, groups: 3630 } })
    const told = (await read('real', keyFigures)) ?? []
    const written = known.map((one) =>
      [
        one.kpi,
        'municipality' in one ? one.municipality : '',
        one.period,
        'all',
        one.values[0]?.value,
      ].join(' '),
    )
    expect(
      told.filter((one) => !/not(Collected|Delivered|YetPublished)$/.test(one)).toSorted(),
    ).toEqual(written.toSorted())
  })
})
