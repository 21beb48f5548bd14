// SCB through PxWebApi 2: its limits heeded, JSON-stat 2 in all its forms, and tables told apart by a description.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { areaOfScb } from '../../src/sources/scb/areas.ts'
import { readScbDescription, shippedScb } from '../../src/sources/scb/description.ts'
import { readCube } from '../../src/sources/scb/json-stat.ts'
import { openScb, type ScbLot } from '../../src/sources/scb/scb.ts'
import { ROOT } from '../../tools/findings.ts'
import { fastClock } from './fast-clock.ts'
import { type ScbSwitches, startScb, type Table } from './scb-server.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

// Made up, in the shape of TAB638.
const POPULATION: Table = {
  variables: [
    { id: 'Region', codes: ['00', '01', '0114', '0180', '03', '0331', '1917'] },
    { id: 'Alder', codes: ['0-17', '18+'], elimination: true },
    { id: 'Kon', codes: ['1', '2'], elimination: true },
    { id: 'ContentsCode', codes: ['BE0101N1', 'BE0101N2'] },
    { id: 'Tid', codes: ['2022', '2023', '2024'] },
  ],
  cell: (region = '', age, sex, content, year) =>
    region === '0331' && year === '2022'
      ? '..'
      : Number(region) * 10 +
        (age === '18+' ? 4 : 1) +
        Number(sex) +
        Number(year) / 1000 +
        (content === 'BE0101N2' ? 0.5 : 0),
}
const ACCOUNTS: Table = {
  variables: [
    { id: 'Region', codes: ['01L', '25L', '0180'] },
    { id: 'Verksomrkom', codes: ['440', '900'] },
    { id: 'ContentsCode', codes: ['000000A7'] },
    { id: 'Tid', codes: ['2024'] },
  ],
  cell: (region = '', service) => Number.parseInt(region, 10) + Number(service),
}

const DESCRIPTION = `dataset: scb
title: Påhittat urval
source: SCB
tables:
  TAB638:
    sex: { variable: Kon, women: '2', men: '1' }
  TAB4242: { of: regions }
keyFigures:
  - id: invanare
    title: Invånare den 31 december, antal
    unit: count
    better: none
    from: [{ table: TAB638, content: BE0101N1, years: { from: 2023 } }]
  - id: vuxna
    title: Vuxna, antal
    unit: count
    better: none
    from: [{ table: TAB638, content: BE0101N1, where: { Alder: 18+ } }]
  - id: grundskola
    title: Nettokostnad grundskola, tkr
    unit: money
    unitWord: tkr
    decimals: 0
    better: none
    from: [{ table: TAB4242, content: 000000A7, where: { Verksomrkom: '440' } }]
`

const described = (text = DESCRIPTION) => {
  const read = readScbDescription('scb.yaml', text)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.description
}

const start = async (switches: ScbSwitches = {}, text = DESCRIPTION) => {
  const server = await startScb({ TAB638: POPULATION, TAB4242: ACCOUNTS }, switches)
  stops.push(server.stop)
  const clock = fastClock()
  const asking = { base: server.base, agent: 'Malkedja/0', clock, random: () => 0.5, attempts: 2 }
  const scb = await openScb(asking, described(text))
  if ('refused' in scb) throw new Error(JSON.stringify(scb))
  return { server, clock, scb }
}

const gather = async (lots: AsyncIterable<ScbLot>): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const lot of lots) {
    if ('refused' in lot) throw new Error(JSON.stringify(lot))
    for (const { keyFigure, area, year, sex, value, cause } of lot.values)
      found.push([keyFigure, area, year, sex, value ?? cause].join(' '))
  }
  return found
}

const firstRefusal = async (lots: AsyncIterable<ScbLot>) => {
  for await (const lot of lots) if ('refused' in lot) return lot
  return null
}

describe('areas', () => {
  const table = readFileSync(join(ROOT, 'spec/statistics/scb-areas.csv'), 'utf8')
  const rows = table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
  test.for(rows)('«%s» in a table of %s: «%s», %s', ([code = '', of, area]) => {
    expect(areaOfScb(code, of as 'both') ?? '').toBe(area)
  })
})

