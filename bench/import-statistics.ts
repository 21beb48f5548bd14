// A process that imports national statistics from pages of JSON and tells how fast, and how much memory it took.
import type { SourcedValue } from '../src/domain/comparison/key-figures.ts'
import { pagesOf } from '../src/sources/kolada/pages.ts'
import { dataRow } from '../src/sources/kolada/shapes.ts'
import { NOTHING_PASSED, valuesOf } from '../src/sources/kolada/values.ts'
import { openStore, type Store } from '../src/store/connect.ts'
import { ALL, type Choice } from '../src/usecases/statistics/import-plan.ts'
import { importStatistics } from '../src/usecases/statistics/import-statistics.ts'
import { KOLADA_AT_ONCE, type OpenedSource } from '../src/usecases/statistics/opened-source.ts'
import {
  BASE,
  type Country,
  LAST_YEAR,
  readCountry,
  writtenPages,
  YEARS,
} from './national-statistics.ts'
import { onServer } from './places.ts'
import { DATASET, type Imported } from './statistics-told.ts'

const DAY = '2026-11-30'
/** So many key figures are imported once more: a night when nothing has changed. */
const ONCE_MORE = 500
const ALL_YEARS = Array.from({ length: YEARS }, (_, index) => LAST_YEAR - YEARS + 1 + index)

/** Milliseconds that have passed, and of processor time that this process has had, its helpers with it. */
type Spent = { readonly passed: number; readonly worked: number }

type Timed = { readonly source: OpenedSource; readonly making: () => Spent }

const spentNow = (): Spent => {
  const { user, system } = process.cpuUsage()
  return { passed: performance.now(), worked: (user + system) / 1000 }
}

const between = (from: Spent, to: Spent): Spent => ({
  passed: to.passed - from.passed,
  worked: to.worked - from.worked,
})

/** Kolada as the program reads it, but for the download: its pages are made when they are asked for. */
const madeUpKolada = (country: Country): Timed => {
  const { keyFigures, areas, groups } = country
  const places = new Map(keyFigures.map(({ id }, index) => [id, index]))
  let making: Spent = { passed: 0, worked: 0 }
  const made = (pages: Iterator<string>): string => {
    const from = spentNow()
    const { value } = pages.next()
    const { passed, worked } = between(from, spentNow())
    making = { passed: making.passed + passed, worked: making.worked + worked }
    return value
  }
  const values: OpenedSource['values'] = async (wanted) => {
    const asked = wanted.keyFigures.flatMap((id) => places.get(id) ?? [])
    const pages = writtenPages(country, asked, ALL_YEARS)
    const ask = async () => ({ json: JSON.parse(made(pages)) as unknown })
    const found: SourcedValue[] = []
    for await (const page of pagesOf(ask, BASE, '/data', dataRow)) {
      const read = 'refused' in page ? page : valuesOf(page.address, page.rows)
      if ('refused' in read) return read
      for (const one of read.values) found.push(one)
    }
    return { values: found, passed: NOTHING_PASSED }
  }
  const catalogue = async () => ({ keyFigures, areas, groups })
  const about = { dataset: DATASET, title: 'Påhittat', place: BASE, madeUp: true }
  const source = { ...about, atOnce: KOLADA_AT_ONCE, catalogue, values }
  return { source, making: () => making }
}

/** Imports what is chosen of it once. @out seconds, the making of the pages not counted, and what was told */
const importOnce = async (store: Store, { source, making }: Timed, choice: Choice) => {
  const [from, before] = [spentNow(), making()]
  const clock = { now: () => performance.now() }
  const done = await importStatistics({ store, source, choice, clock, today: DAY })
  if (done.is !== 'finished') throw new Error(`bench: ${JSON.stringify(done)}`)
  const { passed, worked } = between(between(before, making()), between(from, spentNow()))
  return { seconds: passed / 1000, worked: worked / 1000, counts: done.counts }
}

const [kind, where = '', share = '1'] = process.argv.slice(2)
if (kind === 'folder' || kind === 'database') {
  const store = await openStore(kind === 'folder' ? { dataFolder: where } : onServer(where))
  const country = readCountry(Number(share))
  const timed = madeUpKolada(country)
  const first = await importOnce(store, timed, ALL)
  const some = country.keyFigures.slice(0, ONCE_MORE).map(({ id }) => id)
  const again = await importOnce(store, timed, { ...ALL, keyFigures: some })
  if (again.counts.written + again.counts.gone > 0)
    throw new Error(`bench: what had not changed was written: ${JSON.stringify(again.counts)}`)
  await store.close()
  const { values, series } = first.counts
  // NOTE the most that the process has held, in kilobytes on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1024
  const once = { values, series, seconds: first.seconds, worked: first.worked }
  const imported = { ...once, again: again.counts.values / again.seconds, megabytes }
  process.send?.(imported satisfies Imported, () => process.disconnect())
}
