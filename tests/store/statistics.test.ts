// National statistics in the store: imports written block by block, gone on with, read as they stood, taken in.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Area, KeyFigure, SourcedValue } from '../../src/domain/comparison/key-figures.ts'
import type { Sex } from '../../src/domain/measures/measure.ts'
import { placesIn } from '../../src/statistics/cube.ts'
import { packSeries, unpackSeries } from '../../src/statistics/pack.ts'
import { confirmationsInForce, confirmKeyFigure } from '../../src/store/key-figure-confirmations.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import {
  acceptImport,
  beginImport,
  failImport,
  finishImport,
  keepOut,
  resumeImport,
} from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { addAreas, readAreaIndex, readAreas } from '../../src/store/statistics-areas.ts'
import {
  readGroups,
  readKeyFigures,
  saveGroups,
  saveKeyFigures,
} from '../../src/store/statistics-catalogue.ts'
import {
  type ImportOf,
  latestImport,
  listImports,
  readImport,
} from '../../src/store/statistics-imports.ts'
import { changedSeries, latestSeries, readSeries } from '../../src/store/statistics-series.ts'
import { takeImport, takenInForce } from '../../src/store/statistics-taken.ts'
import { addToUnitIndexes, readUnits, saveUnits } from '../../src/store/statistics-units.ts'
import { LISTING, type Tx } from '../../src/store/tx.ts'
import {
  areasAt,
  cubeAt,
  noStatistics,
  seriesAt,
  unitPlacesAt,
} from '../../src/usecases/comparison/national-statistics.ts'
import { DATABASES, type TestStore } from './databases.ts'

const AREAS: readonly Area[] = [
  { code: '0000', title: 'Riket', kind: 'country' },
  { code: '0001', title: 'Region Stockholm', kind: 'region' },
  { code: '0180', title: 'Stockholm', kind: 'municipality' },
  { code: '1880', title: 'Örebro', kind: 'municipality' },
]

const keyFigure = (id: string, title = `Nyckeltal ${id}, andel (%)`): KeyFigure => ({
  id,
  title,
  description: 'Påhittat för test: "citat", \\ {klammer}',
  operatingArea: 'Grundskola',
  perspective: 'results',
  of: 'both',
  bySex: true,
  hasUnits: false,
  next: { period: '2026', final: '2027-03-01' },
})

type Told = readonly [
  keyFigure: string,
  area: string,
  year: number,
  value: number | null,
  sex?: Sex,
]

const told = (values: readonly Told[]): readonly SourcedValue[] =>
  values.map(([id, area, year, value, sex = 'all']) => ({
    keyFigure: id,
    area,
    year,
    sex,
    value,
    ...(value === null ? { cause: 'suppressed' as const } : {}),
  }))

