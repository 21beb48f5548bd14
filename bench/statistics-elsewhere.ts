// The same values and the same question elsewhere: one row a value in PostgreSQL with its best index, and DuckDB.
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type pg from 'pg'
import { type Country, LAST_YEAR, sexesOf, valuesOf, YEARS } from './national-statistics.ts'
import type { ProfileRow } from './statistics-told.ts'

export type Answered = {
  /** Milliseconds, the middle of some warm runs, of the quickest way of asking. */
  readonly warm: number
  readonly rows: readonly ProfileRow[]
}

/** Whose profile, among whom, and the county's, by place. */
export type Asked = {
  readonly own: number
  readonly first: number
  readonly last: number
  readonly county: readonly number[]
}

/**
 * Two ways of asking for the profile: each value beside the own, or ranked where it stands. Both are given the
 * latest year of each key figure in a table of its own.
 */
const questions = ({ own, first, last, county }: Asked): readonly string[] => {
  const inCounty = `area in (${county.join()})`
  return [
    `select o.key_figure, o.value as own, count(*) as counted,
      1 + count(*) filter (where v.value > o.value) as place,
      avg(v.value) filter (where v.${inCounty}) as mean
    from latest l
    join value_row o on o.key_figure = l.key_figure and o.sex = 0 and o.year = l.year and o.area = ${own}
    join value_row v on v.key_figure = l.key_figure and v.sex = 0 and v.year = l.year
      and v.area between ${first} and ${last}
    group by o.key_figure, o.value`,
    `select key_figure, value as own, counted, place, mean from (
      select v.key_figure, v.area, v.value,
        count(*) over k as counted, rank() over (k order by v.value desc) as place,
        avg(case when v.${inCounty} then v.value end) over k as mean
      from latest l
      join value_row v on v.key_figure = l.key_figure and v.sex = 0 and v.year = l.year
        and v.area between ${first} and ${last}
      window k as (partition by v.key_figure)
    ) ranked where area = ${own}`,
  ]
}

type Answer = {
  readonly key_figure: number
  readonly own: number
  readonly counted: number | bigint
  readonly place: number | bigint
  readonly mean: number | null
}

const toRows = ({ keyFigures }: Country, answers: readonly Answer[]): readonly ProfileRow[] =>
  answers.map(({ key_figure, own, counted, place, mean }) => [
    keyFigures[key_figure]?.id ?? '',
    own,
    Number(counted),
    Number(place),
    mean,
  ])

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

/** The quickest of the ways, each asked some times after a first. */
const askAll = async (
  ways: readonly string[],
  runs: number,
  ask: (text: string) => Promise<readonly Answer[]>,
): Promise<{ readonly warm: number; readonly answers: readonly Answer[] }> => {
  let best = Number.POSITIVE_INFINITY
  let answers: readonly Answer[] = []
  for (const way of ways) {
    answers = await ask(way)
    const took: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const from = performance.now()
      await ask(way)
      took.push(performance.now() - from)
    }
    best = Math.min(best, median(took))
  }
  return { warm: best, answers }
}

const RUNS_OF_ROWS = 5
const RUNS_OF_DUCK = 15

export type RowsAnswered = Answered & { readonly bytes: number; readonly values: number }

/**
 * Makes one row a value of the packed statistics of the same database, with the index that answers the
 * question from itself alone, and asks. Key figures, sexes and areas are small numbers: the kindest to rows.
 */
export const askRows = async (
  client: pg.Client,
  country: Country,
  asked: Asked,
): Promise<RowsAnswered> => {
  await client.query(`create table key_figure_number (id text primary key, number integer)`)
  const ids = country.keyFigures.map(({ id }) => id)
  await client.query(
    `insert into key_figure_number select id, at - 1 from unnest($1::text[]) with ordinality as k (id, at)`,
    [ids],
  )
  await client.query(`create table value_row (key_figure integer not null, year smallint not null,
    area smallint not null, sex smallint not null, value double precision not null)`)
  await client.query(`insert into value_row
    select k.number, s.year, f.at - 1, case s.sex when 'all' then 0 when 'women' then 1 else 2 end, f.value
    from statistics_series s join key_figure_number k on k.id = s.key_figure
    cross join unnest(s.figures) with ordinality as f (value, at) where f.value is not null`)
  await client.query(`alter table value_row
    add primary key (key_figure, sex, year, area) include (value)`)
  await client.query(`create table latest as
    select key_figure, max(year) as year from value_row where sex = 0 group by key_figure`)
  await client.query('vacuum (analyze) value_row')
  await client.query('analyze latest')
  const { warm, answers } = await askAll(questions(asked), RUNS_OF_ROWS, async (text) => {
    const { rows } = await client.query<Answer>(text)
    return rows
  })
  const { rows } = await client.query<{ bytes: string; values: string }>(
    `select pg_total_relation_size('value_row') as bytes, count(*) as values from value_row`,
  )
  const [size] = rows
  return {
    warm,
    rows: toRows(country, answers),
    bytes: Number(size?.bytes),
    values: Number(size?.values),
  }
}

const WRITTEN_AT_A_TIME = 4_000_000

/** Every value as a line: key figure, year, area and sex by number, and the value. */
const writeValues = (country: Country, path: string): void => {
  const file = openSync(path, 'w')
  let text = ''
  for (const [index, figure] of country.keyFigures.entries())
    for (let year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year += 1)
      for (const sex of sexesOf(figure).keys()) {
        for (const [area, value] of valuesOf(country, index, year, sex).entries())
          if (!Number.isNaN(value)) text += `${index},${year},${area},${sex},${value}\n`
        if (text.length < WRITTEN_AT_A_TIME) continue
        writeSync(file, text)
        text = ''
      }
  writeSync(file, text)
  closeSync(file)
}

export type DuckAnswered = Answered & {
  /** The same of a table that holds the latest year alone. */
  readonly ofLatestAlone: number
}

/** Loads the values into a DuckDB of the folder's, in the order of its question, and asks. */
export const askDuck = async (
  folder: string,
  country: Country,
  asked: Asked,
): Promise<DuckAnswered> => {
  const path = join(folder, 'values.csv')
  writeValues(country, path)
  const duck = await DuckDBInstance.create(join(folder, 'values.duckdb'))
  const connection = await duck.connect()
  const ask = async (text: string): Promise<readonly Answer[]> =>
    (await connection.runAndReadAll(text)).getRowObjects() as unknown as readonly Answer[]
  try {
    await connection.run(`create table value_row as
      select key_figure, year, area, sex, value from read_csv('${path}', header = false, columns = {
        'key_figure': 'integer', 'year': 'smallint', 'area': 'smallint', 'sex': 'smallint',
        'value': 'double'}) order by sex, year, key_figure, area`)
    await connection.run(`create table latest as
      select key_figure, max(year) as year from value_row where sex = 0 group by key_figure`)
    const whole = await askAll(questions(asked), RUNS_OF_DUCK, ask)
    await connection.run(`create table latest_row as select v.* from value_row v
      join latest l on l.key_figure = v.key_figure and l.year = v.year where v.sex = 0`)
    const ways = questions(asked).map((text) => text.replaceAll('value_row', 'latest_row'))
    const ofLatest = await askAll(ways, RUNS_OF_DUCK, ask)
    return {
      warm: whole.warm,
      rows: toRows(country, whole.answers),
      ofLatestAlone: ofLatest.warm,
    }
  } finally {
    connection.closeSync()
    duck.closeSync()
  }
}