describe('tables', () => {
  test('the whole and the sexes, of municipalities and the country, from the years asked for', async () => {
    const { scb } = await start()
    const found = await gather(scb.lots(['invanare']))
    // Region × 10 for each of four cells, 1 and 4 for the ages, 1 and 2 for the sexes, and the year.
    const whole = (region: number, year: number) => 4 * (region * 10 + year / 1000) + 10 + 6
    expect(found).toContain(`invanare 0180 2024 all ${whole(180, 2024)}`)
    expect(found).toContain(`invanare 0000 2023 all ${whole(0, 2023)}`)
    expect(found).toContain(`invanare 0180 2024 women ${2 * (1800 + 2.024) + 5 + 4}`)
    expect(found).toContain(`invanare 0180 2024 men ${2 * (1800 + 2.024) + 5 + 2}`)
    expect(new Set(found.map((one) => one.split(' ')[1]))).toEqual(
      new Set(['0000', '0114', '0180', '0331']),
    )
    expect(new Set(found.map((one) => one.split(' ')[2]))).toEqual(new Set(['2023', '2024']))
    expect(found).toHaveLength(4 * 2 * 3)
  })

  test('a mark for what is not told is a cause', async () => {
    const { scb } = await start()
    expect(await gather(scb.lots(['vuxna']))).toContain('vuxna 0331 2022 all notDelivered')
  })

  test('regions as SCB’s accounts code them', async () => {
    const { scb } = await start()
    expect(await gather(scb.lots(['grundskola']))).toEqual([
      'grundskola 0001 2024 all 441',
      'grundskola 0025 2024 all 465',
    ])
  })

  test('key figures with what they are counted in', async () => {
    const { scb } = await start()
    expect(scb.keyFigures).toMatchObject([
      { id: 'invanare', of: 'municipalities', bySex: true, counted: { unit: 'count' } },
      { id: 'vuxna' },
      { id: 'grundskola', of: 'regions', bySex: false, counted: { unitWord: 'tkr', decimals: 0 } },
    ])
  })

  test.for([{ sparse: true }, { listed: true }, { sparse: true, listed: true }])(
    'the same however it is written: %o',
    async (switches) => {
      const [one, other] = [await start(), await start(switches)]
      expect(await gather(other.scb.lots())).toEqual(await gather(one.scb.lots()))
    },
  )
})

describe('limits', () => {
  test('are asked for first', async () => {
    const { server } = await start()
    expect(server.asked.map(({ url }) => url)).toEqual(['/api/v2/config'])
  })

  test.for([1, 2, 5, 7, 24])('at most %i cells at once give the same', async (maxDataCells) => {
    const [whole, bit] = [await start(), await start({ maxDataCells })]
    const [all, some] = [await gather(whole.scb.lots()), await gather(bit.scb.lots())]
    expect(new Set(some)).toEqual(new Set(all))
    const cells = bit.server.asked.map((one) => one.cells)
    expect(Math.max(...cells)).toBeLessThanOrEqual(maxDataCells)
  })

  test('calls are spaced as the service bears', async () => {
    const { scb, clock } = await start({ maxCallsPerTimeWindow: 5 })
    await gather(scb.lots(['vuxna']))
    expect(clock.waited).toEqual([2000, 2000])
  })
})

describe('refused', () => {
  test.for([
    [
      'content: 000000A7',
      'content: X',
      'dimension.ContentsCode.category.index',
      'X',
      'a content that is not there',
    ],
    [
      "{ Verksomrkom: '440' }",
      '{}',
      'dimension.Verksomrkom',
      'where',
      'a mandatory variable left out',
    ],
    [
      "{ Verksomrkom: '440' }",
      "{ Verksomrkom: '441' }",
      'dimension.Verksomrkom.category.index',
      '441',
      'a service that is not there',
    ],
    [
      "{ Verksomrkom: '440' }",
      "{ Verksamhet: '440' }",
      'dimension.Verksamhet',
      'Verksamhet',
      'a variable that is not there',
    ],
    ['{ of: regions }', '{ of: regions, year: Ar }', 'dimension.Ar', 'Ar', 'no such year'],
  ] as const)('%s as %s: %s, expected %s (%s)', async ([was, is, where, expected]) => {
    const { scb } = await start({}, DESCRIPTION.replace(was, is))
    expect(await firstRefusal(scb.lots(['grundskola']))).toMatchObject({
      refused: 'wrongShape',
      where,
      expected,
    })
  })

  test('a table that is not there, in the service’s own words', async () => {
    const { scb } = await start({}, DESCRIPTION.replaceAll('TAB4242', 'TAB1'))
    expect(await firstRefusal(scb.lots(['grundskola']))).toMatchObject({
      refused: 'notAnswered',
      status: 404,
      said: 'Non-existent table',
    })
  })

  test('nobody is there', async () => {
    const server = await startScb({})
    await server.stop()
    const asking = { base: server.base, agent: 'Malkedja/0', clock: fastClock(), random: () => 0 }
    expect(await openScb({ ...asking, attempts: 2 }, described())).toMatchObject({
      refused: 'noAnswer',
    })
  })

  const cube = (more: object) => ({
    version: '2.0',
    class: 'dataset',
    id: ['Region', 'Tid'],
    size: [2, 1],
    dimension: {
      Region: { category: { index: ['0180', '2425'] } },
      Tid: { category: { index: { 2024: 0 } } },
    },
    value: [1, 2],
    ...more,
  })
  test('a cube that is right', () => {
    const read = readCube('x', cube({}))
    expect('cells' in read && [...read.cells()].map((one) => one.value)).toEqual([1, 2])
  })
  test.for([
    [cube({ class: 'collection' }), 'class', 'a collection'],
    [cube({ size: [2] }), 'size', 'a size too few'],
    [cube({ size: [3, 1] }), 'dimension.Region.category.index', 'more regions than are named'],
    [cube({ value: [1] }), 'value', 'a value too few'],
    [cube({ value: { 2: 1 } }), 'value', 'a value outside'],
    [cube({ value: ['1', '2'] }), 'value', 'texts for numbers'],
    [cube({ status: ['a'] }), 'status', 'a mark too few'],
    [cube({ id: ['Region', 'Kon'] }), 'dimension.Kon', 'a variable that is not described'],
    [
      cube({
        dimension: {
          Region: { category: { index: { '0180': 0, '2425': 2 } } },
          Tid: { category: { index: { 2024: 0 } } },
        },
      }),
      'dimension.Region.category.index',
      'a hole among the places',
    ],
    ['<html>', '', 'no object'],
  ] as const)('%o is refused at %s: %s', ([json, where]) =>
    expect(readCube('x', json)).toMatchObject({ refused: 'wrongShape', where }),
  )
})

