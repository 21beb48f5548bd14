// Whatever is imported, breaks off, goes on or is kept out: every finished import is read as its source stood then.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf, seriesName } from '../../src/domain/comparison/series.ts'
import { packSeries } from '../../src/statistics/pack.ts'
import {
  acceptImport,
  beginImport,
  failImport,
  finishImport,
  keepOut,
  resumeImport,
} from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { addAreas } from '../../src/store/statistics-areas.ts'
import { readSeries } from '../../src/store/statistics-series.ts'
import { LISTING, type Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'

const KEY_FIGURES = ['N1', 'N2'] as const
const INDEX = placesOf(['0000', '0180', '1880'])

/** What a source says: of each key figure and year some areas' values. */
const source = fc.array(
  fc.record({
    keyFigure: fc.constantFrom(...KEY_FIGURES),
    year: fc.integer({ min: 2023, max: 2024 }),
    area: fc.constantFrom(...INDEX.codes),
    sex: fc.constant('all' as const),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 10 },
)
type Source = readonly {
  readonly keyFigure: string
  readonly year: number
  readonly area: string
  readonly sex: 'all'
  readonly value: number
}[]

/** An import of what the source says, and how it ends; `half`: it breaks off between two blocks first. */
const imported = fc.record({
  source,
  half: fc.boolean(),
  ends: fc.constantFrom('finished', 'finished', 'accepted', 'keptOut', 'failed'),
})

const saidBy = (said: Source): readonly (readonly [string, readonly number[]])[] =>
  packSeries(said, INDEX)
    .map((one) => [seriesName(one), [...one.values]] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let made = 0
  const within = <T>(work: (tx: Tx) => Promise<T>) => opened.store.asMember(LISTING, 'import', work)
  beforeAll(async () => {
    opened = await open()
    const kinds = ['country', 'municipality', 'municipality'] as const
    await within((tx) =>
      addAreas(
        tx,
        INDEX.codes.map((code, index) => ({
          code,
          title: code,
          kind: kinds[index] ?? 'municipality',
        })),
      ),
    )
  })
  afterAll(() => opened.remove())

  const runImport = async (
    dataset: string,
    { source: said, half, ends }: { source: Source; half: boolean; ends: string },
  ): Promise<number> => {
    const of = await within((tx) =>
      beginImport(tx, {
        dataset,
        fetchedOn: '2026-11-30',
        title: 'Påhittat',
        source: '',
        madeUp: true,
      }),
    )
    if ('refused' in of) throw new Error(of.refused)
    for (const keyFigure of KEY_FIGURES) {
      const told = said.filter((one) => one.keyFigure === keyFigure)
      const block = { series: packSeries(told, INDEX), covers: [{ keyFigure }], cursor: keyFigure }
      await within((tx) => saveSeries(tx, of, block))
      if (!half || keyFigure !== KEY_FIGURES[0]) continue
      await within((tx) => failImport(tx, of, 'avbruten'))
      expect(await within((tx) => resumeImport(tx, dataset))).toMatchObject({ cursor: keyFigure })
    }
    if (ends === 'finished') await within((tx) => finishImport(tx, of))
    else if (ends === 'failed') await within((tx) => failImport(tx, of, 'avbruten'))
    else await within((tx) => keepOut(tx, of, 'krympte'))
    if (ends === 'accepted') await within((tx) => acceptImport(tx, of))
    return of.import
  }

  test('each import is read as its source stood, and one that nobody may read as the one before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(imported, { minLength: 1, maxLength: 4 }), async (imports) => {
        const dataset = `d${made++}`
        const expected: unknown[] = []
        let stands: Source = []
        for (const one of imports) {
          await runImport(dataset, one)
          if (one.ends === 'finished' || one.ends === 'accepted') stands = one.source
          expected.push(saidBy(stands))
        }
        for (const [index, said] of expected.entries()) {
          const read = await within((tx) =>
            readSeries(tx, { dataset, import: index + 1 }, { keyFigures: KEY_FIGURES }),
          )
          const found = read.map((one) => {
            const values = INDEX.codes.map((_, place) => one.values[place] ?? Number.NaN)
            return [seriesName(one), values]
          })
          expect(found).toEqual(said)
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
