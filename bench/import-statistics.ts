// A process that imports national statistics from pages of JSON and tells how fast, and how much memory it took.
import type { SourcedValue } from '../src/domain/comparison/key-figures.ts'
import type { Sex } from '../src/domain/measures/measure.ts'
import { packSeries } from '../src/statistics/pack.ts'
import { openStore, type Store } from '../src/store/connect.ts'
import { beginImport, finishImport } from '../src/store/run-import.ts'
import { saveSeries } from '../src/store/save-series.ts'
import { addAreas } from '../src/store/statistics-areas.ts'
import { saveKeyFigures } from '../src/store/statistics-catalogue.ts'
import { readImport } from '../src/store/statistics-imports.ts'
import { LISTING, type Tx } from '../src/store/tx.ts'
import { LAST_YEAR, pagesOf, readCountry, YEARS } from './national-statistics.ts'
import { onServer } from './places.ts'
import { DATASET, type Imported } from './statistics-told.ts'

const DAY = '2026-11-30'

/** As many ids as one of Kolada's addresses takes, and years that make a block of some fifty thousand values. */
const KEY_FIGURES_A_BLOCK = 25
const YEARS_A_BLOCK = 5

const SEX_OF: Readonly<Record<string, Sex>> = { T: 'all', K: 'women', M: 'men' }

type Page = {
  readonly values: readonly {
    readonly kpi: string
    readonly municipality: string
    readonly period: number
    readonly values: readonly {
      readonly gender: string
      readonly value: number | null
      readonly isdeleted: boolean
    }[]
  }[]
}

function* valuesIn(pages: readonly string[]): Generator<SourcedValue> {
  for (const page of pages)
    for (const { kpi, municipality, period, values } of (JSON.parse(page) as Page).values)
      for (const { gender, value } of values) {
        const sex = SEX_OF[gender]
        if (sex === undefined) throw new Error(`bench: the gender «${gender}»`)
        yield { keyFigure: kpi, area: municipality, year: period, sex, value }
      }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const importAll = async (store: Store, share: number): Promise<Omit<Imported, 'megabytes'>> => {
  const country = readCountry(share)
  const within = <T>(work: (tx: Tx) => Promise<T>) => store.asMember(LISTING, 'bench', work)
  const index = await within((tx) => addAreas(tx, country.areas))
  const of = await within((tx) =>
    beginImport(tx, {
      dataset: DATASET,
      fetchedOn: DAY,
      title: 'Påhittat',
      source: '',
      madeUp: true,
    }),
  )
  if ('refused' in of) throw new Error(of.refused)
  await within((tx) => saveKeyFigures(tx, of, country.keyFigures, { isWhole: true }))
  let milliseconds = 0
  for (let at = 0; at < country.keyFigures.length; at += KEY_FIGURES_A_BLOCK)
    for (let year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year += YEARS_A_BLOCK) {
      const keyFigures = range(at, Math.min(at + KEY_FIGURES_A_BLOCK, country.keyFigures.length))
      const pages = pagesOf(country, keyFigures, range(year, year + YEARS_A_BLOCK))
      const from = performance.now()
      const series = packSeries(valuesIn(pages), index)
      await within((tx) => saveSeries(tx, of, { series, cursor: { at, year } }))
      milliseconds += performance.now() - from
    }
  const from = performance.now()
  await within((tx) => finishImport(tx, of))
  await store.settle()
  milliseconds += performance.now() - from
  const done = await within((tx) => readImport(tx, of))
  const { values = 0, series = 0 } = done?.counts ?? {}
  return { values, series, seconds: milliseconds / 1000 }
}

const [kind, where = '', share = '1'] = process.argv.slice(2)
if (kind === 'folder' || kind === 'database') {
  const place = kind === 'folder' ? { dataFolder: where } : onServer(where)
  const store = await openStore(place)
  const imported = await importAll(store, Number(share))
  await store.close()
  // NOTE the most that the process has held, in kilobytes on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.send?.({ ...imported, megabytes } satisfies Imported, () => process.disconnect())
}
