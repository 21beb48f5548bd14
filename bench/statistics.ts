// National statistics of full size: a whole profile, one key figure, its page, import, memory and disk, against others.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { progressOn } from '../src/cli/terminal.ts'
import { countyOf } from '../src/domain/comparison/municipalities.ts'
import { type Country, readCountry } from './national-statistics.ts'
import { withClient, withDatabase, withFolder } from './places.ts'
import type { Measured } from './rollup.ts'
import { type Asked, askDuck, askRows, type RowsAnswered } from './statistics-elsewhere.ts'
import {
  type ComparedPage,
  comparedShape,
  type Imported,
  importedShape,
  MUNICIPALITY,
  type ProfileRow,
  type Served,
  servedShape,
} from './statistics-told.ts'

const IMPORT = fileURLToPath(new URL('./import-statistics.ts', import.meta.url))
const SERVE = fileURLToPath(new URL('./serve-statistics.ts', import.meta.url))
const COMPARE = fileURLToPath(new URL('./serve-comparison.ts', import.meta.url))

/** Runs a process of its own to its end. @out the one message it sends */
const run = async (program: string, args: readonly string[]): Promise<unknown> => {
  const child = fork(program, [...args])
  const ended = once(child, 'exit')
  // NOTE a process may have ended before all that it sent has been read; its channel closes after that.
  const silent = once(child, 'disconnect').then(() =>
    Promise.reject(new Error(`bench: ${program} ended without an answer`)),
  )
  const [message] = await Promise.race([once(child, 'message'), silent])
  await ended
  return message
}

type Place = readonly [kind: 'folder' | 'database', where: string]

const importInto = async (place: Place, share: number): Promise<Imported> =>
  importedShape.parse(await run(IMPORT, [...place, String(share)]))

const serveFrom = async (place: Place): Promise<Served> =>
  servedShape.parse(await run(SERVE, place))

/** The comparison page, from a process that has answered nothing before. */
const comparedFrom = async (place: Place, share: number): Promise<ComparedPage> => {
  await run(COMPARE, ['prepare', ...place])
  return comparedShape.parse(await run(COMPARE, ['serve', ...place, String(share)]))
}

const isMunicipality = (code: string): boolean => !code.startsWith('00')

/** The question by the places of the areas; the municipalities stand after all others. */
const askedIn = ({ areas }: Country): Asked => {
  const codes = areas.map(({ code }) => code)
  const county = countyOf(MUNICIPALITY)?.code ?? ''
  return {
    own: codes.indexOf(MUNICIPALITY),
    first: codes.findIndex(isMunicipality),
    last: codes.findLastIndex(isMunicipality),
    county: codes.flatMap((code, place) =>
      isMunicipality(code) && code.startsWith(county) ? [place] : [],
    ),
  }
}

/** Throws where two did not answer the same: then nothing measured of them can be compared. */
const checkSame = (
  who: string,
  ours: readonly ProfileRow[],
  theirs: readonly ProfileRow[],
): void => {
  const known = new Map(theirs.map((row) => [row[0], row]))
  if (ours.length !== theirs.length)
    throw new Error(`bench: ${who} answers ${theirs.length} key figures of ${ours.length}`)
  for (const [keyFigure, own, counted, rank, mean] of ours) {
    const other = known.get(keyFigure)
    const isSame =
      other !== undefined &&
      other[1] === own &&
      other[2] === counted &&
      other[3] === rank &&
      Math.abs((other[4] ?? 0) - (mean ?? 0)) < 1e-9 * Math.max(1, Math.abs(mean ?? 0))
    if (!isSame)
      throw new Error(`bench: ${who} answers ${other} for ${[keyFigure, own, counted, rank, mean]}`)
  }
}

/** What is under way: the whole takes many minutes. */
const progress = progressOn({
  err: (text) => process.stderr.write(text),
  isErrScreen: process.stderr.isTTY === true,
  width: process.stderr.columns ?? 100,
})

const short = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 })
const ms = (time: number): string => `${short.format(time)} ms`

type OnServer = {
  readonly imported: Imported
  readonly served: Served
  readonly compared: ComparedPage
  readonly packed: number
  readonly rows: RowsAnswered
}

const measureServer = (country: Country, share: number): Promise<OnServer> =>
  withDatabase(async (url) => {
    const place = ['database', url] as const
    progress.step('statistics: importing into PostgreSQL')
    const imported = await importInto(place, share)
    progress.step(`statistics: ${imported.values} values in ${short.format(imported.seconds)} s`)
    await withClient({ connectionString: url }, (client) =>
      client.query('vacuum (analyze) statistics_series'),
    )
    const served = await serveFrom(place)
    const compared = await comparedFrom(place, share)
    progress.step(`statistics: a profile in ${ms(served.warm)}; writing one row a value`)
    return withClient({ connectionString: url }, async (client) => {
      const { rows } = await client.query<{ bytes: string }>(
        `select pg_total_relation_size('statistics_series') as bytes`,
      )
      const asRows = await askRows(client, country, askedIn(country))
      return { imported, served, compared, packed: Number(rows[0]?.bytes), rows: asRows }
    })
  })

