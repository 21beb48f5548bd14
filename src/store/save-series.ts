// A block of an import: the series in it that changed are written, with how far the import has come.
import {
  type Series,
  type SeriesKey,
  saysTheSame,
  seriesName,
} from '../domain/comparison/series.ts'
import { type SeriesText, toSeriesText } from './series-bytes.ts'
import { holdImport, type ImportCounts, type ImportOf, tellProgress } from './statistics-imports.ts'
import { type SeriesTable, type StandingSeries, standingSeries } from './statistics-series.ts'
import type { Tx } from './tx.ts'

/** What a block tells all of: a key figure's every series, or those of one year. */
export type Covered = { readonly keyFigure: string; readonly year?: number }

export type SeriesBlock = {
  /** Each whole, as it is to stand: every area's value, not only those that changed. */
  readonly series: readonly Series[]
  /** What stood before, is covered and not in the block is gone from the source. */
  readonly covers?: readonly Covered[]
  /** Where the import goes on from after this block, in the importer's own terms. */
  readonly cursor: unknown
  readonly table?: SeriesTable
}

const yearsIn = ({ series, covers = [] }: SeriesBlock): readonly number[] | undefined => {
  const years = new Set(series.map(({ year }) => year))
  for (const { year } of covers) {
    if (year === undefined) return undefined
    years.add(year)
  }
  return [...years]
}

const keyFiguresIn = ({ series, covers = [] }: SeriesBlock): readonly string[] => [
  ...new Set([...series, ...covers].map(({ keyFigure }) => keyFigure)),
]

/** A row to write; `text` null: the source no longer has the series. */
type NewRow = SeriesKey & { readonly text: SeriesText | null }

const isCovered = (covers: readonly Covered[]) => {
  const whole = new Set(covers.flatMap((one) => (one.year === undefined ? [one.keyFigure] : [])))
  const years = new Set(covers.map(({ keyFigure, year }) => `${keyFigure} ${year}`))
  return ({ keyFigure, year }: SeriesKey): boolean =>
    whole.has(keyFigure) || years.has(`${keyFigure} ${year}`)
}

/** What has to be written for the block to stand after what stood before. */
const weigh = (
  { series, covers = [] }: SeriesBlock,
  before: ReadonlyMap<string, StandingSeries>,
): { readonly changed: readonly NewRow[]; readonly gone: readonly NewRow[] } => {
  const told = new Set<string>()
  const changed: NewRow[] = []
  for (const one of series) {
    const name = seriesName(one)
    if (told.has(name)) throw new Error(`saveSeries: ${name} stands twice in one block`)
    told.add(name)
    const stood = before.get(name)?.series
    if (stood !== undefined && stood !== null && saysTheSame(stood, one)) continue
    const { keyFigure, year, sex } = one
    changed.push({ keyFigure, year, sex, text: toSeriesText(one) })
  }
  const covered = isCovered(covers)
  const gone = [...before].flatMap(([name, { series: stood, keyFigure, year, sex }]) =>
    stood !== null && !told.has(name) && covered({ keyFigure, year, sex })
      ? [{ keyFigure, year, sex, text: null }]
      : [],
  )
  return { changed, gone }
}

const ROWS_AT_A_TIME = 500
const CHARACTERS_AT_A_TIME = 1_000_000

// NOTE the embedded database's socket gathers a message by copying, so a large one costs its square.
function* inBlocks(rows: readonly NewRow[]): Generator<readonly NewRow[]> {
  let block: NewRow[] = []
  let characters = 0
  for (const row of rows) {
    block.push(row)
    characters += row.text?.figures.length ?? 0
    if (block.length < ROWS_AT_A_TIME && characters < CHARACTERS_AT_A_TIME) continue
    yield block
    block = []
    characters = 0
  }
  if (block.length > 0) yield block
}

const keysOf = (rows: readonly SeriesKey[]) => [
  rows.map(({ keyFigure }) => keyFigure),
  rows.map(({ sex }) => sex),
  rows.map(({ year }) => year),
]

const addRows = async (
  { client }: Tx,
  table: SeriesTable,
  of: ImportOf,
  rows: readonly NewRow[],
): Promise<void> => {
  for (const block of inBlocks(rows))
    await client.query(
      `insert into ${table} (dataset, import, key_figure, sex, year, figures, missing_places,
        missing_causes)
      select $1, $2::integer, k, s, y, f::double precision[], p::integer[], c
      from unnest($3::text[], $4::text[], $5::smallint[], $6::text[], $7::text[], $8::text[])
        as added (k, s, y, f, p, c)`,
      [
        of.dataset,
        of.import,
        ...keysOf(block),
        block.map(({ text }) => text?.figures ?? null),
        block.map(({ text }) => text?.places ?? null),
        block.map(({ text }) => text?.causes ?? null),
      ],
    )
}

/** What the import itself wrote earlier, told anew by it. */
const takeAway = async (
  { client }: Tx,
  table: SeriesTable,
  of: ImportOf,
  rows: readonly SeriesKey[],
): Promise<void> => {
  if (rows.length === 0) return
  await client.query(
    `delete from ${table} t using unnest($3::text[], $4::text[], $5::smallint[]) as told (k, s, y)
    where t.dataset = $1 and t.import = $2 and t.key_figure = k and t.sex = s and t.year = y`,
    [of.dataset, of.import, ...keysOf(rows)],
  )
}

const countValues = (series: readonly Series[]): number => {
  let count = 0
  for (const { values } of series) for (const value of values) if (!Number.isNaN(value)) count += 1
  return count
}

/**
 * Writes what a block changes, and how far the import has come, in one transaction: after a break it goes
 * on from the cursor of the last block. Throws where the import is not running.
 * @out what the import has told so far
 */
export const saveSeries = async (
  tx: Tx,
  of: ImportOf,
  block: SeriesBlock,
): Promise<ImportCounts> => {
  const held = await holdImport(tx, of)
  const { table = 'statistics_series' } = block
  const asked = { keyFigures: keyFiguresIn(block), years: yearsIn(block), table, withOwn: true }
  const stood = await standingSeries(tx, of, asked)
  const before = new Map(stood.map((one) => [seriesName(one), one]))
  const { changed, gone } = weigh(block, before)
  const rows = [...changed, ...gone]
  await takeAway(
    tx,
    table,
    of,
    rows.filter((row) => before.get(seriesName(row))?.import === of.import),
  )
  await addRows(tx, table, of, rows)
  const more = {
    series: block.series.length,
    values: countValues(block.series),
    written: changed.length,
    gone: gone.length,
  }
  return tellProgress(tx, held, more, block.cursor)
}
