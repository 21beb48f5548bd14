// The last day to report: 500 people signed in, each saving a value every other second for a minute.
import { withClient, withDatabase, withFolder } from './places.ts'
import { passed } from './processes.ts'
import type { Measured } from './rollup.ts'
import { FRESH, openPoster, REPORTERS, saveOne } from './save-load.ts'
import { type SavingServer, withSavingServer } from './with-saving-server.ts'

const EVERY = 2000
const LASTS = 60_000
const MOST = 150

type Day = {
  /** How long each save took to be confirmed, ms, the quickest first. */
  readonly times: readonly number[]
  /** What went wrong, one sentence each. */
  readonly faults: readonly string[]
}

const WHERE = 'dorotea'

type Values = ReturnType<(typeof FRESH)[typeof WHERE]>

/** One person: a value at every beat, later where the one before is not confirmed yet. */
const reportUntil = async (
  address: string,
  cookie: string,
  values: Values,
  first: number,
  end: number,
): Promise<Day> => {
  const poster = openPoster(address, cookie)
  const times: number[] = []
  const faults: string[] = []
  for (let beat = first; beat < end; beat += EVERY) {
    await passed(Math.max(0, beat - performance.now()))
    if (performance.now() >= end) break
    const from = performance.now()
    try {
      await saveOne(poster, WHERE, values)
      times.push(performance.now() - from)
    } catch (error) {
      faults.push(String(error))
    }
  }
  poster.close()
  return { times, faults }
}

const report = async ({ address, cookies }: SavingServer): Promise<Day> => {
  const values = FRESH[WHERE]()
  const begins = performance.now()
  const days = await Promise.all(
    cookies.map((cookie, at) => {
      const first = begins + (at / cookies.length) * EVERY
      return reportUntil(address, cookie, values, first, begins + LASTS)
    }),
  )
  return {
    times: days.flatMap(({ times }) => times).toSorted((a, b) => a - b),
    faults: days.flatMap(({ faults }) => faults),
  }
}

const COUNT_WRITTEN = "select count(*)::int as written from reading where author like 'reporter-%'"

const onPostgresql = (): Promise<Day & { readonly written: number }> =>
  withDatabase(async (url) => {
    const day = await withSavingServer(['database', url], WHERE, report)
    const written = await withClient({ connectionString: url }, async (client) => {
      const { rows } = await client.query<{ written: number }>(COUNT_WRITTEN)
      return rows[0]?.written ?? 0
    })
    return { ...day, written }
  })

const onEmbedded = (): Promise<Day> =>
  withFolder((folder) => withSavingServer(['folder', folder], WHERE, report))

const atShare = ({ times }: Day, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.POSITIVE_INFINITY

const beside = (day: Day): string =>
  `${day.times.length} saves by ${REPORTERS.length} people in ${LASTS / 1000} s, middle ${atShare(day, 0.5).toFixed(0)} ms, slowest ${atShare(day, 1).toFixed(0)} ms`

/** The embedded database has no goal here: its figure stands beside. */
const latenessOf = (day: Day, embedded: Day): Measured => ({
  name: 'reporters: 95 % within',
  goal: MOST,
  measured: atShare(day, 0.95),
  unit: 'ms',
  against: `absolute; ${beside(day)}; embedded ${atShare(embedded, 0.95).toFixed(0)} ms, ${beside(embedded)}`,
  met: atShare(day, 0.95) < MOST,
})

const countOf = (name: string, measured: number, unit: string, against: string): Measured => ({
  name: `reporters: ${name}`,
  goal: 0,
  measured,
  unit,
  against,
  met: measured === 0,
})

/** How long saves take when everyone reports at once, and whether any is refused or lost. */
export const measureReporters = async (): Promise<Measured[]> => {
  const postgresql = await onPostgresql()
  const embedded = await onEmbedded()
  const lost = postgresql.times.length - postgresql.written
  return [
    latenessOf(postgresql, embedded),
    countOf('postgresql, errors', postgresql.faults.length, 'errors', postgresql.faults[0] ?? '–'),
    countOf(
      'postgresql, lost',
      lost,
      'writes',
      `${postgresql.written} rows for ${postgresql.times.length} confirmed`,
    ),
    countOf('embedded, errors', embedded.faults.length, 'errors', embedded.faults[0] ?? '–'),
  ]
}
