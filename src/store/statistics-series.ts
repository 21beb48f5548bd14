// The series of an import: written block by block where they changed, read as they stood at an import.
import { z } from 'zod'
import type { Series, SeriesChange, SeriesKey } from '../domain/comparison/series.ts'
import { SEXES } from '../domain/measures/measure.ts'
import { toFigures, toMissing } from './series-bytes.ts'
import type { ImportOf } from './statistics-imports.ts'
import type { Tx } from './tx.ts'

/** Whose values: those of areas, or of schools, homes and other units. */
export type SeriesTable = 'statistics_series' | 'unit_series'

/** A series as it stands; null: the source no longer has it. */
export type StandingSeries = SeriesKey & {
  /** The import that wrote it so. */
  readonly import: number
  readonly series: Series | null
}

type Row = {
  readonly key_figure: string
  readonly sex: string
  readonly year: number
  readonly import: number
  readonly figures: Uint8Array | null
  readonly places: Uint8Array | null
  readonly causes: string | null
}

const sexes = z.enum(SEXES)

const toStanding = (row: Row): StandingSeries => {
  const key = { keyFigure: row.key_figure, year: row.year, sex: sexes.parse(row.sex) }
  if (row.figures === null) return { ...key, import: row.import, series: null }
  const values = toFigures(row.figures)
  const missing = toMissing(row.places, row.causes)
  return { ...key, import: row.import, series: { ...key, values, missing } }
}

// NOTE arrays come as the server's own bytes: read as text, a series would cost many times as much.
const SERIES_COLUMNS = `t.key_figure, t.sex, t.year, t.import, array_send(t.figures) as figures,
  array_send(t.missing_places) as places, t.missing_causes as causes`

/** That a row of `t` is of a finished import of dataset $1 up to the number that `upTo` gives. */
const standsAt = (upTo: string): string =>
  `t.import <= ${upTo} and t.import <> all(array(
    select import from statistics_import where dataset = $1 and state <> 'finished'))`

const ask = async <R extends object>(
  { client }: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly R[]> => (await client.query<R>(text, [...values])).rows

export type SeriesAsked = {
  readonly keyFigures: readonly string[]
  /** Left out: every year. */
  readonly years?: readonly number[] | undefined
  readonly table?: SeriesTable
  /** Also what the import itself has written, though it is not finished. */
  readonly withOwn?: boolean
}

/** Series of key figures as they stood at an import, also those that are gone; by key figure, sex and year. */
export const standingSeries = async (
  tx: Tx,
  of: ImportOf,
  { keyFigures, years, table = 'statistics_series', withOwn = false }: SeriesAsked,
): Promise<readonly StandingSeries[]> => {
  const rows = await ask<Row>(
    tx,
    `select distinct on (t.key_figure, t.sex, t.year) ${SERIES_COLUMNS}
    from ${table} t
    where t.dataset = $1 and t.key_figure = any($3::text[])
      and ($4::smallint[] is null or t.year = any($4::smallint[]))
      and (($5 and t.import = $2) or (${standsAt('$2')}))
    order by t.key_figure, t.sex, t.year, t.import desc`,
    [of.dataset, of.import, keyFigures, years ?? null, withOwn],
  )
  return rows.map(toStanding)
}

/** The series of key figures as they stood at an import: every year and sex, every area. */
export const readSeries = async (
  tx: Tx,
  of: ImportOf,
  asked: SeriesAsked,
): Promise<readonly Series[]> =>
  (await standingSeries(tx, of, asked)).flatMap(({ series }) => (series === null ? [] : [series]))

const SERIES_AT_A_TIME = 500

/** The rows of a question, so many at a time; to be read to the end, in one transaction. */
async function* inParts<R extends object>(
  tx: Tx,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<readonly R[]> {
  await ask(tx, `declare asked no scroll cursor for ${text}`, values)
  for (;;) {
    const rows = await ask<R>(tx, `fetch ${SERIES_AT_A_TIME} from asked`)
    if (rows.length > 0) yield rows
    if (rows.length < SERIES_AT_A_TIME) break
  }
  await ask(tx, 'close asked')
}

/**
 * Of each key figure of the catalogue the latest year that has any row at an import, part by part in the
 * order of the key figures.
 */
export async function* latestSeries(
  tx: Tx,
  of: ImportOf,
  sex: Series['sex'] = 'all',
): AsyncGenerator<readonly Series[]> {
  const parts = inParts<Row>(
    tx,
    `select latest.* from (
      select distinct key_figure from key_figure where dataset = $1
    ) k cross join lateral (
      select * from (
        select distinct on (t.year) ${SERIES_COLUMNS}
        from statistics_series t
        where t.dataset = $1 and t.key_figure = k.key_figure and t.sex = $3 and ${standsAt('$2')}
        order by t.year desc, t.import desc
      ) standing where figures is not null limit 1
    ) latest order by latest.key_figure`,
    [of.dataset, of.import, sex],
  )
  for await (const rows of parts)
    yield rows.flatMap((row) => {
      const { series } = toStanding(row)
      return series === null ? [] : [series]
    })
}

type PairRow = Row & {
  readonly figures_before: Uint8Array | null
  readonly places_before: Uint8Array | null
  readonly causes_before: string | null
}

const toChange = (row: PairRow): SeriesChange => {
  const { figures_before: figures, places_before: places, causes_before: causes } = row
  const { series: after, keyFigure, year, sex } = toStanding(row)
  const { series: before } = toStanding({ ...row, figures, places, causes })
  return { keyFigure, year, sex, before, after }
}

/**
 * What was written of a dataset between two imports, each series as it stood at the one and at the other;
 * of some key figures, or of all; with its own also what the latter has written and nobody reads yet, as when
 * it is kept out. Part by part, by key figure, sex and year.
 */
export async function* changedSeries(
  tx: Tx,
  { dataset, from, to }: { readonly dataset: string; readonly from: number; readonly to: number },
  {
    keyFigures,
    table = 'statistics_series',
    withOwn = false,
  }: Partial<Omit<SeriesAsked, 'years'>> = {},
): AsyncGenerator<readonly SeriesChange[]> {
  const at = (stands: string, name: string, columns: string) => `lateral (
    select ${columns} from ${table} t
    where t.dataset = $1 and t.key_figure = w.key_figure and t.sex = w.sex and t.year = w.year
      and ${stands}
    order by t.import desc limit 1) ${name}`
  const after = `(($5 and t.import = $3) or (${standsAt('$3')}))`
  const parts = inParts<PairRow>(
    tx,
    `select a.*, b.figures as figures_before, b.places as places_before, b.causes as causes_before
    from (
      select distinct t.key_figure, t.sex, t.year from ${table} t
      where t.dataset = $1 and t.import > $2 and ${after}
        and ($4::text[] is null or t.key_figure = any($4::text[]))
    ) w
    cross join ${at(after, 'a', SERIES_COLUMNS)}
    left join ${at(standsAt('$2'), 'b', SERIES_COLUMNS)} on true
    order by w.key_figure, w.sex, w.year`,
    [dataset, from, to, keyFigures ?? null, withOwn],
  )
  for await (const rows of parts) yield rows.map(toChange)
}