type Embedded = {
  readonly imported: Imported
  readonly served: Served
  readonly compared: ComparedPage
}

const measureEmbedded = (share: number): Promise<Embedded> =>
  withFolder(async (folder) => {
    const place = ['folder', `${folder}/data`] as const
    const imported = await importInto(place, share)
    const served = await serveFrom(place)
    const compared = await comparedFrom(place, share)
    rmSync(`${folder}/data`, { recursive: true, force: true })
    return { imported, served, compared }
  })

/**
 * Measures it all; `share` of the key figures, and of them `ofEmbedded` in the embedded database, for trying
 * out: the goals are for all of them.
 */
export const measureStatistics = async (share: number, ofEmbedded = 1): Promise<Measured[]> => {
  const country = readCountry(share)
  const { imported, served, compared, packed, rows } = await measureServer(country, share)
  progress.step(`statistics: SQL over rows in ${ms(rows.warm)}; loading DuckDB`)
  const duck = await withFolder((folder) => askDuck(folder, country, askedIn(country)))
  checkSame('SQL over rows', served.rows, rows.rows)
  checkSame('DuckDB', served.rows, duck.rows)
  if (rows.values !== imported.values)
    throw new Error(`bench: ${rows.values} rows of ${imported.values} values`)
  progress.step(`statistics: DuckDB in ${ms(duck.warm)}; importing into the embedded database`)
  const embedded = await measureEmbedded(share * ofEmbedded)
  progress.end()
  const million = short.format(imported.values / 1e6)
  const size = `${million} million values, ${country.keyFigures.length} key figures ${country.isReal ? 'of the recorded catalogue' : 'made up'}`
  const rate = ({ values, seconds }: Pick<Imported, 'values' | 'seconds'>) => values / seconds
  const other = embedded.served
  const part = ofEmbedded === 1 ? 'embedded' : `embedded, of ${short.format(ofEmbedded)} of them,`
  const bytes = packed / imported.values
  return [
    {
      name: 'statistics: profile, to DuckDB',
      goal: 10,
      measured: duck.warm / served.warm,
      unit: 'times',
      against: `${ms(served.warm)} to ${ms(duck.warm)} (${ms(duck.ofLatestAlone)} of a table of the latest year alone); ${size}`,
      met: duck.warm / served.warm >= 10,
    },
    {
      name: 'statistics: profile, to SQL rows',
      goal: 50,
      measured: rows.warm / served.warm,
      unit: 'times',
      against: `${ms(served.warm)} to ${ms(rows.warm)}; the first time, loaded, ${ms(served.cold)}; ${part} ${ms(other.warm)} and ${ms(other.cold)}`,
      met: rows.warm / served.warm >= 50,
    },
    {
      name: 'statistics: one key figure',
      goal: 20,
      measured: served.oneKeyFigure,
      unit: 'ms',
      against: `all years and areas, from the database; slowest ${ms(served.slowest)}; ${part} ${ms(other.oneKeyFigure)}, slowest ${ms(other.slowest)}`,
      met: served.oneKeyFigure < 20,
    },
    {
      name: 'statistics: comparison page',
      goal: 100,
      measured: compared.warm,
      unit: 'ms',
      against: `another key figure each time, ${short.format(compared.bytes / 1000)} kB; slowest ${ms(compared.slowest)}; ${part} ${ms(embedded.compared.warm)}`,
      met: compared.warm < 100,
    },
    {
      name: 'statistics: comparison page, cold',
      goal: 1000,
      measured: compared.cold,
      unit: 'ms',
      against: `the first answer of a process; ${ms(compared.sinceStart)} since the process itself began; ${part} ${ms(embedded.compared.cold)}`,
      met: compared.cold < 1000,
    },
    {
      name: 'statistics: memory, answering',
      goal: 800,
      measured: served.peak,
      unit: 'MB',
      against: `at most; ${short.format(served.megabytes)} at last; embedded, with the database in it, ${short.format(other.peak)} and ${short.format(other.megabytes)}`,
      met: served.peak < 800,
    },
    {
      name: 'statistics: import',
      goal: 300_000,
      measured: rate(imported),
      unit: 'values/s',
      against: `${short.format(imported.seconds)} s from pages of JSON, ${short.format(imported.worked)} s of processor time in the process itself; ${short.format(imported.again)} where nothing has changed; ${part} ${short.format(rate(embedded.imported))} values/s`,
      met: rate(imported) >= 300_000,
    },
    {
      name: 'statistics: memory, importing',
      goal: 600,
      measured: imported.megabytes,
      unit: 'MB',
      against: `at most; embedded, with the database in it, ${short.format(embedded.imported.megabytes)}`,
      met: imported.megabytes < 600,
    },
    {
      name: 'statistics: on disk',
      goal: 10,
      measured: bytes,
      unit: 'B/value',
      against: `with its indexes; one row a value takes ${short.format(rows.bytes / rows.values)}`,
      met: bytes <= 10,
    },
  ]
}