test('every cell once, with its own codes, for cubes of any size', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      (size) => {
        const id = size.map((_, d) => `d${d}`)
        const codes = size.map((count) => Array.from({ length: count }, (_, n) => `c${n}`))
        const count = size.reduce((a, b) => a * b, 1)
        const dimension = Object.fromEntries(
          id.map((one, d) => [one, { category: { index: codes[d] } }]),
        )
        const value = Array.from({ length: count }, (_, n) => n)
        const read = readCube('x', { class: 'dataset', id, size, dimension, value })
        const cells = 'cells' in read ? [...read.cells()] : []
        expect(cells.map((one) => one.value)).toEqual(value)
        for (const { codes: found, value: place } of cells)
          expect(
            found.reduce((sum, code, d) => sum * (size[d] ?? 0) + Number(code.slice(1)), 0),
          ).toBe(place)
      },
    ),
  ))

describe('a description', () => {
  test('the program’s own is read: the population and net costs', () => {
    const { dataset, keyFigures } = shippedScb()
    expect(dataset).toBe('scb')
    expect(keyFigures.map(({ id }) => id)).toContain('folkmangd')
    expect(keyFigures.length).toBeGreaterThan(8)
  })

  test.for([
    ['table: TAB638, content', 'table: TAB639, content', 'unknownWord', 13],
    ['  - id: vuxna', '  - id: invanare', 'duplicateId', 14],
    ['better: none', 'better: upp', 'unknownWord', 12],
    ['source: SCB\n', '', 'missingKey', 1],
  ] as const)('with %s as %s is refused: %s on line %i', ([was, is, refused, line]) => {
    const read = readScbDescription('scb.yaml', DESCRIPTION.replace(was, is))
    const told = 'refusals' in read ? read.refusals.find((one) => one.refused === refused) : null
    expect(told?.at).toMatchObject({ file: 'scb.yaml', line })
  })
})

const EXAMPLES = join(ROOT, '../shared/data/scb')
const isThere = existsSync(EXAMPLES)
const LEFT_OUT = 'left out: SCB’s own examples do not lie beside the project (../shared/data/scb)'
/** The examples are written with comments and commas that JSON has not. */
const example = (name: string) =>
  JSON.parse(
    readFileSync(join(EXAMPLES, name), 'utf8')
      .replace(/\s\/\/[^\n"]*$/gm, '')
      .replace(/,(\s*[}\]])/g, '$1'),
  )

test.skipIf(!isThere)(`SCB’s own example of a table (${isThere ? 'real' : LEFT_OUT})`, () => {
  const read = readCube('TAB638', example('table-metadata-example-jsonstat.json'))
  if ('refused' in read) throw new Error(JSON.stringify(read))
  expect(
    read.dimensions.map(({ id, codes, canBeLeftOut }) => [id, codes.length, canBeLeftOut]),
  ).toEqual([
    ['Region', 312, false],
    ['Civilstand', 4, true],
    ['Alder', 1, true],
    ['Kon', 2, true],
    ['ContentsCode', 2, false],
    ['Tid', 1, false],
  ])
  const areas = read.dimensions[0]?.codes.map((code) => areaOfScb(code, 'municipalities')) ?? []
  expect(areas.filter((area) => area !== undefined)).toHaveLength(291)
})

test.skipIf(!isThere)(
  `SCB’s own example of its limits (${isThere ? 'real' : LEFT_OUT})`,
  async () => {
    const { scb, clock, server } = await start({ config: example('config-response.json') })
    await gather(scb.lots(['vuxna']))
    // Thirty calls in ten seconds, and ten thousand cells at once.
    expect(clock.waited).toEqual([334, 334])
    expect(Math.max(...server.asked.map((one) => one.cells))).toBeLessThanOrEqual(10_000)
  },
)

test.for([
  [{}, 'maxDataCells', 'nothing said'],
  [{ maxDataCells: 0, maxCallsPerTimeWindow: 30, timeWindow: 10 }, 'maxDataCells', 'no cells'],
  [
    { maxDataCells: 10, maxCallsPerTimeWindow: '30', timeWindow: 10 },
    'maxCallsPerTimeWindow',
    'a text',
  ],
] as const)('limits of %o are refused at %s: %s', async ([config, where]) => {
  const server = await startScb({}, { config })
  stops.push(server.stop)
  const asking = { base: server.base, agent: 'Malkedja/0', clock: fastClock(), random: () => 0 }
  expect(await openScb(asking, described())).toMatchObject({ refused: 'wrongShape', where })
})