describe.each(DATABASES)('statistics on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', (tx) => addOrganisation(tx, { name: id }))
    await importing((tx) => addAreas(tx, AREAS))
  })
  afterAll(() => opened.remove())

  const importing = <T>(work: (tx: Tx) => Promise<T>) =>
    opened.store.asMember(LISTING, 'import', work)

  const begin = async (dataset: string): Promise<ImportOf> => {
    const begun = await importing((tx) =>
      beginImport(tx, {
        dataset,
        fetchedOn: '2026-11-30',
        title: 'Påhittat',
        source: 'påhittat',
        madeUp: true,
      }),
    )
    if ('refused' in begun) throw new Error(begun.refused)
    return begun
  }

  /** One block of values, that tells all there is of the key figures named. */
  const save = (of: ImportOf, values: readonly Told[], covers: readonly string[] = []) =>
    importing(async (tx) =>
      saveSeries(tx, of, {
        series: packSeries(told(values), await readAreaIndex(tx)),
        covers: covers.map((id) => ({ keyFigure: id })),
        cursor: { page: values.length },
      }),
    )

  const finish = (of: ImportOf) => importing((tx) => finishImport(tx, of))

  /** Everything said of key figures at an import. */
  const saidAt = (of: ImportOf, keyFigures: readonly string[]) =>
    opened.store.readAsMember('kumla', 'test', async (tx) => {
      const index = await readAreaIndex(tx)
      const series = await readSeries(tx, of, { keyFigures })
      return series.flatMap((one) =>
        unpackSeries(one, index).map(({ area, year, value }) => [area, year, value]),
      )
    })

  const written = (dataset: string) =>
    opened.store.readAsMember('kumla', 'test', async ({ query }) => {
      const { rows } = await sql<{ said: string }>`
        select import || ' ' || key_figure || ' ' || year || ' ' || sex
          || case when figures is null then ' gone' else '' end as said
        from statistics_series where dataset = ${dataset} order by import, key_figure, year, sex`.execute(
        query,
      )
      return rows.map(({ said }) => said)
    })

  test('an area has its place for good, whoever adds which areas later', async () => {
    const more: Area = { code: '0980', title: 'Gotland', kind: 'municipality' }
    const index = await importing((tx) => addAreas(tx, [more, ...AREAS, more]))
    expect(index.codes).toEqual([...AREAS.map(({ code }) => code), '0980'])
    expect((await importing(readAreas)).at(-1)).toEqual(more)
  })

  test('a value comes back as the very number that was told, and why there is none', async () => {
    const of = await begin('exact')
    const values: readonly Told[] = [
      ['N1', '0180', 2024, 31.32959689],
      ['N1', '1880', 2024, 0.1 + 0.2],
      ['N1', '0001', 2024, -1e21],
      ['N1', '0000', 2024, 5e-324],
      ['N1', '0180', 2025, 0],
      ['N1', '1880', 2025, null],
    ]
    await save(of, values)
    await finish(of)
    const said = await saidAt(of, ['N1'])
    for (const [, area, year, value] of values) expect(said).toContainEqual([area, year, value])
    expect(said).toHaveLength(values.length)
    const [, latest] = await importing((tx) => readSeries(tx, of, { keyFigures: ['N1'] }))
    expect([...(latest?.missing ?? [])]).toEqual([[3, 'suppressed']])
  })

  test('only what changed is written, and each import is read as it stood', async () => {
    const first = await begin('steps')
    await save(first, [
      ['N1', '0180', 2023, 1],
      ['N1', '0180', 2024, 2],
      ['N2', '0180', 2024, 3],
    ])
    await finish(first)
    const second = await begin('steps')
    await save(
      second,
      [
        ['N1', '0180', 2023, 1],
        ['N1', '0180', 2024, 2.5],
        ['N1', '1880', 2024, 7],
      ],
      ['N1', 'N2'],
    )
    // Until it is finished the one before is what everybody reads.
    expect(await saidAt(second, ['N1'])).toEqual(await saidAt(first, ['N1']))
    await finish(second)
    expect(await saidAt(first, ['N1', 'N2'])).toEqual([
      ['0180', 2023, 1],
      ['0180', 2024, 2],
      ['0180', 2024, 3],
    ])
    expect(await saidAt(second, ['N1', 'N2'])).toEqual([
      ['0180', 2023, 1],
      ['0180', 2024, 2.5],
      ['1880', 2024, 7],
    ])
    expect(await written('steps')).toEqual([
      '1 N1 2023 all',
      '1 N1 2024 all',
      '1 N2 2024 all',
      '2 N1 2024 all',
      '2 N2 2024 all gone',
    ])
    expect((await importing((tx) => readImport(tx, second)))?.counts).toMatchObject({
      series: 2,
      values: 3,
      written: 1,
      gone: 1,
    })
  })

  test('a series that is gone comes back when the source has it again', async () => {
    const third = await begin('steps')
    await save(third, [['N2', '0180', 2024, 3]], ['N2'])
    await finish(third)
    expect(await saidAt(third, ['N2'])).toEqual([['0180', 2024, 3]])
    expect(await saidAt({ ...third, import: 2 }, ['N2'])).toEqual([])
  })

  test('one year told whole says nothing of the other years', async () => {
    const of = await begin('steps')
    await importing((tx) =>
      saveSeries(tx, of, { series: [], covers: [{ keyFigure: 'N1', year: 2024 }], cursor: null }),
    )
    await finish(of)
    expect(await saidAt(of, ['N1'])).toEqual([['0180', 2023, 1]])
  })

  test('what broke off goes on from its last block, and is read by nobody meanwhile', async () => {
    const first = await begin('broken')
    await save(first, [['N1', '0180', 2024, 1]])
    await finish(first)
    const second = await begin('broken')
    await save(second, [['N1', '0180', 2024, 2]])
    await importing((tx) => failImport(tx, second, 'Källan svarade inte'))
    await expect(save(second, [['N1', '0180', 2024, 3]])).rejects.toThrow('is failed')
    expect((await importing((tx) => latestImport(tx, 'broken')))?.import).toBe(1)
    const resumed = await importing((tx) => resumeImport(tx, 'broken'))
    expect(resumed).toMatchObject({
      import: 2,
      state: 'running',
      cursor: { page: 1 },
      because: null,
    })
    // A block that was told before the break may be told again, and says something else by then.
    await save(second, [
      ['N1', '0180', 2024, 4],
      ['N2', '0180', 2024, 5],
    ])
    expect(await saidAt({ ...second, import: 1 }, ['N1'])).toEqual([['0180', 2024, 1]])
    await finish(second)
    expect(await saidAt(second, ['N1', 'N2'])).toEqual([
      ['0180', 2024, 4],
      ['0180', 2024, 5],
    ])
    expect(await importing((tx) => resumeImport(tx, 'broken'))).toBeNull()
  })

  test('another is not begun while one runs, and clears away what a failed one left', async () => {
    const first = await begin('cleared')
    await save(first, [['N1', '0180', 2024, 1]])
    expect(
      await importing((tx) =>
        beginImport(tx, {
          dataset: 'cleared',
          fetchedOn: '2026-11-30',
          title: 'Rensat',
          source: '',
        }),
      ),
    ).toEqual({ refused: 'importUnderWay', import: 1 })
    await importing((tx) => failImport(tx, first, 'avbruten'))
    const second = await begin('cleared')
    expect(second.import).toBe(2)
    expect(await written('cleared')).toEqual([])
    await save(second, [['N1', '0180', 2024, 2]])
    await finish(second)
    expect((await importing((tx) => listImports(tx, 'cleared'))).map(({ state }) => state)).toEqual(
      ['finished', 'failed'],
    )
  })

  test('what is kept out is read when a person has accepted it, unless another has begun', async () => {
    const first = await begin('kept')
    await save(first, [['N1', '0180', 2024, 1]])
    await importing((tx) => keepOut(tx, first, 'Katalogen krympte'))
    expect(await saidAt(first, ['N1'])).toEqual([])
    const accept = (of: ImportOf) =>
      opened.store.asMember('kumla', 'anna', (tx) => acceptImport(tx, of))
    expect(await accept(first)).toEqual({ accepted: true })
    expect(await accept(first)).toEqual({ refused: 'notKeptOut', state: 'finished' })
    expect(await saidAt(first, ['N1'])).toEqual([['0180', 2024, 1]])
    expect(await importing((tx) => readImport(tx, first))).toMatchObject({ acceptedBy: 'kumla' })
    const second = await begin('kept')
    await save(second, [['N1', '0180', 2024, 2]])
    await importing((tx) => keepOut(tx, second, 'Katalogen krympte'))
    // What it would change is seen before anybody accepts it.
    const wouldChange = (withOwn: boolean) =>
      importing(async (tx) => {
        const found: unknown[] = []
        const between = { dataset: 'kept', from: 1, to: 2 }
        for await (const part of changedSeries(tx, between, { withOwn }))
          found.push(...part.map(({ before, after }) => [before?.values[2], after?.values[2]]))
        return found
      })
    expect([await wouldChange(true), await wouldChange(false)]).toEqual([[[1, 2]], []])
    const third = await begin('kept')
    expect(await accept(second)).toEqual({ refused: 'laterImport', import: third.import })
  })

  test('a finished import is changed by nobody, and nothing is written outside an import', async () => {
    const of = await begin('closed')
    await save(of, [['N1', '0180', 2024, 1]])
    await finish(of)
    await expect(save(of, [['N1', '0180', 2024, 2]])).rejects.toThrow('is finished')
    const open = "select set_config('app.importing', 'on', true)"
    const ask = (organisation: string, ...texts: readonly string[]) =>
      opened.store.asMember(organisation, 'test', async ({ query }) => {
        let rows: readonly unknown[] = []
        for (const text of texts) rows = (await sql.raw(text).execute(query)).rows
        return rows
      })
    const takeAway = "delete from statistics_series where dataset = 'closed' returning 1"
    expect(await ask(LISTING, open, takeAway)).toEqual([])
    const change = "update statistics_import set source = '' where dataset = 'closed' returning 1"
    expect(await ask('kumla', change)).toEqual([])
    expect(await ask(LISTING, open, change)).toEqual([])
    await expect(
      ask('kumla', "insert into statistics_area values (99, '9999', 'Ingenstans', 'region')"),
    ).rejects.toThrow(/row-level security/)
    await expect(
      ask(LISTING, open, "update statistics_series set year = 1 where dataset = 'closed'"),
    ).rejects.toThrow(/permission denied/)
  })

  test('the catalogue keeps what the source no longer has, and what it said before', async () => {
    const first = await begin('catalogue')
    const figures = [keyFigure('N1'), keyFigure('N2'), keyFigure('N3')]
    const group = { id: 'G1', title: 'Liknande, Höör, 2024', members: ['1880', '0180'] }
    await importing((tx) => saveKeyFigures(tx, first, figures, { isWhole: true }))
    await importing((tx) => saveGroups(tx, first, [group], { isWhole: true }))
    await finish(first)
    const second = await begin('catalogue')
    const renamed = keyFigure('N2', 'Gammal definition (-2024)')
    await importing((tx) =>
      saveKeyFigures(tx, second, [keyFigure('N1'), renamed], { isWhole: true }),
    )
    const redrawn = { ...group, title: 'Liknande, Höör, 2025', members: ['0180'] }
    await importing((tx) => saveGroups(tx, second, [redrawn], { isWhole: true }))
    await finish(second)
    const at = (of: ImportOf) =>
      opened.store.readAsMember('kalmar', 'test', (tx) => readKeyFigures(tx, of))
    expect(await at(first)).toEqual(figures.map((one) => ({ ...one, import: 1, gone: false })))
    expect(await at(second)).toEqual([
      { ...keyFigure('N1'), import: 1, gone: false },
      { ...renamed, import: 2, gone: false },
      { ...keyFigure('N3'), import: 2, gone: true },
    ])
    expect(await importing((tx) => readGroups(tx, second, { ids: ['G1'] }))).toEqual([
      { ...redrawn, import: 2, gone: false },
    ])
    expect((await importing((tx) => readGroups(tx, first)))[0]?.members).toEqual(['0180', '1880'])
  })

  test('told in part, the catalogue loses nothing', async () => {
    const third = await begin('catalogue')
    await importing((tx) => saveKeyFigures(tx, third, [keyFigure('N4')], { isWhole: false }))
    await finish(third)
    const ids = (await importing((tx) => readKeyFigures(tx, third))).map(({ id, gone }) => [
      id,
      gone,
    ])
    expect(ids).toEqual([
      ['N1', false],
      ['N2', false],
      ['N3', true],
      ['N4', false],
    ])
  })

  test('units keep their places in each key figure, and say what they are', async () => {
    const units = (index: number) => ({
      code: `V15E${index}`,
      title: `Skola "${index}"`,
      area: index % 2 === 0 ? '0180' : '1880',
    })
    const first = await begin('units')
    await importing((tx) => saveUnits(tx, first, [units(1), units(2)], { isWhole: true }))
    const wanted = new Map([['N1', ['V15E2', 'V15E1']]])
    const tell = async (of: ImportOf, values: readonly Told[]) =>
      importing(async (tx) => {
        const codes = new Map([['N1', values.map(([, unit]) => unit)]])
        const index = (await addToUnitIndexes(tx, of, codes)).get('N1')
        if (index === undefined) throw new Error('no index')
        const series = packSeries(told(values), index)
        await saveSeries(tx, of, { series, cursor: null, table: 'unit_series' })
        return index.codes
      })
    await importing((tx) => addToUnitIndexes(tx, first, wanted))
    expect(await tell(first, [['N1', 'V15E1', 2024, 71.5]])).toEqual(['V15E2', 'V15E1'])
    await finish(first)
    const second = await begin('units')
    await importing((tx) => saveUnits(tx, second, [units(2), units(3)], { isWhole: true }))
    expect(await tell(second, [['N1', 'V15E3', 2025, 80]])).toEqual(['V15E2', 'V15E1', 'V15E3'])
    await finish(second)
    const read = await importing((tx) =>
      readSeries(tx, second, { keyFigures: ['N1'], table: 'unit_series' }),
    )
    expect(read.map(({ year, values }) => [year, ...values])).toEqual([
      [2024, Number.NaN, 71.5],
      [2025, Number.NaN, Number.NaN, 80],
    ])
    expect(
      (await importing((tx) => readUnits(tx, second, { area: '1880' }))).map(({ code, gone }) => [
        code,
        gone,
      ]),
    ).toEqual([
      ['V15E1', true],
      ['V15E3', false],
    ])
  })

  test('the latest year of each key figure, past those that are gone', async () => {
    const first = await begin('latest')
    await importing((tx) =>
      saveKeyFigures(tx, first, [keyFigure('N1'), keyFigure('N2'), keyFigure('N3')], {
        isWhole: true,
      }),
    )
    await save(first, [
      ['N1', '0180', 2024, 1],
      ['N1', '0180', 2025, 2],
      ['N1', '0180', 2026, 3, 'women'],
      ['N2', '0180', 2020, 4],
    ])
    await finish(first)
    const second = await begin('latest')
    await importing((tx) =>
      saveSeries(tx, second, {
        series: [],
        covers: [{ keyFigure: 'N1', year: 2025 }],
        cursor: null,
      }),
    )
    await finish(second)
    const latestAt = (of: ImportOf) =>
      importing(async (tx) => {
        const found: unknown[] = []
        for await (const part of latestSeries(tx, of))
          for (const { keyFigure: id, year, values } of part) found.push([id, year, values[2]])
        return found
      })
    expect(await latestAt(first)).toEqual([
      ['N1', 2025, 2],
      ['N2', 2020, 4],
    ])
    expect(await latestAt(second)).toEqual([
      ['N1', 2024, 1],
      ['N2', 2020, 4],
    ])
  })

  test('a server loads what is asked for once, and gives it as it stood at the import', async () => {
    const memory = noStatistics()
    const of = { dataset: 'latest', import: 1 }
    const ask = <T>(work: (tx: Tx) => Promise<T>) =>
      opened.store.readAsMember('kumla', 'test', work)
    const cube = await ask((tx) => cubeAt(tx, memory, of))
    expect([cube.keyFigures, [...cube.years]]).toEqual([
      ['N1', 'N2'],
      [2025, 2020],
    ])
    const [place = -1] = placesIn(cube, ['0180'])
    expect(cube.values[place]).toBe(2)
    expect(await ask((tx) => cubeAt(tx, memory, of))).toBe(cube)
    expect((await ask((tx) => cubeAt(tx, memory, { ...of, import: 2 }))).years[0]).toBe(2024)
    const series = await ask((tx) => seriesAt(tx, memory, of, 'N1'))
    expect(series.map(({ year, sex }) => [year, sex])).toEqual([
      [2024, 'all'],
      [2025, 'all'],
      [2026, 'women'],
    ])
    expect(await ask((tx) => seriesAt(tx, memory, of, 'N1'))).toBe(series)
    const units = { dataset: 'units', import: 2 }
    const places = await ask((tx) => unitPlacesAt(tx, memory, units, 'N1'))
    expect(places.placeOf.get('V15E3')).toBe(2)
    expect((await ask((tx) => areasAt(tx, memory, of))).list[2]?.title).toBe('Stockholm')
  })

  test('what two imports differ in, series by series, of all or of some', async () => {
    const between = (from: number, to: number, keyFigures?: readonly string[]) =>
      importing(async (tx) => {
        const found: unknown[] = []
        const asked = keyFigures === undefined ? {} : { keyFigures }
        for await (const part of changedSeries(tx, { dataset: 'steps', from, to }, asked))
          for (const { keyFigure: id, year, before, after } of part)
            found.push([id, year, before?.values[2] ?? null, after?.values[2] ?? null])
        return found
      })
    expect(await between(1, 2)).toEqual([
      ['N1', 2024, 2, 2.5],
      ['N2', 2024, 3, null],
    ])
    expect(await between(2, 3)).toEqual([['N2', 2024, null, 3]])
    expect(await between(1, 4, ['N1'])).toEqual([['N1', 2024, 2, null]])
    expect(await between(0, 1, ['N2'])).toEqual([['N2', 2024, null, 3]])
  })

  test('an organisation takes an import in, from a change of its own; another’s is its own', async () => {
    const as = <T>(organisation: string, work: (tx: Tx) => Promise<T>) =>
      opened.store.asMember(organisation, 'anna', work)
    const of = { dataset: 'steps', import: 2 }
    const change = await as('kumla', (tx) => takeImport(tx, of))
    await as('kumla', (tx) => takeImport(tx, { ...of, import: 3 }))
    expect((await as('kumla', (tx) => takenInForce(tx))).get('steps')?.import).toBe(3)
    expect((await as('kumla', (tx) => takenInForce(tx, change))).get('steps')?.import).toBe(2)
    expect((await as('kalmar', (tx) => takenInForce(tx))).size).toBe(0)
    await expect(as('kumla', (tx) => takeImport(tx, { ...of, import: 99 }))).rejects.toThrow(
      'is not finished',
    )
  })

  test('what a person confirms of a key figure holds until it is confirmed anew', async () => {
    const as = <T>(work: (tx: Tx) => Promise<T>) => opened.store.asMember('kumla', 'anna', work)
    const said = {
      dataset: 'kolada',
      keyFigure: 'N15428',
      unit: 'percent',
      unitWord: null,
    } as const
    await as((tx) => confirmKeyFigure(tx, { ...said, better: 'higher', decimals: 1 }))
    await as((tx) => confirmKeyFigure(tx, { ...said, better: 'higher', decimals: 0 }))
    expect(await as((tx) => confirmationsInForce(tx))).toMatchObject([{ ...said, decimals: 0 }])
    const other = { dataset: 'kolada', keyFigures: ['N1'] }
    expect(await as((tx) => confirmationsInForce(tx, other))).toEqual([])
  })
})
